import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers, type MyVolunteer } from '@linli/contract/volunteers';
import { sessions, type Session, type SignInCode } from '@linli/contract/sessions';
import { createTabServer } from '@linli/server/tab';
import { fillVolunteers } from '@linli/server/demo/volunteers/life';
import { get, tokenOf } from './calls.ts';
import { testApp, testDatabase } from './support.ts';

const { db, close } = await testDatabase({ seeded: true });
const app = testApp(db);
after(close);

it('shows organisers an ordinary day: volunteers, wishes in each state, a call-up', async () => {
  await fillVolunteers(now => testApp(db, { now: () => now }).fetch, tokenOf, Date.now());
  const staff = 'luo-yinuo';
  assert.equal((await get(app, volunteerDesk.volunteers, { staff })).items.length, 10);
  const { items } = await get(app, volunteerDesk.wishes, { staff });
  assert.deepEqual([...new Set(items.map(({ state }) => state))].sort(), ['asked', 'claimed', 'confirmed', 'declined', 'fulfilled', 'open']);
  const [callUp] = (await get(app, volunteerDesk.callUps, { staff })).items;
  assert.deepEqual([callUp!.state, callUp!.coming, callUp!.reached], ['open', 1, 2]);
});

it('shows the same in a tab, where its people sign in by their phones', async () => {
  const tab = await createTabServer({ volunteers: true });
  const call = async <T>(method: string, path: string, body?: unknown, token?: string): Promise<T> =>
    (await tab.fetch(new Request(`http://tab${path}`, { method, headers: { ...(token && { authorization: `Bearer ${token}` }) }, ...(body !== undefined && { body: JSON.stringify(body) }) }))).json() as Promise<T>;
  const phone = '13800000103';
  const { demoCode: code } = await call<SignInCode>('POST', sessions.sendCode.path, { phone });
  const { accessToken } = await call<Session>('POST', sessions.open.path, { phone, code });
  assert.equal((await call<MyVolunteer>('GET', volunteers.mine.path, undefined, accessToken)).volunteer?.name, '邓一鸣');
  await tab.close();
});
