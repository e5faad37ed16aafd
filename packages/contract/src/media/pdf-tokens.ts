import { ensure } from './fault.ts';
import { octets, tag } from './octets.ts';

/** A part of a PDF (ISO 32000): a name, a word (numbers too), text that is none (strings, comments), the data of a stream. Brackets are left out. */
export interface Token { readonly kind: 'name' | 'word' | 'text' | 'stream'; readonly from: number; readonly to: number }

const delimiters = octets('()<>[]{}/%');
const isSpace = (code: number | undefined): boolean => code === 32 || code === 10 || code === 13 || code === 9 || code === 0 || code === 12;
const isRegular = (code: number | undefined): boolean => code !== undefined && !isSpace(code) && !delimiters.includes(code);
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;
const isHex = (code: number): boolean => isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);

export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  for (let at = 0; at < bytes.length;) {
    const from = at;
    const code = bytes[at]!;
    const kind = code === 0x2f ? 'name' : code === 0x25 || code === 0x28 ? 'text' : isRegular(code) ? 'word' : undefined;
    if (code === 0x25) at = commentEnd(bytes, at);
    else if (code === 0x28) at = stringEnd(bytes, at);
    else if (code === 0x3c && bytes[at + 1] !== 0x3c) at = hexEnd(bytes, at);
    else if (!kind) at += code === 0x3c ? 2 : 1;
    else do at++; while (isRegular(bytes[at]));
    if (kind) yield { kind, from, to: at };
    if (kind !== 'word' || wordOf(bytes, { from, to: at }) !== 'stream') continue;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
    const end = indexOf(bytes, 'endstream', at, bytes.length);
    ensure(end >= 0);
    yield { kind: 'stream', from: at, to: end };
    at = end + 9;
  }
}

/** A word, or the beginning of a long one. */
export const wordOf = (bytes: Uint8Array, { from, to }: Pick<Token, 'from' | 'to'>): string => tag(bytes, from, Math.min(to - from, 20));

/** The name whose slash is at a place, `#4a` being `J`; of a long one only the beginning. */
export function nameAt(bytes: Uint8Array, slash: number): string {
  let name = '';
  for (let at = slash + 1; name.length < 20 && isRegular(bytes[at]); at++) {
    const escaped = bytes[at] === 0x23 && /^[\da-f]{2}$/i.test(tag(bytes, at + 1, 2));
    name += escaped ? String.fromCharCode(parseInt(tag(bytes, at + 1, 2), 16)) : String.fromCharCode(bytes[at]!);
    if (escaped) at += 2;
  }
  return name;
}

/** Whether an object seems to begin in a part of a document: `7 0 obj`, with a comment before `obj` perhaps. */
export function holdsObject(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = indexOf(bytes, 'obj', from, to); at >= 0; at = indexOf(bytes, 'obj', at + 3, to)) {
    let before = at - 1;
    while (before >= from && isSpace(bytes[before])) before--;
    const behindLine = bytes[at - 1] === 10 || bytes[at - 1] === 13;
    if ((behindLine || (before >= from && isDigit(bytes[before]))) && (!isRegular(bytes[at + 3]) || isDigit(bytes[at + 3]))) return true;
  }
  return false;
}

function indexOf(bytes: Uint8Array, text: string, from: number, to: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at + text.length <= to; at = bytes.indexOf(first, at + 1)) {
    if (tag(bytes, at, text.length) === text) return at;
  }
  return -1;
}

function commentEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

/** Brackets inside a string are balanced, or have a backslash before them. */
function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = from, depth = 0; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === 0x5c) at++;
    else if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return at + 1;
  }
  ensure(false);
}

function hexEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== 0x3e) {
    ensure(isSpace(bytes[at]) || isHex(bytes[at]!));
    at++;
  }
  ensure(at < bytes.length);
  return at + 1;
}
