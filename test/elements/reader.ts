import type { Host } from '@linli/elements/shared/host';

/** A voice of the page's own, as a portal's server would be one: it keeps what it is to say, and goes on until it is hushed. */
export function reader(): { readonly host: Host; readonly heard: string[] } {
  const heard: string[] = [];
  let end = () => {};
  const host: Partial<Host> = { readAloud: words => { heard.push(words); return new Promise(done => { end = done; }); }, hush: () => end() };
  return { host: host as Host, heard };
}
