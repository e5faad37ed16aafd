import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { audit, desk } from '@linli/contract/desk';
import { cases, consents } from '@linli/contract/cases';
import type { Case } from '@linli/contract/case';
import type { CaseReceipt } from '@linli/contract/receipt';
import { act, ask, draftOf, fileDispute, find, get, refused, show } from './calls.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const start = Date.parse('2026-11-24T07:00:00Z');
const clock = { now: start };
const app = testApp(database.db, { now: () => clock.now });
after(() => database.close());

const mediator = 'zhao-min';
const coordinator = 'liang-ruosong';
const days = (count: number) => { clock.now = start + count * 86_400_000; };
const of = ({ number, code }: CaseReceipt) => ({ params: { number }, secret: code });
const agreement = { facts: '双方对施工时间有争议。', terms: '每天晚上八点以后不再施工。', performBy: '2026-12-24', signedOn: '2026-11-24' };

/** A case that a mediator has in hand, both parties willing. */
async function mediating(): Promise<CaseReceipt> {
  days(0);
  const receipt = await fileDispute(app);
  await act(app, receipt.number, mediator, { action: 'accept' });
  await act(app, receipt.number, mediator, { action: 'take' });
  await act(app, receipt.number, mediator, { action: 'begin', note: '双方都到了。' });
  return receipt;
}

describe('number and code', () => {
  it('open the case, and are read as people write them only by the SDK: the server wants them plain', async () => {
    const receipt = await fileDispute(app);
    assert.equal((await find(receipt, app)).number, receipt.number);
  });

  it('a wrong code and an unknown number are answered alike', async () => {
    const { number } = await fileDispute(app);
    const wrong = await refused(app, cases.find, { params: { number }, secret: '23456789ABCD', address: 'a' }, 'missing');
    const unknown = await refused(app, cases.find, { params: { number: '22222222' }, secret: '23456789ABCD', address: 'b' }, 'missing');
    assert.deepEqual({ ...wrong, requestId: '' }, { ...unknown, requestId: '' });
    for (const asked of [{ params: { number } }, { params: { number }, secret: 'x' }, { params: { number: 'nonsense' }, secret: '23456789ABCD' }]) await refused(app, cases.find, { ...asked, address: 'c' }, 'missing');
  });

  it('the code of one case opens no other', async () => {
    const [a, b] = [await fileDispute(app), await fileDispute(app)];
    await refused(app, cases.find, { params: { number: a.number }, secret: b.code }, 'missing');
  });

  it('after a few wrong tries it pauses: for the case from anywhere, for the address with any case', async () => {
    const [tried, other] = [await fileDispute(app), await fileDispute(app)];
    const wrong = { params: { number: tried.number }, secret: '23456789ABCD', address: '198.51.100.7' };
    const statuses: number[] = [];
    for (let count = 0; count < 8; count++) statuses.push((await ask(app, cases.find, wrong)).status);
    assert.equal(statuses[0], 404);
    assert.ok(statuses.includes(429), statuses.join());
    const paused = await ask(app, cases.find, { ...of(tried), address: '203.0.113.5' });
    assert.equal(paused.status, 429, 'from elsewhere');
    assert.ok(Number(paused.headers.get('retry-after')) > 0);
    assert.equal((await ask(app, cases.find, { ...of(other), address: '198.51.100.7' })).status, 429, 'another case');
    assert.equal((await find(other, app)).number, other.number, 'nobody else is kept out');
  });

  it('the pause is the same for a number that nobody has', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 8; count++) statuses.push((await ask(app, cases.find, { params: { number: '22222222' }, secret: '23456789ABCD', address: `198.51.100.${count + 20}` })).status);
    assert.ok(statuses.includes(429), statuses.join());
  });
});

describe('taking back', () => {
  it('within ten minutes without a reason', async () => {
    days(0);
    const receipt = await fileDispute(app);
    clock.now += 9 * 60_000;
    const withdrawn = await get(app, cases.withdraw, { ...of(receipt), body: {} });
    assert.equal(withdrawn.state, 'withdrawn');
    assert.equal(withdrawn.deadline, undefined);
  });

  it('later with one', async () => {
    days(0);
    const receipt = await fileDispute(app);
    clock.now += 11 * 60_000;
    await refused(app, cases.withdraw, { ...of(receipt), body: {} }, 'invalid', ['body.reason', 'required']);
    assert.equal((await get(app, cases.withdraw, { ...of(receipt), body: { reason: '已经和邻居说好了。' } })).events[0]?.note, '已经和邻居说好了。');
  });

  it('not twice, and the answer carries the case as it is', async () => {
    const receipt = await fileDispute(app);
    await get(app, cases.withdraw, { ...of(receipt), body: {} });
    const problem = await refused(app, cases.withdraw, { ...of(receipt), body: {} }, 'conflict');
    assert.equal((problem.current as Case).state, 'withdrawn');
  });
});

describe('papers that are asked for', () => {
  it('are due by a date, stop the office’s clock, and start it again', async () => {
    days(0);
    const receipt = await fileDispute(app);
    await act(app, receipt.number, mediator, { action: 'ask-supplement', note: '请补充房屋照片。', until: '2026-12-04' });
    const asked = await find(receipt, app);
    assert.deepEqual([asked.state, asked.deadline?.what, asked.deadline?.by, asked.deadline?.on], ['supplement-needed', 'supplement', 'applicant', '2026-12-04']);
    assert.equal(asked.events[0]?.note, '请补充房屋照片。');
    days(3);
    await refused(app, cases.supplement, { ...of(receipt), body: { files: [] } }, 'invalid', ['body.text', 'required']);
    const done = await get(app, cases.supplement, { ...of(receipt), body: { text: '照片在附件里。', files: [] } });
    assert.deepEqual([done.state, done.deadline?.what, done.deadline?.on], ['submitted', 'reply', '2026-12-04']);
  });
});

describe('mediation', () => {
  it('goes from the first word to a written agreement, and reminds of the court', async () => {
    const receipt = await mediating();
    const { number } = receipt;
    await act(app, number, mediator, { action: 'schedule', session: { at: '2026-11-26T09:00:00+08:00', place: '柳湾街道调解室', form: 'in-person', closedDoors: true } });
    await get(app, cases.message, { ...of(receipt), body: { text: '我会准时到。', files: [] } });
    await get(app, desk.message, { params: { number }, staff: mediator, body: { to: 'applicant', text: '请带身份证。', files: [] } });
    days(3);
    await act(app, number, mediator, { action: 'record-session', session: { at: '2026-11-26T09:00:00+08:00', place: '柳湾街道调解室', form: 'in-person', closedDoors: true }, outcome: '双方谈拢了施工时间。' });
    await act(app, number, mediator, { action: 'agree-written', agreement });
    const found = await find(receipt, app);
    assert.equal(found.state, 'agreed-written');
    assert.equal(found.sessions.length, 1, 'the session that was planned is the one that was held');
    assert.deepEqual(found.agreement?.parties.map(({ name }) => name), ['林小满', '方禾']);
    assert.equal(found.agreement?.confirmBy, '2026-12-24');
    assert.equal(found.handler?.name, '赵敏');
    assert.deepEqual(found.messages.map(({ by, text }) => [by, text]), [['applicant', '我会准时到。'], ['office', '请带身份证。']]);
    assert.equal(found.deadline, undefined);
    await act(app, number, mediator, { action: 'request-confirmation' });
    assert.equal((await act(app, number, mediator, { action: 'record-confirmed' })).confirmation, 'confirmed');
    await act(app, number, mediator, { action: 'fulfil' });
    const rated = await get(app, cases.rate, { ...of(receipt), body: { score: 5 } });
    assert.equal(rated.rating?.score, 5);
    assert.ok(!rated.can.includes('rate'), 'once');
  });

  it('has a deadline of thirty days, which stands still while it is suspended', async () => {
    const receipt = await mediating();
    assert.equal((await find(receipt, app)).deadline?.on, '2026-12-24');
    days(5);
    await act(app, receipt.number, mediator, { action: 'suspend', note: '申请人住院。' });
    assert.equal((await find(receipt, app)).deadline?.status, 'paused');
    days(15);
    await act(app, receipt.number, mediator, { action: 'resume' });
    const { deadline } = await find(receipt, app);
    assert.deepEqual([deadline?.on, deadline?.status], ['2027-01-03', 'in-time']);
    await act(app, receipt.number, mediator, { action: 'extend', until: '2027-01-20', note: '双方同意延长。' });
    assert.equal((await find(receipt, app)).deadline?.on, '2027-01-20');
  });

  it('without an agreement says why and where to go next', async () => {
    const receipt = await mediating();
    await act(app, receipt.number, mediator, { action: 'fail', reason: 'no-agreement', note: '双方各持己见。', next: { name: '棠东区人民法院', phone: '12368', text: '可以起诉。' } });
    const { closing, state, can } = await find(receipt, app);
    assert.deepEqual([state, closing?.reason, closing?.next?.name], ['failed', 'no-agreement', '棠东区人民法院']);
    assert.ok(can.includes('reopen') && can.includes('rate') && can.includes('erase'));
    const again = await get(app, cases.reopen, { ...of(receipt), body: { note: '对方又开始施工了。' } });
    assert.deepEqual([again.state, again.handler, again.closing, again.deadline?.what], ['submitted', undefined, undefined, 'reply']);
  });

  it('a low rating says why and brings a call back', async () => {
    const receipt = await mediating();
    await act(app, receipt.number, mediator, { action: 'agree-oral', agreement });
    await refused(app, cases.rate, { ...of(receipt), body: { score: 1 } }, 'invalid', ['body.reasons', 'required']);
    await get(app, cases.rate, { ...of(receipt), body: { score: 1, reasons: ['slow'], comment: '太慢了。' } });
    const shown = await show(app, receipt.number, coordinator);
    assert.deepEqual([shown.followUp, shown.deadline?.what, shown.rating?.comment], [true, 'follow-up', '太慢了。']);
    assert.equal((await act(app, receipt.number, coordinator, { action: 'follow-up', note: '已致电道歉并说明。' })).followUp, false);
  });
});

describe('the other party', () => {
  it('is invited with a code of their own, sees what concerns them, and nothing else', async () => {
    days(0);
    const receipt = await fileDispute(app, { story: '只有申请人和调委会看得到的话，一共十个字以上。' });
    const { number } = receipt;
    await act(app, number, mediator, { action: 'accept' });
    await act(app, number, mediator, { action: 'take' });
    const { parties } = await show(app, number, mediator);
    const { code } = await get(app, desk.invite, { params: { number }, staff: mediator, body: { party: parties[1]!.id } });
    await act(app, number, mediator, { action: 'invite' });
    await get(app, cases.message, { ...of(receipt), body: { text: '悄悄话', files: [] } });
    const seen = await find({ number, code }, app);
    assert.equal(seen.viewer, 'respondent');
    assert.ok(!JSON.stringify(seen).includes('申请人和调委会') && !JSON.stringify(seen).includes('悄悄话') && !JSON.stringify(seen).includes('林小满'));
    assert.deepEqual(seen.can.filter(action => action !== 'message'), ['consent', 'refuse']);
    await refused(app, cases.withdraw, { params: { number }, secret: code, body: {} }, 'conflict');
    await refused(app, cases.rate, { params: { number }, secret: code, body: { score: 1, reasons: ['slow'] } }, 'conflict');
    assert.equal((await get(app, cases.answer, { params: { number }, secret: code, body: { consent: true } })).state, 'mediating');
    await get(app, cases.message, { params: { number }, secret: code, body: { text: '对方的话', files: [] } });
    assert.ok(!JSON.stringify(await find(receipt, app)).includes('对方的话'));
    const { code: newer } = await get(app, desk.invite, { params: { number }, staff: mediator, body: { party: parties[1]!.id } });
    await refused(app, cases.find, { params: { number }, secret: code }, 'missing');
    assert.equal((await find({ number, code: newer }, app)).viewer, 'respondent');
  });

  it('may refuse, and mediation ends', async () => {
    days(0);
    const receipt = await fileDispute(app);
    await act(app, receipt.number, mediator, { action: 'accept' });
    await act(app, receipt.number, mediator, { action: 'take' });
    const { parties } = await show(app, receipt.number, mediator);
    const { code } = await get(app, desk.invite, { params: { number: receipt.number }, staff: mediator, body: { party: parties[1]!.id } });
    await act(app, receipt.number, mediator, { action: 'invite' });
    assert.equal((await get(app, cases.answer, { params: { number: receipt.number }, secret: code, body: { consent: false, note: '不想谈。' } })).state, 'failed');
  });
});

describe('one’s own data', () => {
  it('can be had whole', async () => {
    const receipt = await fileDispute(app);
    const copy = await get(app, cases.export, of(receipt));
    assert.deepEqual([copy.contact.name, copy.contact.phone, copy.case.story], ['林小满', '13800000001', draftOf().story]);
  });

  it('a consent is taken back as easily as it was given; without a needed one the case ends', async () => {
    const receipt = await fileDispute(app, { consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive', 'sharing'] } });
    const without = await get(app, consents.withdraw, { ...of(receipt), body: { purpose: 'sharing' } });
    assert.equal(without.state, 'submitted');
    assert.ok(without.consents.find(({ purpose }) => purpose === 'sharing')?.withdrawnAt);
    assert.equal((await get(app, consents.withdraw, { ...of(receipt), body: { purpose: 'mediation' } })).state, 'withdrawn');
    await refused(app, consents.withdraw, { ...of(receipt), body: { purpose: 'callback' } }, 'invalid', ['body.purpose', 'unknown']);
  });

  it('is erased when the case is closed, and then nobody finds it', async () => {
    const receipt = await fileDispute(app);
    await get(app, cases.message, { ...of(receipt), body: { text: '要被删掉的话', files: [] } });
    await refused(app, cases.erase, { ...of(receipt), body: { confirm: true } }, 'conflict');
    await get(app, cases.withdraw, { ...of(receipt), body: {} });
    const erased = await get(app, cases.erase, { ...of(receipt), body: { confirm: true } });
    assert.ok(erased.erasedAt);
    assert.deepEqual([erased.story, erased.messages, erased.parties, erased.can], [undefined, [], [], []]);
    const shown = await show(app, receipt.number, coordinator);
    assert.deepEqual([shown.story, shown.can], [undefined, []]);
    assert.equal((await get(app, cases.erase, { ...of(receipt), body: { confirm: true } })).erasedAt, erased.erasedAt, 'once more changes nothing');
  });

  it('keeps an agreement for the archive, sealed', async () => {
    const receipt = await mediating();
    await act(app, receipt.number, mediator, { action: 'agree-written', agreement });
    await act(app, receipt.number, mediator, { action: 'fulfil' });
    assert.ok((await get(app, cases.erase, { ...of(receipt), body: { confirm: true } })).agreement);
  });
});

it('who looked is on record', async () => {
  const receipt = await fileDispute(app);
  await show(app, receipt.number, coordinator);
  const { items } = await get(app, audit.list, { staff: coordinator, query: { number: receipt.number } });
  assert.deepEqual(items.map(({ actor, action }) => [actor, action]), [[coordinator, 'open']]);
});
