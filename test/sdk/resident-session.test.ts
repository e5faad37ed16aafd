import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Endpoint } from '@linli/contract/endpoint';
import { sessions } from '@linli/contract/sessions';
import { LinliError } from '@linli/sdk/error';
import { createSend, type Send } from '@linli/sdk/send';
import { Sessions } from '@linli/sdk/sessions';
import { ResidentSession } from '@linli/sdk/resident-session';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { testApp, testDatabase } from '../server/support.ts';

const database = await testDatabase();
after(() => database.close());
const clock = { now: Date.now() };
const app = testApp(database.db, { now: () => clock.now });
const asked: string[] = [];
const plain: Send = createSend({ retries: 0 }, fetchTransport({ fetch: request => app.fetch(request) }));
/** What goes wrong on the way to a row, or of its answer's way back. */
const weather = new Map<string, 'there' | 'back'>();
const send: Send = async (row, input, options) => {
  asked.push(row.name);
  if (weather.get(row.name) === 'there') throw new LinliError('offline');
  const result = await plain(row, input, options);
  if (weather.get(row.name) === 'back') throw new LinliError('timeout');
  return result;
};
const countOf = (row: Endpoint) => asked.filter(name => name === row.name).length;

let phones = 0;
async function signIn(session: ResidentSession): Promise<string> {
  const phone = `1360000${String(++phones).padStart(4, '0')}`;
  const calls = new Sessions(plain);
  const { demoCode } = await calls.sendCode({ phone });
  await session.begin(await calls.open({ phone, code: demoCode! }));
  return phone;
}
/** A call that only who is signed in may make, and that changes nothing. */
const look = (session: ResidentSession): Promise<string> => session.ask(async ({ token }) => {
  const response = await app.fetch(new Request('http://linli.test/v1/committees/990101001001/reports/2025/rating', { method: 'PUT', body: '{"stars":5}', headers: token === undefined ? {} : { authorization: `Bearer ${token}` } }));
  if (response.status === 401) throw new LinliError('refused', { status: 401 });
  return token ?? '';
});

it('gives every call the token, and a new one when the server no longer takes it', async () => {
  const session = new ResidentSession({ send });
  assert.equal(await session.token(), undefined);
  const heard: (string | undefined)[] = [];
  session.subscribe(() => heard.push(session.phone));
  const phone = await signIn(session);
  assert.equal(session.phone, `136****${phone.slice(7)}`);
  const first = await look(session);
  assert.equal(await look(session), first);
  const before = countOf(sessions.renew);
  clock.now += 15 * 60_000;
  const [one, two] = await Promise.all([look(session), look(session)]);
  assert.notEqual(one, first);
  assert.equal(one, two);
  assert.equal(countOf(sessions.renew) - before, 1, 'once for all calls');
  assert.deepEqual(heard, [session.phone]);
});

it('outlives a reply that was lost, and a network that is away', async () => {
  const session = new ResidentSession({ send });
  await signIn(session);
  for (const trouble of ['there', 'back', 'back'] as const) {
    clock.now += 15 * 60_000;
    weather.set(sessions.renew.name, trouble);
    await assert.rejects(look(session), { isLinliError: true });
    weather.clear();
    assert.ok(session.phone, 'nobody is signed out for want of a network');
    assert.ok(await look(session));
  }
});

it('ends when the server says so, and not before', async () => {
  const [session, elsewhere] = [new ResidentSession({ send }), new ResidentSession({ send })];
  const phone = await signIn(session);
  clock.now += 60_000;
  const calls = new Sessions(plain);
  await elsewhere.begin(await calls.open({ phone, code: (await calls.sendCode({ phone })).demoCode! }));
  weather.set(sessions.closeAll.name, 'there');
  await assert.rejects(elsewhere.closeAll(), { kind: 'offline' });
  assert.ok(elsewhere.phone);
  weather.clear();
  await elsewhere.closeAll();
  assert.equal(elsewhere.phone, undefined);
  await assert.rejects(look(session), { status: 401 });
  assert.equal(session.phone, undefined);
});

it('forgets at once when somebody signs out, with or without a network', async () => {
  const session = new ResidentSession({ send });
  await signIn(session);
  const token = await look(session);
  await session.close();
  assert.deepEqual([session.phone, await session.token()], [undefined, undefined]);
  const status = (await app.fetch(new Request('http://linli.test/v1/sessions', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }))).status;
  assert.equal(status, 401, 'and so has the server');
  await signIn(session);
  weather.set(sessions.close.name, 'there');
  await session.close();
  weather.clear();
  assert.equal(session.phone, undefined);
});

it('leaves nobody signed in where a renewal comes back after the sign-out', async () => {
  const session = new ResidentSession({ send });
  await signIn(session);
  clock.now += 15 * 60_000;
  const late = look(session).catch(error => error as LinliError);
  await session.close();
  assert.ok(await late instanceof Error || session.phone === undefined);
  assert.deepEqual([session.phone, await session.token()], [undefined, undefined]);
});
