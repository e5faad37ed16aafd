import type { DivisionName } from '@linli/contract/divisions';
import type { Client } from '@linli/sdk/light';
import { html, nothing, type TemplateResult } from 'lit';
import '../division-picker/define.ts';
import type { Locale } from '../shared/messages.ts';
import { committeeDirectoryWords } from './committee-directory.messages.ts';

export interface BrowseView {
  readonly place: DivisionName | undefined;
  /** Code within which places are offered; empty for the country. */
  readonly within: string;
  readonly language: Locale;
  readonly room: { readonly api?: string | undefined; readonly client?: Client | undefined };
  readonly onPick: (place: DivisionName | undefined) => void;
}

/** A place, typed or chosen level by level down to the community. It is given up by closing the question. */
export const renderPicker = ({ place, within, language, room: { api, client }, onPick }: BrowseView): TemplateResult => html`
  <linli-division-picker class="picker" required label=${committeeDirectoryWords[language].where} within=${within || nothing} .api=${api} .client=${client} .value=${place?.code ?? ''}
    @linli-division-picked=${(event: HTMLElementEventMap['linli-division-picked']) => { event.stopPropagation(); onPick(event.division); }}></linli-division-picker>
`;
