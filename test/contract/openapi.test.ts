import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openapi } from '@linli/contract/openapi';
import { rows } from '@linli/contract/rows';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ask, freshKey } from '../server/calls.ts';
import { testApp, testDatabase } from '../server/support.ts';
import { prepared } from '../server/world.ts';

interface Parameter { name: string; in: 'path' | 'query' | 'header'; required?: boolean; example?: unknown; examples?: Record<string, { value: unknown }>; description?: string }
interface Operation { operationId: string; summary?: string; security: Record<string, string[]>[]; parameters: Parameter[]; requestBody?: { content: Record<string, { schema: object; example?: unknown }> }; responses: Record<string, { description: string; content: Record<string, { schema: object }> }> }

const document = openapi('1.0.0') as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> } };
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
const rowOf = (operation: Operation) => rows.find(row => row.name === operation.operationId)!;

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
after(() => database.close());

test('every row is an operation under its own name, with its words', () => {
  assert.deepEqual(operations.map(({ operation }) => operation.operationId).sort(), rows.map(row => row.name).sort());
  for (const { operation } of operations) assert.match(operation.summary ?? '', /\p{Script=Han}/u, operation.operationId);
});

test('every problem is listed', () => {
  for (const { operation } of operations) {
    const statuses = Object.keys(operation.responses);
    for (const status of ['200', '422', '429', '500', '503']) assert.ok(statuses.includes(status), `${operation.operationId} ${status}`);
    if (operation.parameters.some(parameter => parameter.in === 'path')) assert.ok(statuses.includes('404'), operation.operationId);
    if (operation.security.some(one => 'resident' in one)) assert.ok(statuses.includes('401'), operation.operationId);
    if (operation.security.some(one => 'staff' in one)) for (const status of ['401', '403']) assert.ok(statuses.includes(status), `${operation.operationId} ${status}`);
  }
});

test('every call that needs a secret says which, and no secret stands in an address', () => {
  for (const { operation } of operations) {
    const [scheme] = operation.security.flatMap(one => Object.keys(one));
    assert.equal(scheme === undefined, rowOf(operation).who === 'anyone', operation.operationId);
    if (scheme) assert.ok(document.components.securitySchemes[scheme]);
    for (const { name, in: where } of operation.parameters) assert.ok(where === 'header' || !/code$|key|token|phone|^name$/i.test(name) || name === 'code', `${operation.operationId} ${name}`);
  }
});

test('every write takes a key, or can be repeated by its nature', () => {
  const harmless = ['desk.lookUp', 'desk.reveal', 'demo.signIn', 'demo.signInResident', 'sessions.sendCode', 'sessions.open', 'sessions.renew', 'sessions.close', 'volunteerDesk.lookUp', 'volunteerDesk.reveal', 'wechat.identify'];
  for (const row of rows) if (row.method === 'POST') assert.ok(row.idempotent || harmless.includes(row.name), row.name);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(match => match[1]!);
  assert.ok(references.length > 60);
  for (const name of references) assert.ok(document.components.schemas[name], name);
  assert.ok(!JSON.stringify(document).includes('#/$defs/'));
});

const examplesOf = ({ example, examples }: Parameter) => example !== undefined ? [example] : Object.values(examples ?? {}).map(({ value }) => value);

for (const { operation } of operations) {
  const row = rowOf(operation);
  const query = operation.parameters.filter(parameter => parameter.in === 'query');
  const required = Object.fromEntries([...query, ...(row.who === 'anyone' ? operation.parameters.filter(parameter => parameter.in === 'path') : [])]
    .filter(parameter => parameter.required).map(parameter => [parameter.name, String(examplesOf(parameter)[0])]));
  const paths = row.who === 'anyone' ? required : {};

  test(`${operation.operationId}: its example is answered`, async () => {
    if (row.body && !('application/octet-stream' in operation.requestBody!.content) && row.name !== 'disputes.record') assert.ok(operation.requestBody!.content['application/json']!.example, 'no example of the body');
    const asked = await prepared(app, row);
    const { status, body } = await ask(app, row, { ...asked, params: { ...paths, ...asked.params }, query: Object.fromEntries(Object.entries(required).filter(([name]) => query.some(parameter => parameter.name === name))) });
    assert.equal(status, 200, JSON.stringify(body));
  });

  for (const parameter of operation.parameters) {
    test(`${operation.operationId}: the examples of ${parameter.name} are answered`, async () => {
      const values = examplesOf(parameter);
      assert.ok(values.length > 0, 'no example');
      assert.ok(parameter.description, 'no description');
      // What stands in the path of somebody's own case or upload is in no document.
      if (parameter.in === 'path' && row.who !== 'anyone') return;
      for (const value of values) {
        const asked = await prepared(app, row);
        const given = { [parameter.name]: String(value) };
        const answer = await ask(app, row, {
          ...asked, params: { ...paths, ...asked.params, ...(parameter.in === 'path' && given) },
          query: { ...Object.fromEntries(Object.entries(required).filter(([name]) => query.some(one => one.name === name))), ...(parameter.in === 'query' && given) },
          key: parameter.name === 'Idempotency-Key' ? `${value}-${operation.operationId}`.slice(0, 100) : freshKey(),
          ...(parameter.name === 'Accept-Language' && { language: String(value) }),
        });
        assert.equal(answer.status, 200, `${JSON.stringify(given)} → ${JSON.stringify(answer.body)}`);
      }
    });
  }
}

test('a validator made by others finds nothing', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors, null, 2));
});
