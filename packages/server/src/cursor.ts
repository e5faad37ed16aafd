import { hash } from './hash.ts';
import { invalidField } from './problem.ts';

type Query = Record<string, unknown>;

/** The mark of a query: its filters, but neither its page nor its size, nor whether that is counted. */
const markOf = ({ cursor: _, limit: __, count: ___, ...filters }: Query) =>
  hash(JSON.stringify(Object.entries(filters).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Cursor of the page that begins at row `offset` of `query`. */
export const cursorAt = (offset: number, query: Query): string => `${offset.toString(36)}-${markOf(query)}`;

/** Where a cursor points; one made for another query is refused rather than answered with the wrong rows. */
export function offsetOf(query: Query & { cursor?: string | undefined }): number {
  if (query.cursor === undefined) return 0;
  const [offset = '', mark] = query.cursor.split('-');
  if (mark !== markOf(query) || !/^[0-9a-z]{1,3}$/.test(offset)) throw invalidField('query.cursor', 'unknown');
  return parseInt(offset, 36);
}

/** A page out of rows fetched with one more than `limit`. */
export function pageOf<T>(rows: T[], limit: number, query: Query & { cursor?: string | undefined }): { items: T[]; next?: string } {
  return rows.length > limit ? { items: rows.slice(0, limit), next: cursorAt(offsetOf(query) + limit, query) } : { items: rows };
}

/** Cursor of the page after the row with this key, letters and digits alone: for lists of any length, whose rows may come and go. */
export const cursorAfter = (key: string, query: Query): string => `${key}-${markOf(query)}`;

/** The key that a cursor stands behind; none at the beginning. */
export function keyOf(query: Query & { cursor?: string | undefined }): string | undefined {
  const [key = '', mark] = query.cursor?.split('-') ?? [];
  if (query.cursor !== undefined && (mark !== markOf(query) || !/^[0-9a-z]{1,20}$/.test(key))) throw invalidField('query.cursor', 'unknown');
  return key || undefined;
}
