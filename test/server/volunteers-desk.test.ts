import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { DeskCallUp } from '@linli/contract/desk-wish';
import type { VolunteerFile } from '@linli/contract/desk-volunteer';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { sql } from 'kysely';
import { get, refused } from './calls.ts';
import { testApp, testDatabase } from './support.ts';
import { community, memberDraft, organiser, residentDraft, served, stranger, volunteer } from './volunteer-world.ts';

const { db, close } = await testDatabase({ seeded: true });
const clock = { now: Date.now() };
const app = testApp(db, { now: () => clock.now });
after(close);

const entries = async (action: string) => (await sql<{ actor: string; number: string | null; fields: string[]; purpose: string | null }>`
  select actor, number, fields, purpose from audit_entry where action = ${action} order by seq`.execute(db)).rows;

describe('an organiser', () => {
  it('sees volunteers of the division, masked, by kind and skill, page by page', async () => {
    const members = await Promise.all(Array.from({ length: 5 }, () => volunteer(app, memberDraft({ name: '欧阳修文' }))));
    const residents = await Promise.all(Array.from({ length: 4 }, () => volunteer(app, residentDraft())));
    const first = await get(app, volunteerDesk.volunteers, { staff: organiser, query: { limit: '6', division: community } });
    const second = await get(app, volunteerDesk.volunteers, { staff: organiser, query: { limit: '6', division: community, cursor: first.next! } });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { volunteer: { id } } of [...members, ...residents]) assert.ok(ids.includes(id));
    assert.ok(!/修文|秀兰|"1\d{10}"|member|formal/.test(JSON.stringify([first, second])), 'masked, and nothing of a party');
    const byKind = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { items, next } = await get(app, volunteerDesk.volunteers, { staff: organiser, query: { kind: 'member', limit: '2', division: community, ...(cursor && { cursor }) } });
      byKind.push(...items.map(({ id }) => id));
      cursor = next;
    }
    assert.deepEqual([...byKind].sort(), members.map(({ volunteer: { id } }) => id).sort());
    const cooks = await get(app, volunteerDesk.volunteers, { staff: organiser, query: { skill: 'cooking', division: community } });
    assert.equal(cooks.items.length, 4);
    assert.deepEqual((await get(app, volunteerDesk.volunteers, { staff: stranger })).items, []);
    await refused(app, volunteerDesk.volunteers, { staff: stranger, query: { division: community } }, 'refused', ['query.division', 'elsewhere']);
  });

  it('finds them by a whole name or phone, and reads what is masked, on record', async () => {
    const { phone, volunteer: { id } } = await volunteer(app, memberDraft({ name: '尉迟明月' }));
    for (const words of [phone, `+86 ${phone}`, '尉迟明月', ' 尉迟 明月']) assert.deepEqual((await get(app, volunteerDesk.lookUp, { staff: organiser, body: { words } })).items.map(one => one.id), [id], words);
    assert.deepEqual((await get(app, volunteerDesk.lookUp, { staff: organiser, body: { words: '尉迟' } })).items, []);
    assert.deepEqual((await get(app, volunteerDesk.lookUp, { staff: stranger, body: { words: phone } })).items, []);
    const shown = await get(app, volunteerDesk.reveal, { staff: organiser, params: { id }, body: { purpose: 'contact' } });
    assert.deepEqual(shown, { name: '尉迟明月', phone, standing: 'formal', branch: '市图书馆党支部', workUnit: '市图书馆' });
    const [entry] = (await entries('volunteers.reveal')).filter(({ number }) => number === id);
    assert.deepEqual(entry, { actor: organiser, number: id, fields: ['name', 'phone', 'standing', 'branch', 'workUnit'], purpose: 'contact' });
    assert.ok((await entries('volunteers.look-up')).some(({ fields }) => fields.includes(id)));
    for (const row of [volunteerDesk.volunteer, volunteerDesk.reveal]) await refused(app, row, { staff: stranger, params: { id }, ...(row === volunteerDesk.reveal && { body: { purpose: 'contact' } }) }, 'missing');
  });

  it('enters into a record what was learned and honoured, over the version that was read', async () => {
    const { resident, volunteer: { id } } = await volunteer(app);
    await served(db, id, { day: '2026-03-08' });
    const draft = { version: 1, kind: 'training', on: '2026-05-20', title: '急救基础培训', note: '学会了心肺复苏。' };
    const file = await get(app, volunteerDesk.enter, { staff: organiser, params: { id }, body: draft });
    assert.deepEqual([file.version, file.record.map(({ kind }) => kind)], [2, ['training', 'service']]);
    const stale = await refused(app, volunteerDesk.enter, { staff: organiser, params: { id }, body: draft }, 'conflict');
    assert.equal((stale.current as VolunteerFile).version, 2);
    await refused(app, volunteerDesk.enter, { staff: organiser, params: { id }, body: { ...draft, version: 2, on: '2126-01-01' } }, 'invalid', ['body.on', 'future']);
    await refused(app, volunteerDesk.enter, { staff: stranger, params: { id }, body: { ...draft, version: 2 } }, 'missing');
    const mine = await get(app, volunteers.mine, { resident });
    assert.deepEqual(mine.volunteer?.record[0], { id: file.record[0]!.id, kind: 'training', on: '2026-05-20', title: '急救基础培训', note: '学会了心肺复苏。', office: '柳湾街道新时代文明实践所' });
    assert.equal((await entries('volunteers.enter')).at(-1)!.number, id);
  });

  it('gets sums of a quarter for work units, of those who agreed alone', async () => {
    const workUnit = '市水文站';
    const agreed = await Promise.all(Array.from({ length: 2 }, () => volunteer(app, memberDraft({ workUnit }))));
    const silent = await volunteer(app, memberDraft({ workUnit, consents: { policyVersion: '2026-01', purposes: ['service', 'membership'] } }));
    for (const { volunteer: { id } } of [...agreed, silent]) {
      await served(db, id, { day: '2026-03-31', minutes: 60 });
      await served(db, id, { day: '2026-04-01', minutes: 30 });
      await served(db, id, { day: '2026-02-01', minutes: 30, confirmed: false });
    }
    const { items } = await get(app, volunteerDesk.feedback, { staff: organiser, query: { quarter: '2026-Q1' } });
    assert.deepEqual(items.find(one => one.workUnit === workUnit), { workUnit, quarter: '2026-Q1', people: 2, minutes: 120, shifts: 2, wishes: 0 });
    await refused(app, volunteerDesk.feedback, { staff: organiser, query: { quarter: '2099-Q1' } }, 'invalid', ['query.quarter', 'future']);
    assert.deepEqual((await get(app, volunteerDesk.feedback, { staff: stranger, query: { quarter: '2026-Q1' } })).items, []);
  });
});

describe('a call-up', () => {
  const draft = (changes: object = {}) => ({ division: community, skills: ['sign-language'], words: '今晚有暴雨，请到社区帮忙搬沙袋。', place: '棠苑社区服务站', at: new Date(clock.now + 3_600_000).toISOString(), ...changes });

  it('reaches who lives there, has the skill and agreed; they answer while it is open', async () => {
    const able = await volunteer(app, memberDraft({ skills: ['sign-language'] }));
    const also = await volunteer(app, memberDraft({ skills: ['sign-language', 'law'] }));
    const others = await Promise.all([
      volunteer(app, memberDraft({ skills: ['sign-language'], consents: { policyVersion: '2026-01', purposes: ['service', 'membership'] } })),
      volunteer(app, memberDraft({ skills: ['law'] })), volunteer(app, memberDraft({ skills: ['sign-language'], division: '990101002003' })),
    ]);
    const sent = await get(app, volunteerDesk.callUp, { staff: organiser, body: draft() });
    assert.deepEqual([sent.reached, sent.coming, sent.state, sent.office], [2, 0, 'open', '柳湾街道新时代文明实践所']);
    for (const { resident } of others) assert.deepEqual((await get(app, volunteers.callUps, { resident })).items, []);
    const params = { id: sent.id };
    for (const { resident } of others) await refused(app, volunteers.answerCallUp, { resident, params, body: { comes: true } }, 'missing');
    assert.equal((await get(app, volunteers.answerCallUp, { resident: able.resident, params, body: { comes: true, note: '带两把铁锹' } })).mine?.comes, true);
    await get(app, volunteers.answerCallUp, { resident: also.resident, params, body: { comes: true } });
    await get(app, volunteers.answerCallUp, { resident: also.resident, params, body: { comes: false } });
    const [seen] = (await get(app, volunteerDesk.callUps, { staff: organiser })).items;
    assert.deepEqual([seen!.coming, seen!.notComing, seen!.comers.map(({ name, note }) => [name, note])], [1, 1, [['方*', '带两把铁锹']]]);
    assert.deepEqual((await get(app, volunteerDesk.callUps, { staff: stranger })).items, []);

    await refused(app, volunteerDesk.closeCallUp, { staff: stranger, params, body: { version: 1 } }, 'missing');
    const closed = await get(app, volunteerDesk.closeCallUp, { staff: organiser, params, body: { version: 1 } });
    assert.equal(closed.state, 'closed');
    const again = await refused(app, volunteerDesk.closeCallUp, { staff: organiser, params, body: { version: 1 } }, 'conflict');
    assert.equal((again.current as DeskCallUp).state, 'closed');
    await refused(app, volunteers.answerCallUp, { resident: able.resident, params, body: { comes: false } }, 'conflict', ['state', 'late']);
    assert.deepEqual([...await entries('call-ups.send'), ...await entries('call-ups.close')].map(({ number }) => number), [sent.id, sent.id]);
    for (const { row } of (await sql<{ row: string }>`select to_jsonb(c)::text as row from call_up c union all select to_jsonb(r)::text from call_up_reach r`.execute(db)).rows) assert.ok(!/沙袋|铁锹/.test(row));
  });

  it('waits for nobody a day after they were to come', async () => {
    const { resident } = await volunteer(app, memberDraft({ skills: ['translation'] }));
    const { id } = await get(app, volunteerDesk.callUp, { staff: organiser, body: draft({ skills: ['translation'] }) });
    clock.now += 25 * 3_600_000 + 1;
    assert.equal((await get(app, volunteers.callUps, { resident })).items[0]!.state, 'closed');
    await refused(app, volunteers.answerCallUp, { resident, params: { id }, body: { comes: true } }, 'conflict');
  });

  it('hears at the place what is wrong with it', async () => {
    const wrong = (changes: object, kind: 'invalid' | 'refused', field: [string, string]) => refused(app, volunteerDesk.callUp, { staff: organiser, body: draft(changes) }, kind, field);
    await wrong({ at: new Date(clock.now - 2 * 3_600_000).toISOString() }, 'invalid', ['body.at', 'past']);
    await wrong({ at: new Date(clock.now + 8 * 86_400_000).toISOString() }, 'invalid', ['body.at', 'too-large']);
    await wrong({ at: '2026-02-30T25:00:00Z' }, 'invalid', ['body.at', 'format']);
    await wrong({ division: '990103100' }, 'refused', ['body.division', 'elsewhere']);
    await wrong({ division: '990101001999' }, 'invalid', ['body.division', 'unknown']);
  });
});
