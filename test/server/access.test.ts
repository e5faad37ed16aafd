import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { roles, type Endpoint, type Role } from '@linli/contract/endpoint';
import { rows } from '@linli/contract/rows';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { desk } from '@linli/contract/desk';
import { committeeDesk } from '@linli/contract/committee-desk';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { docs } from '@linli/contract/docs';
import { issuerTokens } from '@linli/server/access/tokens';
import { ask, draftOf, fileDispute, freshKey, get, tokenOf, type Asked } from './calls.ts';
import { counselling } from '@linli/contract/disputes';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
after(() => database.close());

/** One person for each role at home and elsewhere, made for this test alone. */
const home = '990101001';
const elsewhere = '990103';
const person = (role: Role, division: string) => `test-${role}-${division}`;
let own = '';
let counsel = '';

before(async () => {
  for (const role of roles) for (const division of [home, elsewhere]) await database.db.insertInto('staff').values({
    id: person(role, division), name: JSON.stringify({ 'zh-CN': '测试' }), title: JSON.stringify({ 'zh-CN': '测试' }), roles: [role], office: null, division, specialities: '[]', offered: false,
  }).execute();
  own = (await fileDispute(app)).number;
  counsel = (await get(app, counselling.request, { body: { division: '990101001001', topics: ['sleep'], way: 'message', consents: { policyVersion: '2026-01', purposes: ['counselling'] } } })).number;
});

const staffRows = rows.filter(row => typeof row.who === 'object');

/** Whatever a row wants, so that nothing but who asks can be the reason of a refusal. */
const bodies: Record<string, unknown> = {
  'disputes.record': { draft: draftOf(), channel: 'counter' }, 'desk.lookUp': { phone: '13800000000' }, 'desk.act': { action: 'accept', version: 1 },
  'desk.message': { to: 'applicant', text: '您好', files: [] }, 'desk.reveal': { fields: ['parties.1.name'], purpose: 'contact' }, 'desk.invite': { party: '2' },
  ...Object.fromEntries([committeeDesk, volunteerDesk].flatMap(noun => Object.values<Endpoint>(noun)).flatMap(row => (row.body ? [[row.name, docs.get(row.body)?.examples?.[0]]] : []))),
};
const queries: Record<string, Record<string, string>> = { 'volunteerDesk.feedback': { quarter: '2026-Q1' }, 'volunteerDesk.export': { from: '2026-01-01', to: '2026-03-31' } };
/** One of the committees at home. */
const committee = `${home}003`;
const attempt = (row: Endpoint, staff: string | undefined, number: string) =>
  ask(app, row, { params: { number, file: 'none', code: committee, member: 'none', pledge: 'none' }, query: queries[row.name] ?? {}, ...(staff !== undefined && { staff }), ...(row.body && { body: bodies[row.name] }) });

it('every row says who may call it, and every row for staff is tried here', () => {
  for (const row of rows) assert.ok(['anyone', 'holder', 'uploader', 'resident'].includes(row.who as string) || (typeof row.who === 'object' && row.who.roles.length > 0 && ['case', 'division'].includes(row.who.over)), row.name);
  for (const row of staffRows) if (row.body) assert.ok(row.name in bodies, `${row.name} wants a body in this test`);
  assert.ok(staffRows.length > 10);
});

for (const row of staffRows) {
  const who = row.who as { roles: readonly Role[]; over: 'case' | 'division' };
  describe(row.name, () => {
    it('not without a token', async () => assert.equal((await attempt(row, undefined, own)).status, 401));
    for (const role of roles) {
      const may = who.roles.includes(role);
      it(`${role} at home: ${may ? 'may' : 'may not'}`, async () => {
        const { status } = await attempt(row, person(role, home), role === 'counsellor' ? counsel : own);
        if (may) assert.ok(status !== 401 && (status !== 403 || ['desk.reveal', 'desk.invite', 'desk.download', 'disputes.record'].includes(row.name)), String(status));
        else assert.equal(status, 403);
      });
      it(`${role} of elsewhere: ${may && who.over === 'division' ? 'only what is theirs' : 'may not'}`, async () => {
        const { status, body } = await attempt(row, person(role, elsewhere), role === 'counsellor' ? counsel : own);
        if (!may) assert.equal(status, 403);
        else if (who.over === 'case') assert.equal(status, 404, 'as if there were no such case');
        else if (row.path.includes(':code')) assert.equal(status, 404, 'as if there were no such committee');
        else assert.ok(!JSON.stringify(body).includes(own) && !JSON.stringify(body).includes(counsel));
      });
    }
    if (who.over === 'case') {
      it('a counsellor has nothing to do with a dispute, nor a mediator with counselling', async () => {
        if (who.roles.includes('counsellor')) assert.equal((await attempt(row, person('counsellor', home), own)).status, 404);
        for (const role of ['mediator', 'coordinator'] as const) if (who.roles.includes(role)) assert.equal((await attempt(row, person(role, home), counsel)).status, 404);
      });
    }
  });
}

describe('rows of holders', () => {
  for (const row of rows.filter(({ who }) => who === 'holder')) {
    it(`${row.name}: no code, a wrong one, a token instead of one: missing`, async () => {
      const params = { number: own, file: 'none' };
      for (const secret of [undefined, '23456789ABCD', await tokenOf('zhao-min')]) {
        const { status } = await ask(app, row, { params, address: `${row.name} ${secret}`, ...(secret !== undefined && { secret }), ...(row.body && { body: {} }) });
        assert.ok(status === 404 || status === 429, `${status}`);
      }
    });
  }
});

describe('rows of residents', () => {
  for (const row of rows.filter(({ who }) => who === 'resident')) {
    const status = async (asked: Asked) => (await ask(app, row, { params: { code: committee, year: '2025', number: 'LNKYZW2A7MP7' }, ...(row.body && { body: docs.get(row.body)?.examples?.[0] }), ...asked })).status;
    it(`${row.name}: not without a token, nor with one of staff`, async () => {
      for (const asked of [{}, { staff: 'zhao-min' }, ...roles.map(role => ({ staff: person(role, home) }))]) assert.equal(await status(asked), 401);
    });
    it(`${row.name}: a resident may`, async () => assert.ok(![401, 403].includes(await status({ resident: `lin-xiaoman ${committee}` }))));
  }
});

describe('tokens', () => {
  const show = async (authorization: string) => (await app.fetch(new Request(`http://linli.test/v1/desk`, { headers: { authorization } }))).status;
  it('of nobody, changed, of another algorithm, or none at all: sign in', async () => {
    const token = await tokenOf('zhao-min');
    const [head = '', payload = ''] = token.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const bad of ['', 'Bearer', 'Bearer x.y.z', `Bearer ${head}.${payload}.${'A'.repeat(43)}`, `Bearer ${none}`, `Basic ${token}`, `Bearer ${await tokenOf('nobody')}`]) assert.equal(await show(bad), 401, bad.slice(0, 20));
    assert.equal(await show(`Bearer ${token}`), 200);
  });

  it('of a real issuer: its keys, its audience, in time', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwks = { keys: [{ ...await exportJWK(publicKey), kid: 'one', alg: 'ES256', use: 'sig' }] };
    const issuer = createServer((_, response) => { response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks)); });
    await new Promise<void>(done => { issuer.listen(0, '127.0.0.1', done); });
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    const served = testApp(database.db, { tokens: issuerTokens({ issuer: url, audience: 'desk', jwks: `${url}/jwks` }) });
    const sign = (claims: { iss?: string; aud?: string; exp?: string }) => new SignJWT().setProtectedHeader({ alg: 'ES256', kid: 'one' }).setSubject('zhao-min')
      .setIssuer(claims.iss ?? url).setAudience(claims.aud ?? 'desk').setExpirationTime(claims.exp ?? '5m').sign(privateKey);
    const status = async (token: string) => (await served.fetch(new Request('http://linli.test/v1/desk', { headers: { authorization: `Bearer ${token}` } }))).status;
    assert.equal(await status(await sign({})), 200);
    assert.equal(await status(await sign({ iss: 'https://elsewhere.example' })), 401);
    assert.equal(await status(await sign({ aud: 'another' })), 401);
    assert.equal(await status(await sign({ exp: '-5m' })), 401);
    assert.equal(await status(await tokenOf('zhao-min')), 401, 'the demo’s own');
    const { status: demo } = await ask(served, (await import('@linli/contract/demo')).demo.staff);
    assert.equal(demo, 404, 'no demo beside a real issuer');
    issuer.close();
    issuer.closeAllConnections();
  });

  it('an issuer that does not answer is busy, not a refusal', async () => {
    const served = testApp(database.db, { tokens: issuerTokens({ issuer: 'http://127.0.0.1:9', audience: 'desk', jwks: 'http://127.0.0.1:9/jwks' }) });
    const response = await served.fetch(new Request('http://linli.test/v1/desk', { headers: { authorization: `Bearer ${await tokenOf('zhao-min')}` } }));
    assert.ok(response.status === 503 || response.status === 401, String(response.status));
  });
});

it('limits of an address hold over processes', async () => {
  const [one, two] = [testApp(database.db, { limits: 1 }), testApp(database.db, { limits: 1 })];
  const statuses: number[] = [];
  for (let count = 0; count < 44; count++) statuses.push((await ask(count % 2 ? one : two, (await import('@linli/contract/disputes')).disputes.file, { body: draftOf(), address: '203.0.113.77', key: freshKey() })).status);
  assert.equal(statuses.filter(status => status === 200).length, 40);
  assert.equal(statuses.filter(status => status === 429).length, 4);
  assert.equal((await ask(one, desk.open, { staff: 'zhao-min' })).status, 200);
});
