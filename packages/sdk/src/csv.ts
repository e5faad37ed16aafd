import { chinaClock, chinaDate } from '@linli/contract/china-time';
import type { CommitteeRow } from '@linli/contract/committee';
import type { HoursRow } from '@linli/contract/desk-volunteer';

/** How a file is written. */
export interface CsvOptions {
  /** Begins the file with a byte order mark: Excel takes Chinese for Chinese then. */
  readonly bom?: boolean | undefined;
}

/**
 * Committees as CSV (RFC 4180), the heads first. Text that a spreadsheet would take for a formula begins with an apostrophe, which
 * shows it as text.
 */
export const toCsv = (rows: Iterable<CommitteeRow>, options?: CsvOptions): string => whole(committeeHeads, rows, committeeCells, options);

/** The same line by line, for lists of any length. */
export const csvLines = (rows: AsyncIterable<CommitteeRow>, options?: CsvOptions): AsyncGenerator<string, void, undefined> => lines(committeeHeads, rows, committeeCells, options);

/** Volunteers' hours as CSV of the same kind; times are those of China, as a spreadsheet reads them. */
export const hoursCsv = (rows: Iterable<HoursRow>, options?: CsvOptions): string => whole(hoursHeads, rows, hoursCells, options);

/** The same line by line, for lists of any length. */
export const hoursLines = (rows: AsyncIterable<HoursRow>, options?: CsvOptions): AsyncGenerator<string, void, undefined> => lines(hoursHeads, rows, hoursCells, options);

const whole = <T>(heads: readonly string[], rows: Iterable<T>, cellsOf: (row: T) => string[], { bom }: CsvOptions = {}): string =>
  (bom ? '\ufeff' : '') + lineWith(heads) + Array.from(rows, row => lineWith(cellsOf(row))).join('');

async function* lines<T>(heads: readonly string[], rows: AsyncIterable<T>, cellsOf: (row: T) => string[], { bom }: CsvOptions = {}): AsyncGenerator<string, void, undefined> {
  yield (bom ? '\ufeff' : '') + lineWith(heads);
  for await (const row of rows) yield lineWith(cellsOf(row));
}

/** What stands above a committee, by the digits of its code. */
const above = { province: 2, city: 4, county: 6, township: 9 } as const;
const committeeHeads = ['code', 'name', 'kind', ...Object.keys(above), 'phone', 'address', 'lat', 'lng'];
const committeeCells = ({ code, name, kind, path, phone, address, point }: CommitteeRow): string[] => [
  ...[code, name, kind, ...Object.values(above).map(digits => path.find(division => division.code.length === digits)?.name), phone, address].map(asText),
  String(point?.lat ?? ''), String(point?.lng ?? ''),
];

const hoursHeads = ['shift', 'title', 'starts', 'ends', 'division', 'divisionName', 'volunteer', 'name', 'state', 'checkedInAt', 'checkedOutAt', 'minutes', 'confirmed', 'edited'];
const hoursCells = ({ shift, title, starts, ends, division, volunteer, name, state, checkedInAt, checkedOutAt, minutes, confirmed, edited }: HoursRow): string[] => [
  asText(shift), asText(title), timeOf(starts), timeOf(ends), ...[division.code, division.name, volunteer, name, state].map(asText),
  timeOf(checkedInAt), timeOf(checkedOutAt), String(minutes ?? ''), String(confirmed), String(edited),
];
/** `2026-12-05 09:00`. */
const timeOf = (instant: string | undefined): string => (instant ? `${chinaDate(instant)} ${chinaClock(instant)}` : '');

/** `=`, `+`, `-`, `@`, in full width too, and signs that a spreadsheet skips before it looks for them. */
const asText = (cell = ''): string => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
const lineWith = (cells: readonly string[]): string => `${cells.map(quoted).join()}\r\n`;
