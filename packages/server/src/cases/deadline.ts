import type { Deadline } from '@linli/contract/receipt';
import { dateIn, termEnd, workdaysUntil } from '../calendar.ts';
import type { Whole } from './model.ts';

/** Working days before the end from which a deadline counts as near. */
const soon = 2;

/** Until when who must act, as of now; undefined where nothing is due. */
export function deadlineOf({ dueOn, dueWhat, suspendedOn, terms, followUpOn }: Pick<Whole, 'dueOn' | 'dueWhat' | 'suspendedOn' | 'terms' | 'followUpOn'>, now: number): Deadline | undefined {
  const [on, what] = dueOn && dueWhat ? [dueOn, dueWhat] : followUpOn ? [followUpOn, 'follow-up' as const] : [];
  if (!on || !what) return undefined;
  const left = workdaysUntil(dateIn(now), on);
  const term = what === 'reply' ? terms.reply : what === 'mediation' ? terms.mediation : undefined;
  return {
    on, what, by: what === 'supplement' ? 'applicant' : 'office', workingDaysLeft: left,
    status: suspendedOn ? 'paused' : left < 0 ? 'overdue' : left <= soon ? 'soon' : 'in-time',
    ...(term && { term }),
  };
}

/** The date by which a court must be asked together to confirm an agreement: 30 days from its effect (人民调解法 art. 33). */
export const confirmBy = (signedOn: string): string => termEnd(signedOn, { amount: 30, unit: 'calendar-days' });
