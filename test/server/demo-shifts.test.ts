import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { verifyChain } from '@linli/server/audit/store';
import { continueShifts, fillShifts } from '@linli/server/demo/shifts/life';
import { fillVolunteers } from '@linli/server/demo/volunteers/life';
import { get, tokenOf } from './calls.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const { db, close } = await testDatabase({ seeded: true });
after(close);
const day = 86_400_000;
const now = Date.now();
const life = (moment: number) => ({ at: (when: number) => testApp(db, { now: () => when }).fetch, staffToken: tokenOf, now: moment });
const all = async (from: number) => {
  const items = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = await get(testApp(db, { now: () => from }), shifts.list, { query: { days: '20', limit: '50', ...(cursor && { cursor }) } });
    items.push(...page.items);
    cursor = page.next;
    more = cursor !== undefined;
  }
  return items;
};

it('there are shifts of two weeks from any day on, some full, and each once however often it starts', async () => {
  await fillVolunteers(life(now).at, tokenOf, now);
  await Promise.all([fillShifts(db, life(now)), fillShifts(db, life(now))]);
  const first = await all(now);
  assert.ok(first.length >= 17 && first.length <= 19, String(first.length));
  assert.ok(first.some(({ free, waiting }) => free === 0 && waiting === 1) && first.some(({ free }) => free > 1));
  assert.ok(first.some(({ membersOnly }) => membersOnly) && first.some(({ adultsOnly }) => adultsOnly));
  await continueShifts(db, life(now));
  assert.equal((await all(now)).length, first.length);
  await Promise.all([continueShifts(db, life(now + 7 * day)), continueShifts(db, life(now + 7 * day))]);
  const names = (await all(now + 7 * day)).map(({ title, starts, place }) => `${title} ${starts} ${place}`);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length >= 17);
});

it('and hours of the week before, some to be confirmed', async () => {
  const app = testApp(db);
  const staff = 'bai-chunhe';
  const { items } = await get(app, volunteerDesk.shifts, { staff, query: { state: 'over', from: new Date(now - 10 * day).toISOString().slice(0, 10), limit: '50' } });
  assert.ok(items.length >= 8);
  assert.ok(items.some(({ counts }) => counts.done > 1 && counts.unconfirmed === 0));
  assert.equal((await verifyChain(db, testSecrets)).whole, true);
});
