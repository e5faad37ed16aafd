import { browserHost, type Host } from '@linli/elements/shared/host';
import { toGcj02, toWgs84 } from './gcj02.ts';
import { Closed, Session, type Api, type Jssdk, type Reason, type Signature } from './jssdk.ts';
import { toFile } from './picture.ts';

export interface WechatHostOptions {
  /** Address of the Linli server, without `/v1`; the page's own origin if absent. */
  readonly api?: string | undefined;
  /** Signs an address in another way than at that server: `url => client.wechat.sign({ url })`. */
  readonly sign?: ((url: string) => Promise<Signature>) | undefined;
  /** Names of open tags that the page uses, `wx-open-subscribe` … */
  readonly openTags?: readonly string[] | undefined;
  /** Address of the picture on a shared card. */
  readonly image?: string | undefined;
  /** How the page signs residents in: see `Host`. */
  readonly signIn?: Host['signIn'] | undefined;
  /** See `Host`. WeChat enlarges text by itself; a mini program may hand its own setting over. */
  readonly fontScale?: number | undefined;
  /** The JSSDK; the global `wx` if absent. */
  readonly wx?: Jssdk | undefined;
  /** Milliseconds to wait for WeChat; 8000 if absent. */
  readonly patience?: number | undefined;
}

export interface WechatHost extends Host {
  readonly world: 'wechat' | 'miniprogram' | 'browser';
  /**
   * Why it is no more than a browser: `elsewhere` this is not WeChat (nor is WeCom), `blocked` the script of the JSSDK is not there, `unsigned`
   * the server signed nothing, `invalid` WeChat did not take the signature, `silent` it did not answer in time. `cause` has what lies beneath.
   */
  readonly reason?: Reason;
  readonly cause?: unknown;
}

/** Everywhere, and what a mini program's web-view has not: there the page's own menu is the mini program's. */
const apis: readonly Api[] = ['getLocation', 'openLocation', 'chooseImage', 'getLocalImgData', 'scanQRCode'];
const menus: readonly Api[] = ['updateAppMessageShareData', 'updateTimelineShareData', 'closeWindow'];
/** How many pictures WeChat hands over at a time. */
const mostImages = 9;

/**
 * The world around a page inside WeChat 微信公众号网页, or inside the web-view of a mini program 小程序. Resolves in any case: where WeChat is
 * not to be had, with the browser's host and a `reason`.
 */
export async function wechatHost({ api = '', wx = (globalThis as { wx?: Jssdk }).wx, patience = 8000, openTags = [], ...options }: WechatHostOptions = {}): Promise<WechatHost> {
  const browser: Host = { ...browserHost(), ...(options.signIn && { signIn: options.signIn }), fontScale: options.fontScale };
  try {
    if (!/MicroMessenger/i.test(navigator.userAgent) || /wxwork/i.test(navigator.userAgent)) throw new Closed('elsewhere');
    if (!wx?.config) throw new Closed('blocked');
    const world = isInMiniProgram() ? 'miniprogram' : 'wechat';
    const session = new Session({ wx, sign: options.sign ?? (url => signAt(api, url)), apis: world === 'wechat' ? [...apis, ...menus] : apis, openTags, patience });
    return { ...over(session, await session.open(), browser, options.image), ...(world === 'miniprogram' && around(wx, browser)), world };
  } catch (error) {
    const { reason, cause } = error as Closed;
    return { ...browser, world: 'browser', reason, cause };
  }
}

const isInMiniProgram = (): boolean => (window as { __wxjs_environment?: string }).__wxjs_environment === 'miniprogram' || /miniProgram/i.test(navigator.userAgent);

async function signAt(api: string, url: string): Promise<Signature> {
  const response = await fetch(`${api.replace(/\/+$/, '')}/v1/wechat/signature?url=${encodeURIComponent(url)}`);
  const answer = await response.json() as Signature & { kind?: string };
  if (!response.ok) throw new Error(`the server did not sign: ${answer.kind} (${response.status})`);
  return answer;
}

/** What the JSSDK does; the browser does what this WeChat does not know. It prints nothing, and its voice cannot be relied on. */
function over(session: Session, can: ReadonlySet<string>, { locate, share, openMap, signIn, fontScale }: Host, image = ''): Host {
  const knows = (...wanted: readonly Api[]) => wanted.every(api => can.has(api));
  return {
    locate: !knows('getLocation') ? locate : async () => {
      const { latitude, longitude } = await session.call('getLocation', { type: 'gcj02' });
      return toWgs84({ lat: Number(latitude), lng: Number(longitude) });
    },
    openMap: place => {
      const { lat, lng } = toGcj02(place.point);
      session.call('openLocation', { latitude: lat, longitude: lng, name: place.name, address: place.address, scale: 16 }).catch(() => openMap(place));
    },
    share: page => shareCard(session, page, image).catch(() => share(page)),
    ...(knows('scanQRCode') && { scan: async () => (await session.call('scanQRCode', { needResult: 1, scanType: ['qrCode'] })).resultStr }),
    ...(knows('chooseImage', 'getLocalImgData') && { pickImages: most => pickImages(session, most) }),
    ...(knows('closeWindow') && { close: () => void session.call('closeWindow').catch(() => {}) }),
    ...(signIn && { signIn }),
    fontScale,
  };
}

/** No script opens WeChat's menu; it prepares what that will share. */
async function shareCard(session: Session, { title, text, url }: Parameters<Host['share']>[0], imgUrl: string): Promise<'menu'> {
  await session.call('updateAppMessageShareData', { title, desc: text, link: url, imgUrl });
  await session.call('updateTimelineShareData', { title, link: url, imgUrl });
  return 'menu';
}

/** Pictures one after the other: WeChat mixes up what is asked for at once, and drops some. */
async function pickImages(session: Session, most: number): Promise<File[]> {
  const { localIds } = await session.call('chooseImage', { count: Math.max(1, Math.min(most, mostImages)), sizeType: ['original', 'compressed'], sourceType: ['album', 'camera'] });
  const files: File[] = [];
  for (const localId of localIds) files.push(toFile((await session.call('getLocalImgData', { localId })).localData));
  return files;
}

/** What a mini program does for the page in it: it shares by its own menu what it was told, and goes back. */
function around({ miniProgram }: Jssdk, { share }: Host): Pick<Host, 'share'> & Partial<Host> {
  if (!miniProgram) return { share };
  return {
    async share(page) {
      miniProgram.postMessage({ data: { share: page } });
      return 'menu';
    },
    close: () => miniProgram.navigateBack(),
  };
}
