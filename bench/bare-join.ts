// The yardstick of joining: one INSERT … ON CONFLICT over node:http and pg, prepared, and nothing else. It knows neither places nor who asks.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 10 });
const text = 'insert into bare_place (shift, volunteer, joined_at) values ($1, $2, now()) on conflict (shift, volunteer) do update set joined_at = bare_place.joined_at returning *';
const server = createServer(async (request, response) => {
  const body = Buffer.concat(await Array.fromAsync(request) as Buffer[]);
  JSON.parse(body.toString());
  const shift = request.url!.split('/')[3];
  const { rows } = await pool.query({ name: 'join', text, values: [shift, request.headers['authorization']] });
  const reply = Buffer.from(JSON.stringify(rows[0]));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length }).end(reply);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
