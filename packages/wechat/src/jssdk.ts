/** What every call of the JSSDK may hear. `errMsg` is `chooseImage:fail …`. */
interface Callbacks {
  success?(result: never): void;
  fail?(result: Failure): void;
  cancel?(): void;
}

export interface Failure { readonly errMsg?: string }

/** As much as is used of the global `wx` that `jweixin` of WeChat brings. */
export interface Jssdk {
  config(options: { appId: string; timestamp: number; nonceStr: string; signature: string; jsApiList: readonly string[]; openTagList: readonly string[] }): void;
  ready(done: () => void): void;
  error(failed: (result: Failure) => void): void;
  checkJsApi(options: { jsApiList: readonly string[]; success(result: { checkResult?: Readonly<Record<string, boolean>> | string }): void; fail(): void }): void;
  /** Inside a mini program alone. */
  readonly miniProgram?: { navigateBack(): void; postMessage(message: { data: unknown }): void };
}

/** What each call answers. */
export interface Answers {
  getLocation: { readonly latitude: number | string; readonly longitude: number | string };
  openLocation: unknown;
  chooseImage: { readonly localIds: readonly string[] };
  getLocalImgData: { readonly localData: string };
  scanQRCode: { readonly resultStr: string };
  updateAppMessageShareData: unknown;
  updateTimelineShareData: unknown;
  closeWindow: unknown;
}
export type Api = keyof Answers;

/** Why a page inside WeChat gets no more than a browser can: see `WechatHost.reason`. */
export type Reason = 'elsewhere' | 'blocked' | 'unsigned' | 'invalid' | 'silent';

/** The JSSDK did not open. */
export class Closed extends Error {
  readonly reason: Reason;
  override readonly cause: unknown;

  constructor(reason: Reason, cause?: unknown) {
    super(`WeChat's JSSDK is not to be had: ${reason}`);
    this.reason = reason;
    // Set by hand: Error takes no `cause` in older kernels.
    this.cause = cause;
  }
}

/** What the server answers of an address. */
export interface Signature { readonly appId: string; readonly timestamp: number; readonly nonce: string; readonly signature: string }

export interface JssdkOptions {
  readonly wx: Jssdk;
  readonly sign: (url: string) => Promise<Signature>;
  readonly apis: readonly Api[];
  readonly openTags: readonly string[];
  /** Milliseconds to wait for WeChat. */
  readonly patience: number;
}

/** The address that the page came with; asked for when the first module is read, before a router changes it. */
const arrived = globalThis.location?.href ?? '';
/** What iOS takes the page's address to be, whatever a router makes of it later. */
const landing = (): string => performance.getEntriesByType?.('navigation')[0]?.name ?? arrived;
const isIos = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent);
const addressNow = (): string => (isIos() ? landing() : location.href).split('#', 1)[0]!;

/** Milliseconds between tries while WeChat still looks at a signature, and how many. */
const [pause, tries] = [300, 10];

/** The JSSDK of this page, signed for the address that it has when something is asked. */
export class Session {
  private readonly options: JssdkOptions;
  private url: string | undefined;
  private opening: Promise<ReadonlySet<string>> | undefined;

  constructor(options: JssdkOptions) {
    this.options = options;
  }

  /**
   * Resolves with the calls that this WeChat knows. Android wants another signature once a router changed the address, so that is looked at
   * with each call: nothing of the page's history is touched. Rejects with `Closed`.
   */
  open(): Promise<ReadonlySet<string>> {
    const url = addressNow();
    if (!this.opening || url !== this.url) {
      this.url = url;
      const opening = this.opening = this.configure(url);
      // The next call tries again.
      opening.catch(() => { if (this.opening === opening) this.opening = undefined; });
    }
    return this.opening;
  }

  /** One call, answered. Rejects with a `DOMException` (`AbortError`, `NotAllowedError`, `NotSupportedError` or `OperationError`), or with `Closed`. */
  async call<A extends Api>(api: A, input: object = {}): Promise<Answers[A]> {
    if (!(await this.open()).has(api)) throw new DOMException(`${api} is not known here`, 'NotSupportedError');
    for (let left = tries; ; left--) {
      try {
        return await this.invoke(api, input);
      } catch (error) {
        if (!left || !/verifying/.test((error as Error).message)) throw error;
        await new Promise(done => setTimeout(done, pause));
      }
    }
  }

  private async configure(url: string): Promise<ReadonlySet<string>> {
    const { wx, sign, apis, openTags, patience } = this.options;
    const { appId, timestamp, nonce, signature } = await sign(url).catch(cause => { throw new Closed('unsigned', cause); });
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Closed('silent')), patience);
      // `ready` runs when WeChat has looked at the signature, whatever it thought of it; `error` comes before.
      wx.error(({ errMsg }) => reject(new Closed('invalid', new Error(errMsg))));
      wx.config({ appId, timestamp, nonceStr: nonce, signature, jsApiList: apis, openTagList: openTags });
      wx.ready(() => wx.checkJsApi({ jsApiList: apis, success: ({ checkResult }) => resolve(known(checkResult, apis)), fail: () => resolve(new Set(apis)) }));
    });
  }

  private invoke<A extends Api>(api: A, input: object): Promise<Answers[A]> {
    const work = (this.options.wx as unknown as Record<Api, (options: object & Callbacks) => void>)[api];
    return new Promise((resolve, reject) => {
      const abort = () => reject(new DOMException(api, 'AbortError'));
      // iOS fails where Android cancels.
      const fail = ({ errMsg = '' }: Failure) => (/cancel/i.test(errMsg) ? abort() : reject(new DOMException(errMsg, /den(?:y|ied)|permission(?!.*verifying)|auth/i.test(errMsg) ? 'NotAllowedError' : 'OperationError')));
      work({ ...input, success: (answer: Answers[A]) => resolve(answer), fail, cancel: abort });
    });
  }
}

/** Android tells it as text. A call that nothing is said of is tried. */
function known(told: Readonly<Record<string, boolean>> | string | undefined, apis: readonly Api[]): ReadonlySet<string> {
  const result = (typeof told === 'string' ? JSON.parse(told) : told ?? {}) as Record<string, boolean>;
  return new Set(apis.filter(api => result[api] !== false));
}
