import { toGcj02 } from '@linli/wechat/gcj02';
import { ticketOf } from '../server/wechat-tickets.ts';

/*
 * What stands in for WeChat on a phone: its user agent, and the global `wx` of the JSSDK. iOS and Android differ as they do in real life,
 * and signatures are checked with the ticket that WeChat's own stand-in gave to the server.
 */
interface Options {
  readonly success?: (result: object) => void;
  readonly fail?: (result: { errMsg: string }) => void;
  readonly cancel?: (result: { errMsg: string }) => void;
  readonly [name: string]: unknown;
}

type Outcome = object | 'cancel' | `fail${string}` | 'permission denied';

export interface Phone {
  readonly system: 'ios' | 'android';
  readonly miniProgram?: boolean;
  /** Milliseconds until a signature is checked. */
  readonly slow?: number;
  /** Never answers. */
  readonly mute?: boolean;
  /** Calls that this WeChat does not know. */
  readonly lacks?: readonly string[];
  /** Where the phone is, WGS-84. */
  readonly at?: { readonly lat: number; readonly lng: number };
  /** What lies in the album, base64. */
  readonly album?: readonly string[];
  /** What the camera reads. */
  readonly code?: string;
}

const agents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003230) NetType/WIFI Language/zh_CN',
  android: 'Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 XWEB/1260117 MMWEBSDK/20240501 MicroMessenger/8.0.50.2701(0x28003253) WeChat/arm64 NetType/WIFI Language/zh_CN',
};

const notInMiniPrograms = ['updateAppMessageShareData', 'updateTimelineShareData', 'closeWindow'];
const wait = (ms: number) => new Promise(done => setTimeout(done, ms));

/** A page opened in WeChat. `leave` puts the browser back. */
export class Wechat {
  /** Every call that was let through, with what it was given. */
  readonly calls: [api: string, options: Options][] = [];
  /** Every address that a signature was checked for, and whether it fitted. */
  readonly checked: [url: string, fits: boolean][] = [];
  /** What a call comes to instead, once. */
  readonly next = new Map<string, Outcome>();
  private readonly phone: Phone;
  private readonly landing = location.href;
  private readonly own = Object.getOwnPropertyDescriptor(window, 'wx');
  private readonly pictures = new Map<string, string>();
  /** As in the JSSDK: 0 before the first check has ended, then 1, or -1 where nobody heard of its failure. */
  private state = 0;
  private permitted: ReadonlySet<string> | 'verifying' | undefined;
  private waiting: (() => void)[] = [];
  private onError: ((result: { errMsg: string }) => void) | undefined;
  private reading = false;

  constructor(phone: Phone) {
    this.phone = phone;
    const agent = agents[phone.system] + (phone.miniProgram ? ' miniProgram/wx0123456789abcdef' : '');
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value: agent });
    if (phone.miniProgram) (window as { __wxjs_environment?: string }).__wxjs_environment = 'miniprogram';
    Object.defineProperty(window, 'wx', { configurable: true, value: this.sdk() });
  }

  leave(): void {
    delete (navigator as { userAgent?: string }).userAgent;
    delete (window as { __wxjs_environment?: string }).__wxjs_environment;
    if (this.own) Object.defineProperty(window, 'wx', this.own);
    else delete (window as { wx?: unknown }).wx;
  }

  /** What a call was given each time. */
  of(api: string): Options[] {
    return this.calls.filter(([name]) => name === api).map(([, options]) => options);
  }

  private sdk(): object {
    const apis = ['getLocation', 'openLocation', 'chooseImage', 'getLocalImgData', 'scanQRCode', ...notInMiniPrograms] as const;
    return {
      config: (options: Config) => void this.verify(options),
      ready: (done: () => void) => { if (this.state) done(); else this.waiting.push(done); },
      error: (failed: NonNullable<typeof this.onError>) => { if (this.state === -1) failed({ errMsg: 'config:invalid signature' }); else this.onError = failed; },
      checkJsApi: async ({ jsApiList, success }: { jsApiList: string[]; success: (result: object) => void }) => {
        await wait(1);
        const result = Object.fromEntries(jsApiList.map(api => [api, this.has(api)]));
        success({ errMsg: 'checkJsApi:ok', checkResult: this.phone.system === 'android' ? JSON.stringify(result) : result });
      },
      ...Object.fromEntries(apis.map(api => [api, (options: Options) => void this.answer(api, options)])),
      ...(this.phone.miniProgram && { miniProgram: { navigateBack: () => this.calls.push(['navigateBack', {}]), postMessage: (message: Options) => this.calls.push(['postMessage', message]) } }),
    };
  }

  private has(api: string): boolean {
    return !this.phone.lacks?.includes(api) && !(this.phone.miniProgram && notInMiniPrograms.includes(api));
  }

  private async verify({ appId, timestamp, nonceStr, signature, jsApiList }: Config): Promise<void> {
    this.permitted = 'verifying';
    const url = (this.phone.system === 'ios' ? this.landing : location.href).split('#')[0]!;
    if (this.phone.mute) return;
    await wait(this.phone.slow ?? 5);
    const text = `jsapi_ticket=${ticketOf(1)}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text)))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    const fits = digest === signature && /^wx[0-9a-f]{16}$/.test(appId) && Math.abs(Date.now() / 1000 - timestamp) < 600;
    this.checked.push([url, fits]);
    this.permitted = fits ? new Set(jsApiList) : undefined;
    if (!fits && this.onError) this.onError({ errMsg: 'config:fail,Error: 系统错误,错误码:63002,invalid signature' });
    // All who wait are told, also of a failure.
    this.state = fits || this.onError ? 1 : -1;
    for (const done of this.waiting.splice(0)) done();
  }

  private async answer(api: string, options: Options): Promise<void> {
    await wait(1);
    const outcome = this.outcomeOf(api, options);
    const failure = typeof outcome === 'string' ? outcome : undefined;
    if (!failure) return options.success?.({ errMsg: `${api}:ok`, ...await (outcome as Promise<object> | object) });
    if (failure === 'cancel' && this.phone.system === 'android') return options.cancel?.({ errMsg: `${api}:cancel` });
    options.fail?.({ errMsg: `${api}:${failure === 'cancel' ? 'fail cancel' : failure}` });
  }

  private outcomeOf(api: string, options: Options): Outcome | Promise<object> {
    if (this.permitted === 'verifying') return 'fail, the permission value is offline verifying';
    if (!this.permitted?.has(api) || !this.has(api)) return 'permission denied';
    this.calls.push([api, options]);
    const next = this.next.get(api);
    this.next.delete(api);
    return next ?? this.results[api]?.(options) ?? {};
  }

  private readonly results: Record<string, (options: Options) => Outcome | Promise<object>> = {
    getLocation: ({ type }) => {
      const { lat: latitude, lng: longitude } = type === 'gcj02' ? toGcj02(this.phone.at!) : this.phone.at!;
      return this.phone.system === 'android' ? { latitude: String(latitude), longitude: String(longitude) } : { latitude, longitude };
    },
    chooseImage: ({ count }) => {
      if (!(Number(count) >= 1 && Number(count) <= 9)) return 'fail count';
      const scheme = this.phone.system === 'ios' ? 'wxLocalResource://' : 'weixin://resourceid/';
      return { localIds: (this.phone.album ?? []).slice(0, Number(count)).map((picture, at) => {
        this.pictures.set(`${scheme}${at}`, picture);
        return `${scheme}${at}`;
      }) };
    },
    getLocalImgData: ({ localId }) => (this.reading ? 'fail another one is being read' : this.read(this.pictures.get(String(localId))!)),
    scanQRCode: ({ needResult }) => (needResult === 1 ? { resultStr: this.phone.code } : {}),
  };

  private async read(base64: string): Promise<object> {
    this.reading = true;
    await wait(5);
    this.reading = false;
    return { localData: this.phone.system === 'ios' ? `data:image/jgp;base64,${base64}` : base64.replace(/.{76}/g, '$&\n') };
  }
}

interface Config { readonly appId: string; readonly timestamp: number; readonly nonceStr: string; readonly signature: string; readonly jsApiList: readonly string[] }
