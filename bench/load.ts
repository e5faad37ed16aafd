// The load, in a process of its own: autocannon over the given paths, its counts as JSON on stdout.
import autocannon from 'autocannon';

/** Requests answered in a second, milliseconds that 99 of 100 did not exceed, and whatever else came back. */
export interface Load { readonly rate: number; readonly p99: number; readonly answered: number; readonly failed: number }

const [url = '', seconds = '', connections = '', ...paths] = process.argv.slice(2);
const all = paths.map(path => ({ method: 'GET' as const, path }));
let clients = 0;
const { requests, latency, errors, timeouts, non2xx } = await autocannon({
  url, duration: Number(seconds), connections: Number(connections), requests: all, timeout: 120,
  // Each begins elsewhere in the list: no two ask in step.
  setupClient(client) {
    const begin = (clients++ * 7) % all.length;
    client.setRequests([...all.slice(begin), ...all.slice(0, begin)]);
  },
});
const load: Load = { rate: requests.average, p99: latency.p99, answered: requests.total, failed: errors + timeouts + non2xx };
console.log(JSON.stringify(load));
