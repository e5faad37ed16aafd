import type { InputOf } from '@linli/contract/endpoint';
import { wechat, type WechatSignature, type WechatUser } from '@linli/contract/wechat';
import type { CallOptions, Send } from './send.ts';

/** Pages inside WeChat 微信公众号网页; `@linli/wechat` makes these calls by itself. */
export class Wechat {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Signs the address of a page for `wx.config`. Rejects with `missing` where no official account is set up, and with `refused` where the
   * page's origin is not one of the server's.
   */
  sign(query: InputOf<typeof wechat.sign>['query'], options?: CallOptions): Promise<WechatSignature> {
    return this.send(wechat.sign, { query }, options);
  }

  /** Tells a WeChat user by the code of an OAuth redirection. Rejects with `refused` for a virtual user, and with `invalid` at `body.code`. */
  identify(draft: InputOf<typeof wechat.identify>['body'], options?: CallOptions): Promise<WechatUser> {
    return this.send(wechat.identify, { body: draft }, options);
  }
}
