import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Endpoint } from '@linli/contract/endpoint';
import { rows } from '@linli/contract/rows';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';

const mine = { number: ' 7kqm-3xw9', code: '２ABC 3defg－４HJK ' };
const ref = { id: 'upload-1', key: 'key-1' };
const file = { id: 'file-1', type: 'image/png' } as const;
const consents = { policyVersion: '2026-01', purposes: ['mediation'] };
const draft = {
  division: '990101001001', kind: 'neighbours', situations: [], story: '楼上晚上十点以后一直用电钻装修。', applicant: { kind: 'person' },
  respondents: [{ kind: 'unknown' }], wishes: '晚上不再施工', files: [], consents,
} as const;
const asDraft = structuredClone(draft) as unknown as Parameters<Client['disputes']['file']>[0];
const bytes = new Uint8Array([1, 2, 3]);
const act = { action: 'accept', version: 1 } as const;
const code = '990101001003';
const term = { version: 1, body: code, starts: '2026-12-01', ends: '2031-12-01', members: [] };
const member = { version: 1, body: code, role: 'member', person: { name: '白令仪' }, how: 'by-election', since: '2026-11-20' } as const;
const report = { version: 1, year: 2026, text: '一年来，居民委员会办理居民反映的事项312件。', ratingUntil: '2027-03-31' };
const notice = { version: 1, category: 'finance' as const, title: '收支公开', text: '收支情况如下。', tables: [] };

/** Every call with what it must send: method and address, the body, and the secret. */
const calls: Record<string, [call: (client: Client) => Promise<unknown>, request: string, body?: unknown, secret?: string]> = {
  'services.search': [({ services }) => services.search({ q: '低保' }), 'GET /v1/services?q=%E4%BD%8E%E4%BF%9D'],
  'services.suggest': [({ services }) => services.suggest({ q: 'a' }), 'GET /v1/services/suggestions?q=a'],
  'services.topics': [({ services }) => services.topics(), 'GET /v1/services/topics'],
  'services.open': [({ services }) => services.open('x'), 'GET /v1/services/x'],
  'divisions.search': [({ divisions }) => divisions.search({ q: 'a' }), 'GET /v1/divisions?q=a'],
  'divisions.browse': [({ divisions }) => divisions.browse(), 'GET /v1/divisions/tree'],
  'divisions.open': [({ divisions }) => divisions.open('9901'), 'GET /v1/divisions/9901'],
  'centres.search': [({ centres }) => centres.search(), 'GET /v1/centres'],
  'centres.open': [({ centres }) => centres.open('x'), 'GET /v1/centres/x'],
  'disputes.policy': [({ disputes }) => disputes.policy({ division: '9901' }), 'GET /v1/disputes/policy?division=9901'],
  'disputes.file': [({ disputes }) => disputes.file(asDraft), 'POST /v1/disputes', draft],
  'disputes.record': [({ disputes }) => disputes.record({ draft: asDraft, channel: 'phone' }), 'POST /v1/desk/disputes', { draft, channel: 'phone' }],
  'counselling.request': [({ counselling }) => counselling.request({ division: '9901', topics: ['sleep'], way: 'phone', consents }), 'POST /v1/counselling', { division: '9901', topics: ['sleep'], way: 'phone', consents }],
  'files.begin': [({ files }) => files.begin({ name: 'a', size: 1 }), 'POST /v1/files', { name: 'a', size: 1 }],
  'files.check': [({ files }) => files.check(ref), 'GET /v1/files/upload-1', undefined, 'key-1'],
  'files.append': [({ files }) => files.append(ref, 12, bytes), 'PUT /v1/files/upload-1/parts/12', bytes, 'key-1'],
  'files.discard': [({ files }) => files.discard(ref), 'DELETE /v1/files/upload-1', undefined, 'key-1'],
  'cases.find': [({ cases }) => cases.find(mine), 'GET /v1/cases/7KQM3XW9', undefined, '2ABC3DEFG4HJK'],
  'cases.withdraw': [({ cases }) => cases.withdraw(mine), 'POST /v1/cases/7KQM3XW9/withdrawal', {}, '2ABC3DEFG4HJK'],
  'cases.supplement': [({ cases }) => cases.supplement(mine, { files: [ref] }), 'POST /v1/cases/7KQM3XW9/supplements', { files: [ref] }, '2ABC3DEFG4HJK'],
  'cases.message': [({ cases }) => cases.message(mine, { text: '好', files: [] }), 'POST /v1/cases/7KQM3XW9/messages', { text: '好', files: [] }, '2ABC3DEFG4HJK'],
  'cases.reopen': [({ cases }) => cases.reopen(mine, { note: '又来了' }), 'POST /v1/cases/7KQM3XW9/reopening', { note: '又来了' }, '2ABC3DEFG4HJK'],
  'cases.rate': [({ cases }) => cases.rate(mine, { score: 5 }), 'POST /v1/cases/7KQM3XW9/rating', { score: 5 }, '2ABC3DEFG4HJK'],
  'cases.answer': [({ cases }) => cases.answer(mine, { consent: true }), 'POST /v1/cases/7KQM3XW9/answer', { consent: true }, '2ABC3DEFG4HJK'],
  'cases.export': [({ cases }) => cases.export(mine), 'GET /v1/cases/7KQM3XW9/export', undefined, '2ABC3DEFG4HJK'],
  'cases.erase': [({ cases }) => cases.erase(mine, { confirm: true }), 'POST /v1/cases/7KQM3XW9/erasure', { confirm: true }, '2ABC3DEFG4HJK'],
  'cases.download': [({ cases }) => cases.download(mine, file), 'GET /v1/cases/7KQM3XW9/files/file-1', undefined, '2ABC3DEFG4HJK'],
  'consents.policy': [client => client.consents.policy(), 'GET /v1/consents/policy'],
  'consents.withdraw': [client => client.consents.withdraw(mine, { purpose: 'sharing' }), 'POST /v1/cases/7KQM3XW9/consents/withdrawal', { purpose: 'sharing' }, '2ABC3DEFG4HJK'],
  'desk.open': [({ desk }) => desk.open(), 'GET /v1/desk'],
  'desk.list': [({ desk }) => desk.list({ whose: 'mine' }), 'GET /v1/desk/cases?whose=mine'],
  'desk.lookUp': [({ desk }) => desk.lookUp({ phone: '13800000000' }), 'POST /v1/desk/lookups', { phone: '13800000000' }],
  'desk.show': [({ desk }) => desk.show('7kqm 3xw9'), 'GET /v1/desk/cases/7KQM3XW9'],
  'desk.act': [({ desk }) => desk.act('7kqm 3xw9', act), 'POST /v1/desk/cases/7KQM3XW9/actions', act],
  'desk.message': [({ desk }) => desk.message('7kqm 3xw9', { to: 'applicant', text: '好', files: [] }), 'POST /v1/desk/cases/7KQM3XW9/messages', { to: 'applicant', text: '好', files: [] }],
  'desk.reveal': [({ desk }) => desk.reveal('7kqm 3xw9', { fields: ['parties.1.phone'], purpose: 'contact' }), 'POST /v1/desk/cases/7KQM3XW9/revelations', { fields: ['parties.1.phone'], purpose: 'contact' }],
  'desk.invite': [({ desk }) => desk.invite('7kqm 3xw9', { party: '2' }), 'POST /v1/desk/cases/7KQM3XW9/invitations', { party: '2' }],
  'desk.download': [({ desk }) => desk.download('7kqm 3xw9', file), 'GET /v1/desk/cases/7KQM3XW9/files/file-1'],
  'audit.list': [({ audit }) => audit.list({ number: '7KQM3XW9' }), 'GET /v1/audit?number=7KQM3XW9'],
  'audit.verify': [({ audit }) => audit.verify(), 'GET /v1/audit/verification'],
  'committees.search': [({ committees }) => committees.search({ q: '棠苑', count: true, limit: 500 }), 'GET /v1/committees?q=%E6%A3%A0%E8%8B%91&count=true&limit=500'],
  'committees.nearest': [({ committees }) => committees.nearest({ lat: 30.51289, lng: 120.41811, limit: 20 }), 'GET /v1/committees/nearest?limit=20&lat=30.51&lng=120.42'],
  'committees.open': [({ committees }) => committees.open(code), `GET /v1/committees/${code}`],
  'committees.history': [({ committees }) => committees.history(code), `GET /v1/committees/${code}/history`],
  'committees.notices': [({ committees }) => committees.notices(code, { limit: 5 }), `GET /v1/committees/${code}/notices?limit=5`],
  'committees.rate': [({ committees }) => committees.rate(code, 2025, 4), `PUT /v1/committees/${code}/reports/2025/rating`, { stars: 4 }],
  'committees.check': [({ committees }) => committees.check(code), `GET /v1/committees/${code}/check`],
  'committees.beginTerm': [({ committees }) => committees.beginTerm(code, term), `POST /v1/committees/${code}/terms`, term],
  'committees.appoint': [({ committees }) => committees.appoint(code, member), `POST /v1/committees/${code}/members`, member],
  'committees.vacate': [({ committees }) => committees.vacate(code, 'm-1', { version: 1, on: '2026-11-20', reason: 'resigned' }), `POST /v1/committees/${code}/members/m-1/end`, { version: 1, on: '2026-11-20', reason: 'resigned' }],
  'committees.pledge': [({ committees }) => committees.pledge(code, { version: 1, text: '装好扶手。', due: '2026-12-31' }), `POST /v1/committees/${code}/pledges`, { version: 1, text: '装好扶手。', due: '2026-12-31' }],
  'committees.progress': [({ committees }) => committees.progress(code, 'p-1', { version: 1, progress: 60, text: '装了一半。' }), `POST /v1/committees/${code}/pledges/p-1/progress`, { version: 1, progress: 60, text: '装了一半。' }],
  'committees.report': [({ committees }) => committees.report(code, report), `POST /v1/committees/${code}/reports`, report],
  'committees.publish': [({ committees }) => committees.publish(code, notice), `POST /v1/committees/${code}/notices`, notice],
  'committees.describe': [({ committees }) => committees.describe(code, { version: 1, phone: '0490-8840022' }), `PATCH /v1/committees/${code}`, { version: 1, phone: '0490-8840022' }],
  'demo.staff': [({ demo }) => demo.staff(), 'GET /v1/demo/staff'],
  'demo.signIn': [({ demo }) => demo.signIn({ staff: 'zhao-min' }), 'POST /v1/demo/sessions', { staff: 'zhao-min' }],
  'demo.residents': [({ demo }) => demo.residents(), 'GET /v1/demo/residents'],
  'demo.signInResident': [({ demo }) => demo.signInResident({ resident: 'lin-xiaoman' }), 'POST /v1/demo/resident-sessions', { resident: 'lin-xiaoman' }],
  'health.check': [({ health }) => health.check(), 'GET /v1/health'],
};

describe('the client', () => {
  it('has a call for every row of the contract', () => {
    assert.deepEqual(Object.keys(calls).sort(), rows.map(row => row.name).sort());
  });

  for (const row of rows) {
    it(`${row.name} sends what its row says`, async () => {
      const [call, request, body, secret = null] = calls[row.name]!;
      const asked = await requestOf(call);
      assert.equal(`${asked.method} ${asked.url.replace('http://localhost', '')}`, request);
      assert.deepEqual(await bodyOf(asked, row), body);
      assert.equal(asked.headers.get('x-case-code') ?? asked.headers.get('x-upload-key'), secret);
      assert.equal(asked.headers.has('idempotency-key'), row.idempotent ?? false);
    });
  }

  it('hands a file over as one of its type', async () => {
    const client = createClient({ transport: fetchTransport({ fetch: () => new Response(bytes) }) });
    for (const blob of [await client.cases.download(mine, file), await client.desk.download('7KQM3XW9', file)]) {
      assert.deepEqual([blob.type, new Uint8Array(await blob.arrayBuffer())], ['image/png', bytes]);
    }
  });

  it('walks through the queue and the log', async () => {
    const pages = (items: object) => createClient({ transport: fetchTransport({ fetch: ({ url }) => Response.json({ items: [items], language: 'zh-CN', total: 2, counts: { open: 2, unassigned: 0, mine: 0, soon: 0, overdue: 0, followUp: 0 }, ...(!url.includes('cursor=2') && { next: '2' }) }) }) });
    const entry = { seq: 1, at: '2026-11-24T08:00:00+08:00', actor: 'a', role: 'auditor', action: 'desk.reveal', fields: [], hash: 'x' };
    const row = {
      number: '7KQM3XW9', service: 'dispute', kind: { id: 'neighbours', name: '邻里' }, state: 'submitted', version: 1, division: { code: '990101001001', name: '社区', level: 'community' },
      office: { id: 'o', name: '调委会' }, channel: 'web', filedAt: '2026-11-24T08:00:00+08:00', escalated: false, crisis: false, followUp: false, unread: 0,
    };
    const seen: unknown[] = [];
    for await (const { number } of pages(row).desk.listAll()) seen.push(number);
    for await (const { seq } of pages(entry).audit.listAll()) seen.push(seq);
    assert.deepEqual(seen, ['7KQM3XW9', '7KQM3XW9', 1, 1]);
  });
});

/** The one request that a call makes; nobody answers it. */
async function requestOf(call: (client: Client) => Promise<unknown>): Promise<Request> {
  const asked: Request[] = [];
  const client = createClient({ retries: 0, transport: fetchTransport({ fetch: request => { asked.push(request); return new Response('', { status: 404 }); } }) });
  await assert.rejects(call(client), { kind: 'missing' });
  assert.equal(asked.length, 1);
  return asked[0]!;
}

async function bodyOf(asked: Request, row: Endpoint): Promise<unknown> {
  const sent = new Uint8Array(await asked.arrayBuffer());
  return row.name === 'files.append' ? sent : sent.length ? JSON.parse(new TextDecoder().decode(sent)) : undefined;
}
