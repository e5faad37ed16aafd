// The yardstick of the directory: its statements with the same parameters over node:http and pg, prepared, and nothing else; and pg_trgm's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstTake, nearestQuery } from '@linli/server/committees/nearest';
import { openQuery } from '@linli/server/committees/open';
import { searchQuery } from '@linli/server/committees/search';
import { openDatabase } from '@linli/server/postgres/connect';
import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { trigramQuery, type Operator } from './trigrams.ts';

const { DATABASE_URL } = process.env;
const db = openDatabase(DATABASE_URL!, console.error);
const pool = new pg.Pool({ connectionString: DATABASE_URL!, max: 10 });

interface Prepared { readonly name: string; readonly text: string; readonly values: unknown[] }
const names = new Map<string, string>();
/** What an address asks for is worked out once, so that the handler does nothing but ask and answer. */
const known = new Map<string, Prepared>();

const nameOf = (text: string): string => {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
};
const prepared = ({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): Prepared => ({ name: nameOf(sql), text: sql, values: [...parameters] });

function preparedFor(url: string): Prepared {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const q = searchParams.get('q') ?? '';
  if (pathname === '/trigrams') return { name: 'trigrams', ...trigramQuery(searchParams.get('operator') as Operator, q) };
  if (pathname === '/v1/committees') return prepared(searchQuery(db, { q }, 'zh-CN')!);
  if (pathname === '/v1/committees/nearest') return prepared(nearestQuery(db, { lat: Number(searchParams.get('lat')), lng: Number(searchParams.get('lng')) }, firstTake(10), 'zh-CN'));
  return prepared(openQuery(db, pathname.split('/').at(-1)!, { language: 'zh-CN', now: Date.now() }));
}

const server = createServer(async (request, response) => {
  const url = request.url!;
  let query = known.get(url);
  if (!query) known.set(url, query = preparedFor(url));
  const { rows } = await pool.query(query);
  const body = Buffer.from(JSON.stringify(url.startsWith('/trigrams') ? rows : rows[0]));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
