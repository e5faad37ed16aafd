import type { ShiftChangeDraft, ShiftsDraft } from '@linli/contract/desk-shift';
import type { FieldProblem } from '@linli/contract/problem';
import { chinaDate } from '@linli/contract/china-time';
import { mostAtOnce, occurrences } from '@linli/contract/repeat';
import type { VolunteerRules } from '@linli/contract/volunteer-policy';
import { DAY } from '../calendar.ts';
import { invalidField, refuseFaults } from '../problem.ts';

const minute = 60_000;
/** How far ahead a shift may lie, days. */
const furthest = 366;

/** The moment at which something begins, to the second. Throws `invalid` where there is none such, or it is over or too far away. */
function beginning(starts: string, now: number): number {
  const at = Math.floor(Date.parse(starts) / 1000) * 1000;
  if (Number.isNaN(at)) throw invalidField('body.starts', 'format');
  if (at <= now) throw invalidField('body.starts', 'past');
  if (at > now + furthest * DAY) throw invalidField('body.starts', 'too-large');
  return at;
}

/** When all shifts of a draft begin. */
export function beginnings({ starts, repeat }: ShiftsDraft, now: number): number[] {
  const first = beginning(starts, now);
  const all = occurrences(new Date(first).toISOString(), repeat).map(Date.parse);
  const fault: FieldProblem | undefined = all.length > mostAtOnce ? { path: 'repeat.until', code: 'too-large' } : repeat && repeat.until < chinaDate(first) ? { path: 'repeat.until', code: 'past' } : undefined;
  refuseFaults(fault ? [fault] : []);
  return all;
}

/** The columns of a plan that begins at a moment. The rules of today stand in it: a shift goes by what was in force when it was planned. */
export function planned(draft: Omit<ShiftChangeDraft, 'version'>, at: number, rules: VolunteerRules) {
  const { title, text, place, point, minutes, capacity, skills, membersOnly = false, adultsOnly = false, joinBefore, leaveBefore } = draft;
  const ends = at + minutes * minute;
  return {
    title, text, place, lat: point?.lat ?? null, lng: point?.lng ?? null, capacity, skills: [...new Set(skills)], members_only: membersOnly, least_age: adultsOnly ? rules.adultAge : null,
    starts: new Date(at), ends: new Date(ends), join_until: new Date(at - joinBefore * minute), leave_until: new Date(at - leaveBefore * minute),
    check_in_from: new Date(at - rules.checkInBefore * minute), check_out_until: new Date(ends + rules.checkOutAfter * minute),
  };
}

/** The same of a change, whose time may only be another one while nobody has joined. */
export const replanned = (draft: ShiftChangeDraft, now: number, rules: VolunteerRules) => planned(draft, beginning(draft.starts, now), rules);
