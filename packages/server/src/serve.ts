import type { Endpoint, ParsedOf, ResultOf } from '@linli/contract/endpoint';
import type { FieldProblem } from '@linli/contract/problem';
import type { Language } from '@linli/contract/text';
import type { Context, Hono } from 'hono';
import { decodeQuery, fieldProblems } from './decode.ts';
import { hash } from './hash.ts';
import { languageOf } from './language.ts';
import { Refusal, refusalOf } from './problem.ts';

export type Env = { Variables: { requestId: string; row: string; fault?: unknown } };

/** What a handler gets: the parsed parts of the row, and the language to answer in. */
export type Call<E> = ParsedOf<E> & { language: Language };
export type Handler<E> = (call: Call<E>) => Promise<ResultOf<E>>;
/** Mounts a row of the contract with the one thought that answers it. */
export type Serve = <E extends Endpoint>(row: E, handler: Handler<E>) => void;

/** The one gate: parses what comes in, runs the handler, checks what goes out, turns failures into problems. */
export const serveOn = (app: Hono<Env>): Serve => (row, handler) => {
  app.on(row.method, row.path, async context => {
    context.set('row', row.name);
    try {
      const language = languageOf(context.req.header('accept-language'));
      const result = await handler({ ...parse(row, context), language } as Call<typeof row>);
      return reply(row, context, check(row, result), language);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.kind === 'broken' || refusal.kind === 'busy') context.set('fault', refusal.cause ?? error);
      return refusal.toResponse(context.get('requestId'));
    }
  });
};

function parse(row: Endpoint, { req }: Context<Env>): Record<string, unknown> {
  const call: Record<string, unknown> = {};
  const fields: FieldProblem[] = [];
  const take = (part: 'params' | 'query', read: (schema: NonNullable<Endpoint['query']>) => unknown) => {
    const schema = row[part];
    if (!schema) return;
    const parsed = schema.safeParse(read(schema), { reportInput: true });
    if (parsed.success) call[part] = parsed.data;
    else fields.push(...fieldProblems(part, parsed.error));
  };
  take('params', () => req.param());
  // Not Hono's own query: it hands on a broken percent-encoding as it came, this one marks it as broken.
  take('query', schema => decodeQuery(schema, new URL(req.url).searchParams));
  // Nobody can be looked for under a name that is none: that is a miss, not a fault of the form.
  if (fields.length && fields.every(field => field.path.startsWith('params.'))) throw new Refusal('missing', { fields });
  if (fields.length) throw new Refusal('invalid', { fields });
  return call;
}

function check<E extends Endpoint>(row: E, result: unknown): ResultOf<E> {
  const checked = row.result.safeParse(result);
  if (!checked.success) throw new Refusal('broken', { cause: new Error(`${row.name} answered what its contract does not allow`, { cause: checked.error }) });
  return checked.data as ResultOf<E>;
}

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
