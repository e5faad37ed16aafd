import type pg from 'pg';
import { p99, shuffled, type Ask } from './latency.ts';

/** What pg_trgm needs, on a narrow table of its own: the quickest that it can have. */
export const trigramTable = (table: string, where = 'true'): string[] => [
  'create extension pg_trgm',
  `create table yardstick as select code, name from ${table} where ${where}`,
  'create index on yardstick using gin (name gin_trgm_ops)',
  'vacuum (analyze) yardstick',
];

export const operators = ['like', '%'] as const;
export type Operator = (typeof operators)[number];

/** The names that hold a word, or are like it, the most similar first. */
export const trigramQuery = (operator: Operator, word: string): { text: string; values: string[] } =>
  ({ text: `select code, name from yardstick where name ${operator} $1 order by similarity(name, $2) desc limit 10`, values: [operator === 'like' ? `%${word}%` : word, word] });

export interface Form { readonly name: Operator; readonly ask: Ask }

/** The form of its query in which pg_trgm does better over all words, tried out on some of them. */
export async function bestForm(pool: pg.Pool, words: readonly string[]): Promise<Form> {
  const some = shuffled(words, 0).slice(0, 40);
  let best: Form & { readonly time: number } | undefined;
  for (const { name, ask } of operators.map(operator => formOf(pool, operator))) {
    const time = await p99(`pg_trgm, ${name}, tried on ${some.length} words`, ask, some, 1, 1);
    if (!best || time < best.time) best = { name, ask, time };
  }
  return best!;
}

/**
 * For two characters alone `%` is quicker than `like`, but it compares whole names and so leaves out most that hold the two:
 * no search, and told rather than judged by.
 */
export async function tellOfPairs(pool: pg.Pool, pairs: readonly string[]): Promise<void> {
  await p99('pg_trgm, %, two characters alone', formOf(pool, '%').ask, pairs, 1, 1);
  const { rows: [names] } = await pool.query<{ held: number; left: number }>(
    `select count(*)::int as held, count(*) filter (where not name % word)::int as left from unnest($1::text[]) word join yardstick on name like '%' || word || '%'`, [pairs.slice(0, 10)]);
  console.log(`pg_trgm, %, leaves out ${names!.left} of ${names!.held} names that hold the first ten of them`);
}

const formOf = (pool: pg.Pool, name: Operator): Form => ({ name, ask: word => pool.query(trigramQuery(name, word)) });
