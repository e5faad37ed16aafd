// A page of text in Chinese and English as PDF (ISO 32000-1), with a QR code. A Chinese font to embed weighs megabytes, in a browser tab
// as well; so the page names one of the fonts that every reader of PDF has or replaces (9.7.5.2: a predefined CMap of Adobe-GB1).

/** Helvetica's advances from the space to ~, in thousandths: of letters that are replaced, readers keep these widths. */
const latin = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const advance = (character: string): number => latin[character.codePointAt(0)! - 0x20] ?? 1000;

/** How wide a line is, in points. */
export const widthOf = (text: string, size: number): number => ([...text].reduce((sum, character) => sum + advance(character), 0) * size) / 1000;

/** Text in lines of a width: between Chinese characters anywhere, never before what closes; Latin words whole. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines = [''];
  for (const word of text.match(/[!-~]+ ?|.[，。、；：）》”]*/gsu) ?? []) {
    if (lines.at(-1) && widthOf((lines.at(-1)! + word).trimEnd(), size) > width) lines.push('');
    lines[lines.length - 1] += word;
  }
  return lines.map(line => line.trim());
}

/** Something on the page; points from its lower left corner. */
export type Mark =
  | { readonly text: string; readonly x: number; readonly y: number; readonly size: number }
  /** Squares of a QR code, `x` and `y` of its lower left corner; `at` counts from its upper left. */
  | { readonly qr: { readonly size: number; at(x: number, y: number): boolean }; readonly x: number; readonly y: number; readonly width: number };

/** A4, in points. */
export const page = { width: 595, height: 842 } as const;

const hex = (text: string, digits = 4): string => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(digits, '0')).join('');
const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A line, its Latin letters in one font and all else in the other. */
function written(text: string, x: number, y: number, size: number): string {
  let at = x;
  return (text.match(/[ -~]+|[^ -~]+/g) ?? []).map(run => {
    const isLatin = run.charCodeAt(0) < 0x7f;
    const shown = `BT /${isLatin ? 'L' : 'F'} 1 Tf ${size} 0 0 ${size} ${round(at)} ${round(y)} Tm <${hex(run, isLatin ? 2 : 4)}> Tj ET`;
    at += widthOf(run, size);
    return shown;
  }).join('\n');
}

function drawn(mark: Mark): string {
  if ('text' in mark) return written(mark.text, mark.x, mark.y, mark.size);
  const { qr, x, y, width } = mark;
  const side = width / qr.size;
  const squares = Array.from({ length: qr.size ** 2 }, (_, index) => [index % qr.size, Math.floor(index / qr.size)] as const).filter(([column, row]) => qr.at(column, row));
  return `${squares.map(([column, row]) => `${round(x + column * side)} ${round(y + width - (row + 1) * side)} ${round(side)} ${round(side)} re`).join(' ')} f`;
}

/** A document of one page. Its title is what a reader's window shows; `language` is that of the text. */
export function pdf(title: string, language: string, marks: readonly Mark[]): Uint8Array<ArrayBuffer> {
  const content = marks.map(drawn).join('\n');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F 4 0 R /L 9 0 R >> >> /Contents 7 0 R >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title <feff${hex(title)}> /Producer (Linli) >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  // All of it is ASCII, so that a place in the text is a place in the file.
  return new TextEncoder().encode(`${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 8 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
}
