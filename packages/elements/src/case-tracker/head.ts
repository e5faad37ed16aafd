import type { Case } from '@linli/contract/case';
import type { Deadline } from '@linli/contract/receipt';
import type { CaseState } from '@linli/contract/case-state';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import copy from 'lucide/dist/esm/icons/copy.mjs';
import refresh from 'lucide/dist/esm/icons/refresh-cw.mjs';
import leave from 'lucide/dist/esm/icons/log-out.mjs';
import { callWords } from '../shared/call.messages.ts';
import { stateName } from '../shared/case.messages.ts';
import { formalDate, inChina, listDate, listMoment } from '../shared/dates.ts';
import { icon } from '../shared/icon.ts';
import { isChinese } from '../shared/messages.ts';
import { figures, spoken } from '../shared/reading.ts';
import { telOf } from '../shared/tel.ts';
import type { CaseViewWords } from './case-view.messages.ts';
import { plannedIn } from './progress.ts';
import { allows, renderSaid, type Scene } from './scene.ts';

const tones: Partial<Record<CaseState, string>> = {
  'submitted': 'info', 'accepted': 'info', 'assigned': 'info', 'consent-pending': 'info', 'mediating': 'info', 'arranged': 'info', 'performing': 'info',
  'supplement-needed': 'warn', 'breached': 'warn', 'agreed-oral': 'ok', 'agreed-written': 'ok', 'fulfilled': 'ok',
};

/** Where things stand and what comes next, as its reader needs to hear it. */
function standOf({ record, words, names, language }: Scene): readonly [now: string, next: string] {
  const { state, service, viewer, erasedAt } = record;
  if (erasedAt) return words.erasedStand;
  const [now, next] = (service === 'counselling' && words.counselling[state]) || (viewer === 'respondent' && words.respondent[state]) || words.stand[state];
  const planned = plannedIn(record);
  return [now, planned ? words.meet(listMoment(planned.at, language), names.session[planned.form], planned.place) : next];
}

/** How much time is left, in words; an overdue or paused one says so. */
const leftOf = (words: CaseViewWords, { status, workingDaysLeft }: Deadline): string =>
  status === 'paused' ? words.pausedText : status === 'overdue' ? words.overdue(-workingDaysLeft) : words.left(workingDaysLeft);

/** What is read aloud: where things stand, what comes next, by when, and whom to call. */
export function spokenOf(scene: Scene): string {
  const { record, words, language } = scene;
  const { deadline, office } = record;
  const comma = isChinese(language) ? '，' : ': ';
  const due = deadline ? [`${dueOf(words, record, deadline)}${comma}${formalDate(deadline.on, language)}`, leftOf(words, deadline)] : [];
  return spoken([record.kind.name, ...standOf(scene), ...due, office.name, callWords[language].call(figures(office.phone))], language);
}

export interface Tools {
  readonly onRefresh: () => void;
  readonly refreshing: boolean;
  /** Undefined where the page has its own way out. */
  readonly onLeave: (() => void) | undefined;
}

export const renderTools = ({ words }: Scene, { onRefresh, refreshing, onLeave }: Tools, reading: TemplateResult | typeof nothing): TemplateResult => html`
  <div class="tools">
    ${reading}
    <button type="button" class="text" part="refresh" aria-disabled=${refreshing ? 'true' : 'false'} @click=${onRefresh}>${icon(refresh)}${refreshing ? words.refreshing : words.refresh}</button>
    ${onLeave ? html`<button type="button" class="button leave" part="leave" @click=${onLeave}>${icon(leave)}${words.leave}</button>` : nothing}
  </div>
`;

/** What the last day is the last day of. */
const dueOf = (words: CaseViewWords, { service }: Case, { what }: Deadline): string => (service === 'counselling' && what === 'reply' ? words.counsellingDue : words.due[what]);

/** Where things stand; between that and the facts, what is asked of the reader, if anything is. */
export const renderHead = (scene: Scene, asked: TemplateResult | typeof nothing, onCopy: (() => void) | undefined): TemplateResult => {
  const { record, words, names, language } = scene;
  const [now, next] = standOf(scene);
  const { deadline } = record;
  const badge = (text: string, tone = '') => html`<span class="badge ${tone}">${text}</span>`;
  return html`
    <div class="card" part="summary">
      <div class="cell-body">
        <p class="badges">
          ${badge((record.viewer === 'respondent' && words.respondentState[record.state]) || stateName(names, record.service, record.state), tones[record.state])}
          ${record.confirmation === 'none' ? nothing : badge(names.confirmation[record.confirmation], record.confirmation === 'confirmed' ? 'ok' : 'info')}
          ${deadline?.status === 'overdue' ? badge(words.overdueBadge, 'warn') : deadline?.status === 'paused' ? badge(words.pausedBadge) : nothing}
        </p>
        <h2 tabindex="-1" id="stand">${now}</h2>
        <p class="quiet">${record.erasedAt ? words.erased(formalDate(inChina(record.erasedAt)[0], language)) : nothing}${next}</p>
        ${renderChange(scene)}
        ${renderSaid(scene, 'top')}
      </div>
      ${asked === nothing ? renderFacts(scene, onCopy) : nothing}
    </div>
    ${asked}
    ${asked === nothing ? nothing : html`<div class="card apart">${renderFacts(scene, onCopy)}</div>`}
    ${record.demonstration ? html`<p class="notice warn" part="notice">${words.demonstration}</p>` : nothing}
  `;
};

/** For ten minutes a filing is taken back without a word: that is said where nobody has to look for it. */
const renderChange = (scene: Scene): TemplateResult | typeof nothing => {
  const { record: { withdrawUntil }, words, open } = scene;
  if (!withdrawUntil || Date.parse(withdrawUntil) <= Date.now() || !allows(scene, 'withdraw') || open === 'withdraw') return nothing;
  return html`<p class="change"><button type="button" class="text" part="withdraw" @click=${() => scene.toggle('withdraw')}>${words.withdraw}</button><span class="small quiet">${words.withdrawHint.free(inChina(withdrawUntil)[1])}</span></p>`;
};

function renderFacts({ record, words, language }: Scene, onCopy: (() => void) | undefined): TemplateResult {
  const { office, handler, deadline } = record;
  const row = (key: string, value: unknown) => html`<div><dt class="quiet">${key}</dt><dd>${value}</dd></div>`;
  return html`
    <dl class="facts">
      <div class="which-case">
        <dt class="hint">${words.number}</dt>
        <dd><span class="number nowrap">${grouped(record.number)}</span>${onCopy ? html`<button type="button" class="copy" part="copy" aria-label=${words.copy} @click=${onCopy}>${icon(copy)}</button>` : nothing}</dd>
      </div>
      ${deadline ? row(dueOf(words, record, deadline), renderDue(words, deadline, language)) : nothing}
      ${row(words.kind, record.kind.name)}
      ${row(words.office, html`<p>${office.name}</p><p class="small quiet">${office.address}</p><p><a class="tel nowrap" part="call" href=${telOf(office.phone)}>${office.phone}</a></p>`)}
      ${handler ? row(words.handler, html`<span class="dots"><span>${handler.name}</span><span>${handler.title}</span></span>`) : nothing}
      ${row(words.filed, html`<time class="when" datetime=${record.filedAt}>${listMoment(record.filedAt, language)}</time>`)}
      ${record.place ? row(words.place, record.place) : nothing}
    </dl>
  `;
}

const renderDue = (words: CaseViewWords, deadline: Deadline, language: Scene['language']): TemplateResult => html`
  <p><strong><time class="when" datetime=${deadline.on}>${listDate(deadline.on, language)}</time></strong></p>
  <p class="small ${deadline.status === 'overdue' || deadline.status === 'soon' ? 'late' : 'quiet'}">${leftOf(words, deadline)}</p>
  ${deadline.status === 'overdue' && deadline.by === 'office' ? html`<p class="small quiet">${words.overdueText}</p>` : nothing}
`;
