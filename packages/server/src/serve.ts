import { Bytes } from '@linli/contract/bytes';
import type { Endpoint, ParsedOf, ResultOf } from '@linli/contract/endpoint';
import { fileLimits } from '@linli/contract/files';
import type { FieldProblem } from '@linli/contract/problem';
import type { Language } from '@linli/contract/text';
import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import { callerOf, nameOf, type Caller, type Gate } from './access/caller.ts';
import type { Database } from './database/schema.ts';
import { decodeQuery, fieldProblems } from './decode.ts';
import { hash } from './hash.ts';
import { once } from './idempotency.ts';
import { languageOf } from './language.ts';
import { addressLimits, take } from './limits.ts';
import { Refusal, invalidField, refusalOf } from './problem.ts';

export type Env = { Variables: { requestId: string; row: string; fault?: unknown }; Bindings: { address?: string } };

/**
 * What a handler gets: the parsed parts of the row, who calls, the language to answer in, and the database; for a row that
 * takes an Idempotency-Key that is the transaction in which its answer will be stored.
 */
export type Call<E> = ParsedOf<E> & { language: Language; caller: Caller; db: Kysely<Database> };
export type Handler<E> = (call: Call<E>) => Promise<ResultOf<E>>;
/** Mounts a row of the contract with the one thought that answers it. */
export type Serve = <E extends Endpoint>(row: E, handler: Handler<E>) => void;

export interface ServeOptions extends Gate {
  /** Multiplies what one address may ask for. */
  readonly limits: number;
}

/** The one gate: who calls, how often, what comes in, once only, what goes out; turns failures into problems. */
export const serveOn = (app: Hono<Env>, options: ServeOptions): Serve => (row, handler) => {
  app.on(row.method, row.path, async context => {
    context.set('row', row.name);
    try {
      const language = languageOf(context.req.header('accept-language'));
      const result = await answer(row, handler, context, language, options);
      return (row.result as unknown) === Bytes ? download(result as unknown as Bytes, row.media) : reply(row, context, result, language);
    } catch (error) {
      const refusal = refusalOf(error);
      await refusal.afterwards?.(options.db);
      // Whoever asks too often is no fault of ours.
      if (refusal.status >= 500) context.set('fault', refusal.cause ?? error);
      return refusal.toResponse(context.get('requestId'));
    }
  });
};

async function answer<E extends Endpoint>(row: E, handler: Handler<E>, context: Context<Env>, language: Language, options: ServeOptions): Promise<ResultOf<E>> {
  const { db, secrets, now } = options;
  const { req } = context;
  const limit = addressLimits[row.name];
  // Of an address only a keyed digest goes further: for the limits, and nothing else.
  const address = limit || row.who === 'holder' ? await secrets.index('limit', context.env?.address ?? 'unknown') : '';
  if (limit) await take(db, `${row.name} ${address}`, { ...limit, most: limit.most * options.limits });
  const parts = parseAddress(row, context);
  const caller = await callerOf(options, row, (parts['params'] ?? {}) as Record<string, string>, name => req.header(name), address);
  const input = { ...parts, ...(row.body && { body: await parseBody(row, req.raw) }) };
  const call = (on: Kysely<Database>) => handler({ ...input, language, caller, db: on } as Call<E>).then(result => check(row, result));
  if (!row.idempotent) return call(db);
  const key = req.header('idempotency-key');
  if (key === undefined) throw invalidField('header.idempotency-key', 'required');
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw invalidField('header.idempotency-key', 'format');
  return once(db, secrets, { row: row.name, caller: nameOf(caller), key, input, about: (parts['params'] as { number?: string } | undefined)?.number }, now(), call);
}

function parseAddress(row: Endpoint, { req }: Context<Env>): Record<string, unknown> {
  const call: Record<string, unknown> = {};
  const fields: FieldProblem[] = [];
  const take = (part: 'params' | 'query', read: (schema: NonNullable<Endpoint['query']>) => unknown) => {
    const schema = row[part];
    if (!schema) return;
    const parsed = schema.safeParse(read(schema), { reportInput: true });
    if (parsed.success) call[part] = parsed.data;
    else fields.push(...fieldProblems(part, parsed.error));
  };
  take('params', schema => decodeQuery(schema, new URLSearchParams(req.param() as Record<string, string>)));
  // Not Hono's own query: it hands on a broken percent-encoding as it came, this one marks it as broken.
  take('query', schema => decodeQuery(schema, new URL(req.url).searchParams));
  // Nobody can be looked for under a name that is none: that is a miss, not a fault of the form.
  if (fields.length && fields.every(field => field.path.startsWith('params.'))) throw new Refusal('missing', { fields });
  if (fields.length) throw new Refusal('invalid', { fields });
  return call;
}

/** The longest story, agreement and all there is beside them, in the widest characters. */
const longestBody = 256 * 1024;

async function parseBody(row: Endpoint, request: Request): Promise<unknown> {
  const raw = (row.body as unknown) === Bytes;
  const bytes = await readAll(request, raw ? fileLimits.part : longestBody);
  if (raw) {
    if (!bytes.length) throw invalidField('body', 'required');
    return bytes;
  }
  const parsed = row.body!.safeParse(jsonOf(bytes), { reportInput: true });
  if (!parsed.success) throw new Refusal('invalid', { fields: fieldProblems('body', parsed.error) });
  return parsed.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  if (!bytes.length) throw invalidField('body', 'required');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalidField('body', 'format');
  }
}

/** All of a body, and not a byte more than it may have, whatever its header says. */
async function readAll(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Refusal('invalid', { status: 413, fields: [{ path: 'body', code: 'too-large' }] });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
    length += next.value.length;
    if (length > most) {
      await reader!.cancel().catch(() => {});
      throw tooLarge();
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function check<E extends Endpoint>(row: E, result: unknown): ResultOf<E> {
  const checked = row.result.safeParse(result);
  if (!checked.success) throw new Refusal('broken', { cause: new Error(`${row.name} answered what its contract does not allow`, { cause: checked.error }) });
  return checked.data as ResultOf<E>;
}

/** Whatever a file holds, a browser saves it and never shows it as a page of ours. */
const download = (bytes: Bytes, media = 'application/octet-stream'): Response => new Response(bytes, {
  headers: { 'content-type': media, 'content-disposition': 'attachment', 'content-length': String(bytes.length), 'cache-control': 'no-store' },
});

function reply(row: Endpoint, context: Context<Env>, result: unknown, language: Language): Response {
  const body = JSON.stringify(result);
  const headers: Record<string, string> = { 'content-type': 'application/json', 'content-language': language, 'vary': 'accept-language' };
  if (row.cache === undefined) headers['cache-control'] = 'no-store';
  else {
    const tag = `W/"${hash(body)}"`;
    headers['cache-control'] = `public, max-age=${row.cache}`;
    headers['etag'] = tag;
    if (context.req.header('if-none-match')?.split(/\s*,\s*/).includes(tag)) return context.body(null, 304, headers);
  }
  return context.body(body, 200, headers);
}
