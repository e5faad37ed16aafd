import type { Division } from '@linli/contract/divisions';
import type { Client } from '@linli/sdk/light';
import { html, nothing, type TemplateResult } from 'lit';
import '../division-picker/define.ts';
import { renderFault } from '../shared/faults.ts';

export interface PlaceView {
  readonly room: { readonly api?: string | undefined; readonly client?: Client | undefined; readonly division?: string | undefined };
  readonly label: string;
  readonly fault: string | undefined;
  readonly value: string | undefined;
  readonly onPick: (code: string | undefined) => void;
}

/** The choice of a community; it comes where the page names none, or another is wanted. */
export const renderPlace = ({ room: { api, client, division }, label, fault, value, onPick }: PlaceView): TemplateResult => {
  const path = 'division';
  const pick = (event: Event & { division?: Division }) => {
    // Where somebody lives is no news for the page around.
    event.stopPropagation();
    onPick(event.division?.code);
  };
  return html`
    <div class="field-group ${fault ? 'faulty' : ''}">
      ${renderFault({ path, fault })}
      <linli-division-picker id="f-division" .api=${api} .client=${client} within=${division?.slice(0, 4) || nothing} level="community" required label=${label} .value=${value ?? ''} @linli-division-picked=${pick}></linli-division-picker>
    </div>
  `;
};
