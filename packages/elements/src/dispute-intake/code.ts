import { encodeQR } from 'qr';

/** What a tracker, or a clerk's scanner, reads number and code from. */
export const codeText = (number: string, code: string): string => `LINLI:${number}:${code}`;

/** A QR code as one path, a unit a module, and how many modules its side has, with the quiet zone that readers want around it. */
export function codePath(text: string): { readonly d: string; readonly side: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const runs = rows.map((row, y) => row.map((dark, x) => {
    if (!dark || row[x - 1]) return '';
    let end = x;
    while (row[end]) end++;
    return `M${x} ${y}h${end - x}v1h${x - end}z`;
  }).join(''));
  return { d: runs.join(''), side: rows.length };
}
