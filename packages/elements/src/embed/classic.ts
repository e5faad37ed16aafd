/*
 * How the classic bundle finds its parts, where nothing knows modules. A part is a script of its own, which lays its code
 * down on the tag that loaded it: nothing global is there for two copies on a page to fight over.
 */
type Exports = Readonly<Record<string, unknown>>;

/** What a part is that has come. */
interface Require {
  (path: string): Exports;
  /** Resolves with the first of these parts when all have come. Rejects when one did not; it is asked for again the next time. */
  load(...paths: readonly string[]): Promise<Exports>;
}

/** The code of a part. */
type Part = (require: Require, exports: Exports) => void;

interface PartScript extends HTMLScriptElement { linli?: Part }

interface TrustedTypes { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }

/**
 * Gives the function that begins with a part that is here already. `script` is the tag of the bundle, and the others lie in
 * `chunks` beside it; `digests` has what a tag's `integrity` says of each: a page that asks for the one gets all checked.
 */
export function parts(script: HTMLScriptElement | null, digests: Readonly<Record<string, string>>): (name: string, part: Part) => void {
  const codes: Record<string, Part> = {};
  const made: Record<string, Exports> = {};
  const coming: Record<string, Promise<void>> = {};
  const base = script?.src || document.baseURI;

  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const require: Require = path => {
    const name = nameOf(path);
    if (!made[name]) codes[name]!(require, made[name] = {});
    return made[name]!;
  };
  require.load = (...paths) => Promise.all(paths.map(path => arrive(nameOf(path)))).then(() => require(paths[0]!));

  const arrive = (name: string): Promise<void> => (codes[name] ? Promise.resolve() : coming[name] ??= fetchPart(name).finally(() => { delete coming[name]; }));
  const fetchPart = (name: string) => new Promise<void>((resolve, reject) => {
    const tag: PartScript = document.createElement('script');
    if (script?.nonce) tag.nonce = script.nonce;
    if (script?.integrity) {
      tag.crossOrigin = 'anonymous';
      tag.integrity = digests[name]!;
    }
    tag.onload = tag.onerror = () => {
      tag.remove();
      if (tag.linli) codes[name] = tag.linli;
      if (tag.linli) resolve();
      else reject(new Error(`${name} did not arrive.`));
    };
    tag.src = trusted(new URL(`chunks/${name}`, base).href);
    document.head.append(tag);
  });

  return (name, part) => {
    codes[name] = part;
    require(name);
  };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Where a page demands it, addresses of scripts come from a policy; it is called `linli`. */
function trusted(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('linli', { createScriptURL: address => address });
  return policy.createScriptURL(url);
}
