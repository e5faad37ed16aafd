import { bodyColumns, checkBody, type BodyColumn, type Finding, type FindingCode } from '@linli/server/committees/import-row';
import type { Checked } from '@linli/server/committees/import';
import { parse } from 'csv-parse/sync';
import { Unusable } from './database.ts';
import { linesOf, type Line } from './line-file.ts';

/** A record of a CSV file on the line where it begins: its cells, or what is wrong with it. */
type Row = { readonly at: number; readonly ended: boolean } & ({ readonly cells: string[] } | { readonly wrong: FindingCode });

/** Lines that one quoted cell may run over. */
const tallest = 20;

/**
 * Rows of a CSV file as bodies. Columns of other names are passed over and told to `ignored`. Whatever is wrong with a row is told
 * with its line, and the next row begins with the next line: an open quote or a broken character harms no other. Throws an
 * Unusable where the first line names no `code` or no `name`.
 */
export async function* readCommittees(file: string, ignored: (columns: readonly string[]) => void): AsyncGenerator<Checked> {
  let columns: (BodyColumn | undefined)[] | undefined;
  for await (const row of rowsOf(file, () => columns?.length)) {
    if (!columns) {
      columns = columnsOf(row, ignored);
      continue;
    }
    const wrong = 'wrong' in row ? row.wrong : faultOf(row.cells, columns.length, row.ended);
    if (wrong || !('cells' in row)) yield { findings: [{ at: row.at, field: null, code: wrong ?? 'form' }] };
    else if (row.cells.some(cell => cell.trim())) yield bodyOf(row.at, row.cells, columns, row.ended);
  }
  if (!columns) throw new Unusable('The file is empty.');
}

function columnsOf(row: Row, ignored: (columns: readonly string[]) => void): (BodyColumn | undefined)[] {
  const names = 'cells' in row ? row.cells.map(cell => cell.trim().toLowerCase()) : [];
  const known = names.map(name => bodyColumns.find(column => column === name));
  if (!known.includes('code') || !known.includes('name')) throw new Unusable(`Line 1: the first line must name the columns, code and name among them: ${bodyColumns.join(',')}.`);
  const twice = known.find((column, index) => column && known.indexOf(column) !== index);
  if (twice) throw new Unusable(`Line 1: the column ${twice} is there twice.`);
  const others = names.filter((name, index) => name && !known[index]);
  if (others.length) ignored(others);
  return known;
}

/** A row without a line end is the end of a file that may have been cut. */
function faultOf(cells: readonly string[], count: number, ended: boolean): FindingCode | undefined {
  if (cells.length < count && cells.some(cell => cell.trim())) return ended ? 'columns' : 'cut';
  if (cells.slice(count).some(cell => cell.trim())) return 'columns';
  if (cells.some(cell => cell.includes('\ufffd'))) return ended ? 'encoding' : 'cut';
  return undefined;
}

function bodyOf(at: number, cells: readonly string[], columns: readonly (BodyColumn | undefined)[], ended: boolean): Checked {
  const { body, findings } = checkBody(at, Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : []))));
  const open: Finding[] = ended ? [] : [{ at, field: null, code: 'no-line-end' }];
  return { ...(body && { body }), findings: [...findings, ...open] };
}

/** Lines as records; `width` tells how many cells one has, once that is known. */
async function* rowsOf(file: string, width: () => number | undefined): AsyncGenerator<Row> {
  const lines = linesOf(file);
  const ahead: Line[] = [];
  const peek = async (index: number): Promise<Line | undefined> => {
    while (ahead.length <= index) {
      const { done, value } = await lines.next();
      if (done) return undefined;
      ahead.push(value);
    }
    return ahead[index];
  };
  for (let line = await peek(0); line; line = await peek(0)) {
    const { row, taken } = line.text?.includes('"') ? await quoted(line, peek, width()) : { row: plain(line), taken: 1 };
    ahead.splice(0, taken);
    yield row;
  }
}

const plain = ({ at, text, ended }: Line): Row => (text === undefined ? { at, ended, wrong: 'too-long' } : { at, ended, cells: text.split(',') });

/** A record with quotes, which may run on over lines; where that comes to nothing, the quote is its first line's fault alone. */
async function quoted(first: Line, peek: (index: number) => Promise<Line | undefined>, width: number | undefined): Promise<{ row: Row; taken: number }> {
  const { at } = first;
  let text = '';
  for (let taken = 1; taken <= tallest; taken++) {
    const line = await peek(taken - 1);
    if (line?.text === undefined) break;
    text += taken === 1 ? line.text : `\n${line.text}`;
    if ((text.split('"').length - 1) % 2) continue;
    const cells = cellsIn(text);
    if (cells && (taken === 1 || cells.length === width)) return { row: { at, ended: line.ended, cells }, taken };
    break;
  }
  return { row: { at, ended: first.ended, wrong: first.ended ? 'quotes' : 'cut' }, taken: 1 };
}

function cellsIn(text: string): string[] | undefined {
  try {
    const records = parse(text, { relax_column_count: true });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}
