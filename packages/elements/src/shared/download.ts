import type { CaseFile } from '@linli/contract/case';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds after which a browser has surely begun to save. */
const begun = 60_000;

/** Saves a file on the device, under a name. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), begun);
}

/** Whether files can be saved here: the browser inside WeChat drops them without a word, and keeps only pictures that are pressed long. */
export const savesFiles = (): boolean => !/MicroMessenger/i.test(navigator.userAgent);

/** The largest picture that is fetched unasked, in bytes: somebody pays for each of them. */
const small = 512 * 1024;

/** Whether browsers show it. HEIC few do; it can be saved all the same. */
export const isPicture = ({ type }: Pick<CaseFile, 'type'>): boolean => /^image\/(?:jpeg|png|webp)$/.test(type);

/** Pictures of a case as object URLs: small ones come by themselves, one after the other, others when asked for. All are let go when the host leaves the page. */
export class Thumbnails implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly load: (file: CaseFile, signal: AbortSignal) => Promise<Blob>;
  private readonly urls = new Map<string, string | undefined>();
  private leaving = new AbortController();
  private last: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost, load: (file: CaseFile, signal: AbortSignal) => Promise<Blob>) {
    this.host = host;
    this.load = load;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.clear();
  }

  /** The picture, once it has come; undefined for what is none, is too large to come unasked, or did not come. */
  urlOf(file: CaseFile): string | undefined {
    if (isPicture(file) && file.size <= small) this.want(file);
    return this.urls.get(file.id);
  }

  /** Keeps what came for another reason. */
  keep(file: CaseFile, blob: Blob): void {
    if (!isPicture(file) || this.urls.get(file.id)) return;
    this.urls.set(file.id, URL.createObjectURL(blob));
    this.host.requestUpdate();
  }

  /** Lets all of them go. */
  clear(): void {
    this.leaving.abort();
    this.leaving = new AbortController();
    for (const url of this.urls.values()) if (url) URL.revokeObjectURL(url);
    this.urls.clear();
  }

  private want(file: CaseFile): void {
    if (this.urls.has(file.id)) return;
    this.urls.set(file.id, undefined);
    const { signal } = this.leaving;
    this.last = this.last.then(() => this.fetch(file, signal));
  }

  private async fetch(file: CaseFile, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    // A picture that does not come leaves its place to the mark of its kind.
    const blob = await this.load(file, signal).catch(() => undefined);
    if (blob && !signal.aborted) this.keep(file, blob);
  }
}
