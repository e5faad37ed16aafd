import * as z from 'zod/mini';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { text } from './text.ts';

const SignatureQuery = z.object({ url: text(2048) });
/** What `wx.config` wants to know; `nonce` is its `nonceStr`. */
export const WechatSignature = z.object({
  appId: z.string(),
  /** Seconds since 1970. */
  timestamp: z.int(),
  nonce: z.string(),
  /** SHA-1, 40 hexadecimal digits. */
  signature: z.string(),
});
export type WechatSignature = z.infer<typeof WechatSignature>;

const WechatCodeDraft = z.object({ code: text(512) });
/** A WeChat user who is really there. */
export const WechatUser = z.object({
  /** The same for the same user of the same official account: a digest, never the openid. */
  user: z.string(),
});
export type WechatUser = z.infer<typeof WechatUser>;

/** Pages inside WeChat 微信公众号网页. `missing` where no official account is set up. */
export const wechat = {
  /** Signs the address of a page for the JSSDK; what follows a `#` plays no part. `refused` where the page's origin is not one of ours. */
  sign: endpoint({ name: 'wechat.sign', method: 'GET', path: '/v1/wechat/signature', who: 'anyone', query: SignatureQuery, result: WechatSignature, problems: ['missing', 'refused'] }),
  /**
   * Tells a WeChat user by the code that an OAuth redirection (`snsapi_base`) brought. It opens no row of a resident: a WeChat account
   * has no phone, and nobody vouches for it. At `body.code`: `unknown` · `gone` it was used · `expired`. `refused` for the virtual user of a page's snapshot.
   */
  identify: endpoint({ name: 'wechat.identify', method: 'POST', path: '/v1/wechat/session', who: 'anyone', body: WechatCodeDraft, result: WechatUser, problems: ['missing', 'refused'] }),
};

/* @__PURE__ */ docs.add(SignatureQuery.shape.url, { description: 'Address of the page, as `location.href` has it. 网页地址。', examples: ['https://h5.example/dispute.html?from=menu'] });
/* @__PURE__ */ docs.add(WechatSignature, { id: 'WechatSignature', description: 'What `wx.config` of the JSSDK wants to know. JSSDK 签名。' });
/* @__PURE__ */ docs.add(WechatCodeDraft, { id: 'WechatCodeDraft', description: 'The code of an OAuth redirection; it holds five minutes and once. 网页授权 code。', examples: [{ code: '021demoCode0000000000000000000001' }] });
/* @__PURE__ */ docs.add(WechatUser, { id: 'WechatUser', description: 'A WeChat user who is really there, by a digest. 微信用户（摘要）。' });
/* @__PURE__ */ rowDocs.set(wechat.sign, { summary: 'Sign a page for the JSSDK of WeChat. 微信 JSSDK 签名。' });
/* @__PURE__ */ rowDocs.set(wechat.identify, { summary: 'Tell a WeChat user by an OAuth code; virtual ones are refused. 微信网页授权。' });
