import type { Endpoint } from '@linli/contract/endpoint';
import { hexOf } from './bytes.ts';

/** The parts of any row's input. */
export interface Input {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** Of the holder of a case, or of whoever began an upload. */
  readonly secret?: string;
}

/** The address of a call: base with its prefix, path with its params, query without what is undefined. */
export function urlOf(baseUrl: string, row: Endpoint, { params = {}, query = {} }: Input): string {
  const path = row.path.replace(/:(\w+)/g, (_, name: string) => encoded(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const question = search.toString();
  return baseUrl.replace(/\/+$/, '') + path + (question && `?${question}`);
}

/** Whatever somebody typed, fit for an address or a header: what was fit before stays as it is. Half an emoji would throw. */
export const encoded = (typed: string): string => encodeURIComponent(typed.replace(/[\ud800-\udfff]/gu, '\ufffd'));

/** Headers without those that are absent or empty. */
export function headersOf(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name in all) if (all[name]) headers[name] = all[name];
  return headers;
}

/** Whether a page calls another origin than its own. A header of our own then costs a question ahead (CORS preflight) for every new URL. */
export const crossesOrigin = (url: string): boolean => typeof location === 'object' && url[0] !== '/' && !url.startsWith(`${location.origin}/`);

/** 32 random hex digits; `crypto.randomUUID` wants HTTPS and Chromium 92. */
export const randomId = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));
