// The load, in a process of its own: autocannon over the given paths, its counts as JSON on stdout.
import autocannon from 'autocannon';

/** Requests answered in a second, and whatever else came back. */
export interface Load { readonly rate: number; readonly answered: number; readonly failed: number }

const [url = '', seconds = '', connections = '', ...paths] = process.argv.slice(2);
const { requests, errors, timeouts, non2xx } = await autocannon({
  url, duration: Number(seconds), connections: Number(connections), requests: paths.map(path => ({ method: 'GET', path })),
});
const load: Load = { rate: requests.average, answered: requests.total, failed: errors + timeouts + non2xx };
console.log(JSON.stringify(load));
