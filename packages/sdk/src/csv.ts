import type { CommitteeRow } from '@linli/contract/committee';

/** How a file of committees is written. */
export interface CsvOptions {
  /** Begins the file with a byte order mark: Excel takes Chinese for Chinese then. */
  readonly bom?: boolean | undefined;
}

/** What stands above a committee, by the digits of its code. */
const above = { province: 2, city: 4, county: 6, township: 9 } as const;
const heads = ['code', 'name', 'kind', ...Object.keys(above), 'phone', 'address', 'lat', 'lng'];

/**
 * Committees as CSV (RFC 4180), the heads first. Text that a spreadsheet would take for a formula begins with an apostrophe, which
 * shows it as text.
 */
export const toCsv = (rows: Iterable<CommitteeRow>, { bom }: CsvOptions = {}): string => (bom ? '\ufeff' : '') + [headLine, ...Array.from(rows, lineOf)].join('');

/** The same line by line, for lists of any length. */
export async function* csvLines(rows: AsyncIterable<CommitteeRow>, { bom }: CsvOptions = {}): AsyncGenerator<string, void, undefined> {
  yield (bom ? '\ufeff' : '') + headLine;
  for await (const row of rows) yield lineOf(row);
}

const lineOf = ({ code, name, kind, path, phone, address, point }: CommitteeRow): string => lineWith([
  ...[code, name, kind, ...Object.values(above).map(digits => path.find(division => division.code.length === digits)?.name), phone, address].map(asText),
  String(point?.lat ?? ''), String(point?.lng ?? ''),
]);

/** `=`, `+`, `-`, `@`, in full width too, and signs that a spreadsheet skips before it looks for them. */
const asText = (cell = ''): string => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
const lineWith = (cells: readonly string[]): string => `${cells.map(quoted).join()}\r\n`;
const headLine = /* @__PURE__ */ lineWith(heads);
