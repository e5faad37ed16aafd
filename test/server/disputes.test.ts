import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isCaseCode, isCaseNumber } from '@linli/contract/case-number';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { counselling, disputes } from '@linli/contract/disputes';
import type { DisputePolicy } from '@linli/contract/policy';
import { ask, draftOf, fileDispute, find, get, refused, show } from './calls.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
// A Tuesday afternoon in China.
const clock = { now: Date.parse('2026-11-24T07:00:00Z') };
const app = testApp(database.db, { now: () => clock.now });
after(() => database.close());

const policyOf = (division: string, language?: string): Promise<DisputePolicy> => get(app, disputes.policy, { query: { division }, ...(language && { language }) });

describe('the policy of a division', () => {
  it('names the office of the street, and what it takes', async () => {
    const policy = await policyOf('990101001001');
    assert.match(policy.office.name, /柳湾街道/);
    assert.ok(policy.kinds.length >= 15 && policy.mediators.length >= 2 && policy.hotlines.length >= 3);
    assert.equal(policy.consents.version, '2026-01');
    assert.equal(policy.demonstration, true);
  });
  it('speaks English', async () => assert.match((await policyOf('990101001001', 'en')).office.name, /^[\x20-\x7e’]+$/));
  it('is told of a place that nobody knows', async () => { await refused(app, disputes.policy, { query: { division: '990109' } }, 'invalid', ['query.division', 'unknown']); });
  it('is told of a place that no office serves', async () => { await refused(app, disputes.policy, { query: { division: '99' } }, 'invalid', ['query.division', 'elsewhere']); });
});

describe('filing', () => {
  it('answers a number, a code, the office and the date by which it answers', async () => {
    const receipt = await fileDispute(app);
    assert.ok(isCaseNumber(receipt.number) && isCaseCode(receipt.code));
    assert.match(receipt.office.name, /柳湾街道/);
    assert.equal(receipt.deadline?.on, '2026-12-01', 'five working days from a Tuesday');
    assert.equal(receipt.deadline?.workingDaysLeft, 5);
    assert.equal(receipt.withdrawUntil, '2026-11-24T15:10:00+08:00');
    assert.equal(receipt.demonstration, true);
  });

  it('keeps what was told, to the letter', async () => {
    const story = '第一行\n第二行 👵🏻 ئۇيغۇرچە “引号” <b>&amp;</b>\t结束，一共十个字以上。';
    const receipt = await fileDispute(app, { story, place: '5幢<502>室' });
    const found = await find(receipt, app);
    assert.equal(found.story, story);
    assert.equal(found.place, '5幢<502>室');
    assert.equal(found.state, 'submitted');
    assert.deepEqual(found.parties.map(({ role, name }) => [role, name]), [['applicant', '林小满'], ['respondent', '方禾']]);
    assert.ok(found.can.includes('withdraw') && found.can.includes('message') && !found.can.includes('rate'));
  });

  it('takes an agent, an unknown side, several sides, and an organisation', async () => {
    const receipt = await fileDispute(app, {
      applicant: { kind: 'person', name: '江秀兰' }, agent: { name: '江一诺', phone: '+86 138 0000 0003', relation: 'family' },
      respondents: [{ kind: 'unknown', note: '楼上住户' }, { kind: 'organisation', name: '棠苑物业服务有限公司', phone: '0490-8811111' }],
    });
    const shown = await show(app, receipt.number, 'liang-ruosong');
    assert.deepEqual(shown.parties.map(({ role, kind }) => `${role} ${kind}`), ['applicant person', 'agent person', 'respondent unknown', 'respondent organisation']);
  });

  const wrong: [what: string, changes: Partial<DisputeDraft>, ...fields: [string, string][]][] = [
    ['no kind', { kind: ' ' }, ['body.kind', 'choice']],
    ['a kind that nobody knows', { kind: 'duel' }, ['body.kind', 'choice']],
    ['a story of three characters', { story: '楼上吵' }, ['body.story', 'too-short']],
    ['a story of blanks', { story: '            ' }, ['body.story', 'format']],
    ['a story of 4,001 characters', { story: '吵'.repeat(4001) }, ['body.story', 'too-long']],
    ['control characters', { story: '楼上502室晚上十点以后\u0007一直用电钻。' }, ['body.story', 'format']],
    ['turned writing', { place: '5幢\u202e室205' }, ['body.place', 'format']],
    ['tomorrow', { happenedOn: '2026-11-25' }, ['body.happenedOn', 'future']],
    ['a day that never was', { happenedOn: '2026-02-30' }, ['body.happenedOn', 'format']],
    ['no name', { applicant: { kind: 'person', phone: '13800000001' } }, ['body.applicant.name', 'required']],
    ['no phone', { applicant: { kind: 'person', name: '林小满' } }, ['body.applicant.phone', 'required']],
    ['a phone of ten digits', { applicant: { kind: 'person', name: '林小满', phone: '1380000000' } }, ['body.applicant.phone', 'format']],
    ['19 digits of identity', { applicant: { kind: 'person', name: '林小满', phone: '13800000001', idNumber: '1101011990030700111' } }, ['body.applicant.idNumber', 'format']],
    ['a wrong check digit', { applicant: { kind: 'person', name: '林小满', phone: '13800000001', idNumber: '110101199003070012' } }, ['body.applicant.idNumber', 'checksum']],
    ['nobody on the other side', { respondents: [] }, ['body.respondents', 'too-short']],
    ['the other side is oneself, by phone', { respondents: [{ kind: 'person', name: '方禾', phone: '138-0000-0001' }] }, ['body.respondents.0.phone', 'same']],
    ['the other side is oneself, by name', { respondents: [{ kind: 'person', name: '林 小 满' }] }, ['body.respondents.0.name', 'same']],
    ['an unknown side of whom nothing is known', { respondents: [{ kind: 'unknown' }] }, ['body.respondents.0.note', 'required']],
    ['no wish', { wishes: '\n' }, ['body.wishes', 'too-short']],
    ['a mediator who is none', { mediator: 'nobody' }, ['body.mediator', 'choice']],
    ['the mediator is recused', { mediator: 'zhao-min', recused: ['zhao-min'] }, ['body.mediator', 'same']],
    ['a withdrawn version of the policy', { consents: { policyVersion: '2025-06', purposes: ['mediation', 'sensitive'] } }, ['body.consents.policyVersion', 'expired']],
    ['no consent', { consents: { policyVersion: '2026-01', purposes: [] } }, ['body.consents.mediation', 'required']],
    ['no separate consent where it is delicate', { applicant: { kind: 'person', name: '林小满', phone: '13800000001', idNumber: '110101199003070011' }, consents: { policyVersion: '2026-01', purposes: ['mediation'] } }, ['body.consents.sensitive', 'required']],
    ['a file that was never sent', { files: [{ id: 'nothing', key: 'x'.repeat(32) }] }, ['body.files.0', 'gone']],
    ['21 files', { files: Array.from({ length: 21 }, () => ({ id: 'nothing', key: 'x' })) }, ['body.files', 'too-long']],
    ['a place that nobody knows', { division: '990109' }, ['body.division', 'unknown']],
  ];
  for (const [what, changes, ...fields] of wrong) it(`tells at its field: ${what}`, async () => { await refused(app, disputes.file, { body: draftOf(changes) }, 'invalid', ...fields); });

  it('tells all that is wrong at once', async () => {
    const problem = await refused(app, disputes.file, { body: draftOf({ story: '短', wishes: 'x', applicant: { kind: 'person', name: '林小满', phone: '1' } }) }, 'invalid');
    assert.deepEqual(problem.fields.map(({ path }) => path).sort(), ['body.story', 'body.wishes']);
    const later = await refused(app, disputes.file, { body: draftOf({ happenedOn: '2027-01-01', applicant: { kind: 'person', name: '林小满', phone: '1' } }) }, 'invalid');
    assert.deepEqual(later.fields.map(({ path }) => path).sort(), ['body.applicant.phone', 'body.happenedOn']);
  });

  it('does not take what belongs elsewhere, whatever the page did', async () => {
    const { situations } = await policyOf('990101001001');
    for (const { id, kinds } of situations.filter(({ effect }) => effect !== 'beside'))
      await refused(app, disputes.file, { body: draftOf({ situations: [id], ...(kinds[0] && { kind: kinds[0] }) }) }, 'invalid', ['body.kind', 'elsewhere']);
  });

  it('takes every kind that may be mediated, and refuses those that may not', async () => {
    for (const { id, mediated } of (await policyOf('990101001001')).kinds) {
      const { status } = await ask(app, disputes.file, { body: draftOf({ kind: id }) });
      assert.equal(status, mediated ? 200 : 422, id);
    }
  });

  it('words of crisis put a case first', async () => {
    const receipt = await fileDispute(app, { story: '楼上天天吵，我已经不想活了，没有人管这件事情。' });
    assert.equal((await show(app, receipt.number, 'liang-ruosong')).crisis, true);
  });
});

describe('at the counter', () => {
  it('a clerk files for somebody who called, and hands over the code', async () => {
    const receipt = await get(app, disputes.record, { staff: 'zhao-min', body: { draft: draftOf(), channel: 'phone' } });
    const found = await find(receipt, app);
    assert.equal(found.events[0]?.by, 'office');
    assert.deepEqual([...new Set(found.consents.map(({ channel }) => channel))], ['phone']);
  });
  it('not for a place that is not theirs', async () => { await refused(app, disputes.record, { staff: 'zhao-min', body: { draft: draftOf({ division: '990103100001' }), channel: 'counter' } }, 'refused'); });
  it('tells what is wrong at its field', async () => { await refused(app, disputes.record, { staff: 'zhao-min', body: { draft: draftOf({ happenedOn: '2027-01-01' }), channel: 'counter' } }, 'invalid', ['body.draft.happenedOn', 'future']); });
});

describe('counselling', () => {
  const draft = { division: '990101001001', topics: ['sleep'], way: 'message', story: '最近总是睡不着。', consents: { policyVersion: '2026-01', purposes: ['counselling'] } };
  it('needs no name', async () => {
    const receipt = await get(app, counselling.request, { body: draft });
    const found = await find(receipt, app);
    assert.equal(found.service, 'counselling');
    assert.deepEqual(found.parties, []);
    assert.equal(found.story, '最近总是睡不着。');
  });
  it('needs a phone only to be called', async () => { await refused(app, counselling.request, { body: { ...draft, way: 'phone' } }, 'invalid', ['body.phone', 'required']); });
  it('wants its own consent', async () => { await refused(app, counselling.request, { body: { ...draft, consents: { policyVersion: '2026-01', purposes: ['mediation'] } } }, 'invalid', ['body.consents.counselling', 'required'], ['body.consents.purposes', 'unknown']); });
  it('is read by counsellors alone', async () => {
    const { number } = await get(app, counselling.request, { body: draft });
    const { desk } = await import('@linli/contract/desk');
    for (const staff of ['zhao-min', 'liang-ruosong', 'zhang-zhengyan']) assert.notEqual((await ask(app, desk.show, { params: { number }, staff })).status, 200, staff);
  });
});
