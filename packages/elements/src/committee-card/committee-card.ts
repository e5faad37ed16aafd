import type { CommitteeDetail } from '@linli/contract/committee';
import { Committees } from '@linli/sdk/committees';
import { isLinliError } from '@linli/sdk/error';
import type { Client } from '@linli/sdk/light';
import { Task, initialState } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import { baseStyles } from '../shared/base.styles.ts';
import { callWords } from '../shared/call.messages.ts';
import { callButton } from '../shared/call.ts';
import { committeeWords } from '../shared/committee.messages.ts';
import { Surroundings } from '../shared/context.ts';
import { browserHost } from '../shared/host.ts';
import { icon } from '../shared/icon.ts';
import { OpenEvent } from '../shared/life.ts';
import { Messages } from '../shared/messages.ts';
import { renderState, sayHours } from '../shared/opening.ts';
import { openingStyles } from '../shared/opening.styles.ts';
import { Reading, figures, spoken } from '../shared/reading.ts';
import { leadersOf } from '../shared/serving.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { committeeCardWords } from './committee-card.messages.ts';
import { committeeCardStyles } from './committee-card.styles.ts';

/**
 * @summary 委员会名片: one committee, small, for any page: who leads it, whether it is open, how to reach it.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-open - A resident wants to see all of it; cancel it to take over where there is an `href`.
 * @csspart base - The room.
 * @csspart card - The card.
 * @csspart call - The phone.
 * @csspart read - Reads aloud whom to call, when and where.
 * @csspart map - Shows it on a map.
 * @csspart more - Shows all of it.
 * @csspart problem - What went wrong.
 * @csspart retry - Tries again.
 */
export class CommitteeCardElement extends LitElement {
  static override styles = [...baseStyles, openingStyles, committeeCardStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** Code of the committee. */
  @property() code = '';
  /** Address of the page that shows all of it, with `{code}` where the code goes; without it a button fires `linli-open` and leaves the rest to the page. */
  @property() href = '';
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;
  /** A committee that the page has already, as JSON in the attribute: nothing is asked for. Thus a server can draw the card, and a browser take it over. */
  @property({ type: Object }) committee?: CommitteeDetail;

  private readonly messages = new Messages(this, committeeCardWords);
  private readonly surroundings = new Surroundings(this, send => ({ committees: new Committees(send) }));
  private readonly browser = browserHost();
  private readonly reading = new Reading(this, () => this.surroundings.host ?? this.browser);

  private readonly loading = new Task(this, {
    args: () => [this.surroundings.client, this.committee ? '' : this.code, this.messages.language] as const,
    task: ([client, code, language], { signal }) => (client && code && client.committees.open(code, { signal, language })) || initialState,
  });

  protected override render(): TemplateResult {
    const { language, words } = this.messages;
    return html`
      <div class="room" part="base" lang=${language}>
        ${this.committee ? this.renderCard(this.committee) : this.loading.render({
          initial: () => nothing,
          pending: () => bones,
          complete: detail => this.renderCard(detail),
          error: error => renderTrouble({ error, language, reading: true, text: isLinliError(error) && error.kind === 'missing' ? words.missing : undefined, onRetry: () => this.loading.run() }),
        })}
      </div>
    `;
  }

  private renderCard(detail: CommitteeDetail): TemplateResult {
    const { language, words } = this.messages;
    const names = committeeWords[language];
    const { name, hours, address, point, phone, guide, published } = detail;
    const number = phone ?? guide?.phone ?? '12345';
    return html`
      <section class="card inside" part="card" aria-labelledby="name">
        <h3 id="name">${name}</h3>
        ${published ? leadersOf(detail, names).map(leader => html`<p class="leader dots"><span class="nowrap">${leader.name}</span><span>${leader.roles}</span></p>`) : html`<p class="small quiet">${names.unpublished}</p>`}
        ${hours ? html`<p class="state">${renderState(hours, language)}</p>` : nothing}
        ${address ? html`<p class="small quiet">${address}</p>` : nothing}
        <div class="actions">
          ${callButton(number, language)}
          ${point ? html`<button class="text" part="map" @click=${() => (this.surroundings.host ?? this.browser).openMap({ name, address: address ?? name, point })}>${icon(mapPin)}${words.map}</button>` : nothing}
          ${this.reading.render(() => this.spoken(detail, number), language)}
          ${this.renderMore(detail)}
        </div>
      </section>
    `;
  }

  private spoken(detail: CommitteeDetail, number: string): string {
    const { language } = this.messages;
    const { name, hours, address, published } = detail;
    return spoken([name, ...published ? leadersOf(detail, committeeWords[language]).map(leader => `${leader.name} ${leader.roles}`) : [], ...hours ? sayHours(hours, language) : [], address, callWords[language].call(figures(number))], language);
  }

  private renderMore({ code, name }: CommitteeDetail): TemplateResult {
    const { words } = this.messages;
    const wanted = (event: Event) => { if (!this.dispatchEvent(new OpenEvent('committee', code))) event.preventDefault(); };
    const label = `${words.more}：${name}`;
    return this.href
      ? html`<a class="text" part="more" aria-label=${label} href=${this.href.replace('{code}', code)} @click=${wanted}>${words.more}</a>`
      : html`<button class="text" part="more" aria-label=${label} @click=${wanted}>${words.more}</button>`;
  }
}

/** As high as what comes: the page around does not jump. */
const bones = html`<div class="card inside lines" aria-hidden="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`;
