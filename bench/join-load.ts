// Joins from a file, in a process of its own: each once, spread over servers and connections; what came back as JSON on stdout.
import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';

export interface JoinLoad { readonly urls: readonly string[]; readonly connections: number; readonly joins: readonly { readonly path: string; readonly authorization: string; readonly key: string }[] }
/** Joins answered in a second, and how many answers of which kind were none. */
export interface JoinRate { readonly rate: number; readonly failures: Readonly<Record<string, number>> }

const { urls, connections, joins } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as JoinLoad;
const clients = urls.length * connections;
const each = Math.floor(joins.length / clients);
let clientsYet = 0;
const began = performance.now();
const results = await Promise.all(urls.map(url => autocannon({
  url, connections, amount: each * connections, timeout: 60,
  setupClient(one) {
    // Dealt in turn: those who ask at one moment ask for different shifts, as people do.
    const client = clientsYet++;
    const mine = joins.filter((_, index) => index % clients === client).slice(0, each);
    one.setRequests(mine.map(({ path, authorization, key }) => ({ method: 'POST', path, headers: { authorization, 'idempotency-key': key, 'content-type': 'application/json' }, body: '{}' })));
  },
})));
const seconds = (performance.now() - began) / 1000;
const failures: Record<string, number> = {};
const count = (what: string, times: number) => { if (times) failures[what] = (failures[what] ?? 0) + times; };
for (const { errors, timeouts, statusCodeStats = {} } of results) {
  count('error', errors - timeouts);
  count('timeout', timeouts);
  for (const [status, { count: times = 0 }] of Object.entries(statusCodeStats)) if (status !== '200') count(status, times);
}
const rate: JoinRate = { rate: results.reduce((sum, result) => sum + result['2xx'], 0) / seconds, failures };
console.log(JSON.stringify(rate));
