export interface WechatUserOptions {
  /** Of the official account. */
  readonly appId: string;
  /** Address of the Linli server, without `/v1`; the page's own origin if absent. */
  readonly api?: string | undefined;
}

const [stateName, userName] = ['linli.wechat.state', 'linli.wechat.user'];

/**
 * Tells the WeChat user before the page, silently (`snsapi_base`): the same text for the same user of the same official account, which says
 * nothing else. The first call leaves for WeChat and comes back to the page; its promise is never settled. Rejects with a `DOMException`:
 * `NotSupportedError` outside of WeChat, `NotAllowedError` for the virtual user of a page's snapshot, who must not submit anything, `SecurityError`
 * where the way back was not begun here, `OperationError` where the server could not tell.
 */
export async function wechatUser({ appId, api = '' }: WechatUserOptions): Promise<string> {
  if (!/MicroMessenger/i.test(navigator.userAgent)) throw new DOMException('this is not WeChat', 'NotSupportedError');
  const known = sessionStorage.getItem(userName);
  if (known) return known;
  const here = new URL(location.href);
  const [code, state] = ['code', 'state'].map(name => here.searchParams.get(name));
  const begun = sessionStorage.getItem(stateName);
  sessionStorage.removeItem(stateName);
  for (const name of ['code', 'state']) here.searchParams.delete(name);
  // What stood behind the # of WeChat's own address outlives its redirection.
  if (here.hash === '#wechat_redirect') here.hash = '';
  if (!code || !state) return leave(appId, here.href);
  // A code is nobody else's business: it goes from the address, in the place of the same entry of the history.
  history.replaceState(history.state, '', here.href);
  if (state !== begun) throw new DOMException('the way back from WeChat was not begun here', 'SecurityError');
  const user = await exchange(api, code);
  sessionStorage.setItem(userName, user);
  return user;
}

function leave(appId: string, back: string): Promise<never> {
  const state = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem(stateName, state);
  // WeChat wants them in this order.
  const query = new URLSearchParams([['appid', appId], ['redirect_uri', back], ['response_type', 'code'], ['scope', 'snsapi_base'], ['state', state]]);
  location.replace(`https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`);
  return new Promise(() => {});
}

async function exchange(api: string, code: string): Promise<string> {
  const failed = (words: string) => new DOMException(words, 'OperationError');
  const response = await fetch(`${api.replace(/\/+$/, '')}/v1/wechat/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
    .catch(() => { throw failed('the server did not answer'); });
  if (response.status === 403) throw new DOMException('a virtual user', 'NotAllowedError');
  const { user, kind } = await response.json().catch(() => ({})) as { user?: string; kind?: string };
  if (!response.ok || !user) throw failed(`the server could not tell the user: ${kind} (${response.status})`);
  return user;
}
