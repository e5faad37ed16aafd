import { correction, generate } from 'lean-qr/nano';

/** Modules of quiet around a code, which readers want. */
const quiet = 4;

/** A QR code as one path, a unit a module, and how many modules its side has, with the quiet zone. */
export function codePath(text: string): { readonly d: string; readonly side: number } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let d = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) d += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`;
    }
  return { d, side: code.size + 2 * quiet };
}
