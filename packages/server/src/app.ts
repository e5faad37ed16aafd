import type { Inflate } from '@linli/contract/media/fault';
import { openapi } from '@linli/contract/openapi';
import { rows } from '@linli/contract/rows';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Tokens } from './access/tokens.ts';
import type { Blobs } from './blobs/blobs.ts';
import { caseRoutes } from './cases/routes.ts';
import { centreRoutes } from './centres/routes.ts';
import { centreStore } from './centres/store.ts';
import { committeeRoutes } from './committees/routes.ts';
import type { Database } from './database/schema.ts';
import { demoRoutes } from './demo/routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { disputeRoutes } from './disputes/routes.ts';
import { divisionRoutes } from './divisions/routes.ts';
import { divisionStore } from './divisions/store.ts';
import { fileRoutes } from './files/routes.ts';
import { fileStore } from './files/store.ts';
import { healthRoutes } from './health/routes.ts';
import { originRules } from './origins.ts';
import { Refusal, refusalOf } from './problem.ts';
import type { Secrets } from './secrets/secrets.ts';
import { serveOn, type Env } from './serve.ts';
import { serviceRoutes } from './services/routes.ts';
import { serviceStore } from './services/store.ts';
import { sessionRoutes } from './sessions/routes.ts';
import type { SmsSender } from './sessions/sms.ts';
import { shiftDeskRoutes } from './shifts/desk-routes.ts';
import { shiftRoutes } from './shifts/routes.ts';
import { volunteerDeskRoutes } from './volunteers/desk-routes.ts';
import { volunteerRoutes } from './volunteers/routes.ts';
import type { WechatAccount } from './wechat/api.ts';
import { wechatRoutes } from './wechat/routes.ts';
import { wishRoutes } from './wishes/routes.ts';

/** What is logged of a request: nothing that tells who asked or for what. */
export interface RequestLine { readonly requestId: string; readonly row: string; readonly method: string; readonly status: number; readonly ms: number; readonly fault?: unknown }

export interface AppOptions {
  readonly db: Kysely<Database>;
  readonly version: string;
  /** Origins of pages that may call: `*`, or those listed. */
  readonly origins: '*' | readonly string[];
  readonly log: (line: RequestLine) => void;
  /** The keys to what is personal. */
  readonly secrets: Secrets;
  /** Where files lie. */
  readonly blobs: Blobs;
  /** Who vouches for staff; without it nobody can sign in at the desk. */
  readonly tokens?: Tokens | undefined;
  /** Who vouches for residents; without it nobody can rate. */
  readonly residents?: Tokens | undefined;
  /** Who sends the codes by which residents sign in; without it nobody signs in by phone. */
  readonly sms?: SmsSender | undefined;
  /** The official account whose pages are signed for WeChat; without it none are. */
  readonly wechat?: WechatAccount | undefined;
  /** Address of the page that checks certificates, to which a number is added; without it their QR code holds the number alone. */
  readonly verifyPage?: string | undefined;
  /** Whether what is told is a demonstration. */
  readonly demonstration?: boolean;
  /** Looks inside what is compressed; absent where there is no zlib. */
  readonly inflate?: Inflate | undefined;
  /** Multiplies what one address may ask for; 1 if absent. */
  readonly limits?: number;
  /** The clock of opening hours and deadlines, ms. */
  readonly now?: () => number;
}

const safety: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
};

/** The whole API as a function from Request to Response: in Node, in a test without a port, in a browser tab. */
export function createApp({ db, version, origins, log, secrets, blobs, tokens, residents, sms, wechat, verifyPage, demonstration = false, inflate, limits = 1, now = Date.now }: AppOptions): Hono<Env> {
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

  const serve = serveOn(app, { db, secrets, tokens, residents, limits, now });
  const centres = centreStore(db, now);
  divisionRoutes(serve, divisionStore(db));
  centreRoutes(serve, centres);
  serviceRoutes(serve, serviceStore(db, centres));
  disputeRoutes(serve, { secrets, now, demonstration });
  fileRoutes(serve, fileStore(secrets, blobs, inflate), now);
  caseRoutes(serve, { secrets, now, demonstration, blobs });
  deskRoutes(serve, { secrets, now, demonstration, blobs });
  committeeRoutes(serve, { secrets, now });
  sessionRoutes(serve, { secrets, sms, now });
  wechatRoutes(serve, { secrets, account: wechat, now });
  shiftRoutes(serve, { secrets, now });
  shiftDeskRoutes(serve, { secrets, now });
  volunteerRoutes(serve, { secrets, now, demonstration, verifyPage });
  wishRoutes(serve, { secrets, now, demonstration });
  volunteerDeskRoutes(serve, { secrets, now, demonstration });
  demoRoutes(serve, { tokens, residents, now });
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
