import type { Point } from '@linli/contract/values';
import type { Language } from '@linli/contract/text';

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

/** What elements ask of the world around them. Browsers, WeChat and mini programs each do it in their own way. */
export interface Host {
  /** Where the device is, WGS-84. Called only after the user asked for it; elements keep the answer on the device. Rejects when refused or unknown. */
  locate(): Promise<Point>;
  /** Hands a page over to be shared; `copied` when all that could be done was to copy its address. Rejects when even that failed. */
  share(page: Shared): Promise<'shared' | 'copied'>;
  /** Shows a place on a map. Only the place leaves the device, never the user's position. */
  openMap(place: Destination): void;
  /** Reads a QR code with the camera and resolves with its text; rejects when there was none. Absent where there is no camera to ask. */
  scan?(): Promise<string>;
  /** Prints the page. Absent where printing is impossible. */
  print?(): void;
  /** Reads a text aloud and resolves when it ends or is stopped. Absent where there is no voice. */
  readAloud?(text: string, language: Language): Promise<void>;
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
    await navigator.share(page).catch((error: Error) => { if (error.name !== 'AbortError') throw error; });
    return 'shared';
  }
  await navigator.clipboard.writeText(page.url);
  return 'copied';
};

const openMap = ({ name, address, point }: Destination): void => {
  const query = new URLSearchParams({ position: `${point.lng},${point.lat}`, name, address, coordinate: 'wgs84', callnative: '1' });
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener');
};

const readAloud = (text: string, language: Language): Promise<void> =>
  new Promise(resolve => {
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = language;
    speech.onend = speech.onerror = () => resolve();
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  });

/** The plain browser. */
export const browserHost = (): Host => ({
  locate,
  share,
  openMap,
  print: () => window.print(),
  ...('speechSynthesis' in window && { readAloud, hush: () => speechSynthesis.cancel() }),
});
