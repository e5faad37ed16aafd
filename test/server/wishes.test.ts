import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Endpoint } from '@linli/contract/endpoint';
import type { Problem } from '@linli/contract/problem';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { WishAction, type MyWish, type WishState } from '@linli/contract/wish';
import { wishFlow } from '@linli/contract/wish-flow';
import { wishes } from '@linli/contract/wishes';
import { retainWishes } from '@linli/server/jobs/retain-volunteers';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ask, get, refused } from './calls.ts';
import { testApp, testDatabase } from './support.ts';
import { freshResident, openWish, organiser, residentDraft, stranger, volunteer, wishDraft } from './volunteer-world.ts';

const { db, close } = await testDatabase({ seeded: true });
const [app, other] = [testApp(db), testApp(db)];
after(close);

const mineOf = async (resident: string) => (await get(app, wishes.mine, { resident })).items;
const inList = async (id: string, show?: string) => (await get(app, wishes.list, { query: { ...(show && { show }), limit: '50' } })).items.find(one => one.id === id);

describe('a wish', () => {
  it('is asked, read by the office, claimed, fulfilled, and confirmed by who asked', async () => {
    const { resident: asker, phone } = freshResident();
    const helper = await volunteer(app);
    const wish = await get(app, wishes.ask, { resident: asker, body: wishDraft() });
    assert.deepEqual([wish.state, wish.role, wish.can], ['asked', 'asker', ['withdraw']]);
    assert.equal(await inList(wish.id), undefined, 'nobody sees it before the office has read it');
    const published = await get(app, volunteerDesk.actOnWish, { staff: organiser, params: { id: wish.id }, body: { version: 1, action: 'publish' } });
    assert.deepEqual([published.asker, published.state, published.can], ['许*', 'open', ['decline']]);
    const listed = await inList(wish.id);
    assert.ok(listed && !/许安|502/.test(JSON.stringify(listed)), 'no name and no address');

    const claimed = await get(app, wishes.claim, { resident: helper.resident, params: { id: wish.id }, body: {} });
    assert.deepEqual([claimed.role, claimed.contact?.name, claimed.contact?.address, claimed.can], ['claimer', '许安', '棠苑3幢502室', ['release', 'fulfil']]);
    const [mine] = await mineOf(asker);
    assert.deepEqual(mine!.contact, { name: '方禾', phone: helper.phone });
    assert.equal(await inList(wish.id), undefined);

    const fulfilled = await get(app, wishes.fulfil, { resident: helper.resident, params: { id: wish.id }, body: { note: '灯换好了。' } });
    assert.deepEqual([fulfilled.contact, fulfilled.can], [undefined, []]);
    await refused(app, wishes.confirm, { resident: asker, params: { id: wish.id }, body: { cameTrue: false } }, 'invalid', ['body.words', 'required']);
    const denied = await get(app, wishes.confirm, { resident: asker, params: { id: wish.id }, body: { cameTrue: false, words: '还是不亮。' } });
    assert.equal(denied.state, 'claimed');
    await get(app, wishes.fulfil, { resident: helper.resident, params: { id: wish.id }, body: {} });
    const confirmed = await get(app, wishes.confirm, { resident: asker, params: { id: wish.id }, body: { cameTrue: true, score: 5, words: '谢谢！' } });
    assert.deepEqual([confirmed.state, confirmed.rating?.score, confirmed.events.map(({ what }) => what)], ['confirmed', 5, ['confirm', 'fulfil', 'deny', 'fulfil', 'claim', 'publish', 'ask']]);
    assert.ok(await inList(wish.id, 'confirmed'));
    assert.equal((await get(app, volunteerDesk.volunteer, { staff: organiser, params: { id: helper.volunteer.id } })).totals.wishes, 1);
    for (const { row } of (await sql<{ row: string }>`select to_jsonb(w)::text as row from wish w union all select to_jsonb(e)::text from wish_event e`.execute(db)).rows)
      for (const secret of ['许安', '502', '灯', phone, '谢谢']) assert.ok(!row.includes(secret), secret);
  });

  it('hears at the place what is wrong with it, and how many one may have', async () => {
    const { resident } = freshResident();
    const wrong = (changes: object, ...fields: [string, string][]) => refused(app, wishes.ask, { resident, body: { ...wishDraft(), ...changes } }, 'invalid', ...fields);
    await wrong({ by: '2020-01-01' }, ['body.by', 'past']);
    await wrong({ by: '2026-02-30' }, ['body.by', 'format']);
    await wrong({ text: '灯' }, ['body.text', 'too-short']);
    await wrong({ consents: { policyVersion: '2026-01', purposes: [] } }, ['body.consents.wish', 'required']);
    const asked = await Promise.all(Array.from({ length: 6 }, () => ask(app, wishes.ask, { resident, body: wishDraft() })));
    assert.deepEqual(asked.map(({ status }) => status).sort(), [200, 200, 200, 409, 409, 409]);
    await refused(app, wishes.ask, { resident, body: wishDraft() }, 'conflict', ['wishes', 'too-large']);
  });

  it('is claimed by one of all who want it at once, at whichever process', async () => {
    const helpers = await Promise.all(Array.from({ length: 12 }, () => volunteer(app)));
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(11), { minLength: 2, maxLength: 16 }), async order => {
      const { id } = await openWish(app, freshResident().resident);
      const answers = await Promise.all(order.map((index, at) => ask(at % 2 ? app : other, wishes.claim, { resident: helpers[index]!.resident, params: { id }, body: {} })));
      const won = answers.filter(({ status }) => status === 200);
      assert.equal(won.length, 1);
      for (const { status, body } of answers) if (status !== 200) assert.deepEqual([(body as Problem).kind, (body as Problem).fields[0]!.path], ['conflict', 'state']);
      const winner = helpers[order[answers.indexOf(won[0]!)]!]!;
      await get(app, wishes.release, { resident: winner.resident, params: { id }, body: {} });
    }), { numRuns: 8 });
  });

  it('is not claimed by who asked, by who is no volunteer, by minors, nor more of them than the policy allows', async () => {
    const asker = await volunteer(app);
    const wish = await openWish(app, asker.resident);
    const claim = { params: { id: wish.id }, body: {} };
    await refused(app, wishes.claim, { ...claim, resident: asker.resident }, 'conflict', ['wish', 'same']);
    await refused(app, wishes.claim, { ...claim, resident: freshResident().resident }, 'refused', ['volunteer', 'required']);
    const child = await volunteer(app, residentDraft({ birthDate: `${new Date().getUTCFullYear() - 16}-01-01`, guardian: { name: '江大山', phone: '13900000001', relation: 'father', agrees: true }, consents: { policyVersion: '2026-01', purposes: ['service', 'minor'] } }));
    await refused(app, wishes.claim, { ...claim, resident: child.resident }, 'refused', ['volunteer', 'young']);
    const eager = await volunteer(app);
    for (let count = 0; count < 3; count++) await get(app, wishes.claim, { resident: eager.resident, params: { id: (await openWish(app, freshResident().resident)).id }, body: {} });
    await refused(app, wishes.claim, { ...claim, resident: eager.resident }, 'conflict', ['claims', 'too-large']);
    await refused(app, wishes.claim, { params: { id: 'none' }, body: {}, resident: eager.resident }, 'missing');
  });

  it('is nobody else’s business', async () => {
    const wish = await openWish(app, freshResident().resident);
    const passer = await volunteer(app);
    for (const row of [wishes.release, wishes.fulfil, wishes.withdraw]) await refused(app, row, { resident: passer.resident, params: { id: wish.id }, body: {} }, 'missing');
    await refused(app, wishes.confirm, { resident: passer.resident, params: { id: wish.id }, body: { cameTrue: true } }, 'missing');
    await refused(app, volunteerDesk.actOnWish, { staff: stranger, params: { id: wish.id }, body: { version: 2, action: 'publish' } }, 'missing');
    assert.deepEqual((await get(app, volunteerDesk.wishes, { staff: stranger })).items, []);
    await refused(app, volunteerDesk.wishes, { staff: stranger, query: { division: '990101001' } }, 'refused');
  });
});

describe('the table of transitions', () => {
  it('holds whatever anybody tries in whatever order', async () => {
    const rowsOf: Partial<Record<WishAction, Endpoint>> = { claim: wishes.claim, release: wishes.release, fulfil: wishes.fulfil, confirm: wishes.confirm, deny: wishes.confirm, withdraw: wishes.withdraw };
    const helper = await volunteer(app);
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...WishAction.options), { minLength: 4, maxLength: 14 }), async actions => {
      const { resident: asker } = freshResident();
      const { id } = await get(app, wishes.ask, { resident: asker, body: wishDraft() });
      let state: WishState = 'asked';
      for (const action of actions) {
        const { by, from, to } = wishFlow[action];
        const row = rowsOf[action];
        const params = { id };
        const version = (await mineOf(asker)).find(one => one.id === id)!.version;
        const { status } = row
          ? await ask(app, row, { params, resident: by === 'asker' ? asker : helper.resident, body: row === wishes.confirm ? { cameTrue: action === 'confirm', words: '说明' } : {} })
          : await ask(app, volunteerDesk.actOnWish, { params, staff: organiser, body: { version, action, note: '说明' } });
        assert.equal(status === 200, from.includes(state), `${action} of ${state}: ${status}`);
        if (status === 200) state = to;
        assert.equal((await mineOf(asker)).find(one => one.id === id)!.state, state);
      }
      if (state === 'claimed') await get(app, wishes.release, { params: { id }, resident: helper.resident, body: {} });
    }), { numRuns: 15 });
  });

  it('is kept over the version that the office has read, with words where it says so', async () => {
    const { resident } = freshResident();
    const { id, version } = await get(app, wishes.ask, { resident, body: wishDraft() });
    const act = { staff: organiser, params: { id } };
    await refused(app, volunteerDesk.actOnWish, { ...act, body: { version, action: 'decline' } }, 'invalid', ['body.note', 'required']);
    await refused(app, volunteerDesk.actOnWish, { ...act, body: { version, action: 'take-back', note: 'x' } }, 'conflict', ['body.action', 'choice']);
    const stale = await refused(app, volunteerDesk.actOnWish, { ...act, body: { version: 9, action: 'publish' } }, 'conflict');
    assert.equal((stale.current as MyWish).version, version);
    const declined = await get(app, volunteerDesk.actOnWish, { ...act, body: { version, action: 'decline', note: '请直接联系物业。' } });
    assert.equal(declined.events[0]!.note, '请直接联系物业。');
    assert.equal((await mineOf(resident))[0]!.events[0]!.note, '请直接联系物业。');
    const { rows: [entry] } = await sql<{ actor: string }>`select actor from audit_entry where action = 'wishes.decline' and number = ${id}`.execute(db);
    assert.equal(entry!.actor, organiser);
  });
});

it('is forgotten when its time is over', async () => {
  const { resident } = freshResident();
  const kept = await get(app, wishes.ask, { resident, body: wishDraft() });
  const gone = await get(app, wishes.ask, { resident, body: wishDraft() });
  await get(app, wishes.withdraw, { resident, params: { id: gone.id }, body: { note: '不用了' } });
  assert.equal(await retainWishes(db, Date.now() + 179 * 86_400_000), 0);
  assert.ok(await retainWishes(db, Date.now() + 181 * 86_400_000) >= 1);
  assert.deepEqual((await mineOf(resident)).map(({ id }) => id), [kept.id]);
  const { rows: [row] } = await sql<{ content: null; asker: null }>`select content, asker from wish where id = ${gone.id}`.execute(db);
  assert.deepEqual(row, { content: null, asker: null });
});
