import type { Deadline } from '@linli/contract/receipt';
import { html, type TemplateResult } from 'lit';
import { listDate, shortDate } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import type { CaseDeskWords } from './case-desk.messages.ts';

/** How long there is left, then until when what is due: `还有2个工作日 · 12月1日前答复`. A queue, `short`, has no room for the day of the week. */
export const renderDeadline = (deadline: Deadline | undefined, words: CaseDeskWords, language: Locale, short = false): TemplateResult => {
  if (!deadline) return html`<span class="quiet">${words.noDeadline}</span>`;
  const { on, what, status, workingDaysLeft } = deadline;
  const left = status === 'paused' ? words.paused : words.left(workingDaysLeft);
  return html`<span class="piece">${left}</span><span class="piece">${words.dueBy((short ? shortDate : listDate)(on, language), words.due[what])}</span>`;
};
