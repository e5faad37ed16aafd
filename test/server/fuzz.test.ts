import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openapi } from '@linli/contract/openapi';
import { Problem } from '@linli/contract/problem';
import { createApp } from '@linli/server/app';
import fc from 'fast-check';
import { testDatabase } from './support.ts';

interface Parameter { name: string; in: 'path' | 'query' | 'header'; examples?: Record<string, { value: unknown }>; example?: unknown }
const document = openapi('1.0.0') as { paths: Record<string, Record<string, { operationId: string; parameters: Parameter[] }>> };

const database = await testDatabase({ seeded: true });
const faults: unknown[] = [];
const app = createApp({ db: database.db, version: 'test', origins: '*', log: ({ fault }) => { if (fault) faults.push(fault); } });
after(() => database.close());

const awkward = fc.oneof(
  fc.constantFrom('', ' ', '0', '-1', '1e9', '99999999999999999999', 'null', '[]', '{}', "'; drop table service; --", '%', '_', '\\', '\u0000', '\ufffd', '../..', '990101', '9901', '低保', '👵🏻', '\u202e', 'ﷺ'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('9', '0', '1', '-', 'a', 'z'), maxLength: 20 }),
);
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

for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, { operationId, parameters }] of Object.entries(methods)) {
    test(`${operationId} answers or refuses whatever comes`, async () => {
      await fc.assert(fc.asyncProperty(fc.tuple(...parameters.map(valuesFor)), async chosen => {
        let filled = path;
        const query = new URLSearchParams();
        const headers = new Headers();
        parameters.forEach(({ name, in: where }, index) => {
          const values = chosen[index] ?? [];
          if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent((values[0] ?? 'x').toWellFormed()));
          else if (where === 'query') for (const value of values) query.append(name, value);
          else if (values[0] !== undefined) headers.set(name, asHeader(values[0]));
        });
        const response = await app.fetch(new Request(`http://linli.test${filled}?${query}`, { method, headers }));
        const body: unknown = await response.json();
        assert.deepEqual(faults, []);
        if (response.status === 200) return;
        assert.ok([404, 422].includes(response.status), `${response.status} ${filled}?${query}`);
        assert.ok(Problem.safeParse(body).success);
      }), { numRuns: 150 });
    });
  }
}
