import type { Division, DivisionDetail } from '@linli/contract/divisions';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import type { Client } from '@linli/sdk/light';
import type { Surroundings } from '../shared/context.ts';
import { icon } from '../shared/icon.ts';
import type { Messages } from '../shared/messages.ts';
import type { DivisionPickerWords } from './division-picker.messages.ts';
import type { Limits } from './division-search.ts';
import { below, hasMore } from './levels.ts';
import { renderAskingTrouble } from './trouble.ts';

/** One list on the way down; the top of the country has no division of its own. */
interface Place {
  readonly here: DivisionDetail | undefined;
  readonly children: readonly Division[];
}

/** Finds a place level by level: one list at a time, with the way back above it. */
export class DivisionTree {
  open = false;
  readonly #host: ReactiveControllerHost & Limits;
  readonly #messages: Messages<DivisionPickerWords>;
  readonly #pick: (division: Division) => void;
  /** The division whose children are listed; none for the provinces, or for those of `within`. */
  #at: string | undefined;
  #place: Place | undefined;
  #moved = false;
  readonly #task: Task<readonly unknown[], Place>;

  constructor(host: ReactiveControllerHost & Limits, surroundings: Surroundings<Pick<Client, 'divisions'>>, messages: Messages<DivisionPickerWords>, pick: (division: Division) => void) {
    this.#host = host;
    this.#messages = messages;
    this.#pick = pick;
    this.#task = new Task(host, {
      args: () => [surroundings.client, this.open, this.#at ?? host.within, messages.language] as const,
      task: async ([client, open, at, language], { signal }) => {
        if (!client || !open) return initialState;
        if (!at) return { here: undefined, children: (await client.divisions.browse({}, { signal, language })).items };
        const here = await client.divisions.open(at, { signal, language });
        return { here, children: here.children };
      },
      onComplete: place => (this.#place = place),
    });
  }

  /** Opens at the top, or at a place whose neighbours are wanted. */
  toggle(open: boolean, at?: string): void {
    this.open = open;
    this.#at = at;
    this.#place = undefined;
    this.#host.requestUpdate();
  }

  /** True once after a step: the new list's heading wants the focus. */
  takeMove(): boolean {
    const arrived = this.#moved && this.#task.status !== TaskStatus.PENDING;
    if (arrived) this.#moved = false;
    return arrived;
  }

  render(): TemplateResult {
    const place = this.#place;
    return html`
      <div id="tree" class="card tree" part="tree" aria-busy=${this.#task.status === TaskStatus.PENDING ? 'true' : 'false'}>
        ${place ? this.#renderHead(place) : nothing}
        ${this.#task.status === TaskStatus.ERROR ? renderAskingTrouble(this.#task.error, this.#messages, () => void this.#task.run()) : place ? this.#renderList(place) : renderBones()}
      </div>
    `;
  }

  #renderHead({ here }: Place): TemplateResult {
    const { words } = this.#messages;
    const above = this.#above(here);
    const heading = words.choose(here ? below(here.level) : 'province');
    return html`
      <div class="tree-head">
        ${above.length
          ? html`
              <nav aria-label=${words.path}>
                <ol class="crumbs">
                  ${above.map(({ code, name }) => html`<li><button type="button" class="text" @click=${() => this.#go(code)}>${name}</button></li>`)}
                  <li aria-current="true">${here?.name}</li>
                </ol>
              </nav>
              <button type="button" class="text back" part="back" @click=${() => this.#go(above[above.length - 1]?.code)}>${icon(chevronLeft)}${words.back}</button>
            `
          : nothing}
        <h3 tabindex="-1">${heading}</h3>
      </div>
    `;
  }

  #renderList({ here, children }: Place): TemplateResult {
    const { words } = this.#messages;
    const itself = here && here.code !== this.#host.within ? here : undefined;
    return html`
      <ul class="rows">
        ${children.map(division => html`
          <li>
            ${hasMore(division, this.#host.level)
              ? html`<button type="button" class="row chevron" part="option" @click=${() => this.#go(division.code)}><span>${division.name}</span></button>`
              : html`<button type="button" class="row" part="option" @click=${() => this.#pick(division)}><span>${division.name}</span></button>`}
          </li>
        `)}
        ${children.length ? nothing : html`<li class="row quiet"><span>${words.empty}</span></li>`}
        ${itself ? html`<li><button type="button" class="row itself" part="option" @click=${() => this.#pick(itself)}><span>${words.this(itself.name)}</span></button></li>` : nothing}
      </ul>
    `;
  }

  /** What the way back passes, from the top: the country or `within`, then down to the parent. */
  #above(here: DivisionDetail | undefined): { code: string | undefined; name: string }[] {
    const { within } = this.#host;
    if (!here || here.code === within) return [];
    const path = here.path.filter(({ code }) => !within || code.length >= within.length);
    return within ? path : [{ code: undefined, name: this.#messages.words.country }, ...path];
  }

  #go(code: string | undefined): void {
    this.#at = code;
    this.#moved = true;
    this.#host.requestUpdate();
  }
}

const renderBones = (): TemplateResult => html`
  <div class="bones rows" aria-hidden="true">${[0, 1, 2, 3].map(() => html`<div class="row"><span class="bone"></span></div>`)}</div>
`;
