import { ensure } from './fault.ts';
import { tag, u32le } from './octets.ts';

/** One chunk of a RIFF file: its data lie from `from` to `to`. */
export interface Chunk { readonly name: string; readonly from: number; readonly to: number }

/** The chunks of a RIFF file, WebP or WAV, as far as its own size says (recorders write it wrong); what follows is no part of it. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const end = Math.min(8 + u32le(bytes, 4), bytes.length);
  for (let at = 12; at + 8 <= end;) {
    const [from, length] = [at + 8, u32le(bytes, at + 4)];
    // What a recorder writes that does not know yet.
    const to = length === 0xffffffff ? end : from + length;
    ensure(to <= end);
    yield { name: tag(bytes, at), from, to };
    // Padded to an even length.
    at = to + ((to - from) & 1);
  }
}
