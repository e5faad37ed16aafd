import type { Bytes } from '../bytes.ts';
import { blank, boxesIn, boxesOf, type Box } from './boxes.ts';
import { ensure } from './fault.ts';
import { tag, u8 } from './octets.ts';

/** What plays a sound: a box with the boxes that it may hold. Titles, places (`udta`, `meta`, `uuid`) and the rest are left out. */
interface Plan { readonly [type: string]: Plan | null }

const samples: Plan = { stsd: null, stts: null, ctts: null, stsc: null, stsz: null, stz2: null, stco: null, co64: null, stss: null, sgpd: null, sbgp: null };
const media: Plan = { mdhd: null, hdlr: null, elng: null, minf: { smhd: null, hdlr: null, dinf: { dref: null }, stbl: samples } };
const plan: Plan = {
  ftyp: null, styp: null, sidx: null, mdat: null, mfra: null,
  moov: { mvhd: null, trak: { tkhd: null, edts: null, mdia: media }, mvex: { mehd: null, trex: null } },
  moof: { mfhd: null, traf: { tfhd: null, tfdt: null, trun: null, sgpd: null, sbgp: null } },
};

/** Whether a file of boxes has tracks, and all of them are sound. */
export function isSound(bytes: Uint8Array): boolean {
  const handlers: string[] = [];
  const look = (boxes: Iterable<Box>, [name, ...deeper]: readonly string[]): void => {
    for (const box of boxes) {
      if (box.type !== name) continue;
      if (deeper.length) look(boxesIn(bytes, box.from, box.to), deeper);
      else handlers.push(tag(bytes, box.from + 8));
    }
  };
  look(boxesIn(bytes, 0, bytes.length), ['moov', 'trak', 'mdia', 'hdlr']);
  return handlers.length > 0 && handlers.every(handler => handler === 'soun');
}

/**
 * A recording in boxes, M4A, with its sound alone. Nothing moves: what is dropped becomes free space of the same size. The
 * times at which it was made are set to nothing.
 */
export function cleanM4a(bytes: Bytes): Bytes {
  const clean = bytes.slice();
  const found = new Set<string>();
  let end = 0;
  for (const box of boxesIn(clean, 0, clean.length)) {
    keep(clean, box, plan);
    if (!(box.type in plan)) continue;
    end = box.to;
    found.add(box.type);
  }
  ensure(found.has('moov') && found.has('mdat'));
  return clean.slice(0, end);
}

function keep(clean: Bytes, box: Box, among: Plan): void {
  const inside = among[box.type];
  if (inside === undefined) blank(clean, box);
  else if (inside) for (const child of boxesOf(clean, box)) keep(clean, child, inside);
  else if (/^(mvhd|tkhd|mdhd)$/.test(box.type)) {
    const length = u8(clean, box.from) ? 16 : 8;
    ensure(box.from + 4 + length <= box.to);
    clean.fill(0, box.from + 4, box.from + 4 + length);
  } else if (box.type === 'dref') {
    // Each says that the sound is in this file; without, a player would fetch it from the address that it names.
    for (const { from } of boxesOf(clean, box, 8)) ensure(u8(clean, from + 3) & 1, 'unsafe');
  }
}
