import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { volunteers } from '@linli/contract/volunteers';
import type { Problem } from '@linli/contract/problem';
import { sessions } from '@linli/contract/sessions';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import type { Volunteer } from '@linli/contract/volunteer';
import { wishes } from '@linli/contract/wishes';
import { dateIn } from '@linli/server/calendar';
import { memoryBlobs } from '@linli/server/blobs/blobs';
import { rotate } from '@linli/server/secrets/rotate';
import { createSecrets } from '@linli/server/secrets/secrets';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { ask, get, refused } from './calls.ts';
import { testApp, testDatabase } from './support.ts';
import { community, freshResident, memberDraft, openWish, organiser, residentDraft, served, volunteer } from './volunteer-world.ts';

const { db, close } = await testDatabase({ seeded: true });
const app = testApp(db);
after(close);

const today = dateIn(Date.now());
/** Born so many years before today, and some days later. */
const born = (years: number, days = 0): string => new Date(Date.UTC(Number(today.slice(0, 4)) - years, Number(today.slice(5, 7)) - 1, Number(today.slice(8)) + days)).toISOString().slice(0, 10);
const guardian = { name: '江大山', phone: '13900000001', relation: 'father', agrees: true } as const;
const minor = { birthDate: born(15), guardian, consents: { policyVersion: '2026-01', purposes: ['service', 'minor'] } } as const satisfies object;
const minorDraft = (changes: object = {}) => ({ ...residentDraft(), ...minor, consents: { policyVersion: '2026-01', purposes: ['service', 'minor'] }, ...changes });

describe('the policy', () => {
  it('tells the form what it needs, in both languages', async () => {
    const policy = await get(app, volunteers.policy, { query: { division: community } });
    assert.equal(policy.office.name, '柳湾街道新时代文明实践所');
    assert.deepEqual(policy.consents.purposes.map(({ id }) => id), ['service', 'membership', 'minor', 'feedback', 'call-up']);
    assert.equal((await get(app, volunteers.policy, { query: { division: community }, language: 'en' })).language, 'en');
    await refused(app, volunteers.policy, { query: { division: '990199' } }, 'invalid', ['query.division', 'unknown']);
  });
});

describe('party members', () => {
  it('report in, once, and see their own record', async () => {
    const { resident, volunteer: mine, phone } = await volunteer(app);
    assert.deepEqual([mine.kind, mine.version, mine.phone, mine.branch, mine.consents.length, mine.division.name], ['member', 1, `${phone.slice(0, 3)}****${phone.slice(7)}`, '市图书馆党支部', 4, '棠苑社区']);
    assert.equal(mine.consents[1]!.title, '党员身份');
    assert.deepEqual((await get(app, volunteers.mine, { resident })).volunteer, mine);
    const again = await refused(app, volunteers.signUp, { resident, body: memberDraft() }, 'conflict');
    assert.deepEqual((again.current as Volunteer).id, mine.id);
  });

  it('are one however often the same is sent at once', async () => {
    const { resident } = freshResident();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(testApp(db), volunteers.signUp, { resident, body: memberDraft(), key: `one-key-for-four-${index % 2}` })));
    const ids = new Set(answers.map(({ status, body }) => (status === 200 ? (body as Volunteer).id : ((body as Problem).current as Volunteer).id)));
    assert.equal(ids.size, 1);
  });

  it('hear at the place what is wrong', async () => {
    const { resident } = freshResident();
    const wrong = (changes: object, ...fields: [string, string][]) => refused(app, volunteers.signUp, { resident, body: { ...memberDraft(), ...changes } }, 'invalid', ...fields);
    await wrong({ workUnit: '市'.repeat(300) }, ['body.workUnit', 'too-long']);
    await wrong({ standing: undefined }, ['body.standing', 'choice']);
    await wrong({ division: '990101999' }, ['body.division', 'unknown']);
    await wrong({ consents: { policyVersion: '2026-01', purposes: ['service'] } }, ['body.consents.membership', 'required']);
    await wrong({ consents: { policyVersion: '2025-01', purposes: ['service', 'membership'] } }, ['body.consents.policyVersion', 'expired']);
    assert.deepEqual(await get(app, volunteers.mine, { resident }), {});
  });

  it('need a phone that their sign-in knows: another is never asked for', async () => {
    await refused(app, volunteers.signUp, { resident: `nobody-to-call ${community}`, body: memberDraft() }, 'invalid', ['body.phone', 'required']);
  });
});

describe('residents', () => {
  it('sign up from 14, under 18 with a guardian who is somebody else', async () => {
    const { resident, phone } = freshResident();
    const wrong = (changes: object, ...fields: [string, string][]) => refused(app, volunteers.signUp, { resident, body: minorDraft(changes) }, 'invalid', ...fields);
    await wrong({ birthDate: today }, ['body.birthDate', 'young']);
    await wrong({ birthDate: born(0, 1) }, ['body.birthDate', 'future']);
    await wrong({ birthDate: born(14, 1) }, ['body.birthDate', 'young']);
    await wrong({ birthDate: '1990-02-30' }, ['body.birthDate', 'format']);
    await wrong({ guardian: undefined }, ['body.guardian.name', 'required'], ['body.guardian.phone', 'required'], ['body.guardian.relation', 'required'], ['body.guardian.agrees', 'required']);
    await wrong({ guardian: { ...guardian, name: '江秀兰' } }, ['body.guardian.name', 'same']);
    await wrong({ guardian: { ...guardian, phone: ` ${phone}` } }, ['body.guardian.phone', 'same']);
    await wrong({ guardian: { ...guardian, agrees: false } }, ['body.guardian.agrees', 'required']);
    await wrong({ consents: { policyVersion: '2026-01', purposes: ['service', 'minor', 'call-up'] } }, ['body.consents.purposes', 'unknown']);
    const mine = await get(app, volunteers.signUp, { resident, body: minorDraft({ birthDate: born(14) }) });
    assert.equal(mine.guardian?.phone, '139****0001');
  });

  it('who have signed in by phone are called at that phone', async () => {
    const phone = '13312345678';
    const { demoCode } = await get(app, sessions.sendCode, { body: { phone } });
    const { accessToken } = await get(app, sessions.open, { body: { phone, code: demoCode } });
    const signedIn = async (method: string, path: string, body?: unknown) => (await app.fetch(new Request(`http://linli.test${path}`, {
      method, headers: { 'authorization': `Bearer ${accessToken}`, 'idempotency-key': `key-of-${method}-${path}` }, ...(body !== undefined && { body: JSON.stringify(body) }),
    }))).json() as Promise<Record<string, unknown>>;
    assert.equal((await signedIn('POST', volunteers.signUp.path, residentDraft()))['phone'], '133****5678');
    await signedIn('POST', volunteers.leave.path, { confirm: true });
    assert.equal((await signedIn('GET', volunteers.mine.path))['status'], 401, 'with the last that is kept of them the account goes');
  });
});

describe('a record', () => {
  it('is changed over the version that was read, and consents are taken back as they were given', async () => {
    const { resident, volunteer: mine } = await volunteer(app);
    const draft = memberDraft({ version: 1, skills: ['law'], consents: { policyVersion: '2026-01', purposes: ['service', 'membership'] } });
    const changed = await get(app, volunteers.update, { resident, body: draft });
    assert.deepEqual([changed.version, changed.skills, changed.since], [2, ['law'], mine.since]);
    assert.deepEqual(changed.consents.filter(({ withdrawnAt }) => withdrawnAt).map(({ purpose }) => purpose), ['call-up', 'feedback']);
    const late = await refused(app, volunteers.update, { resident, body: draft }, 'conflict');
    assert.equal((late.current as Volunteer).version, 2);
    await refused(app, volunteers.update, { resident, body: memberDraft() }, 'invalid', ['body.version', 'required']);
    const again = await get(app, volunteers.update, { resident, body: memberDraft({ version: 2 }) });
    assert.deepEqual(again.consents.map(({ purpose, withdrawnAt }) => `${purpose} ${withdrawnAt ? 'no' : 'yes'}`), ['service yes', 'membership yes', 'call-up no', 'feedback no', 'call-up yes', 'feedback yes']);
    await refused(app, volunteers.update, { resident: freshResident().resident, body: memberDraft({ version: 1 }) }, 'missing');
  });

  it('of a minor becomes that of no party member', async () => {
    const { resident } = await volunteer(app, minorDraft() as never);
    await refused(app, volunteers.update, { resident, body: memberDraft({ version: 1 }) }, 'invalid', ['body.kind', 'young']);
  });

  it('can be taken along, all of it', async () => {
    const { resident, phone, volunteer: { id } } = await volunteer(app, minorDraft() as never);
    await served(db, id, { day: '2026-03-08' });
    const all = await get(app, volunteers.export, { resident });
    assert.deepEqual([all.phone, all.guardianPhone, all.record.length, all.shifts.length, all.volunteer?.totals.minutes], [phone, guardian.phone, 1, 1, 120]);
    const nobody = await get(app, volunteers.export, { resident: freshResident().resident });
    assert.equal(nobody.volunteer, undefined);
  });
});

describe('who leaves', () => {
  it('is erased but for what certificates need, and hears so', async () => {
    const { resident, phone, volunteer: { id } } = await volunteer(app);
    await served(db, id, { day: '2026-03-08' });
    const { number } = await get(app, volunteers.certify, { resident, body: {} });
    const asker = freshResident().resident;
    const wish = await openWish(app, asker);
    await get(app, wishes.claim, { resident, params: { id: wish.id }, body: {} });
    const departed = await get(app, volunteers.leave, { resident, body: { confirm: true } });
    assert.ok(departed.erased.length >= 4 && departed.kept.length === 3 && departed.kept[1]!.until! > today);
    assert.deepEqual(await get(app, volunteers.mine, { resident }), {});
    assert.deepEqual((await get(app, volunteerDesk.lookUp, { staff: organiser, body: { words: phone } })).items, []);
    assert.equal((await get(app, volunteers.verify, { params: { number } })).name, '方*');
    assert.deepEqual((await get(app, wishes.mine, { resident: asker })).items.map(({ state }) => state), ['open'], 'somebody else may claim it');
    const { rows: [row] } = await sql<{ content: string | null; account: string | null; phone_index: string[] }>`select content, account, phone_index from volunteer where id = ${id}`.execute(db);
    assert.deepEqual(row, { content: null, account: null, phone_index: [] });
    await refused(app, volunteers.leave, { resident, body: { confirm: true } }, 'missing');
    assert.notEqual((await get(app, volunteers.signUp, { resident, body: memberDraft() })).id, id, 'and may come back as somebody new');
  });

  it('checks out first, and is not gone by halves', async () => {
    const { resident, volunteer: { id } } = await volunteer(app);
    const shift = await served(db, id, { day: today, confirmed: false });
    await sql`update shift_place set state = 'present', minutes = null where shift = ${shift}`.execute(db);
    // Whatever time of day it is, it is going on now.
    await sql`update shift set starts = now() - interval '1 hour', ends = now() + interval '1 hour', check_in_from = now() - interval '2 hours', check_out_until = now() + interval '2 hours' where id = ${shift}`.execute(db);
    await refused(app, volunteers.leave, { resident, body: { confirm: true } }, 'conflict', ['checkOut', 'required']);
    assert.equal((await get(app, volunteers.mine, { resident })).volunteer?.id, id);
  });
});

describe('the link for calendar apps', () => {
  it('tells one’s coming shifts to whoever has it, until it ends', async () => {
    const { resident, volunteer: { id } } = await volunteer(app);
    const shift = await served(db, id, { day: today, confirmed: false });
    await sql`update shift_place set state = 'joined', minutes = null where shift = ${shift}`.execute(db);
    await sql`update shift set starts = now() + interval '1 day', ends = now() + interval '27 hours' where id = ${shift}`.execute(db);
    const { path, volunteer: mine } = await get(app, volunteers.calendarLink, { resident, body: {} });
    assert.ok(mine.calendarSince);
    const calendar = path.split('/').at(-1)!;
    const answer = await ask(app, volunteers.calendar, { params: { calendar } });
    assert.match(answer.headers.get('content-type')!, /^text\/calendar/);
    const [event] = new ICAL.Component(ICAL.parse(new TextDecoder().decode(answer.body as Uint8Array)) as unknown[]).getAllSubcomponents('vevent');
    assert.equal(event!.getFirstPropertyValue('summary'), '图书角整理');
    const { rows: [row] } = await sql<{ row: string }>`select to_jsonb(v)::text as row from volunteer v where id = ${id}`.execute(db);
    assert.ok(!row!.row.includes(calendar.slice(0, 22)), 'the secret is stored hashed');
    const { path: next } = await get(app, volunteers.calendarLink, { resident, body: {} });
    await refused(app, volunteers.calendar, { params: { calendar } }, 'missing');
    assert.equal((await get(app, volunteers.endCalendar, { resident })).calendarSince, undefined);
    await refused(app, volunteers.calendar, { params: { calendar: next.split('/').at(-1)! } }, 'missing');
  });
});

it('nothing of a volunteer is in a table in the clear, membership least of all', async () => {
  const { phone, volunteer: { id } } = await volunteer(app, memberDraft({ name: '万俟无双', branch: '某某支部', workUnit: '某某单位' }));
  for (const table of ['volunteer', 'account', 'idempotency', 'audit_entry']) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db);
    for (const { row } of rows) for (const secret of [phone, '万俟无双', '某某支部', '某某单位', 'formal', '"member"', 'membership']) assert.ok(!row.includes(secret), `${secret} in ${table}`);
  }
  assert.ok(id);
});

it('keys are changed and volunteers are found as before', async () => {
  const { phone } = await volunteer(app, memberDraft({ name: '令狐小川' }));
  const newest = { id: 'newer', bytes: new Uint8Array(32).fill(8) };
  await rotate(db, createSecrets([newest, { id: 'test', bytes: new Uint8Array(32).fill(7) }]), memoryBlobs());
  const later = testApp(db, { secrets: createSecrets([newest]) });
  for (const words of [phone, '令狐 小川']) assert.equal((await get(later, volunteerDesk.lookUp, { staff: organiser, body: { words } })).items.length, 1, words);
});
