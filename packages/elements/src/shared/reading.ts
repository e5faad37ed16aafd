import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import volume from 'lucide/dist/esm/icons/volume-2.mjs';
import { changedMind } from './changed-mind.ts';
import type { Host } from './host.ts';
import { icon } from './icon.ts';
import { isChinese, type Locale } from './messages.ts';
import { readingWords } from './reading.messages.ts';

/** Figures and letters one by one, as a phone or a case is told: `0490-8840022` is no amount, and its dash no minus. */
export const figures = (number: string): string => number.replace(/[^\dA-Z]+/g, ' ').trim().split(' ').map(group => [...group].join(' ')).join(', ');

/** Puts together what is read aloud, a stop after each part. */
export const spoken = (parts: readonly (string | undefined | false | 0)[], language: Locale): string =>
  parts.flatMap(part => (part ? part.trim().replace(/[。.]$/, '') : [])).join(isChinese(language) ? '。' : '. ');

/**
 * Reads aloud what a room shows, by its host's voice. It ends by itself: when the words change, when their button leaves the screen,
 * when the room leaves the page. Nothing is ever read that somebody did not ask for.
 */
export class Reading implements ReactiveController {
  private readonly room: ReactiveControllerHost;
  private readonly host: () => Host;
  /** Languages that there is a voice for, as the host said. */
  private readonly voices = new Map<Host, Map<Locale, boolean>>();
  /** What is being read. */
  private text: string | undefined;
  private reader: Host | undefined;
  /** The words that could not be read. */
  private mute: string | undefined;
  private drawn = false;

  constructor(room: ReactiveControllerHost, host: () => Host) {
    this.room = room;
    this.host = host;
    room.addController(this);
  }

  hostUpdate(): void {
    this.drawn = false;
  }

  hostUpdated(): void {
    if (this.drawn) return;
    this.stop();
    this.mute = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** The button that reads and stops; nothing where there is no voice. `language` is that of the words. */
  render(text: () => string, language: Locale, own = language): TemplateResult | typeof nothing {
    if (!this.speaks(language)) return nothing;
    this.drawn = true;
    if (this.text !== undefined && this.text !== text()) this.stop();
    if (this.mute !== undefined && this.mute !== text()) this.mute = undefined;
    const reading = this.text !== undefined;
    const words = readingWords[own];
    // The status takes no place among the tools until it says something.
    // What it does is its name: a pressed state beside it would say the same twice, and once the wrong way round.
    return html`<button type="button" class="text" part="read" @click=${() => this.toggle(text(), language)}>${icon(volume)}${reading ? words.hush : words.read}</button><span class=${this.mute === undefined ? 'said' : 'small'} role="status">${this.mute === undefined ? nothing : words.failed}</span>`;
  }

  private speaks(language: Locale): boolean {
    const host = this.host();
    if (!host.readAloud) return false;
    const known = this.voices.get(host) ?? new Map<Locale, boolean>();
    if (!known.has(language)) {
      known.set(language, false);
      this.voices.set(host, known);
      void Promise.resolve(host.hasVoice?.(language) ?? true).then(has => {
        known.set(language, has);
        if (has) this.room.requestUpdate();
      }, Boolean);
    }
    return known.get(language)!;
  }

  private toggle(text: string, language: Locale): void {
    if (this.text === undefined) this.start(text, language);
    else this.stop();
    this.room.requestUpdate();
  }

  private start(text: string, language: Locale): void {
    const reader = this.reader = this.host();
    this.text = text;
    this.mute = undefined;
    const ended = (mute?: string) => {
      // Another has begun meanwhile, or nobody listens any more.
      if (this.reader !== reader || this.text !== text) return;
      this.text = undefined;
      this.mute = mute;
      this.room.requestUpdate();
    };
    reader.readAloud!(text, language).then(() => ended(), error => ended(changedMind(error) ? undefined : text));
  }

  private stop(): void {
    if (this.text === undefined) return;
    this.text = undefined;
    this.reader?.hush?.();
  }
}
