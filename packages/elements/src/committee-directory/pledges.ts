import type { CommitteeDetail, Pledge, PledgeState } from '@linli/contract/committee';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { nameOf } from '../shared/serving.ts';
import type { RecordWords } from './record.messages.ts';

const colourOf: Record<PledgeState, string> = { 'under-way': 'info', kept: 'ok', missed: 'warn', withdrawn: '' };

/** A page that may be linked to: whatever else a reply holds is no address to send people to. */
const pageAt = (address: string | undefined): string | undefined => (address && /^https?:\/\//i.test(address) ? address : undefined);

const renderUpdate = ({ on, progress, text, evidence }: Pledge['updates'][number], words: RecordWords, language: Locale) => html`
  <li>
    <p class="small quiet dots"><span class="nowrap">${formalDate(on, language)}</span><span class="nowrap">${words.progress(progress)}</span></p>
    <p>${text}</p>
    ${pageAt(evidence) ? html`<a class="text" href=${pageAt(evidence)!} target="_blank" rel="noopener noreferrer">${words.evidence}</a>` : nothing}
  </li>
`;

const renderPledge = (pledge: Pledge, detail: CommitteeDetail, words: RecordWords, language: Locale) => {
  const { id, text, person, due, state, progress, updates } = pledge;
  return html`
    <li class="cell-body" part="pledge">
      <h4 class="title" id="pledge-${id}">${text}</h4>
      <p class="standing">
        <span class="badge ${colourOf[state]}">${words.pledge[state]}</span>
        <progress max="100" value=${progress} aria-labelledby="pledge-${id}"></progress>
        <span class="small nowrap">${words.progress(progress)}</span>
      </p>
      <p class="small dots"><span class="nowrap">${words.due(formalDate(due, language))}</span>${person ? html`<span>${words.answers(nameOf(detail, person))}</span>` : nothing}</p>
      ${updates.length ? html`<details><summary class="text">${words.updates(updates.length)}</summary><ol class="updates">${updates.map(update => renderUpdate(update, words, language))}</ol></details>` : nothing}
    </li>
  `;
};

/** 履职承诺: what was promised, by when, and how far it is. */
export const renderPledges = (detail: CommitteeDetail, words: RecordWords, language: Locale): TemplateResult =>
  detail.pledges.length
    ? html`<ul class="card rows">${detail.pledges.map(pledge => renderPledge(pledge, detail, words, language))}</ul>`
    : html`<p class="card cell-body quiet">${words.noPledges}</p>`;
