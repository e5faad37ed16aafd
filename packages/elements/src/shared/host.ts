import type { Point } from '@linli/contract/values';
import { changedMind } from './changed-mind.ts';
import type { Locale } from './messages.ts';

/** What is shared: a page of the portal. */
export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** A place to be shown on a map; `point` is WGS-84. */
export interface Destination {
  readonly name: string;
  readonly address: string;
  readonly point: Point;
}

/**
 * What elements ask of the world around them. Browsers, WeChat and mini programs each do it in their own way; what is absent cannot
 * be done there. A rejection bears one of the platform's own names: `AbortError` where somebody thought better of it, which is no
 * failure, `NotAllowedError` where it was refused.
 */
export interface Host {
  /** Where the device is, WGS-84. Called only after the user asked for it; elements keep the answer on the device. Rejects when refused or unknown. */
  locate(): Promise<Point>;
  /**
   * Hands a page over to be shared. `menu`: it is ready, and the menu of the app around shares it; `copied`: all that could be done was
   * to copy its address. Rejects when even that failed.
   */
  share(page: Shared): Promise<'shared' | 'menu' | 'copied'>;
  /** Shows a place on a map. Only the place leaves the device, never the user's position. */
  openMap(place: Destination): void;
  /** Reads a QR code with the camera and resolves with its text; rejects when there was none. */
  scan?(): Promise<string>;
  /** Lets somebody take or choose pictures, `most` at a time or fewer. Absent where the page's own file field does. */
  pickImages?(most: number): Promise<File[]>;
  /** Signs a resident in by the page's own way: a bearer token of `resident` rows. Absent where rooms do so by phone. */
  signIn?(): Promise<string>;
  /** Leaves the page for what it was opened from. */
  close?(): void;
  /** How much larger than usual somebody wants to read, 1 and above, where the app around does not enlarge text by itself. */
  readonly fontScale?: number | undefined;
  /** Prints the page. */
  print?(): void;
  /**
   * Reads a text aloud and resolves when it ends or is stopped, or rejects when it could not. Sentence by sentence, figures one by one: it
   * may as well be audio that the page's own server makes of it.
   */
  readAloud?(text: string, language: Locale): Promise<void>;
  /** Whether it can be read aloud in a language; without this, in each. What cannot be read is not offered. */
  hasVoice?(language: Locale): Promise<boolean>;
  /** Stops reading aloud. */
  hush?(): void;
}

const locate = (): Promise<Point> =>
  new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'));
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude }), reject, { timeout: 10_000, maximumAge: 300_000 });
  });

const share = async (page: Shared): Promise<'shared' | 'copied'> => {
  if (navigator.share) {
    // Closing the system's sheet is a choice, not a failure.
    await navigator.share(page).catch(error => { if (!changedMind(error)) throw error; });
    return 'shared';
  }
  await navigator.clipboard.writeText(page.url);
  return 'copied';
};

const openMap = ({ name, address, point }: Destination): void => {
  const query = new URLSearchParams({ position: `${point.lng},${point.lat}`, name, address, coordinate: 'wgs84', callnative: '1' });
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener');
};

const voice = () => import('./voice.ts');

/** The plain browser. */
export const browserHost = (): Host => ({
  locate,
  share,
  openMap,
  print: () => window.print(),
  ...('speechSynthesis' in globalThis && {
    readAloud: async (text: string, language: Locale) => (await voice()).readAloud(text, language),
    hasVoice: async (language: Locale) => (await voice()).hasVoice(language),
    hush: () => void voice().then(({ hush }) => hush()),
  }),
});
