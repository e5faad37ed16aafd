import { CompiledQuery, sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './schema.ts';

/**
 * In front of a statement whose answer nobody waits for: it travels along with the next one of its connection, and that one
 * fails with it (postgres/prepared.ts). A tab has no way to save, and takes it for a comment.
 */
export const along = '/* along */';

/** Where a value will stand. */
class Slot<Values> {
  readonly name: keyof Values;
  constructor(name: keyof Values) { this.name = name; }
}

/**
 * A statement that is put together once: `build` writes a slot where a value belongs, and each call gives the values by name.
 * For what is asked often and is long; putting such a text together takes as long as checking the reply.
 */
export function statement<Values extends object, Row>(build: (slot: (name: keyof Values) => RawBuilder<unknown>) => RawBuilder<Row>) {
  let built: CompiledQuery | undefined;
  return (db: Kysely<Database>, values: Values): CompiledQuery<Row> => {
    built ??= build(name => sql.val(new Slot<Values>(name))).compile(db);
    return CompiledQuery.raw(built.sql, built.parameters.map(slot => values[(slot as Slot<Values>).name])) as CompiledQuery<Row>;
  };
}
