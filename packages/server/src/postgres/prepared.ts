import { Client, type QueryResult } from 'pg';
import { along } from '../database/statement.ts';

/** Statements kept ready on a connection; the server has fewer forms of them than that. */
const most = 400;

type Query = Client['query'];
type Send = (...args: unknown[]) => Promise<QueryResult>;
interface Corked { cork?(): void; uncork?(): void }

/**
 * A connection that has PostgreSQL plan each form of a statement once: planning the search takes as long as running it. What
 * begins a transaction, or is marked as going along, travels with the statement behind it, for a journey costs more than most
 * statements; when the event loop turns and none has come, it goes by itself. If it fails, the statement behind it fails.
 */
export class PreparingClient extends Client {
  readonly #names = new Map<string, string>();
  #waiting: (readonly [text: string, values: unknown[]])[] = [];
  #ahead: Promise<unknown>[] = [];

  override query: Query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values)) return (super.query as unknown as Send).call(this, text, values, ...rest);
    if (text === 'begin' || text.startsWith(along)) {
      if (!this.#waiting.length) setImmediate(() => this.#leave());
      this.#waiting.push([text, values]);
      return Promise.resolve({ command: '', rowCount: 0, rows: [] });
    }
    this.#waiting.push([text, values]);
    this.#leave();
    return Promise.all(this.#ahead.splice(0)).then(results => results.at(-1));
  }) as Query;

  /** Sends what waits in one piece. */
  #leave(): void {
    const { stream } = (this as unknown as { connection: { stream: Corked } }).connection;
    stream.cork?.();
    for (const [text, values] of this.#waiting.splice(0)) {
      const answer = this.#send(text, values);
      // Whoever waits for the statement behind it hears of it.
      answer.catch(() => {});
      this.#ahead.push(answer);
    }
    stream.uncork?.();
  }

  #send(text: string, values: unknown[]): Promise<QueryResult> {
    const send = super.query as unknown as Send;
    const name = this.#names.get(text) ?? (this.#names.size < most ? `s${this.#names.size}` : undefined);
    if (name === undefined) return send.call(this, text, values);
    this.#names.set(text, name);
    return send.call(this, { name, text, values });
  }
}
