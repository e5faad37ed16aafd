import type { WechatAccount } from '@linli/server/wechat/api';
import { ticketOf } from './wechat-tickets.ts';

export const appId = 'wx0123456789abcdef';
const secret = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

let codes = 0;
/** A code as an OAuth redirection brings it, good for once: of a user, of the virtual user of a snapshot, or of nobody. */
export const newCode = (whose: 'user' | 'virtual' | 'nobody' = 'user', person = ++codes): string => `0${whose[0]}${String(person).padStart(6, '0')}${String(++codes).padStart(8, '0')}${Math.random().toString(36).slice(2).padEnd(16, '0').slice(0, 16)}`;

type Trouble = number | 'network' | 'html';

/**
 * What stands in for WeChat's HTTP API: tokens and tickets that end after 7200 s, codes that hold once, and troubles as they come. Faults are
 * answered as WeChat answers them, with 200.
 */
export class WechatStandIn {
  /** Every call, `POST /cgi-bin/stable_token` … */
  readonly asked: string[] = [];
  /** What goes wrong next, by path. */
  readonly troubles: [path: string, trouble: Trouble][] = [];
  now = (): number => Date.now();
  /** Milliseconds until it answers. */
  slow = 0;
  private tokens = 0;
  private tickets = 0;
  private token: { readonly value: string; readonly until: number } | undefined;
  private ticket: { readonly value: string; readonly until: number } | undefined;
  private readonly used = new Set<string>();

  account(origins: WechatAccount['origins'] = '*'): WechatAccount {
    return { appId, secret, api: 'https://weixin.test', origins, fetch: (input, init) => this.fetch(new Request(input, init)) };
  }

  /** The token is ended from elsewhere: somebody asked for it by force. */
  endToken(): void {
    this.token = undefined;
  }

  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    this.asked.push(`${request.method} ${pathname}`);
    if (this.slow) await new Promise(done => setTimeout(done, this.slow));
    const at = this.troubles.findIndex(([path]) => path === pathname);
    const trouble = at < 0 ? undefined : this.troubles.splice(at, 1)[0]![1];
    // Words and addresses of such errors hold secrets.
    if (trouble === 'network') throw new TypeError(`fetch failed: ${request.url}`, { cause: new Error(request.url) });
    if (trouble === 'html') return new Response('<html><h1>502 Bad Gateway</h1></html>', { status: 502 });
    if (trouble !== undefined) return fault(trouble, `${secret} rid: 6571`);
    if (pathname === '/cgi-bin/stable_token') return this.giveToken(request);
    if (pathname === '/cgi-bin/ticket/getticket') return this.giveTicket(searchParams);
    if (pathname === '/sns/oauth2/access_token') return this.giveUser(searchParams);
    return new Response('', { status: 404 });
  }

  private async giveToken(request: Request): Promise<Response> {
    const body = await request.json() as Record<string, unknown>;
    if (request.method !== 'POST' || body['grant_type'] !== 'client_credential') return fault(40002);
    if (body['appid'] !== appId) return fault(40013);
    if (body['secret'] !== secret) return fault(40125);
    const now = this.now();
    if (!this.token || body['force_refresh'] === true || this.token.until - now < 300_000) this.token = { value: `token-${++this.tokens}`, until: now + 7_200_000 };
    return Response.json({ access_token: this.token.value, expires_in: Math.floor((this.token.until - now) / 1000) });
  }

  private giveTicket(query: URLSearchParams): Response {
    const now = this.now();
    if (query.get('type') !== 'jsapi') return fault(40097);
    if (query.get('access_token') !== this.token?.value) return fault(40001);
    if (this.token.until <= now) return fault(42001);
    if (!this.ticket || this.ticket.until - now < 900_000) this.ticket = { value: ticketOf(++this.tickets), until: now + 7_200_000 };
    return Response.json({ errcode: 0, errmsg: 'ok', ticket: this.ticket.value, expires_in: Math.floor((this.ticket.until - now) / 1000) });
  }

  private giveUser(query: URLSearchParams): Response {
    const code = query.get('code') ?? '';
    const [, whose, person] = /^0([uv])(\d{6})\w{24}$/.exec(code) ?? [];
    if (query.get('secret') !== secret) return fault(40125);
    if (!whose) return fault(40029);
    if (this.used.has(code)) return fault(40163);
    this.used.add(code);
    return Response.json({ access_token: 'OAUTH', expires_in: 7200, refresh_token: 'OAUTH-REFRESH', openid: `oLinli${person}`, scope: 'snsapi_base', ...(whose === 'v' && { is_snapshotuser: 1 }) });
  }
}

const fault = (errcode: number, errmsg = 'fault'): Response => Response.json({ errcode, errmsg });
