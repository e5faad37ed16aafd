import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { audit, desk, type CaseActionDraft, type DeskCase } from '@linli/contract/desk';
import { disputeFlow, stateAfter, type Need } from '@linli/contract/case-flow';
import type { CaseAction, CaseState } from '@linli/contract/case-state';
import { sql } from 'kysely';
import fc from 'fast-check';
import { act, ask, draftOf, fileDispute, get, refused, show } from './calls.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const clock = { now: Date.parse('2026-11-24T07:00:00Z') };
const app = testApp(database.db, { now: () => clock.now });
after(() => database.close());

const mediator = 'zhao-min';
const coordinator = 'liang-ruosong';

/** Something that fits for whatever an action needs. */
const filled: { readonly [N in Need]: NonNullable<CaseActionDraft[N]> } = {
  note: '说明一下情况。', reason: 'no-agreement', next: { name: '棠东区人民法院' }, until: '2027-02-26', assignee: mediator, office: 'tangdong-mediation',
  session: { at: '2026-11-25T09:00:00+08:00', place: '调解室', form: 'in-person', closedDoors: false }, outcome: '双方交换了意见。',
  agreement: { facts: '施工时间。', terms: '八点以后不施工。', signedOn: '2026-11-24' },
};
const draftFor = (action: CaseAction): Omit<CaseActionDraft, 'version'> => {
  const held = action === 'record-session' ? { session: { ...filled.session, at: '2026-11-24T09:00:00+08:00' } } : {};
  return { action, ...Object.fromEntries((disputeFlow[action]?.needs ?? []).map(need => [need, filled[need]])), ...held };
};

describe('the queue', () => {
  it('puts a crisis first, then what is due next, and shows nobody’s name', async () => {
    const ordinary = await fileDispute(app);
    const crisis = await fileDispute(app, { story: '楼上天天吵，我已经不想活了，没有人管这件事情。' });
    const queue = await get(app, desk.list, { staff: coordinator });
    assert.equal(queue.items[0]?.number, crisis.number);
    assert.ok(queue.items.some(({ number }) => number === ordinary.number));
    assert.ok(!JSON.stringify(queue).includes('林小满') && !JSON.stringify(queue).includes('1380000'));
    assert.ok(queue.counts.open >= 2 && queue.counts.unassigned >= 2);
  });

  it('reaches no further than the caller', async () => {
    await fileDispute(app, { division: '990103100001' });
    const { items } = await get(app, desk.list, { staff: mediator, query: { limit: '50' } });
    assert.ok(items.length > 0 && items.every(({ division }) => division.code.startsWith('990101001')));
    await refused(app, desk.list, { staff: mediator, query: { division: '990103' } }, 'refused');
  });

  it('counts what its chips would show, in the place to which a page narrows it', async () => {
    await fileDispute(app, { division: '990101001002' });
    await fileDispute(app, { division: '990101001001' });
    for (const division of [undefined, '990101', '990101001', '990101001002']) {
      const query = { limit: '1', ...(division && { division }) };
      const { counts, total } = await get(app, desk.list, { staff: coordinator, query });
      assert.equal(counts.open, total, division);
      assert.equal(counts.unassigned, (await get(app, desk.list, { staff: coordinator, query: { ...query, whose: 'unassigned' } })).total, division);
      assert.equal(counts.overdue, (await get(app, desk.list, { staff: coordinator, query: { ...query, risk: 'overdue' } })).total, division);
      // Chosen within it, the others stay what they are.
      assert.deepEqual((await get(app, desk.list, { staff: coordinator, query: { ...query, kind: 'consumer' } })).counts, counts);
    }
  });

  it('narrows down: mine, unassigned, by state and kind, and pages', async () => {
    const { number } = await fileDispute(app, { kind: 'consumer' });
    await act(app, number, mediator, { action: 'accept' });
    await act(app, number, mediator, { action: 'take' });
    const list = async (query: Record<string, string>) => (await get(app, desk.list, { staff: mediator, query })).items.map(item => item.number);
    assert.deepEqual(await list({ whose: 'mine' }), [number]);
    assert.ok(!(await list({ whose: 'unassigned' })).includes(number));
    assert.deepEqual(await list({ kind: 'consumer' }), [number]);
    assert.deepEqual(await list({ state: 'assigned' }), [number]);
    const first = await get(app, desk.list, { staff: coordinator, query: { limit: '1' } });
    const second = await get(app, desk.list, { staff: coordinator, query: { limit: '1', cursor: first.next! } });
    assert.notEqual(first.items[0]?.number, second.items[0]?.number);
  });

  it('finds cases by the phone of a party, on record, and by nothing less', async () => {
    const { number } = await fileDispute(app, { applicant: { kind: 'person', name: '叶素云', phone: '13800000077' } });
    const found = await get(app, desk.lookUp, { staff: mediator, body: { phone: '138 0000 0077' } });
    assert.deepEqual(found.items.map(item => item.number), [number]);
    assert.deepEqual((await get(app, desk.lookUp, { staff: mediator, body: { phone: '13800000078' } })).items, []);
    await refused(app, desk.lookUp, { staff: mediator, body: { phone: '1380000' } }, 'invalid', ['body.phone', 'format']);
    const { items } = await get(app, audit.list, { staff: coordinator });
    assert.equal(items[0]?.action, 'look-up');
  });
});

describe('need to know', () => {
  it('until it is theirs, a mediator reads neither the story nor who is party', async () => {
    const { number } = await fileDispute(app);
    const before = await show(app, number, mediator);
    assert.deepEqual([before.withheld, before.story, before.parties], [true, undefined, []]);
    await refused(app, desk.reveal, { params: { number }, staff: mediator, body: { fields: ['parties.1.phone'], purpose: 'contact' } }, 'refused');
    await act(app, number, mediator, { action: 'accept' });
    const after = await act(app, number, mediator, { action: 'take' });
    assert.equal(after.withheld, false);
    assert.deepEqual(after.parties.map(({ name, phone }) => [name, phone]), [['林*', '138****0001'], ['方*', '138****0002']]);
  });

  it('what is masked is shown for a purpose, field by field, on record', async () => {
    const { number } = await fileDispute(app);
    const { values } = await get(app, desk.reveal, { params: { number }, staff: coordinator, body: { fields: ['parties.1.phone', 'parties.2.name'], purpose: 'contact' } });
    assert.deepEqual(values, [{ field: 'parties.1.phone', value: '13800000001' }, { field: 'parties.2.name', value: '方禾' }]);
    const [entry] = (await get(app, audit.list, { staff: coordinator, query: { number } })).items;
    assert.deepEqual([entry?.action, entry?.actor, entry?.fields, entry?.purpose], ['reveal', coordinator, ['parties.1.phone', 'parties.2.name'], 'contact']);
  });

  it('a recused mediator cannot take the case, nor be given it', async () => {
    const { number } = await fileDispute(app, { recused: [mediator] });
    await act(app, number, coordinator, { action: 'accept' });
    assert.ok(!(await show(app, number, mediator)).can.includes('take'));
    const { version } = await show(app, number, coordinator);
    await refused(app, desk.act, { params: { number }, staff: coordinator, body: { action: 'assign', version, assignee: mediator } }, 'invalid', ['body.assignee', 'same']);
  });
});

describe('the flow', () => {
  it('two clerks at once: one does it, the other sees what changed', async () => {
    const { number } = await fileDispute(app);
    const { version } = await show(app, number, coordinator);
    const answers = await Promise.all([mediator, coordinator].map(staff => ask(app, desk.act, { params: { number }, staff, body: { action: 'accept', version } })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const { current } = answers.find(({ status }) => status === 409)!.body as { current: DeskCase };
    assert.equal(current.state, 'accepted');
    assert.equal(current.events[0]?.what, 'accept');
  });

  it('every action says at its field what it cannot do without', async () => {
    for (const [action, { needs = [], from }] of Object.entries(disputeFlow)) {
      if (!needs.length || ['reopen'].includes(action)) continue;
      const { number } = await caseIn(from[0]!);
      const { version } = await show(app, number, coordinator);
      const problem = await refused(app, desk.act, { params: { number }, staff: coordinator, body: { action, version } }, 'invalid');
      assert.deepEqual(problem.fields.map(({ path }) => path).sort(), needs.map(need => `body.${need}`).sort(), action);
    }
  });

  it('dates that cannot be are told', async () => {
    const { number } = await caseIn('submitted');
    const { version } = await show(app, number, coordinator);
    const tell = (body: object, ...fields: [string, string][]) => refused(app, desk.act, { params: { number }, staff: coordinator, body: { version, ...body } }, 'invalid', ...fields);
    await tell({ action: 'ask-supplement', note: '请补充。', until: '2026-11-24' }, ['body.until', 'past']);
    await tell({ action: 'ask-supplement', note: '请补充。', until: '2028-11-24' }, ['body.until', 'too-large']);
    await tell({ action: 'transfer', note: '转办。', office: 'nowhere' }, ['body.office', 'choice']);
  });

  it('walked at random, server and table agree at every step', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), async choices => {
      const { number } = await fileDispute(app);
      for (const choice of choices) {
        const before = await show(app, number, coordinator);
        const offered = before.can.filter((action): action is CaseAction => action !== 'message' && action !== 'reveal');
        if (!offered.length) return;
        const action = offered[choice % offered.length]!;
        const office = before.office.id === 'tangdong-mediation' ? 'liuwan-mediation' : 'tangdong-mediation';
        const after = await act(app, number, coordinator, { ...draftFor(action), ...(action === 'transfer' && { office }) });
        assert.equal(after.state, stateAfter(disputeFlow[action]!, before.state), action);
        assert.equal(after.version, before.version + 1);
        assert.equal(after.events[0]?.what, action);
      }
    }), { numRuns: 12 });
  });

  it('what the table does not allow is a conflict with the case as it is', async () => {
    const { number } = await fileDispute(app);
    const { version } = await show(app, number, coordinator);
    for (const [action, { from }] of Object.entries(disputeFlow) as [CaseAction, { from: readonly CaseState[] }][]) {
      if (from.includes('submitted')) continue;
      const problem = await refused(app, desk.act, { params: { number }, staff: coordinator, body: { ...draftFor(action), version } }, 'conflict');
      assert.equal((problem.current as DeskCase).state, 'submitted', action);
    }
    await refused(app, desk.act, { params: { number }, staff: coordinator, body: { action: 'withdraw', version } }, 'conflict');
  });
});

/** A new case, brought to a state by the shortest way. */
async function caseIn(wanted: CaseState): Promise<{ number: string }> {
  const { number } = await fileDispute(app);
  const ways: Partial<Record<CaseState, CaseAction[]>> = {
    'submitted': [], 'accepted': ['accept'], 'assigned': ['accept', 'assign'], 'consent-pending': ['accept', 'assign', 'invite'], 'mediating': ['accept', 'assign', 'begin'],
    'agreed-oral': ['accept', 'assign', 'begin', 'agree-oral'], 'agreed-written': ['accept', 'assign', 'begin', 'agree-written', 'request-confirmation'],
  };
  for (const action of ways[wanted]!) await act(app, number, coordinator, draftFor(action));
  if (wanted === 'agreed-oral') await database.db.updateTable('case_record').set({ follow_up_on: '2026-12-01' }).where('number', '=', number).execute();
  return { number };
}

describe('the audit log', () => {
  it('is whole, and says where it is not', async () => {
    await fileDispute(app).then(({ number }) => show(app, number, coordinator));
    const check = await get(app, audit.verify, { staff: coordinator });
    assert.ok(check.whole && check.entries > 10);
    await assert.rejects(sql`update audit_entry set actor = 'nobody' where seq = 3`.execute(database.db), /append-only/);
    await assert.rejects(sql`delete from audit_entry where seq = 3`.execute(database.db), /append-only/);
    await assert.rejects(sql`truncate audit_entry`.execute(database.db), /append-only/);
    await sql`alter table audit_entry disable trigger all`.execute(database.db);
    await sql`update audit_entry set actor = 'nobody' where seq = 3`.execute(database.db);
    const bent = await get(app, audit.verify, { staff: coordinator });
    assert.deepEqual([bent.whole, bent.brokenAt], [false, 3]);
  });
});

it('the desk opens with colleagues, their load, and offices', async () => {
  const opened = await get(app, desk.open, { staff: coordinator });
  assert.equal(opened.me.id, coordinator);
  assert.ok(opened.colleagues.some(({ id }) => id === mediator) && opened.offices.length > 5 && opened.kinds.length > 10);
  assert.ok(draftOf().kind);
});
