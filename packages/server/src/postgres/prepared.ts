import { Client } from 'pg';

/** Statements kept ready on a connection; the server has fewer forms of them than that. */
const most = 400;

type Query = Client['query'];

/**
 * A connection that has PostgreSQL plan each form of a statement once. Planning the search takes as long as running it.
 */
export class PreparingClient extends Client {
  readonly #names = new Map<string, string>();

  override query: Query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const query = super.query as (...args: unknown[]) => unknown;
    if (typeof text !== 'string' || !Array.isArray(values)) return query.call(this, text, values, ...rest);
    const name = this.#names.get(text) ?? (this.#names.size < most ? `s${this.#names.size}` : undefined);
    if (name === undefined) return query.call(this, text, values, ...rest);
    this.#names.set(text, name);
    return query.call(this, { name, text, values }, ...rest);
  }) as Query;
}
