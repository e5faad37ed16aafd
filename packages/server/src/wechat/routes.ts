import { wechat, type WechatSignature } from '@linli/contract/wechat';
import { Refusal } from '../problem.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';
import type { Serve } from '../serve.ts';
import { wechatApi, type WechatAccount } from './api.ts';
import { sign } from './sign.ts';
import { sharedTicket } from './ticket.ts';

export interface WechatOptions { readonly secrets: Secrets; readonly account: WechatAccount | undefined; readonly now: () => number }

export function wechatRoutes(serve: Serve, { secrets, account, now }: WechatOptions): void {
  const api = account && wechatApi(account);

  serve(wechat.sign, async ({ db, query }): Promise<WechatSignature> => {
    if (!account || !api) throw new Refusal('missing');
    const url = query.url.split('#', 1)[0]!;
    if (!isOwn(url, account.origins)) throw new Refusal('refused', { fields: [{ path: 'query.url', code: 'elsewhere' }] });
    const ticket = await sharedTicket(db, secrets, account.appId, api.ticket, now());
    const signed = { ticket, nonce: randomText(96), timestamp: Math.floor(now() / 1000), url };
    return { appId: account.appId, timestamp: signed.timestamp, nonce: signed.nonce, signature: await sign(signed) };
  });

  serve(wechat.identify, async ({ body }) => {
    if (!account || !api) throw new Refusal('missing');
    return { user: await secrets.index('wechat', `${account.appId} ${await api.openid(body.code)}`) };
  });
}

/** By the text alone: what a parser makes of an odd address need not be what WeChat makes of it. */
const isOwn = (url: string, origins: WechatAccount['origins']): boolean =>
  origins === '*' ? /^https?:\/\/./.test(url) : origins.some(origin => url.startsWith(origin) && /^(?:$|[/?])/.test(url.slice(origin.length)));
