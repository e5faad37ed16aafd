import type { Rating } from '@linli/contract/case';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate, inChina } from '../shared/dates.ts';
import { renderArea, renderChoices } from '../shared/fields.ts';
import { renderUploads, type Uploads } from '../shared/uploads.ts';
import { whole } from '../shared/whole.ts';
import { hasFiled, renderData, renderFiled, type OwnData } from './data.ts';
import { faultAt, idOfPanel, isInData, renderFold, renderPanel, stays, type Scene } from './scene.ts';
import { low, type Drafts } from './sending.ts';

const area = (scene: Scene, path: 'supplement' | 'reason' | 'note' | 'answer' | 'comment', label: string, longest: number, hint?: string) => {
  const { form, words } = scene;
  const optional = path === 'reason' || path === 'note' ? undefined : words.optional;
  return renderArea({ path, label, hint, longest, optional, value: form.value[path], fault: faultAt(scene, path), left: words.charactersLeft, onInput: value => form.set({ [path]: value }) });
};

/** What is asked of the reader now, if anything is: the first thing on the page, and open. */
export const renderAsked = (scene: Scene, papers: Uploads, onSend: (act: 'supplement' | 'consent' | 'refuse') => void): TemplateResult | typeof nothing =>
  stays(scene, 'supplement') ? renderSupplement(scene, papers, () => onSend('supplement')) : stays(scene, 'consent') || stays(scene, 'refuse') ? renderAnswer(scene, onSend) : nothing;

/** What the office wants to have. */
const renderSupplement = (scene: Scene, uploads: Uploads, onSend: () => void): TemplateResult => {
  const { record, words, language, host } = scene;
  const asked = record.events.find(({ what }) => what === 'ask-supplement');
  const until = record.deadline?.what === 'supplement' ? record.deadline.on : asked?.until;
  return html`
    <section class="card ask" part="supplement">
      <h3>${words.supplementTitle}</h3>
      ${asked?.note ? html`<p class="written quote">${asked.note}</p>` : nothing}
      ${until ? html`<p><strong>${whole(words.supplementUntil(formalDate(until, language)), formalDate(until, language))}</strong></p>` : nothing}
      ${renderPanel(scene, {
        act: 'supplement', send: words.supplementSend, onSend,
        content: html`
          ${renderUploads(uploads, { host, language, path: 'papers', label: words.supplementFiles, fault: faultAt(scene, 'files') })}
          ${area(scene, 'supplement', words.supplementText, 2000)}
        `,
      })}
    </section>
  `;
};

/** An invitation to the other party: what it is about, what mediation is, yes or no. */
const renderAnswer = (scene: Scene, onAnswer: (act: 'consent' | 'refuse') => void): TemplateResult => {
  const { record, words } = scene;
  const applicant = record.parties.find(({ role }) => role === 'applicant')?.name ?? words.answerSomebody;
  return html`
    <section class="card ask" part="answer">
      <h3>${words.answerTitle}</h3>
      <p>${words.answerAbout(record.kind.name, applicant)}</p>
      <ul class="points after">${words.answerFacts.map(fact => html`<li>${fact}</li>`)}</ul>
      ${scene.open === 'refuse'
        ? renderPanel(scene, {
            act: 'refuse', panel: 'refuse', title: words.disagreeTitle, send: words.disagree, onSend: () => onAnswer('refuse'),
            content: html`<p class="quiet">${words.disagreeText}</p>${area(scene, 'answer', words.answerNote, 500, words.answerHint.refuse)}`,
          })
        : html`
            ${renderPanel(scene, { act: 'consent', send: words.agree, onSend: () => onAnswer('consent'), content: area(scene, 'answer', words.answerNote, 500, words.answerHint.consent) })}
            <button type="button" class="button wide" part="refuse" id=${idOfPanel('refuse')} @click=${() => scene.toggle('refuse')}>${words.disagree}</button>
          `}
    </section>
  `;
};

export interface Acts {
  readonly onSend: (act: 'rate' | 'withdraw' | 'reopen') => void;
  /** The time for a change of mind is over: a reason is asked for. */
  readonly reasoned: boolean;
}

/** What may be done beside, and what lies behind the case: rows that open in place. */
export const renderMore = (scene: Scene, { onSend, reasoned }: Acts, own: OwnData): TemplateResult => {
  const { record, words } = scene;
  const until = record.withdrawUntil;
  return html`
    <section>
      <h3 class="group">${words.more}</h3>
      <ul class="card rows" part="actions">
        ${stays(scene, 'rate') ? renderFold(scene, 'rate', words.rate, words.rateHint, () => renderRating(scene, () => onSend('rate'))) : nothing}
        ${stays(scene, 'reopen') ? renderFold(scene, 'reopen', words.reopen, words.reopenHint, () => renderPanel(scene, {
          act: 'reopen', panel: 'reopen', title: words.reopenTitle, send: words.reopenSend, onSend: () => onSend('reopen'), content: area(scene, 'note', words.reopenNote, 1000),
        })) : nothing}
        ${hasFiled(record) ? renderFold(scene, 'filed', words.filedTitle, words.filedHint, () => renderFiled(scene)) : nothing}
        ${renderFold(scene, 'data', words.data, words.dataHint, () => renderData(scene, own), scene.open === 'data' || isInData(scene.open))}
        ${stays(scene, 'withdraw') ? renderFold(scene, 'withdraw', words.withdraw, until && !reasoned ? words.withdrawHint.free(inChina(until)[1]) : words.withdrawHint.later, () => renderPanel(scene, {
          act: 'withdraw', panel: 'withdraw', title: words.withdrawTitle, send: words.withdraw, onSend: () => onSend('withdraw'),
          content: html`<p class="quiet">${words.withdrawText}</p>${reasoned ? area(scene, 'reason', words.withdrawReason, 500, words.withdrawSeen) : nothing}`,
        })) : nothing}
      </ul>
    </section>
  `;
};

/** Five levels; a low one asks why and says when somebody will call. */
function renderRating(scene: Scene, onSend: () => void): TemplateResult {
  const { form, words, names } = scene;
  const { score, reasons, callBack } = form.value;
  const bad = !!score && Number(score) <= low;
  const why = Object.entries(names.ratingReason).map(([value, label]) => ({ value, label }));
  const toggled = (value: Rating['reasons'][number]): Drafts['reasons'] => (reasons.includes(value) ? reasons.filter(one => one !== value) : [...reasons, value]);
  return renderPanel(scene, {
    act: 'rate', panel: 'rate', send: words.rateSend, onSend,
    content: html`
      ${renderChoices({ path: 'score', label: words.rateTitle, fault: faultAt(scene, 'score'), value: score, choices: [5, 4, 3, 2, 1].map(value => ({ value: String(value), label: names.rating[value - 1]! })), onChange: value => form.set({ score: value }) })}
      ${bad ? renderChoices({ path: 'reasons', label: words.rateWhy, fault: faultAt(scene, 'reasons'), value: reasons, multiple: true, choices: why, onChange: value => form.set({ reasons: toggled(value as Rating['reasons'][number]) }) }) : nothing}
      ${score ? area(scene, 'comment', words.rateComment, 500) : nothing}
      ${bad
        ? html`<p class="notice info">${words.rateLow}</p>`
        : score ? html`<label class="option call-back"><input type="checkbox" .checked=${callBack} @change=${() => form.set({ callBack: !callBack })} /><span class="option-label">${words.rateCall}</span></label>` : nothing}
    `,
  });
}
