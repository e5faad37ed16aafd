import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** A line of a file without its end. */
export interface Line {
  readonly at: number;
  /** Undefined where it is longer than any row. Characters that the encoding does not have are U+FFFD. */
  readonly text: string | undefined;
  /** Whether a line end follows: the last line of a file that was cut has none. */
  readonly ended: boolean;
}

interface RawLine { readonly at: number; readonly bytes: Buffer | undefined; readonly ended: boolean }

const longest = 65_536;
const feed = 0x0a;

/** Reads a text file line by line, in UTF-8 with or without its mark or as a Chinese Excel writes it. Memory stays small, whatever the file. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const { at, bytes, ended } of rawLines(file)) {
    // A mark at the beginning is not text.
    const text = bytes && decoder.decode(at === 1 && bytes.subarray(0, 3).equals(mark) ? bytes.subarray(3) : bytes).replace(/\r$/, '');
    yield { at, text, ended };
  }
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * GB 18030 where more of the lines with anything but ASCII are that than are UTF-8: a line that is broken makes no other file. What
 * the last line of a cut file looks like tells nothing.
 */
async function encodingOf(file: string): Promise<'utf-8' | 'gb18030'> {
  let sound = 0;
  let chinese = 0;
  for await (const { at, bytes, ended } of rawLines(file)) {
    if (at === 1 && bytes?.subarray(0, 3).equals(mark)) return 'utf-8';
    if (!bytes || !ended || bytes.every(byte => byte < 0x80)) continue;
    if (isUtf8(bytes)) sound++;
    else if (isGb18030(bytes)) chinese++;
  }
  return chinese > sound ? 'gb18030' : 'utf-8';
}

const strict = new TextDecoder('gb18030', { fatal: true });

function isGb18030(bytes: Buffer): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A byte of a line end is never part of another character, in neither encoding. */
async function* rawLines(file: string): AsyncGenerator<RawLine> {
  let at = 1;
  let rest: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer) => { size += part.length; if (size <= longest) rest.push(part); };
  const line = (ended: boolean): RawLine => ({ at: at++, bytes: size > longest ? undefined : rest.length === 1 ? rest[0] : Buffer.concat(rest), ended });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let begin = 0;
    for (let end = chunk.indexOf(feed); end >= 0; begin = end + 1, end = chunk.indexOf(feed, begin)) {
      keep(chunk.subarray(begin, end));
      yield line(true);
      [rest, size] = [[], 0];
    }
    if (begin < chunk.length) keep(chunk.subarray(begin));
  }
  if (size > 0) yield line(false);
}
