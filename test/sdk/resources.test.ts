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

const volunteer = {
  kind: 'member', name: '林小满', division: code, standing: 'formal', branch: '市图书馆党支部', workUnit: '市图书馆', skills: ['teaching'], times: [{ day: 6, part: 'morning' }],
  consents: { policyVersion: '2026-01', purposes: ['service', 'membership'] },
} as const;
const asVolunteer = structuredClone(volunteer) as unknown as Parameters<Client['volunteers']['signUp']>[0];
const correction = { shift: 's-1', minutes: 120, reason: '签退时没有网络。' };
const wish = { division: code, kind: 'repair' as const, text: '客厅的灯不亮了。', skills: ['repairs' as const], name: '林小满', consents: { policyVersion: '2026-01', purposes: ['wish'] } };
const plan = { title: '图书角整理', text: '把书归架。', place: '棠苑社区图书角', starts: '2026-12-05T01:00:00Z', minutes: 120, capacity: 6, skills: [], joinBefore: 60, leaveBefore: 720 };
const seen = { version: 1 };
const hours = { version: 1, minutes: 90, reason: '现场核对。' };
const training = { version: 1, kind: 'training' as const, on: '2026-11-20', title: '急救基础培训' };
const callUp = { division: code, skills: [], words: '请到社区帮忙搬沙袋。', place: '棠苑社区服务站', at: '2026-11-24T11:00:00Z' };

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
  'volunteers.policy': [({ volunteers }) => volunteers.policy({ division: code }), `GET /v1/volunteers/policy?division=${code}`],
  'volunteers.signUp': [({ volunteers }) => volunteers.signUp(asVolunteer), 'POST /v1/volunteers', volunteer],
  'volunteers.mine': [({ volunteers }) => volunteers.mine(), 'GET /v1/volunteers/mine'],
  'volunteers.update': [({ volunteers }) => volunteers.update({ ...asVolunteer, version: 2 }), 'PUT /v1/volunteers/mine', { ...volunteer, version: 2 }],
  'volunteers.leave': [({ volunteers }) => volunteers.leave({ confirm: true }), 'POST /v1/volunteers/mine/departure', { confirm: true }],
  'volunteers.export': [({ volunteers }) => volunteers.export(), 'GET /v1/volunteers/mine/export'],
  'volunteers.askCorrection': [({ volunteers }) => volunteers.askCorrection(correction), 'POST /v1/volunteers/mine/corrections', correction],
  'volunteers.certify': [({ volunteers }) => volunteers.certify(), 'POST /v1/volunteers/mine/certificates', {}],
  'volunteers.certificate': [({ volunteers }) => volunteers.certificate('lnky zw2a 7mp7'), 'GET /v1/volunteers/mine/certificates/LNKYZW2A7MP7'],
  'volunteers.certificatePdf': [({ volunteers }) => volunteers.certificatePdf('LNKYZW2A7MP7'), 'GET /v1/volunteers/mine/certificates/LNKYZW2A7MP7/pdf'],
  'volunteers.verify': [({ volunteers }) => volunteers.verify(' ＬNKY-ZW2A-7mp7'), 'GET /v1/certificates/LNKYZW2A7MP7'],
  'volunteers.calendarLink': [({ volunteers }) => volunteers.calendarLink(), 'POST /v1/volunteers/mine/calendar', {}],
  'volunteers.endCalendar': [({ volunteers }) => volunteers.endCalendar(), 'DELETE /v1/volunteers/mine/calendar'],
  'volunteers.calendar': [({ volunteers }) => volunteers.calendar({ path: '/linli/v1/volunteers/calendars/demo-calendar-of-linli.ics' }), 'GET /v1/volunteers/calendars/demo-calendar-of-linli.ics'],
  'volunteers.callUps': [({ volunteers }) => volunteers.callUps({ limit: 5 }), 'GET /v1/volunteers/mine/call-ups?limit=5'],
  'volunteers.answerCallUp': [({ volunteers }) => volunteers.answerCallUp('c-1', { comes: true }), 'PUT /v1/volunteers/mine/call-ups/c-1/answer', { comes: true }],
  'shifts.list': [({ shifts }) => shifts.list({ from: '2026-12-01', days: 7, free: true }), 'GET /v1/shifts?from=2026-12-01&days=7&free=true'],
  'shifts.fitting': [({ shifts }) => shifts.fitting({ fits: true }), 'GET /v1/shifts/fitting?fits=true'],
  'shifts.mine': [({ shifts }) => shifts.mine({ when: 'past' }), 'GET /v1/shifts/mine?when=past'],
  'shifts.get': [({ shifts }) => shifts.get('s-1'), 'GET /v1/shifts/s-1'],
  'shifts.calendar': [({ shifts }) => shifts.calendar('s-1'), 'GET /v1/shifts/s-1/calendar'],
  'shifts.join': [({ shifts }) => shifts.join('s-1'), 'POST /v1/shifts/s-1/place', {}],
  'shifts.leave': [({ shifts }) => shifts.leave('s-1'), 'POST /v1/shifts/s-1/place/leave', {}],
  'shifts.checkIn': [({ shifts }) => shifts.checkIn('s-1', { code: '7KQM3X' }), 'POST /v1/shifts/s-1/place/check-in', { code: '7KQM3X' }],
  'shifts.checkOut': [({ shifts }) => shifts.checkOut('s-1'), 'POST /v1/shifts/s-1/place/check-out', {}],
  'wishes.list': [({ wishes }) => wishes.list({ show: 'confirmed' }), 'GET /v1/wishes?show=confirmed'],
  'wishes.mine': [({ wishes }) => wishes.mine({ role: 'asker' }), 'GET /v1/wishes/mine?role=asker'],
  'wishes.ask': [({ wishes }) => wishes.ask(wish), 'POST /v1/wishes', wish],
  'wishes.claim': [({ wishes }) => wishes.claim('w-1'), 'POST /v1/wishes/w-1/claim', {}],
  'wishes.release': [({ wishes }) => wishes.release('w-1', { note: '临时出差。' }), 'POST /v1/wishes/w-1/release', { note: '临时出差。' }],
  'wishes.fulfil': [({ wishes }) => wishes.fulfil('w-1'), 'POST /v1/wishes/w-1/fulfilment', {}],
  'wishes.confirm': [({ wishes }) => wishes.confirm('w-1', { cameTrue: true, score: 5 }), 'POST /v1/wishes/w-1/confirmation', { cameTrue: true, score: 5 }],
  'wishes.withdraw': [({ wishes }) => wishes.withdraw('w-1'), 'POST /v1/wishes/w-1/withdrawal', {}],
  'volunteerDesk.shifts': [client => client.volunteerDesk.shifts({ unconfirmed: true }), 'GET /v1/desk/shifts?unconfirmed=true'],
  'volunteerDesk.openShifts': [client => client.volunteerDesk.openShifts({ division: code, ...plan }), 'POST /v1/desk/shifts', { division: code, ...plan }],
  'volunteerDesk.shift': [client => client.volunteerDesk.shift('s-1'), 'GET /v1/desk/shifts/s-1'],
  'volunteerDesk.changeShift': [client => client.volunteerDesk.changeShift('s-1', { version: 1, ...plan }), 'POST /v1/desk/shifts/s-1/changes', { version: 1, ...plan }],
  'volunteerDesk.cancelShift': [client => client.volunteerDesk.cancelShift('s-1', { version: 1, reason: '暴雨预警。' }), 'POST /v1/desk/shifts/s-1/cancellation', { version: 1, reason: '暴雨预警。' }],
  'volunteerDesk.checkInCode': [client => client.volunteerDesk.checkInCode('s-1'), 'GET /v1/desk/shifts/s-1/check-in-code'],
  'volunteerDesk.checkIn': [client => client.volunteerDesk.checkIn('s-1', 'v-1', seen), 'POST /v1/desk/shifts/s-1/roster/v-1/check-in', seen],
  'volunteerDesk.checkOut': [client => client.volunteerDesk.checkOut('s-1', 'v-1', seen), 'POST /v1/desk/shifts/s-1/roster/v-1/check-out', seen],
  'volunteerDesk.noShow': [client => client.volunteerDesk.noShow('s-1', 'v-1', seen), 'POST /v1/desk/shifts/s-1/roster/v-1/absence', seen],
  'volunteerDesk.correctHours': [client => client.volunteerDesk.correctHours('s-1', 'v-1', hours), 'POST /v1/desk/shifts/s-1/roster/v-1/hours', hours],
  'volunteerDesk.answerCorrection': [client => client.volunteerDesk.answerCorrection('s-1', 'v-1', { version: 1, grant: true }), 'POST /v1/desk/shifts/s-1/roster/v-1/correction', { version: 1, grant: true }],
  'volunteerDesk.confirmHours': [client => client.volunteerDesk.confirmHours('s-1', seen), 'POST /v1/desk/shifts/s-1/confirmation', seen],
  'volunteerDesk.volunteers': [client => client.volunteerDesk.volunteers({ skill: 'medical' }), 'GET /v1/desk/volunteers?skill=medical'],
  'volunteerDesk.lookUp': [client => client.volunteerDesk.lookUp({ words: '林小满' }), 'POST /v1/desk/volunteers/lookups', { words: '林小满' }],
  'volunteerDesk.volunteer': [client => client.volunteerDesk.volunteer('v-1'), 'GET /v1/desk/volunteers/v-1'],
  'volunteerDesk.reveal': [client => client.volunteerDesk.reveal('v-1', { purpose: 'contact' }), 'POST /v1/desk/volunteers/v-1/revelations', { purpose: 'contact' }],
  'volunteerDesk.enter': [client => client.volunteerDesk.enter('v-1', training), 'POST /v1/desk/volunteers/v-1/record', training],
  'volunteerDesk.wishes': [client => client.volunteerDesk.wishes({ state: 'asked' }), 'GET /v1/desk/wishes?state=asked'],
  'volunteerDesk.actOnWish': [client => client.volunteerDesk.actOnWish('w-1', { version: 1, action: 'publish' }), 'POST /v1/desk/wishes/w-1/actions', { version: 1, action: 'publish' }],
  'volunteerDesk.callUps': [client => client.volunteerDesk.callUps(), 'GET /v1/desk/call-ups'],
  'volunteerDesk.callUp': [client => client.volunteerDesk.callUp(callUp), 'POST /v1/desk/call-ups', callUp],
  'volunteerDesk.closeCallUp': [client => client.volunteerDesk.closeCallUp('c-1', seen), 'POST /v1/desk/call-ups/c-1/closing', seen],
  'volunteerDesk.feedback': [client => client.volunteerDesk.feedback({ quarter: '2026-Q3' }), 'GET /v1/desk/feedback?quarter=2026-Q3'],
  'volunteerDesk.export': [client => client.volunteerDesk.export({ from: '2026-07-01', to: '2026-09-30', limit: 500 }), 'GET /v1/desk/hours?from=2026-07-01&to=2026-09-30&limit=500'],
  'sessions.sendCode': [({ sessions }) => sessions.sendCode({ phone: '13800000000' }), 'POST /v1/sessions/codes', { phone: '13800000000' }],
  'sessions.open': [({ sessions }) => sessions.open({ phone: '13800000000', code: '012345' }), 'POST /v1/sessions', { phone: '13800000000', code: '012345' }],
  'sessions.renew': [({ sessions }) => sessions.renew('token'), 'POST /v1/sessions/renewal', { refreshToken: 'token' }],
  'sessions.close': [({ sessions }) => sessions.close('token'), 'POST /v1/sessions/end', { refreshToken: 'token' }],
  'sessions.closeAll': [({ sessions }) => sessions.closeAll(), 'DELETE /v1/sessions'],
  'wechat.sign': [client => client.wechat.sign({ url: 'https://h5.example/' }), 'GET /v1/wechat/signature?url=https%3A%2F%2Fh5.example%2F'],
  'wechat.identify': [client => client.wechat.identify({ code: '021demo' }), 'POST /v1/wechat/session', { code: '021demo' }],
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

  it('hands calendars and certificates over as what they are', async () => {
    const { volunteers, shifts } = createClient({ transport: fetchTransport({ fetch: () => new Response(bytes) }) });
    const blobs = [await volunteers.certificatePdf('LNKYZW2A7MP7'), await volunteers.calendar({ path: '/v1/volunteers/calendars/demo-calendar-of-linli.ics' }), await shifts.calendar('s-1')];
    assert.deepEqual(blobs.map(({ type, size }) => [type, size]), [['application/pdf', 3], ['text/calendar', 3], ['text/calendar', 3]]);
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
