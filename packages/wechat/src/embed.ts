import { wechatHost } from './host.ts';
import { wechatUser } from './user.ts';

declare global {
  interface Window {
    /** For pages without a bundler. */
    LinliWechat?: { readonly wechatHost: typeof wechatHost; readonly wechatUser: typeof wechatUser };
  }
}

window.LinliWechat ??= { wechatHost, wechatUser };
