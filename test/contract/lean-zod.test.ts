import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { after, test } from 'node:test';
import { Bytes } from '@linli/contract/bytes';
import type { Endpoint } from '@linli/contract/endpoint';
import { rows } from '@linli/contract/rows';
import fc from 'fast-check';
import { get } from '../server/calls.ts';
import { testApp, testDatabase } from '../server/support.ts';
import { prepared } from '../server/world.ts';
import { changed, placesOf, type Json } from './mutate.ts';

/** The contract once more, this time over the zod of the bundles for pages. */
const lean = import.meta.resolve('../../packages/elements/src/embed/zod.ts');
registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.endsWith('?lean')) return next(specifier, context);
    return specifier === 'zod/mini' ? { url: lean, shortCircuit: true } : { ...next(specifier, context), url: `${next(specifier, context).url}?lean` };
  },
});
const { rows: leanRows } = await import(`${import.meta.resolve('@linli/contract/rows')}?lean`) as { rows: readonly Endpoint[] };

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
after(() => database.close());

/** What a row without an example of its own is asked. */
const questions: Record<string, { params?: Record<string, string>; query?: Record<string, string> }> = {
  'services.search': { query: { q: '补贴', limit: '4' } }, 'services.suggest': { query: { q: '居' } }, 'services.open': { params: { id: 'residence-permit' } },
  'divisions.search': { query: { q: '棠' } }, 'divisions.browse': { query: { parent: '9901' } }, 'divisions.open': { params: { code: '990101' } },
  'centres.search': { query: { limit: '2' } }, 'centres.open': { params: { id: 'tangning-service-centre' } }, 'disputes.policy': { query: { division: '990101001001' } },
  'committees.search': { query: { q: '棠', count: 'true' } }, 'committees.nearest': { query: { lat: '29.87', lng: '121.54' } }, 'committees.open': { params: { code: '990101001003' } },
  'committees.history': { params: { code: '990101001003' } }, 'committees.notices': { params: { code: '990101001003' }, query: { limit: '2' } },
  'volunteers.policy': { query: { division: '990101001003' } }, 'volunteers.verify': { params: { number: 'LNKYZW2A7MP7' } }, 'volunteers.calendar': { params: { calendar: 'demo-calendar-of-linli.ics' } },
  'wechat.sign': { query: { url: 'https://h5.example/' } },
  'shifts.get': { params: { id: 'demo-library' } }, 'shifts.calendar': { params: { id: 'demo-library' } },
};

test('both contracts have the same rows', () => {
  assert.deepEqual(leanRows.map(row => row.name), rows.map(row => row.name));
});

for (const [index, row] of rows.entries()) {
  test(`${row.name}: whole or broken, a reply is read alike`, async () => {
    const reply = await get(app, row, { ...questions[row.name], ...await prepared(app, row) }) as Json;
    // Bytes are no JSON; whatever they are, they are read as they came.
    if ((row.result as unknown) === Bytes) return;
    assert.equal(leanRows[index]!.result.safeParse(reply).success, true);
    const places = placesOf(reply);
    fc.assert(fc.property(fc.nat(places.length - 1), fc.option(fc.jsonValue() as fc.Arbitrary<Json>, { nil: undefined }), (place, replacement) => {
      const value = changed(reply, places[place]!, replacement);
      const [full, small] = [row.result.safeParse(value), leanRows[index]!.result.safeParse(value)];
      assert.equal(small.success, full.success, `${places[place]!.join('.')} ← ${JSON.stringify(replacement)}`);
      if (full.success) assert.deepEqual(small.data, full.data);
    }), { numRuns: 400 });
  });
}
