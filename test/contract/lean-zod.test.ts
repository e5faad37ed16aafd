import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { after, test } from 'node:test';
import type { Endpoint } from '@linli/contract/endpoint';
import { rows } from '@linli/contract/rows';
import { createApp } from '@linli/server/app';
import fc from 'fast-check';
import { testDatabase } from '../server/support.ts';

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
const app = createApp({ db: database.db, version: 'test', origins: '*', log() {} });
after(() => database.close());

const paths: Record<string, string> = {
  'services.search': '/v1/services?q=%E8%A1%A5%E8%B4%B4&limit=4', 'services.suggest': '/v1/services/suggestions?q=%E5%B1%85', 'services.topics': '/v1/services/topics',
  'services.open': '/v1/services/residence-permit', 'divisions.search': '/v1/divisions?q=%E6%A3%A0', 'divisions.browse': '/v1/divisions/tree?parent=9901',
  'divisions.open': '/v1/divisions/990101', 'centres.search': '/v1/centres?limit=2', 'centres.open': '/v1/centres/tangning-service-centre', 'health.check': '/v1/health',
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a value. */
const placesOf = (value: Json, path: (string | number)[] = []): (string | number)[][] =>
  [path, ...(value && typeof value === 'object' ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key])) : [])];

/** The value with something else at one place; `undefined` takes the member away. */
function changed(value: Json, [key, ...rest]: (string | number)[], replacement: Json | undefined): Json | undefined {
  if (key === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, Json>) };
  const part = changed((copy as Record<string, Json>)[key]!, rest, replacement);
  if (part === undefined && !Array.isArray(copy)) delete copy[key];
  else (copy as Record<string, Json>)[key] = part ?? null;
  return copy;
}

test('both contracts have the same rows', () => {
  assert.deepEqual(leanRows.map(row => row.name), rows.map(row => row.name));
  assert.deepEqual(Object.keys(paths).sort(), rows.map(row => row.name).sort());
});

for (const [index, row] of rows.entries()) {
  test(`${row.name}: whole or broken, a reply is read alike`, async () => {
    const response = await app.fetch(new Request(`http://linli.test${paths[row.name]}`));
    const reply = await response.json() as Json;
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
