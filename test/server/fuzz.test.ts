import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Bytes } from '@linli/contract/bytes';
import { openapi } from '@linli/contract/openapi';
import { Problem } from '@linli/contract/problem';
import { rows } from '@linli/contract/rows';
import fc from 'fast-check';
import { changed, placesOf, type Json } from '../contract/mutate.ts';
import { freshKey, residentToken, tokenOf } from './calls.ts';
import { testApp, testDatabase } from './support.ts';
import { prepared } from './world.ts';

interface Parameter { name: string; in: 'path' | 'query' | 'header'; examples?: Record<string, { value: unknown }>; example?: unknown }
const document = openapi('1.0.0') as { paths: Record<string, Record<string, { operationId: string; parameters: Parameter[] }>> };

const database = await testDatabase({ seeded: true });
const faults: unknown[] = [];
const app = testApp(database.db, { log: ({ fault }) => { if (fault) faults.push(fault); } });
after(() => database.close());

const odd = fc.constantFrom('', ' ', '0', '-1', '1e9', '99999999999999999999', 'null', '[]', '{}', "'; drop table service; --", '%', '_', '\\', '\u0000', '\ufffd', '../..', '990101', '9901', '低保', '👵🏻', '\u202e', 'ﷺ', '\ud800', 'x'.repeat(5000));
const awkward = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.constantFrom('9', '0', '1', '-', 'a', 'z'), maxLength: 20 }));
const anything = fc.oneof(awkward as fc.Arbitrary<Json>, fc.jsonValue() as fc.Arbitrary<Json>, fc.constantFrom<Json>(-1, 0, 1.5, 1e300, 2 ** 53, true, null, [], {}, [[]], { __proto__: 1 } as never, '2026-02-30', '2026-11-24T09:00:00+08:00'));
const examplesOf = ({ example, examples }: Parameter) => (example !== undefined ? [example] : Object.values(examples ?? {}).map(({ value }) => value)).map(String);
/** A value for a parameter: one that fits, one that may not, several at once, or none. */
const valuesFor = (parameter: Parameter) => fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...examplesOf(parameter)).map(value => [value]) },
  { weight: 3, arbitrary: awkward.map(value => [value]) },
  { weight: 1, arbitrary: fc.array(awkward, { minLength: 2, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
);
/** What `Headers` accepts. */
const asHeader = (value: string) => value.replace(/[^\x20-\x7e]/g, '?');

/** A body: the one that fits, changed at some places, or something that is none. */
function bodiesFor(body: unknown): fc.Arbitrary<BodyInit | undefined> {
  if (body === undefined) return fc.constant(undefined);
  if (body instanceof Uint8Array) return fc.oneof(fc.constant(body as Bytes), fc.uint8Array({ maxLength: 400 }).map(bytes => new Uint8Array(bytes) as Bytes), fc.constant(new Uint8Array(300_000)));
  const places = placesOf(body as Json);
  const mended = fc.array(fc.tuple(fc.nat(places.length - 1), fc.option(anything, { nil: undefined })), { minLength: 1, maxLength: 3 })
    .map(changes => changes.reduce<Json>((value, [place, replacement]) => { try { return changed(value, places[place]!, replacement) ?? null; } catch { return value; } }, body as Json));
  return fc.oneof({ weight: 6, arbitrary: mended.map(value => JSON.stringify(value)) }, { weight: 1, arbitrary: fc.constantFrom('', '{', 'null', '[]', '"x"', '\ufeff{}', '{"a":1}{"b":2}', `[${'['.repeat(5000)}`, 'x'.repeat(300_000)) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 50 }).map(bytes => new Uint8Array(bytes)) });
}

for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, { operationId, parameters }] of Object.entries(methods)) {
    test(`${operationId} answers or refuses whatever comes`, async () => {
      const row = rows.find(one => one.name === operationId)!;
      const { params = {}, secret, staff, resident, body } = await prepared(app, row);
      const token = staff !== undefined ? await tokenOf(staff) : resident !== undefined ? await residentToken(...resident.split(' ') as [string]) : undefined;
      await fc.assert(fc.asyncProperty(fc.tuple(...parameters.map(valuesFor)), bodiesFor(body), fc.boolean(), async (chosen, sent, own) => {
        let filled = path;
        const query = new URLSearchParams();
        const headers = new Headers({ 'idempotency-key': freshKey() });
        if (secret !== undefined) headers.set(row.who === 'uploader' ? 'x-upload-key' : 'x-case-code', secret);
        if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
        parameters.forEach(({ name, in: where }, index) => {
          const values = chosen[index] ?? [];
          if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent((own && params[name]) || (values[0] ?? 'x').toWellFormed()));
          else if (where === 'query') for (const value of values) query.append(name, value);
          else if (values[0] !== undefined && name !== 'Idempotency-Key') headers.set(name, asHeader(values[0]));
        });
        const response = await app.fetch(new Request(`http://linli.test${filled}?${query}`, { method: method.toUpperCase(), headers, ...(sent !== undefined && { body: sent }) }), { address: freshKey() });
        assert.deepEqual(faults, []);
        if (response.status === 200) return void await response.arrayBuffer();
        // A number that is asked for with wrong codes again and again is paused: 429.
        assert.ok([403, 404, 409, 413, 422, 429].includes(response.status), `${response.status} ${filled}?${query} ${String(sent).slice(0, 300)}`);
        assert.ok(Problem.safeParse(await response.json()).success);
      }), { numRuns: body === undefined ? 100 : 150 });
    });
  }
}
