import type { FileRef } from '@linli/contract/dispute-draft';
import type { FieldCode, ProblemKind } from '@linli/contract/problem';
import { isLinliError } from '@linli/sdk/error';
import type { UploadedFile } from '@linli/sdk/files';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import arrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import fileIcon from 'lucide/dist/esm/icons/file-text.mjs';
import cross from 'lucide/dist/esm/icons/x.mjs';
import { renderFault } from './faults.ts';
import { idOf } from './form.ts';
import type { Host } from './host.ts';
import { icon } from './icon.ts';
import type { Locale } from './messages.ts';
import { fieldWords, renderPictures } from './pictures.ts';
import { uploadsWords, type UploadsWords } from './uploads.messages.ts';

/** A paper or picture: waiting its turn, on its way, there, stopped (and may be tried again), or refused for what it is. */
export interface UploadItem {
  /** Known on this page only. */
  readonly id: string;
  readonly name: string;
  /** Bytes; those of the file as it was chosen. */
  readonly size: number;
  /** Object URL of a picture, while its bytes are on this page. */
  readonly url: string | undefined;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'refused';
  /** How much of it has arrived, 0 … 1. */
  readonly share: number;
  /** Why it stopped or was refused. */
  readonly why: FieldCode | ProblemKind | undefined;
}

type Entry = { -readonly [K in keyof UploadItem]: UploadItem[K] } & { blob?: Blob | undefined; file?: UploadedFile | undefined; begun?: FileRef | undefined; controller?: AbortController | undefined };

/** What `upload` of `@linli/sdk/files` is given: where to go on after a break, and whom to tell. */
export interface SendOptions {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly resume: FileRef | undefined;
  readonly onBegin: (ref: FileRef) => void;
  readonly onProgress: (share: number) => void;
}

/** Sends one file. */
export type SendFile = (file: Blob, options: SendOptions) => Promise<UploadedFile>;

/** What a phone's own dialogue offers; what a file really is, its first bytes tell. */
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,application/pdf,audio/*';
const looksRight = ({ type }: Blob): boolean => /^$|^image\/(?:jpeg|png|webp|hei[cf])$|^application\/pdf$|^audio\//.test(type);

/**
 * Papers and pictures of a form. Each is sent as soon as it was chosen, one after the other, and what a broken network
 * stopped goes on when it is back.
 */
export class Uploads implements ReactiveController {
  /** There were more than a case may have; the rest was not taken. */
  overflow = false;
  private entries: Entry[] = [];
  private count = 0;
  private readonly host: ReactiveElement;
  private readonly upload: SendFile;
  /** How many there may be, and how large each. */
  readonly limits: () => { most: number; bytes: number };
  private readonly changed: (() => void) | undefined;

  /** `changed` hears when files came, went, arrived or changed places; not of progress. */
  constructor(host: ReactiveElement, upload: SendFile, limits: () => { most: number; bytes: number }, changed?: () => void) {
    this.host = host;
    this.upload = upload;
    this.limits = limits;
    this.changed = changed;
    host.addController(this);
  }

  get items(): readonly UploadItem[] {
    return this.entries;
  }

  /** Those that arrived, in their order, as a draft hands them in. */
  get refs(): FileRef[] {
    return this.files.map(({ id, key }) => ({ id, key }));
  }

  /** The same with their names, so that a kept draft can show them again. */
  get files(): UploadedFile[] {
    return this.entries.flatMap(({ file }) => file ?? []);
  }

  /** Something is still on its way. */
  get busy(): boolean {
    return this.entries.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  /** Those that have not arrived and may yet; `resume` where some of it has. */
  get blobs(): { name: string; blob: Blob; resume: FileRef | undefined }[] {
    return this.entries.flatMap(({ name, blob, state, begun }) => (blob && state !== 'sent' && state !== 'refused' ? { name, blob, resume: begun } : []));
  }

  /** Takes in what was chosen, as far as there is room. */
  add(files: Iterable<File>): void {
    const { most, bytes } = this.limits();
    const chosen = [...files];
    const room = Math.max(0, most - this.entries.length);
    this.overflow = chosen.length > room;
    for (const file of chosen.slice(0, room)) {
      const why = !file.size ? 'too-small' : file.size > bytes ? 'too-large' : looksRight(file) ? undefined : 'choice';
      this.entries.push({ ...this.blank(file), blob: file, url: urlOf(file), state: why ? 'refused' : 'waiting', why });
    }
    this.tell();
    void this.pump();
  }

  /** Takes in what arrived before the page was left. */
  restore(files: readonly UploadedFile[]): void {
    this.entries.push(...files.map(file => ({ ...this.blank(file), file, share: 1, state: 'sent' as const })));
    this.host.requestUpdate();
  }

  /** The server does not take the one at this place of all that were handed in, or no longer has it. */
  lose(index: number, why: FieldCode = 'gone'): void {
    const entry = this.entries.filter(({ state }) => state !== 'refused')[index];
    if (entry) Object.assign(entry, { file: undefined, share: 0, state: entry.blob && why === 'gone' ? 'failed' : 'refused', why });
    this.tell();
  }

  remove(id: string): void {
    const entry = this.find(id);
    if (!entry) return;
    entry.controller?.abort();
    forget(entry);
    this.entries = this.entries.filter(one => one !== entry);
    this.overflow = false;
    this.tell();
  }

  retry(id: string): void {
    const entry = this.find(id);
    if (entry?.state !== 'failed') return;
    entry.state = 'waiting';
    this.tell();
    void this.pump();
  }

  move(id: string, by: -1 | 1): void {
    const at = this.entries.findIndex(entry => entry.id === id);
    const [entry, other] = [this.entries[at], this.entries[at + by]];
    if (!entry || !other) return;
    this.entries[at] = other;
    this.entries[at + by] = entry;
    this.tell();
  }

  /** Forgets all of them, and calls back what is on its way. */
  clear(): void {
    for (const entry of this.entries) {
      entry.controller?.abort();
      forget(entry);
    }
    this.entries = [];
    this.overflow = false;
    this.host.requestUpdate();
  }

  /** A picture that this browser cannot draw, HEIC above all. */
  hide(id: string): void {
    const entry = this.find(id);
    if (entry) forget(entry);
    this.host.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener('online', this.onOnline);
    for (const entry of this.entries) entry.url ??= urlOf(entry.blob);
    void this.pump();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.onOnline);
    for (const entry of this.entries) {
      entry.controller?.abort();
      forget(entry);
    }
  }

  private blank({ name, size }: { name: string; size: number }): Entry {
    return { id: `u${++this.count}`, name, size, url: undefined, state: 'waiting', share: 0, why: undefined };
  }

  private find(id: string): Entry | undefined {
    return this.entries.find(entry => entry.id === id);
  }

  private tell(): void {
    this.changed?.();
    this.host.requestUpdate();
  }

  /** Sends the next one; the others wait, since a narrow network does not grow by being shared. */
  private async pump(): Promise<void> {
    const entry = this.entries.find(({ state }) => state === 'waiting');
    if (!entry?.blob || !this.host.isConnected || this.entries.some(({ state }) => state === 'sending')) return;
    const controller = (entry.controller = new AbortController());
    const { signal } = controller;
    Object.assign(entry, { state: 'sending', why: undefined });
    this.host.requestUpdate();
    const onProgress = (share: number) => {
      entry.share = share;
      this.host.requestUpdate();
    };
    try {
      const file = await this.upload(entry.blob, { name: entry.name, signal, resume: entry.begun, onBegin: ref => { entry.begun = ref; }, onProgress });
      Object.assign(entry, { file, share: 1, state: 'sent' });
    } catch (error) {
      // Taken out of the page in the middle: it goes on when it is back.
      Object.assign(entry, signal.aborted ? { state: 'waiting' } : outcomeOf(error));
    }
    this.tell();
    await this.pump();
  }

  private readonly onOnline = (): void => {
    for (const { id, why } of this.entries) if (why === 'offline' || why === 'timeout') this.retry(id);
  };
}

const urlOf = (blob: Blob | undefined): string | undefined => (blob && /^image/.test(blob.type) ? URL.createObjectURL(blob) : undefined);

const forget = (entry: Entry): void => {
  if (entry.url) URL.revokeObjectURL(entry.url);
  entry.url = undefined;
};

/** A file that is wrong stays so; anything else may go better next time. */
function outcomeOf(error: unknown): Pick<Entry, 'state' | 'why'> {
  if (!isLinliError(error)) return { state: 'failed', why: 'broken' };
  if (error.kind !== 'invalid') return { state: 'failed', why: error.kind };
  // A proxy that takes less than we do says so without a code.
  return { state: 'refused', why: error.fields[0]?.code ?? 'too-large' };
}

export interface UploadsView {
  readonly host?: Host | undefined;
  readonly language: Locale;
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}

/** The button to choose with, and a row for each file. */
export const renderUploads = (uploads: Uploads, { host, language, path, label, hint, fault }: UploadsView): TemplateResult => {
  const words = uploadsWords[language];
  const { items, overflow } = uploads;
  const { most, bytes } = uploads.limits();
  const id = idOf(path);
  const done = items.filter(({ state }) => state === 'sent').length;
  return html`
    <div class="field-group uploads ${fault ? 'faulty' : ''}">
      <label for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint ?? words.rule(most, bytes / 1_048_576)}</p>
      ${renderFault({ path, fault })}
      ${items.length ? html`<ul class="card rows" part="files">${items.map((item, index) => renderItem(uploads, item, index, words, bytes))}</ul>` : nothing}
      ${overflow ? html`<p class="fault">${words.overflow(most)}</p>` : nothing}
      ${items.length < most ? renderPictures({ host, language, most: most - items.length, onPick: files => uploads.add(files) }) : nothing}
      <label class="button pick" part="pick" ?hidden=${items.length >= most}>
        <input id=${id} type="file" multiple accept=${accepted} aria-describedby="${id}-hint ${fault ? `${id}-fault` : ''}" @change=${(event: Event) => choose(uploads, event)} />
        ${fieldWords(host, language) ?? words.pick}
      </label>
      <p class="said" role="status">${items.length ? words.said(done, items.length) : nothing}</p>
    </div>
  `;
};

/** The same file may be chosen again after it was removed. */
function choose(uploads: Uploads, event: Event): void {
  const input = event.target as HTMLInputElement;
  uploads.add(input.files ?? []);
  input.value = '';
}

function renderItem(uploads: Uploads, { id, name, url, state, share, why }: UploadItem, index: number, words: UploadsWords, bytes: number): TemplateResult {
  const sending = state === 'sending';
  return html`
    <li class="upload" part="file">
      ${url ? html`<img class="thumb" src=${url} alt="" @error=${() => uploads.hide(id)} />` : html`<span class="thumb">${icon(fileIcon)}</span>`}
      <div class="grow">
        <p class="file-name">${name}</p>
        ${sending ? html`<progress max="1" .value=${share} aria-label=${name}></progress>` : nothing}
        <p class="small ${why ? 'why' : 'quiet'}">${why ? why === 'too-large' ? words.large(bytes / 1_048_576) : words.why[why] ?? words.other : words.state[state]}${sending ? html`<span aria-hidden="true">${Math.round(share * 100)}%</span>` : nothing}</p>
        ${state === 'failed' ? html`<button type="button" class="text" part="retry" aria-label=${words.of(words.again, name)} @click=${() => uploads.retry(id)}>${words.again}</button>` : nothing}
      </div>
      ${index ? html`<button type="button" class="act" aria-label=${words.of(words.up, name)} @click=${() => uploads.move(id, -1)}>${icon(arrowUp)}</button>` : nothing}
      <button type="button" class="act" part="remove" aria-label=${words.of(words.remove, name)} @click=${() => uploads.remove(id)}>${icon(cross)}</button>
    </li>
  `;
}
