import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';

// Reading and putting together bytes. A read beyond the end means a file that was cut off.

export function u8(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  ensure(value !== undefined);
  return value;
}

/** Big-endian, as JPEG, PNG and the boxes of HEIC and M4A have it. */
export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) * 0x100 + u8(bytes, at + 1);
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);

/** Little-endian, as RIFF and Ogg have it. */
export const u16le = (bytes: Uint8Array, at: number): number => u8(bytes, at) + u8(bytes, at + 1) * 0x100;
export const u32le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000;

/** Some bytes as characters, one each; fewer where the file ends. */
export function tag(bytes: Uint8Array, at: number, length = 4): string {
  let text = '';
  for (let i = at; i < at + length && i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

/** Characters as bytes, one each. */
export const octets = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

export const u32Octets = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
export const u32leOctets = (value: number): number[] => u32Octets(value).reverse();

export function joined(parts: readonly ArrayLike<number>[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Ranges of a file that stay. Neighbours are one range, so that a file of a million parts is no list of a million. */
export class Kept {
  private readonly edges: number[] = [];

  add(from: number, to: number): void {
    const { edges } = this;
    if (edges.length && edges[edges.length - 1] === from) edges[edges.length - 1] = to;
    else edges.push(from, to);
  }

  /** The ranges one after the other, with something of our own before them. */
  of(bytes: Uint8Array, ...before: readonly ArrayLike<number>[]): Bytes {
    const { edges } = this;
    const head = joined(before);
    let length = head.length;
    for (let i = 0; i < edges.length; i += 2) length += edges[i + 1]! - edges[i]!;
    const whole = new Uint8Array(length);
    whole.set(head);
    let at = head.length;
    for (let i = 0; i < edges.length; i += 2) {
      whole.set(bytes.subarray(edges[i], edges[i + 1]), at);
      at += edges[i + 1]! - edges[i]!;
    }
    return whole;
  }
}
