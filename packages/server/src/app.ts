import { openapi } from '@linli/contract/openapi';
import { rows } from '@linli/contract/rows';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { centreRoutes } from './centres/routes.ts';
import { centreStore } from './centres/store.ts';
import type { Database } from './database/schema.ts';
import { divisionRoutes } from './divisions/routes.ts';
import { divisionStore } from './divisions/store.ts';
import { healthRoutes } from './health/routes.ts';
import { originRules } from './origins.ts';
import { Refusal, refusalOf } from './problem.ts';
import { serveOn, type Env } from './serve.ts';
import { serviceRoutes } from './services/routes.ts';
import { serviceStore } from './services/store.ts';

/** What is logged of a request: nothing that tells who asked or for what. */
export interface RequestLine { readonly requestId: string; readonly row: string; readonly method: string; readonly status: number; readonly ms: number; readonly fault?: unknown }

export interface AppOptions {
  readonly db: Kysely<Database>;
  readonly version: string;
  /** Origins of pages that may call: `*`, or those listed. */
  readonly origins: '*' | readonly string[];
  readonly log: (line: RequestLine) => void;
  /** The clock that opening hours go by, ms. */
  readonly now?: () => number;
}

const safety: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
};

/** The whole API as a function from Request to Response: in Node, in a test without a port, in a browser tab. */
export function createApp({ db, version, origins, log, now = Date.now }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const rules = originRules(origins);
  app.use(async (context, next) => {
    const started = performance.now();
    const given = context.req.header('x-request-id');
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomId();
    context.set('requestId', requestId);
    await next();
    const { headers } = context.res;
    headers.set('x-request-id', requestId);
    for (const name in safety) headers.set(name, safety[name]!);
    rules.mark(headers, context.req.header('origin'));
    log({ requestId, row: context.get('row') ?? 'none', method: context.req.method, status: context.res.status, ms: performance.now() - started, fault: context.get('fault') });
  });
  app.options('*', rules.preflight);

  const serve = serveOn(app);
  const centres = centreStore(db, now);
  divisionRoutes(serve, divisionStore(db));
  centreRoutes(serve, centres);
  serviceRoutes(serve, serviceStore(db, centres));
  healthRoutes(serve, db, version);
  app.get('/v1/openapi.json', context => context.json(openapi(version)));

  for (const path of new Set([...rows.map(row => row.path), '/v1/openapi.json'])) {
    const methods = path === '/v1/openapi.json' ? ['GET'] : rows.filter(row => row.path === path).map(row => row.method);
    app.all(path, context => {
      const response = new Refusal('invalid', { status: 405 }).toResponse(context.get('requestId'));
      response.headers.set('allow', methods.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
      return response;
    });
  }
  app.notFound(context => new Refusal('missing').toResponse(context.get('requestId')));
  app.onError((error, context) => {
    context.set('fault', error);
    return refusalOf(error).toResponse(context.get('requestId'));
  });
  return app;
}

/** 96 random bits; `crypto.randomUUID` is missing where a tab is not on HTTPS. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
