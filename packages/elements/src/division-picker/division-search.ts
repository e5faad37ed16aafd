import type { Division } from '@linli/contract/divisions';
import type { DivisionLevel } from '@linli/contract/division';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import cross from 'lucide/dist/esm/icons/x.mjs';
import type { Client } from '@linli/sdk/light';
import type { Surroundings } from '../shared/context.ts';
import { icon } from '../shared/icon.ts';
import type { Messages } from '../shared/messages.ts';
import type { DivisionPickerWords } from './division-picker.messages.ts';
import { mayPick, namesOf } from './levels.ts';
import { renderAskingTrouble } from './trouble.ts';

/** What the picker tells its ways of finding a place. */
export interface Limits {
  readonly within?: string | undefined;
  readonly level?: DivisionLevel | undefined;
}

interface Found {
  readonly items: readonly Division[];
  readonly more: boolean;
}

/** Milliseconds of rest after which words count as typed. */
const typingPause = 250;
/** Results shown at once: what fits on a phone beside its keyboard, with a little to scroll. */
const shown = 8;

/** Finds a place by what is typed: a combobox with a list below it, after the WAI-ARIA pattern. */
export class DivisionSearch {
  /** Stays until a place is picked, whatever happens. */
  typed = '';
  readonly #host: ReactiveControllerHost & Limits;
  readonly #surroundings: Surroundings<Pick<Client, 'divisions'>>;
  readonly #messages: Messages<DivisionPickerWords>;
  readonly #pick: (division: Division) => void;
  #query = '';
  #found: Found | undefined;
  #open = false;
  /** Index of the option that Enter would pick; -1 for none. */
  #active = -1;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #task: Task<readonly unknown[], Found>;

  constructor(host: ReactiveControllerHost & Limits, surroundings: Surroundings<Pick<Client, 'divisions'>>, messages: Messages<DivisionPickerWords>, pick: (division: Division) => void) {
    this.#host = host;
    this.#surroundings = surroundings;
    this.#messages = messages;
    this.#pick = pick;
    this.#task = new Task(host, {
      args: () => [surroundings.client, this.#query, host.within, host.level, messages.language] as const,
      task: async ([client, q, within, level, language], { signal }) => {
        if (!client || !q) return initialState;
        const { items, next } = await client.divisions.search({ q, within, limit: level && level !== 'community' ? 50 : shown }, { signal, language });
        const allowed = items.filter(division => mayPick(division, level));
        return { items: allowed.slice(0, shown), more: !!next || allowed.length > shown };
      },
      onComplete: found => {
        this.#found = found;
        this.#active = -1;
        this.#host.requestUpdate();
      },
    });
  }

  /** Forgets what was typed. */
  reset(): void {
    clearTimeout(this.#pause);
    this.typed = this.#query = '';
    this.close();
  }

  close(): void {
    this.#open = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** What a screen reader is told as results come. */
  get announcement(): string {
    const { words } = this.#messages;
    if (!this.#open || !this.#query) return '';
    if (this.#task.status === TaskStatus.PENDING) return words.searching;
    if (this.#task.status !== TaskStatus.COMPLETE || !this.#found) return '';
    return this.#found.items.length ? words.found(this.#found.items.length) : words.none;
  }

  get #options(): readonly Division[] {
    return this.#open && this.#query && this.#found && this.#task.status !== TaskStatus.ERROR ? this.#found.items : [];
  }

  render(describedBy: string, required: boolean, invalid: boolean): TemplateResult {
    const { words } = this.#messages;
    const options = this.#options;
    return html`
      <div class="control">
        <input
          id="input"
          part="field"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="40"
          placeholder=${words.example}
          aria-labelledby="label"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="results"
          aria-expanded=${options.length ? 'true' : 'false'}
          aria-activedescendant=${options[this.#active] ? `option-${this.#active}` : nothing}
          aria-describedby=${describedBy}
          aria-required=${required ? 'true' : 'false'}
          aria-invalid=${invalid ? 'true' : 'false'}
          .value=${live(this.typed)}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
        ${this.typed ? html`<button type="button" class="clear" aria-label=${words.clear} @click=${this.#onClear}>${icon(cross)}</button>` : nothing}
      </div>
      <ul id="results" class="card rows" part="results" role="listbox" aria-label=${words.results} aria-busy=${this.#task.status === TaskStatus.PENDING ? 'true' : 'false'} ?hidden=${!options.length}>
        ${options.map((division, index) => this.#renderOption(division, index))}
      </ul>
      ${this.#renderRest()}
    `;
  }

  #renderOption(division: Division, index: number): TemplateResult {
    const above = namesOf(division, this.#host.within).slice(0, -1);
    const active = index === this.#active;
    // The keyboard belongs to the input, which the pointer must not take the focus from.
    /* eslint-disable lit-a11y/click-events-have-key-events */
    return html`
      <li id="option-${index}" part="option" role="option" class=${classMap({ row: true, active })} aria-selected=${active ? 'true' : 'false'} @pointerdown=${this.#onPointerDown} @mousedown=${this.#onPointerDown} @click=${() => this.#pick(division)}>
        <div>
          <span class="title">${division.name}</span>
          ${above.length ? html`<span class="small quiet path dots">${above.map(name => html`<span>${name}</span>`)}</span>` : nothing}
        </div>
      </li>
    `;
    /* eslint-enable */
  }

  /** What stands where results would, or below them. */
  #renderRest(): TemplateResult | typeof nothing {
    const { words } = this.#messages;
    if (!this.#open || !this.#query) return nothing;
    if (this.#task.status === TaskStatus.ERROR) return renderAskingTrouble(this.#task.error, this.#messages, () => void this.#task.run(), true);
    if (this.#task.status === TaskStatus.PENDING) return this.#options.length ? nothing : html`<div class="bones card row" aria-hidden="true"><div><span class="bone"></span><span class="bone"></span></div></div>`;
    if (!this.#found?.items.length) return html`<div class="none"><p><strong>${words.none}</strong></p><p class="hint">${words.noneHint}</p></div>`;
    return this.#found.more ? html`<p class="hint below">${words.more}</p>` : nothing;
  }

  readonly #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
    clearTimeout(this.#pause);
    // Half a syllable is no question: an input method first finishes the word.
    if ((event as InputEvent).isComposing && event.type === 'input') return;
    this.#pause = setTimeout(() => this.#ask(), typingPause);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // Keys that an input method uses up are not ours.
    if (event.isComposing) return;
    const act = this.#keys[event.key];
    if (act?.()) event.preventDefault();
  };

  /** What each key does; it is used up when the answer is true. */
  readonly #keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#onEnter(),
    Escape: () => this.#onEscape(),
    Tab: () => this.#leave(),
    // The caret moves, so the keyboard is back in the text.
    Home: () => this.#activate(-1),
    End: () => this.#activate(-1),
    ArrowLeft: () => this.#activate(-1),
    ArrowRight: () => this.#activate(-1),
  };

  readonly #onPointerDown = (event: Event): void => event.preventDefault();

  readonly #onClear = (event: Event): void => {
    const input = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    this.reset();
    input?.focus();
  };

  #ask(): void {
    clearTimeout(this.#pause);
    const query = this.typed.trim();
    this.#open = true;
    if (query !== this.#query) this.#found = undefined;
    this.#query = query;
    this.#host.requestUpdate();
  }

  /** Wraps around at both ends; a closed list is opened first. */
  #move(step: 1 | -1): boolean {
    if (!this.typed.trim()) return false;
    if (!this.#open) this.#ask();
    const { length } = this.#options;
    if (length) this.#activate(this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length);
    return true;
  }

  #activate(index: number): false {
    this.#active = index;
    this.#host.requestUpdate();
    return false;
  }

  /** Enter never picks what nobody pointed at: it asks at once, and a failed question again. */
  #onEnter(): boolean {
    const active = this.#options[this.#active];
    if (active) this.#pick(active);
    else if (this.#task.status === TaskStatus.ERROR && this.typed.trim() === this.#query) void this.#task.run();
    else this.#ask();
    return true;
  }

  #onEscape(): boolean {
    if (this.#open && this.#query) this.close();
    else if (this.typed) this.reset();
    else return false;
    return true;
  }

  #leave(): false {
    if (this.#task.status !== TaskStatus.ERROR) this.close();
    return false;
  }
}
