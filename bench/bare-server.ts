// The yardstick of the search: the same statement with the same parameters over node:http and pg, prepared, and nothing else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@linli/server/postgres/connect';
import { searchQuery } from '@linli/server/services/search';
import pg from 'pg';
import { division, words } from './words.ts';

const { DATABASE_URL } = process.env;
const db = openDatabase(DATABASE_URL!, console.error);
const compiled = new Map<string | null, readonly unknown[]>();
let text = '';
for (const word of words) {
  const { sql, parameters } = searchQuery(db, { q: word, division }, { offset: 0, limit: 10 }, 'zh-CN');
  compiled.set(word, parameters);
  text = sql;
}
await db.destroy();

const pool = new pg.Pool({ connectionString: DATABASE_URL!, max: 10 });
const server = createServer(async (request, response) => {
  const q = new URLSearchParams(request.url!.slice(request.url!.indexOf('?'))).get('q');
  const { rows } = await pool.query({ name: 'search', text, values: [...compiled.get(q)!] });
  const body = Buffer.from(JSON.stringify(rows[0]));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
