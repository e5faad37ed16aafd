import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { disputes } from '@linli/contract/disputes';
import { exportSettings, importSettings, Settings } from '@linli/server/disputes/settings';
import { ask, draftOf, fileDispute, get } from './calls.ts';
import { testApp, testDatabase } from './support.ts';

const [demo, bare] = await Promise.all([testDatabase({ seeded: true }), testDatabase()]);
after(() => Promise.all([demo.close(), bare.close()]));

test('what one database exports another takes, and then takes cases', async () => {
  const settings = Settings.parse(JSON.parse(JSON.stringify(await exportSettings(demo.db))));
  assert.ok(settings.offices.length > 10 && settings.staff.length > 10 && settings.policies.length === 2 && settings.consents.length >= 6);
  // Divisions come with `import:divisions`.
  await bare.db.insertInto('division').values(await demo.db.selectFrom('division').selectAll().execute()).execute();
  await importSettings(bare.db, settings);
  await importSettings(bare.db, settings);
  assert.deepEqual(await exportSettings(bare.db), settings);
  const app = testApp(bare.db);
  assert.ok((await fileDispute(app)).number);
});

test('what is changed holds at once', async () => {
  const settings = await exportSettings(bare.db);
  const [policy] = settings.policies.filter(({ language }) => language === 'zh-CN');
  policy!.data.kinds.find(({ id }) => id === 'neighbours')!.mediated = false;
  await importSettings(bare.db, { offices: [], staff: [], policies: [policy!], consents: [] });
  const app = testApp(bare.db);
  assert.equal((await get(app, disputes.policy, { query: { division: '990101001001' } })).kinds.find(({ id }) => id === 'neighbours')?.mediated, false);
  assert.equal((await ask(app, disputes.file, { body: draftOf() })).status, 422);
});

test('words that somebody agreed to stay as they were', async () => {
  const settings = await exportSettings(bare.db);
  const used = settings.consents.find(({ topic, data }) => topic === 'dispute' && data.version === '2026-01' && data.language === 'zh-CN')!;
  const unused = settings.consents.find(({ topic, data }) => topic === 'counselling' && data.language === 'zh-CN')!;
  const altered = [used, unused].map(one => ({ ...one, ends: '2026-12-31', data: { ...one.data, text: ['改过的话'] } }));
  await importSettings(bare.db, { offices: [], staff: [], policies: [], consents: altered });
  const after = (await exportSettings(bare.db)).consents.filter(({ ends }) => ends === '2026-12-31');
  assert.deepEqual(after.map(({ topic, data }) => [topic, data.text[0] === '改过的话']).sort(), [['counselling', true], ['dispute', false]]);
});

test('all or nothing', async () => {
  const before = await exportSettings(bare.db);
  const [office] = before.offices;
  await assert.rejects(importSettings(bare.db, { offices: [{ ...office!, phone: '0490-0000000' }, { ...office!, id: 'nowhere', division: '12' }], staff: [], policies: [], consents: [] }), (error: { code?: string }) => error.code === '23503');
  assert.deepEqual(await exportSettings(bare.db), before);
});
