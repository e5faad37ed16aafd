import type { Division } from '@linli/contract/divisions';
import type { Client } from '@linli/sdk/light';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import '../division-picker/define.ts';
import { renderFault } from '../shared/faults.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { answer, labelOf, type Asking } from './ask.ts';
import { pickerWords } from './picker.messages.ts';

/** What surrounds the choice of a place. */
export interface Ground extends ReactiveElement {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
  /** The place of the page; without one, a place must be chosen. */
  readonly division?: string | undefined;
}

/** Another place than the page's, or a point on the map. */
export class PlaceView {
  private readonly ground: Ground;
  private readonly host: () => Host | undefined;
  private state: 'locating' | 'unlocated' | undefined;

  constructor(ground: Ground, host: () => Host | undefined) {
    this.ground = ground;
    this.host = host;
  }

  render(asking: Asking, onPick: () => void): TemplateResult {
    const { words, form, language } = asking;
    const { api, client, division } = this.ground;
    const { value } = form;
    const own = pickerWords[language];
    const path = 'division';
    const fault = asking.sentenceAt(path);
    const pick = (event: Event & { division?: Division }) => {
      // Where somebody has a dispute is no news for the page around.
      event.stopPropagation();
      answer(asking, path, event.division?.code);
      onPick();
    };
    return html`
      <div class="field-group ${fault ? 'faulty' : ''}">
        ${renderFault({ path, fault })}
        <linli-division-picker id="f-division" .api=${api} .client=${client} within=${division?.slice(0, 4) ?? nothing} level="community" ?required=${!division} label=${labelOf(words, { path })} .value=${value.division ?? ''} @linli-division-picked=${pick}></linli-division-picker>
        ${value.point
          ? html`<button type="button" class="text" @click=${() => answer(asking, 'point', undefined)}>${own.unlocate}</button>`
          : html`<button type="button" class="text" part="locate" @click=${() => void this.locate(asking)}>${own.locate}</button>`}
        <p class="hint" role="status">${value.point ? own.located : this.state ? own[this.state] : nothing}</p>
      </div>
    `;
  }

  private async locate(asking: Asking): Promise<void> {
    this.state = 'locating';
    this.ground.requestUpdate();
    const point = await (this.host() ?? browserHost()).locate().catch(() => undefined);
    this.state = point ? undefined : 'unlocated';
    answer(asking, 'point', point);
  }
}
