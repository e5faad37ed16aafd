import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { committeeRecord } from '@linli/contract/committees';
import { sessions, type Session } from '@linli/contract/sessions';
import { issuerTokens } from '@linli/server/access/tokens';
import { residentOf } from '@linli/server/access/resident';
import { createSecrets } from '@linli/server/secrets/secrets';
import { rotate } from '@linli/server/secrets/rotate';
import { memoryBlobs } from '@linli/server/blobs/blobs';
import { accountOf, forget, phoneOf } from '@linli/server/sessions/accounts';
import { sweepSessions } from '@linli/server/sessions/store';
import { httpSms, type SmsMessage } from '@linli/server/sessions/sms';
import fc from 'fast-check';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { sql } from 'kysely';
import { ask, get, refused, residentToken, type App } from './calls.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase();
const { db } = database;
const clock = { now: Date.parse('2026-11-24T07:00:00Z') };
const now = () => clock.now;
const [app, other] = [testApp(db, { now }), testApp(db, { now })];
after(() => database.close());
const minute = 60_000;
const day = 86_400_000;

let phones = 0;
const freshPhone = () => `1390000${String(++phones).padStart(4, '0')}`;
const sendCode = async (phone: string, by: App = app): Promise<string> => (await get(by, sessions.sendCode, { body: { phone } })).demoCode!;
const signIn = async (phone: string, by: App = app): Promise<Session> => get(by, sessions.open, { body: { phone, code: await sendCode(phone, by) } });
const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');
const who = async (token: string, secrets = testSecrets) => residentOf({ db, secrets, residents: undefined, now }, `Bearer ${token}`);
const signedIn = async ({ accessToken }: Session): Promise<boolean> => who(accessToken).then(() => true, (error: { status: number }) => { assert.equal(error.status, 401); return false; });
const renew = (refreshToken: string, by: App = app): Promise<Session> => get(by, sessions.renew, { body: { refreshToken } });
const notRenewed = (refreshToken: string) => refused(app, sessions.renew, { body: { refreshToken } }, 'refused', ['body.refreshToken', 'expired']);

describe('codes', () => {
  it('sign in, however the phone is typed, and are shown only by a demonstration', async () => {
    const phone = freshPhone();
    const sent = await get(app, sessions.sendCode, { body: { phone: ` +86 ${phone.slice(0, 3)}-${phone.slice(3)} ` } });
    assert.deepEqual([sent.expiresIn, sent.resendIn], [300, 60]);
    const session = await get(other, sessions.open, { body: { phone, code: ` ${sent.demoCode!.slice(0, 3)} ${sent.demoCode!.slice(3)}` } });
    assert.deepEqual([session.phone, session.expiresIn], [`${phone.slice(0, 3)}****${phone.slice(7)}`, 900]);
    assert.equal(await signedIn(session), true);
    const { account } = await who(session.accessToken);
    assert.equal(await phoneOf(db, testSecrets, account!), phone);
    clock.now += minute;
    assert.equal((await who((await signIn(phone)).accessToken)).account, account, 'the same person, the same account');
    const quiet = testApp(db, { now, sms: { async send() {} } });
    assert.deepEqual(await get(quiet, sessions.sendCode, { body: { phone: freshPhone() } }), { expiresIn: 300, resendIn: 60 });
    await refused(testApp(db, { now, sms: undefined }), sessions.sendCode, { body: { phone: freshPhone() } }, 'missing');
  });

  it('go to mobile phones alone', async () => {
    for (const phone of ['0571-8812345', '12345', '1380000000', '+852 5123 4567', '']) await refused(app, sessions.sendCode, { body: { phone } }, 'invalid', ['body.phone', phone ? 'format' : 'too-short']);
    await refused(app, sessions.open, { body: { phone: freshPhone(), code: '12345' } }, 'invalid', ['body.code', 'format']);
  });

  it('are good once, for five minutes, and only the latest of them', async () => {
    const phone = freshPhone();
    const first = await sendCode(phone);
    clock.now += minute;
    let second = await sendCode(phone);
    if (second === first) { clock.now += minute; second = await sendCode(phone); }
    await refused(app, sessions.open, { body: { phone, code: first } }, 'invalid', ['body.code', 'expired']);
    await get(app, sessions.open, { body: { phone, code: second } });
    await refused(app, sessions.open, { body: { phone, code: second } }, 'invalid', ['body.code', 'gone']);
    const late = freshPhone();
    const code = await sendCode(late);
    clock.now += 5 * minute;
    await refused(app, sessions.open, { body: { phone: late, code } }, 'invalid', ['body.code', 'expired']);
  });

  it('of somebody else’s phone open nothing', async () => {
    const [mine, theirs] = [freshPhone(), freshPhone()];
    const code = await sendCode(mine);
    const their = await sendCode(theirs);
    if (code !== their) await refused(app, sessions.open, { body: { phone: theirs, code } }, 'invalid', ['body.code', 'unknown']);
  });

  it('stand five tries, however many come at once at whichever process', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { minLength: 6, maxLength: 16 }), async guesses => {
      const phone = freshPhone();
      const code = await sendCode(phone);
      const answers = await Promise.all(guesses.map((right, at) => ask(at % 2 ? app : other, sessions.open, { body: { phone, code: right ? code : wrong(code, at + 1) } })));
      const codes = answers.map(({ status, body }) => (status === 200 ? 'open' : (body as { fields: { code: string }[] }).fields[0]!.code));
      assert.equal(codes.filter(one => one !== 'expired').length, 5, 'looked at');
      assert.ok(codes.filter(one => one === 'open').length <= 1);
      if (guesses.every(Boolean)) assert.equal(codes.filter(one => one === 'open').length, 1);
      await refused(app, sessions.open, { body: { phone, code } }, 'invalid', ['body.code', 'expired']);
    }), { numRuns: 15 });
  });

  it('are sent once a minute, five times an hour, ten a day, at all processes together', async () => {
    const phone = freshPhone();
    const began = clock.now;
    const burst = await Promise.all(Array.from({ length: 8 }, (_, at) => ask(at % 2 ? app : other, sessions.sendCode, { body: { phone } })));
    assert.deepEqual(burst.map(({ status }) => status).sort(), [200, ...Array<number>(7).fill(429)]);
    assert.equal(burst.find(({ status }) => status === 429)!.headers.get('retry-after'), '60');
    const sentAt = [began];
    while (clock.now < began + day) {
      const { status, headers } = await ask(app, sessions.sendCode, { body: { phone } });
      if (status === 200) sentAt.push(clock.now);
      else clock.now += Number(headers.get('retry-after')) * 1000;
    }
    assert.equal(sentAt.filter(at => at < began + day).length, 10);
    assert.equal(sentAt.filter(at => at < began + 60 * minute).length, 5);
    assert.deepEqual(sentAt.slice(1, 3).map(at => at - began), [minute, 2 * minute]);
  });

  it('answer alike for phones that are known and that nobody ever used', async () => {
    const known = freshPhone();
    await signIn(known);
    clock.now += day;
    await sweepSessions(db, clock.now);
    const answers = async (phone: string, sent: boolean) => {
      const told: unknown[] = [];
      const hear = ({ status, headers, body }: Awaited<ReturnType<typeof ask>>) => told.push([status, headers.get('retry-after'), { ...body as object, requestId: '', demoCode: '' }]);
      let code = '000000';
      if (sent) {
        const answer = await ask(app, sessions.sendCode, { body: { phone } });
        code = (answer.body as { demoCode: string }).demoCode;
        hear(answer);
        hear(await ask(app, sessions.sendCode, { body: { phone } }));
      }
      for (let at = 1; at <= 7; at++) hear(await ask(app, sessions.open, { body: { phone, code: wrong(code, at) } }));
      return told;
    };
    assert.deepEqual(await answers(known, true), await answers(freshPhone(), true));
    // Nor do wrong tries tell whether a code is on its way.
    assert.deepEqual((await answers(freshPhone(), true)).slice(2), await answers(freshPhone(), false));
  });

  it('are bounded for an address too', async () => {
    const strict = testApp(db, { now, limits: 1 });
    const statuses: number[] = [];
    for (let count = 0; count < 122; count++) statuses.push((await ask(strict, sessions.sendCode, { body: { phone: freshPhone() }, address: '203.0.113.9' })).status);
    assert.deepEqual([statuses.filter(status => status === 200).length, statuses.at(-1)], [120, 429]);
  });
});

describe('sessions', () => {
  it('end their access token after a quarter of an hour and go on with the other, for thirty days of rest', async () => {
    const session = await signIn(freshPhone());
    clock.now += 15 * minute;
    assert.equal(await signedIn(session), false);
    const renewed = await renew(session.refreshToken, other);
    assert.equal(await signedIn(renewed), true);
    assert.equal(renewed.phone, session.phone);
    clock.now += 29 * day;
    const later = await renew(renewed.refreshToken);
    clock.now += 30 * day;
    await notRenewed(later.refreshToken);
  });

  it('renew alike for whoever asks within the minute: a lost reply, two tabs, two processes', async () => {
    const session = await signIn(freshPhone());
    const together = await Promise.all([app, other, app, other].map(by => renew(session.refreshToken, by)));
    assert.equal(new Set(together.map(({ refreshToken }) => refreshToken)).size, 1);
    clock.now += 59_000;
    const again = await renew(session.refreshToken);
    assert.equal(again.refreshToken, together[0]!.refreshToken);
    assert.equal(await signedIn(again), true);
    await renew(again.refreshToken);
  });

  it('end for everybody when an older token comes back', async () => {
    const session = await signIn(freshPhone());
    const renewed = await renew(session.refreshToken);
    clock.now += minute;
    await notRenewed(session.refreshToken);
    assert.equal(await signedIn(renewed), false);
    await notRenewed(renewed.refreshToken);
    const two = await signIn(freshPhone());
    const three = await renew((await renew(two.refreshToken)).refreshToken);
    await notRenewed(two.refreshToken);
    assert.equal(await signedIn(three), false, 'two behind is too old, even within the minute');
  });

  it('end here, and everywhere at once', async () => {
    const phone = freshPhone();
    const [one, two] = [await signIn(phone), (clock.now += minute, await signIn(phone, other))];
    const neighbour = await signIn(freshPhone());
    await get(app, sessions.close, { body: { refreshToken: one.refreshToken } });
    await get(app, sessions.close, { body: { refreshToken: one.refreshToken } });
    assert.deepEqual([await signedIn(one), await signedIn(two)], [false, true]);
    await notRenewed(one.refreshToken);
    clock.now += minute;
    const three = await signIn(phone);
    const response = await other.fetch(new Request('http://linli.test/v1/sessions', { method: 'DELETE', headers: { authorization: `Bearer ${two.accessToken}` } }));
    assert.equal(response.status, 200);
    assert.deepEqual(await Promise.all([two, three, neighbour].map(signedIn)), [false, false, true]);
    await notRenewed(three.refreshToken);
  });

  it('are nobody’s with a changed token, of another or of none', async () => {
    const { accessToken, refreshToken } = await signIn(freshPhone());
    const [id = '', end = '', signature = ''] = accessToken.split('~');
    for (const bad of ['', 'x', `${id}~${(parseInt(end, 36) + 60).toString(36)}~${signature}`, `${'A'.repeat(22)}~${end}~${signature}`, `${id}~${end}~${'A'.repeat(43)}`, refreshToken]) await assert.rejects(who(bad), { status: 401 }, bad);
    for (const bad of ['x', accessToken, `${'A'.repeat(22)}.${'A'.repeat(43)}`]) await notRenewed(bad);
    await assert.rejects(who(accessToken, createSecrets([{ id: 'others', bytes: new Uint8Array(32).fill(9) }])), { status: 401 });
  });

  it('are no verified person: a phone rates nothing', async () => {
    const { accessToken } = await signIn(freshPhone());
    const path = committeeRecord.rate.path.replace(':code', '990101001001').replace(':year', '2025');
    const response = await app.fetch(new Request(`http://linli.test${path}`, { method: 'PUT', headers: { authorization: `Bearer ${accessToken}` }, body: '{"stars":5}' }));
    assert.equal(response.status, 403);
  });

  it('are forgotten with their account, and when nobody comes back', async () => {
    const [leaving, idle, active] = [await signIn(freshPhone()), await signIn(freshPhone()), await signIn(freshPhone())];
    const accounts = await Promise.all([leaving, idle, active].map(async ({ accessToken }) => (await who(accessToken)).account!));
    await forget(db, accounts[0]!);
    assert.equal(await signedIn(leaving), false);
    clock.now += 20 * day;
    const kept = await renew(active.refreshToken);
    clock.now += 11 * day;
    await sweepSessions(db, clock.now);
    const { rows } = await sql<{ id: string }>`select id from account where id = any(${accounts}::text[])`.execute(db);
    assert.deepEqual(rows.map(({ id }) => id), [accounts[2]]);
    await renew(kept.refreshToken);
    const { rows: [codes] } = await sql<{ count: number }>`select count(*)::int as count from sign_in_code`.execute(db);
    assert.equal(codes!.count, 0);
  });
});

describe('a portal’s own residents', () => {
  it('need no second sign-in, and get an account when something is kept of them', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwks = { keys: [{ ...await exportJWK(publicKey), kid: 'one', alg: 'ES256', use: 'sig' }] };
    const issuer = createServer((_, response) => { response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks)); });
    await new Promise<void>(done => { issuer.listen(0, '127.0.0.1', done); });
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    const residents = issuerTokens({ issuer: url, audience: 'linli', jwks: `${url}/jwks` });
    const sign = (iss: string) => new SignJWT({ division: '990101001001' }).setProtectedHeader({ alg: 'ES256', kid: 'one' }).setSubject('subject-1').setIssuer(iss).setAudience('linli').setExpirationTime('5m').sign(privateKey);
    const look = async (token: string) => residentOf({ db, secrets: testSecrets, residents, now }, `Bearer ${token}`);
    const first = await look(await sign(url));
    assert.deepEqual([first.vouched, first.division, first.account], [true, '990101001001', undefined]);
    const made = await Promise.all([1, 2, 3].map(() => accountOf(db, first, clock.now)));
    assert.equal(new Set(made).size, 1);
    assert.equal((await look(await sign(url))).account, made[0]);
    await assert.rejects(look(await sign('https://elsewhere.example')), { status: 401 });
    await assert.rejects(look(await residentToken('lin')), { status: 401 });
    assert.equal((await look((await signIn(freshPhone())).accessToken)).vouched, false, 'beside which one’s own sign-in goes on');
    issuer.close();
    issuer.closeAllConnections();
  });
});

it('keys are changed and everybody stays who they are', async () => {
  const phone = freshPhone();
  const before = await signIn(phone);
  const { account } = await who(before.accessToken);
  const newest = { id: 'newer', bytes: new Uint8Array(32).fill(8) };
  const both = createSecrets([newest, { id: 'test', bytes: new Uint8Array(32).fill(7) }]);
  assert.equal((await who(before.accessToken, both)).account, account);
  const renewed = await renew(before.refreshToken, testApp(db, { now, secrets: both }));
  await rotate(db, both, memoryBlobs());
  const alone = createSecrets([newest]);
  const later = testApp(db, { now, secrets: alone });
  clock.now += minute;
  assert.equal((await who((await signIn(phone, later)).accessToken, alone)).account, account);
  await renew(renewed.refreshToken, later);
});

describe('the gateway for text messages', () => {
  it('gets phone, code and its token, once more where it stumbled; what it refuses is busy and told to nobody', async () => {
    const got: { message: SmsMessage; authorization: string | undefined; key: string | undefined }[] = [];
    const statuses: number[] = [];
    const gateway = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => { body += chunk; }).on('end', () => {
        got.push({ message: JSON.parse(body) as SmsMessage, authorization: request.headers.authorization, key: request.headers['idempotency-key'] as string });
        const status = statuses.shift() ?? 200;
        response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:9/' } : {}).end('13900000000');
      });
    });
    await new Promise<void>(done => { gateway.listen(0, '127.0.0.1', done); });
    const faults: unknown[] = [];
    const served = testApp(db, { now, sms: httpSms({ url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/codes`, token: 'secret' }), log: ({ fault }) => { if (fault) faults.push(fault); } });
    const phone = freshPhone();
    assert.deepEqual(await get(served, sessions.sendCode, { body: { phone }, language: 'en' }), { expiresIn: 300, resendIn: 60 });
    assert.deepEqual({ ...got[0]!.message, code: '' }, { phone, code: '', minutes: 5, language: 'en' });
    assert.equal(got[0]!.authorization, 'Bearer secret');
    await get(served, sessions.open, { body: { phone, code: got[0]!.message.code } });

    statuses.push(500);
    await get(served, sessions.sendCode, { body: { phone: freshPhone() } });
    assert.deepEqual([got.length, got[1]!.key === got[2]!.key, got[1]!.message.code === got[2]!.message.code], [3, true, true]);

    for (const answers of [[500, 503], [401], [302, 302]]) {
      statuses.push(...answers);
      const unlucky = freshPhone();
      const { status, headers, body } = await ask(served, sessions.sendCode, { body: { phone: unlucky } });
      assert.deepEqual([status, headers.get('retry-after')], [503, '60']);
      assert.ok(![unlucky, got.at(-1)!.message.code].some(text => (JSON.stringify(body) + String(faults.at(-1)) + JSON.stringify(faults.at(-1), Object.getOwnPropertyNames(faults.at(-1)))).includes(text)));
      // It may have arrived all the same.
      await get(served, sessions.open, { body: { phone: unlucky, code: got.at(-1)!.message.code } });
    }
    gateway.close();
    gateway.closeAllConnections();
    const { status } = await ask(served, sessions.sendCode, { body: { phone: freshPhone() } });
    assert.equal(status, 503, 'one that is away');
  });
});

it('the tables hold no phone and no token that works', async () => {
  const phone = freshPhone();
  const session = await signIn(phone);
  clock.now += minute;
  const code = await sendCode(phone);
  const secrets = [phone, code, session.accessToken, session.refreshToken, session.refreshToken.split('.')[1]!, session.accessToken.split('~')[2]!];
  for (const table of ['account', 'session', 'sign_in_code', 'rate_limit', 'wrong_try', 'idempotency']) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db);
    for (const { row } of rows) for (const secret of secrets) assert.ok(!(secret === code ? row.includes(`"${code}"`) : row.includes(secret)), table);
  }
});
