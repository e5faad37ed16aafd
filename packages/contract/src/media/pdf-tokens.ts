import { ensure } from './fault.ts';
import { octets, tag } from './octets.ts';

/** A part of a PDF (ISO 32000): a name, a word (numbers too), text that is none (strings, comments), the data of a stream. Brackets are left out. */
export interface Token { readonly kind: 'name' | 'word' | 'text' | 'stream'; readonly from: number; readonly to: number }

/** What a byte is to a reader: 1 white space, 2 a delimiter, 0 all others. */
const classes = new Uint8Array(256);
for (const code of octets('\0\t\n\f\r ')) classes[code] = 1;
for (const code of octets('()<>[]{}/%')) classes[code] = 2;
const isSpace = (code: number | undefined): boolean => code !== undefined && classes[code] === 1;
const isRegular = (code: number | undefined): boolean => code !== undefined && classes[code] === 0;
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;
const isHex = (code: number | undefined): boolean => code !== undefined && (isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102));

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
    if (kind !== 'word' || at - from !== 6 || wordOf(bytes, { from, to: at }) !== 'stream') continue;
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

/** Whether a word is made of what numbers are made of. Most words of a document are, so this is asked first. */
export function isNumber(bytes: Uint8Array, { from, to }: Token): boolean {
  let at = from;
  while (at < to && (isDigit(bytes[at]) || (bytes[at]! >= 43 && bytes[at]! <= 46))) at++;
  return at === to;
}

/** The name whose slash is at a place, `#4a` being `J`; of a long one only the beginning. */
export function nameAt(bytes: Uint8Array, slash: number): string {
  let name = '';
  for (let at = slash + 1; name.length < 20 && isRegular(bytes[at]); at++) {
    const escaped = bytes[at] === 0x23 && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
    name += String.fromCharCode(escaped ? parseInt(tag(bytes, at + 1, 2), 16) : bytes[at]!);
    if (escaped) at += 2;
  }
  return name;
}

/** All that may be names, in bytes of any kind. */
export function* namesIn(bytes: Uint8Array): Generator<string> {
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) yield nameAt(bytes, at);
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
  const part = bytes.subarray(from, to);
  const first = text.charCodeAt(0);
  let at = part.indexOf(first);
  while (at >= 0 && tag(part, at, text.length) !== text) at = part.indexOf(first, at + 1);
  return at < 0 ? at : from + at;
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
    ensure(isSpace(bytes[at]) || isHex(bytes[at]));
    at++;
  }
  ensure(at < bytes.length);
  return at + 1;
}
