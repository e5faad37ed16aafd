import * as z from 'zod/mini';
import { Bytes } from './bytes.ts';
import { docs, rowDocs } from './docs.ts';
import type { Endpoint, Who } from './endpoint.ts';
import { Problem, statusOf, type ProblemKind } from './problem.ts';
import { rows } from './rows.ts';

type Json = Record<string, unknown>;
type ObjectSchema = { properties?: Record<string, Json>; required?: string[] };

const problemTexts: Partial<Record<ProblemKind, string>> = {
  invalid: 'Bad input; `fields` says where. 请求有误。',
  missing: 'There is no such thing. 不存在。',
  refused: 'Not allowed. 无权访问。',
  conflict: 'Someone else changed it, or the key was used for something else. 冲突。',
  busy: 'Try again after `Retry-After` seconds. 暂时繁忙。',
  broken: 'A fault on our side. 服务故障。',
};

/** The OpenAPI 3.1 document of the contract. `server` is the address that it is served from. */
export function openapi(version: string, server = '/'): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const row of rows) {
    (paths[row.path.replace(/:(\w+)/g, '{$1}')] ??= {})[row.method.toLowerCase()] = operation(row, schemas);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Linli 邻里',
      version,
      summary: 'Grassroots-governance services. 基层治理服务接口。',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    tags: [...new Set(rows.map(noun))].map(name => ({ name })),
    paths,
    components: { schemas, securitySchemes },
  };
}

const securitySchemes: Json = {
  caseCode: { type: 'apiKey', in: 'header', name: 'X-Case-Code', description: 'Secret code of a party of the case in the path. 案件查询码。' },
  uploadKey: { type: 'apiKey', in: 'header', name: 'X-Upload-Key', description: 'Key of the upload in the path. 上传密钥。' },
  resident: { type: 'http', scheme: 'bearer', description: 'Token of a resident: a JWT of the portal’s own issuer, or the access token of a sign-in by phone. 居民令牌。' },
  staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Token of a member of staff, from the office’s own issuer. 工作人员令牌。' },
};

const schemes = { holder: 'caseCode', uploader: 'uploadKey', resident: 'resident' } as const;
const securityOf = (who: Who): Json[] => (who === 'anyone' ? [] : [{ [typeof who === 'object' ? 'staff' : schemes[who]]: [] }]);
const wantsToken = (who: Who): boolean => typeof who === 'object' || who === 'resident';

const rolesOf = (who: Who): string => (typeof who === 'object' ? ` (${who.roles.join(', ')})` : '');

/** Raw bytes have a media type of their own and no schema. */
const contentOf = (schema: z.ZodMiniType, io: 'input' | 'output', schemas: Json, media = 'application/octet-stream'): Json =>
  (schema as unknown) === Bytes
    ? { [media]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schemaOf(schema, io, schemas), ...exampleOf(schema, io) } };

function exampleOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const [example] = (io === 'input' && docs.get(schema)?.examples) || [];
  return example === undefined ? {} : { example };
}

const noun = (row: Endpoint) => row.name.slice(0, row.name.indexOf('.'));

function operation(row: Endpoint, schemas: Json): Json {
  const problems: ProblemKind[] = [...new Set<ProblemKind>(['invalid', ...(row.problems ?? []), 'busy', 'broken'])];
  const words = rowDocs.get(row);
  return {
    operationId: row.name,
    tags: [noun(row)],
    ...words,
    ...(words && { summary: words.summary + rolesOf(row.who) }),
    security: securityOf(row.who),
    parameters: [
      ...parameters('path', row.params, schemas),
      ...parameters('query', row.query, schemas),
      { name: 'Accept-Language', in: 'header', schema: { type: 'string' }, example: 'zh-CN', description: 'Language of names and texts. 语言。' },
      ...(row.idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 100 }, example: 'f3b0a6e2-6f7e-4a3e-9d0b-0c9b6f0f7a11', description: 'The same key never does the work twice. 幂等键。' }] : []),
    ],
    ...(row.body && { requestBody: { required: true, content: contentOf(row.body, 'input', schemas) } }),
    responses: {
      200: { description: 'OK', content: contentOf(row.result, 'output', schemas, row.media) },
      ...(wantsToken(row.who) && { 401: problemOf('Sign in. 请先登录。', schemas) }),
      ...(row.body && { 413: problemOf('Too long. 内容过大。', schemas) }),
      429: problemOf('Too many; try again after `Retry-After` seconds. 过于频繁。', schemas),
      ...Object.fromEntries(problems.map(kind => [statusOf(kind), problemOf(problemTexts[kind]!, schemas)])),
    },
  };
}

const problemOf = (description: string, schemas: Json): Json => ({ description, content: { 'application/problem+json': { schema: schemaOf(Problem, 'output', schemas) } } });

function parameters(where: 'path' | 'query', schema: z.ZodMiniType | undefined, schemas: Json): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', schemas) as ObjectSchema;
  return Object.entries(properties).map(([name, property]) => {
    const { description, examples, ...rest } = property as { description?: string; examples?: unknown[] };
    return {
      name, in: where, required: required.includes(name), ...(description && { description }), schema: rest,
      ...(examples && { examples: Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }])) }),
    };
  });
}

/** JSON Schema of a schema; the named ones among its parts move to `schemas`. */
function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(schema, { metadata: docs, io, target: 'draft-2020-12' }) as Json & { $defs?: Json };
  const hoist = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(hoist)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).filter(([key, part]) => key !== 'id' || typeof part !== 'string').map(([key, part]) =>
        [key, key === '$ref' && typeof part === 'string' ? part.replace('#/$defs/', '#/components/schemas/') : hoist(part)]))
      : value;
  for (const [id, part] of Object.entries($defs)) schemas[id] ??= hoist(part);
  const id = docs.get(schema)?.id;
  if (!id) return hoist(rest) as Json;
  schemas[id] ??= hoist(rest);
  return { $ref: `#/components/schemas/${id}` };
}
