import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Problem, type Problem as ProblemValue } from '@linli/contract/problem';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
after(() => database.close());

const ask = async (path: string, init?: RequestInit) => {
  const response = await app.fetch(new Request(`http://linli.test${path}`, init));
  return { response, status: response.status, body: await response.json() };
};

const cases: [path: string, status: number, kind: ProblemValue['kind'], field: string, code: string][] = [
  [`/v1/services?q=${'低'.repeat(10_000)}`, 422, 'invalid', 'query.q', 'too-long'],
  ['/v1/services?q=', 422, 'invalid', 'query.q', 'too-short'],
  ['/v1/services?q=%00', 422, 'invalid', 'query.q', 'format'],
  ['/v1/services?q=a%00b', 422, 'invalid', 'query.q', 'format'],
  ['/v1/services?q=%ED%A0%80', 422, 'invalid', 'query.q', 'format'],
  ['/v1/services?q=%E4%BD%8E%E4%BF', 422, 'invalid', 'query.q', 'format'],
  ['/v1/services?limit=1000000000', 422, 'invalid', 'query.limit', 'too-large'],
  ['/v1/services?limit=0', 422, 'invalid', 'query.limit', 'too-small'],
  ['/v1/services?limit=ten', 422, 'invalid', 'query.limit', 'type'],
  ['/v1/services?limit=1.5', 422, 'invalid', 'query.limit', 'type'],
  ['/v1/services?limit=1e2', 422, 'invalid', 'query.limit', 'type'],
  ['/v1/services?q=a&q=b', 422, 'invalid', 'query.q', 'type'],
  ['/v1/services?cursor=a-foreign1', 422, 'invalid', 'query.cursor', 'unknown'],
  ['/v1/services?cursor=%25%25', 422, 'invalid', 'query.cursor', 'format'],
  ['/v1/services?division=990109', 422, 'invalid', 'query.division', 'unknown'],
  ['/v1/services?division=12345', 422, 'invalid', 'query.division', 'format'],
  ['/v1/services?audience=martians', 422, 'invalid', 'query.audience', 'choice'],
  ['/v1/services/suggestions', 422, 'invalid', 'query.q', 'required'],
  ['/v1/services/suggestions?q=%E4%BD%8E&division=990109', 422, 'invalid', 'query.division', 'unknown'],
  ['/v1/services/topics?division=990109', 422, 'invalid', 'query.division', 'unknown'],
  ['/v1/services/no-such-service', 404, 'missing', 'params.id', 'unknown'],
  ['/v1/services/%00', 404, 'missing', 'params.id', 'format'],
  ['/v1/services/subsistence-allowance?division=990109', 422, 'invalid', 'query.division', 'unknown'],
  ['/v1/divisions?q=x&within=990109', 422, 'invalid', 'query.within', 'unknown'],
  ['/v1/divisions/tree?parent=990109', 422, 'invalid', 'query.parent', 'unknown'],
  ['/v1/divisions/990109', 404, 'missing', 'params.code', 'unknown'],
  ['/v1/divisions/abc', 404, 'missing', 'params.code', 'format'],
  ['/v1/centres?division=990109', 422, 'invalid', 'query.division', 'unknown'],
  ['/v1/centres?service=no-such-service', 422, 'invalid', 'query.service', 'unknown'],
  [`/v1/committees?q=${'棠'.repeat(41)}`, 422, 'invalid', 'query.q', 'too-long'],
  ['/v1/committees?q=a%00b', 422, 'invalid', 'query.q', 'format'],
  ['/v1/committees?limit=501', 422, 'invalid', 'query.limit', 'too-large'],
  ['/v1/committees?count=yes', 422, 'invalid', 'query.count', 'type'],
  ['/v1/committees?division=990109', 422, 'invalid', 'query.division', 'unknown'],
  ['/v1/committees?kind=martians', 422, 'invalid', 'query.kind', 'choice'],
  ['/v1/committees?cursor=990101001003-foreign1', 422, 'invalid', 'query.cursor', 'unknown'],
  ['/v1/committees/nearest?lat=29.87&lng=0', 422, 'invalid', 'query.lng', 'too-small'],
  ['/v1/committees/nearest?lat=north&lng=121.5', 422, 'invalid', 'query.lat', 'type'],
  ['/v1/committees/990101001099', 404, 'missing', 'params.code', 'unknown'],
  ['/v1/committees/990101', 404, 'missing', 'params.code', 'format'],
  ['/v1/committees/990101001003-mediation/history', 404, 'missing', 'params.code', 'format'],
  ['/v1/committees/990101001099/notices', 404, 'missing', 'params.code', 'unknown'],
  ['/v1/centres/no-such-centre', 404, 'missing', 'params.id', 'unknown'],
];

for (const [path, status, kind, field, code] of cases) {
  test(`${path.slice(0, 60)} is ${kind} at ${field}: ${code}`, async () => {
    const answer = await ask(path);
    assert.equal(answer.status, status);
    assert.equal(answer.response.headers.get('content-type'), 'application/problem+json');
    const problem = Problem.parse(answer.body);
    assert.equal(problem.kind, kind);
    assert.deepEqual(problem.fields, [{ path: field, code }]);
    assert.equal(problem.requestId, answer.response.headers.get('x-request-id'));
  });
}

test('a page cursor of one search is refused by another', async () => {
  const { body } = await ask('/v1/services?limit=5');
  const { next } = body as { next: string };
  assert.equal((await ask(`/v1/services?limit=5&cursor=${next}`)).status, 200);
  assert.equal((await ask(`/v1/services?limit=5&topic=disability&cursor=${next}`)).status, 422);
});

test('no such path, no such method', async () => {
  const missing = await ask('/v1/nothing');
  assert.equal(missing.status, 404);
  assert.equal(Problem.parse(missing.body).kind, 'missing');
  const wrong = await ask('/v1/services', { method: 'DELETE' });
  assert.equal(wrong.status, 405);
  assert.equal(wrong.response.headers.get('allow'), 'GET, HEAD');
});

test('an unchanged reply is not sent again', async () => {
  const first = await ask('/v1/services?q=%E4%BD%8E%E4%BF%9D');
  const tag = first.response.headers.get('etag');
  assert.ok(tag);
  const again = await app.fetch(new Request('http://linli.test/v1/services?q=%E4%BD%8E%E4%BF%9D', { headers: { 'if-none-match': tag } }));
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('origins: all in the demo, those listed elsewhere, none by default', async () => {
  const originOf = async (origins: '*' | string[], origin: string) => {
    const served = testApp(database.db, { origins });
    return (await served.fetch(new Request('http://linli.test/v1/health', { headers: { origin } }))).headers.get('access-control-allow-origin');
  };
  assert.equal(await originOf('*', 'https://any.example'), '*');
  assert.equal(await originOf(['https://portal.example'], 'https://portal.example'), 'https://portal.example');
  assert.equal(await originOf(['https://portal.example'], 'https://other.example'), null);
  assert.equal(await originOf([], 'https://other.example'), null);
});

test('a page elsewhere may ask beforehand, read what it needs, and no cache mixes up two origins', async () => {
  const served = testApp(database.db, { origins: ['https://portal.example'] });
  const ask = (method: string, path: string) => served.fetch(new Request(`http://linli.test${path}`, { method, headers: { origin: 'https://portal.example', 'access-control-request-method': 'POST' } }));
  const preflight = await ask('OPTIONS', '/v1/services');
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), 'https://portal.example');
  assert.match(preflight.headers.get('access-control-allow-methods')!, /POST/);
  assert.match(preflight.headers.get('access-control-allow-headers')!, /idempotency-key/);
  for (const path of ['/v1/services', '/v1/services/nothing', '/v1/nowhere']) {
    const { headers } = await ask('GET', path);
    assert.equal(headers.get('access-control-allow-origin'), 'https://portal.example', path);
    assert.match(headers.get('access-control-expose-headers')!, /x-request-id/, path);
    assert.match(headers.get('vary')!, /origin/, path);
  }
});

test('a log line tells neither who asked nor for what', async () => {
  const lines: unknown[] = [];
  const logged = testApp(database.db, { log: line => lines.push(line) });
  await logged.fetch(new Request('http://linli.test/v1/services?q=%E5%AE%B6%E6%9A%B4', { headers: { 'user-agent': 'Phone/1', 'x-forwarded-for': '203.0.113.9' } }));
  const text = JSON.stringify(lines);
  assert.match(text, /services\.search/);
  for (const secret of ['家暴', '%E5', 'Phone', '203.0']) assert.ok(!text.includes(secret), secret);
});
