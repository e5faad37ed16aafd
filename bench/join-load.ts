// Joins from a file, in a process of its own: each once, spread over servers and connections; what came back as JSON on stdout.
import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';

export interface JoinLoad { readonly urls: readonly string[]; readonly connections: number; readonly joins: readonly { readonly path: string; readonly authorization: string; readonly key: string }[] }
export interface JoinRate { readonly rate: number; readonly failed: number }

const { urls, connections, joins } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as JoinLoad;
const each = Math.floor(joins.length / urls.length / connections);
let client = 0;
const began = performance.now();
const results = await Promise.all(urls.map(url => autocannon({
  url, connections, amount: each * connections, timeout: 60,
  setupClient(one) {
    const mine = joins.slice(client * each, (client + 1) * each);
    client++;
    one.setRequests(mine.map(({ path, authorization, key }) => ({ method: 'POST', path, headers: { authorization, 'idempotency-key': key, 'content-type': 'application/json' }, body: '{}' })));
  },
})));
const seconds = (performance.now() - began) / 1000;
const rate: JoinRate = { rate: results.reduce((sum, { requests }) => sum + requests.total, 0) / seconds, failed: results.reduce((sum, { errors, timeouts, non2xx }) => sum + errors + timeouts + non2xx, 0) };
console.log(JSON.stringify(rate));
