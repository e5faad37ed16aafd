import { triageOf, type DisputePolicy } from '@linli/contract/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { callTo } from '../shared/call.ts';
import { renderFault } from '../shared/faults.ts';
import type { Locale } from '../shared/messages.ts';
import { answer, heading, renderRoutes, type Asking } from './ask.ts';
import type { IntakeWords } from './dispute-intake.messages.ts';
import type { Field } from './questions.ts';

/** The room of a question, while it is on its way. */
export const renderBones = (words: IntakeWords): TemplateResult => html`
  <div class="bones" aria-hidden="true">${[0, 1, 2, 3].map(() => html`<div class="card row"><span class="bone"></span></div>`)}</div>
  <p class="said" role="status">${words.loading}</p>
`;

/** Danger first: everything else can wait. */
export const renderDanger = (words: IntakeWords, language: Locale, onAnswer: (danger: boolean) => void): TemplateResult => html`
  ${heading(words.danger, words.dangerHint)}
  <div class="card rows routes">
    ${words.dangerous.map((answer, index) => html`<button type="button" class="row chevron" part="choice" @click=${() => onAnswer(!index)}><span class="grow title">${answer}</span></button>`)}
  </div>
  ${callTo('110', language, 'button go')}
  <p class="hint below">${words.exitHint}</p>
`;

/** Nothing is filed from here; there is a way on for when the danger is over. The numbers that everybody should know stand here whatever has come by now. */
export const renderUrgent = (policy: DisputePolicy | undefined, words: IntakeWords, language: Locale, onSafe: () => void): TemplateResult => {
  const { texts, routes } = policy ? triageOf(policy, undefined, policy.situations.map(({ id }) => id)) : { texts: [], routes: [] };
  return html`
    ${heading(words.urgent)}
    ${(texts.length ? texts : [words.urgentText]).map(text => html`<p>${text}</p>`)}
    ${renderRoutes([...words.calls.filter(({ phone }) => !routes.some(route => route.phone === phone)), ...routes], language)}
    <button type="button" class="text below" @click=${onSafe}>${words.safe}</button>
  `;
};

export const talkDoor = (words: IntakeWords, onTalk: () => void): TemplateResult => html`
  <button type="button" class="card row chevron door" part="counselling" @click=${onTalk}><span class="grow"><span class="title">${words.talkDoor}</span><span class="hint">${words.talkDoorHint}</span></span></button>
`;

/** Which kind, by plain examples. A choice leads on at once: the button below so many would be far away. */
export const renderKind = (asking: Asking, { names = {} }: Field, onChosen: () => void): TemplateResult => {
  const { words, form, sentenceAt } = asking;
  const path = 'kind';
  const choose = (id: string) => {
    answer(asking, path, id);
    onChosen();
  };
  return html`
    ${renderFault({ path, fault: sentenceAt(path) })}
    <div class="card rows routes" id="f-kind">
      ${Object.entries(names).map(([id, [name, example]]) => html`
        <button type="button" class="row chevron" part="choice" value=${id} @click=${() => choose(id)}>
          <span class="grow"><span class="title">${name}</span><span class="small quiet">${example}</span></span>${form.value.kind === id ? html`<span class="badge info">${words.chosen}</span>` : nothing}
        </button>
      `)}
    </div>
  `;
};
