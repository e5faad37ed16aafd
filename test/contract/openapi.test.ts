import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openapi } from '@linli/contract/openapi';
import { rows } from '@linli/contract/rows';
import { createApp } from '@linli/server/app';
import { Validator } from '@seriousme/openapi-schema-validator';
import { testDatabase } from '../server/support.ts';

interface Parameter { name: string; in: 'path' | 'query' | 'header'; required?: boolean; example?: unknown; examples?: Record<string, { value: unknown }>; description?: string }
interface Operation { operationId: string; summary?: string; parameters: Parameter[]; requestBody?: { content: { 'application/json': { example?: unknown; examples?: object } } }; responses: Record<string, { description: string; content: Record<string, { schema: object }> }> }

const document = openapi('1.0.0') as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

const database = await testDatabase({ seeded: true });
const app = createApp({ db: database.db, version: 'test', origins: '*', log() {} });
after(() => database.close());

test('every row is an operation under its own name, with its words', () => {
  assert.deepEqual(operations.map(({ operation }) => operation.operationId).sort(), rows.map(row => row.name).sort());
  for (const { operation } of operations) assert.match(operation.summary ?? '', /\p{Script=Han}/u, operation.operationId);
});

test('every problem is listed', () => {
  for (const { operation } of operations) {
    const statuses = Object.keys(operation.responses);
    for (const status of ['200', '422', '500', '503']) assert.ok(statuses.includes(status), `${operation.operationId} ${status}`);
    if (operation.parameters.some(parameter => parameter.in === 'path')) assert.ok(statuses.includes('404'), operation.operationId);
  }
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(match => match[1]!);
  assert.ok(references.length > 20);
  for (const name of references) assert.ok(document.components.schemas[name], name);
  assert.ok(!JSON.stringify(document).includes('#/$defs/'));
});

const examplesOf = ({ example, examples }: Parameter) => example !== undefined ? [example] : Object.values(examples ?? {}).map(({ value }) => value);

for (const { path, method, operation } of operations) {
  for (const parameter of operation.parameters) {
    test(`${operation.operationId}: the examples of ${parameter.name} are answered`, async () => {
      const values = examplesOf(parameter);
      assert.ok(values.length > 0, 'no example');
      assert.ok(parameter.description, 'no description');
      for (const value of values) {
        const chosen = [...operation.parameters.filter(other => other.required && other !== parameter).map(other => [other, examplesOf(other)[0]] as const), [parameter, value] as const];
        let filled = path;
        const query = new URLSearchParams();
        const headers = new Headers();
        for (const [{ name, in: where }, given] of chosen) {
          if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(String(given)));
          else if (where === 'query') query.set(name, String(given));
          else headers.set(name, String(given));
        }
        const response = await app.fetch(new Request(`http://linli.test${filled}?${query}`, { method, headers }));
        assert.equal(response.status, 200, `${filled}?${query} → ${await response.text()}`);
      }
    });
  }
}

test('a validator made by others finds nothing', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors, null, 2));
});
