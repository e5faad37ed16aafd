import { invalidField, Refusal } from '../problem.ts';

/** An official account 公众号 (服务号), and where WeChat's API is. */
export interface WechatAccount {
  readonly appId: string;
  readonly secret: string;
  /** `https://api.weixin.qq.com`, or what stands in its place. */
  readonly api: string;
  /** Origins of the pages that are signed: `*` in a demonstration alone. */
  readonly origins: '*' | readonly string[];
  /** What carries the requests to WeChat; the platform's own if absent. */
  readonly fetch?: typeof fetch;
}

/** A ticket to sign pages with, and for how long it holds, seconds. */
export interface Ticket { readonly ticket: string; readonly seconds: number }

export type WechatApi = ReturnType<typeof wechatApi>;

/** Milliseconds for each call. */
const patience = 5_000;
/** Seconds after which a quota is worth another try. */
const quotaPause = 60;

/** What WeChat answers of a code that is none any more. */
const codeFaults: Readonly<Record<number, 'unknown' | 'gone' | 'expired'>> = { 40029: 'unknown', 40163: 'gone', 42003: 'expired' };
/** It is busy, or was asked too often; all other numbers say that the account is set up wrongly. */
const passing = new Set([-1, 45009, 45011]);
/** The token does not hold any more, or never did. */
const tokenFaults = new Set([40001, 40014, 42001]);

interface Reply { readonly errcode?: number; readonly [name: string]: unknown }

/**
 * The three calls of WeChat's API that are needed. They throw problems, and say no more of them than a number: addresses and words of
 * this API hold secrets.
 */
export function wechatApi({ appId, secret, api, fetch = globalThis.fetch }: WechatAccount) {
  async function call(path: string, { query = {}, body }: { query?: Record<string, string>; body?: object }): Promise<Reply> {
    const away = (status: unknown) => new Refusal('busy', { cause: new Error(`WeChat's ${path} did not answer: ${status}`) });
    const url = `${api}${path}${body ? '' : `?${new URLSearchParams(query)}`}`;
    const response = await fetch(url, { ...(body && { method: 'POST', body: JSON.stringify(body) }), redirect: 'error', signal: AbortSignal.timeout(patience) }).catch((error: Error) => { throw away(error.name); });
    const reply = await response.json().catch(() => undefined) as Reply | undefined;
    if (!response.ok || typeof reply !== 'object' || reply === null) throw away(response.status);
    return reply;
  }

  /** The number that a call failed with, as a problem. */
  const problemOf = (path: string, errcode: number): Refusal => {
    const cause = new Error(`WeChat's ${path} answered ${errcode}`);
    return passing.has(errcode) ? new Refusal('busy', { cause, retryAfter: errcode > 0 ? quotaPause : undefined }) : new Refusal('broken', { cause });
  };

  /** A member of a reply that must be there. */
  function member(path: string, reply: Reply, name: string): string {
    const value = reply[name];
    if (reply.errcode || typeof value !== 'string' || !value) throw problemOf(path, Number(reply.errcode));
    return value;
  }

  /** WeChat itself keeps this token, and gives the same to all processes as long as it holds; `anew` ends it. */
  async function token(anew: boolean): Promise<string> {
    const path = '/cgi-bin/stable_token';
    return member(path, await call(path, { body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: anew } }), 'access_token');
  }

  return {
    /** A ticket to sign pages with. A token that was ended elsewhere is asked for anew, once. */
    async ticket(): Promise<Ticket> {
      const path = '/cgi-bin/ticket/getticket';
      const ask = async (anew: boolean) => call(path, { query: { access_token: await token(anew), type: 'jsapi' } });
      const first = await ask(false);
      const reply = tokenFaults.has(Number(first.errcode)) ? await ask(true) : first;
      return { ticket: member(path, reply, 'ticket'), seconds: Number(reply['expires_in']) || 0 };
    },

    /** Whose code an OAuth redirection brought. Throws `invalid` at `body.code`, and `refused` for a virtual user. */
    async openid(code: string): Promise<string> {
      const path = '/sns/oauth2/access_token';
      const reply = await call(path, { query: { appid: appId, secret, code, grant_type: 'authorization_code' } });
      const fault = codeFaults[Number(reply.errcode)];
      if (fault) throw invalidField('body.code', fault);
      const openid = member(path, reply, 'openid');
      if (reply['is_snapshotuser']) throw new Refusal('refused');
      return openid;
    },
  };
}
