import type { Deadline } from '@linli/contract/receipt';
import type { Language } from '@linli/contract/text';
import { html, type TemplateResult } from 'lit';
import { listDate } from '../shared/dates.ts';
import type { CaseDeskWords } from './case-desk.messages.ts';

/** `2026-12-01` as `12月1日` or `1 Dec`: a queue has no room for the day of the week. */
const shortDate = (iso: string, language: Language): string => listDate(iso, language).replace(language === 'en' ? /^\w+ / : /（.*/, '');

/** How long there is left, then until when what is due: `还有2个工作日 · 12月1日前答复`. */
export const renderDeadline = (deadline: Deadline | undefined, words: CaseDeskWords, language: Language, short = false): TemplateResult => {
  if (!deadline) return html`<span class="quiet">${words.noDeadline}</span>`;
  const { on, what, status, workingDaysLeft } = deadline;
  const left = status === 'paused' ? words.paused : words.left(workingDaysLeft);
  return html`<span class="piece">${left}</span><span class="piece">${words.dueBy((short ? shortDate : listDate)(on, language), words.due[what])}</span>`;
};
