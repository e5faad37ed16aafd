import { chinaClock, chinaDate } from '@linli/contract/china-time';
import type { DeskShift, ShiftChangeDraft, ShiftsDraft } from '@linli/contract/desk-shift';
import type { FieldCode, FieldProblem } from '@linli/contract/problem';
import { mostAtOnce, occurrences, type Repeat } from '@linli/contract/repeat';
import type { Point } from '@linli/contract/values';
import { minutesOf } from '@linli/contract/volunteer-rules';
import type { Skill } from '@linli/contract/volunteer';

/** The plan of a shift as it is filled in. Day and clock are those of China; one that ends before it starts ends on the next day. */
export interface PlanValues {
  readonly division?: string | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly point?: Point | undefined;
  readonly date?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly capacity?: string | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly membersOnly?: boolean | undefined;
  readonly adultsOnly?: boolean | undefined;
  /** Minutes before it starts. */
  readonly joinBefore?: string | undefined;
  readonly leaveBefore?: string | undefined;
  readonly repeat?: Repeat['every'] | undefined;
  /** 1 Monday … 7 Sunday. */
  readonly days?: readonly string[] | undefined;
  readonly until?: string | undefined;
}

const day = 1440;

export const blankPlan = (division: string | undefined): PlanValues => ({ ...(division && division.length >= 9 && { division }), joinBefore: '60', leaveBefore: '720' });

/** The plan that a shift has. */
export const planOf = ({ title, text, place, point, starts, ends, capacity, skills, membersOnly, adultsOnly, joinUntil, leaveUntil }: DeskShift): PlanValues => ({
  title, text, place, point, date: chinaDate(starts), from: chinaClock(starts), to: chinaClock(ends), capacity: String(capacity), skills, membersOnly, adultsOnly,
  joinBefore: String(minutesOf({ starts: joinUntil, ends: starts })), leaveBefore: String(minutesOf({ starts: leaveUntil, ends: starts })),
});

/** From when to when, once day and clock are filled in. */
export function spanOf({ date, from, to }: PlanValues): { readonly starts: string; readonly ends: string; readonly minutes: number } | undefined {
  const starts = Date.parse(`${date}T${from}:00+08:00`);
  const until = Date.parse(`${date}T${to}:00+08:00`);
  if (Number.isNaN(starts) || Number.isNaN(until)) return undefined;
  const minutes = (until - starts) / 60_000 + (until <= starts ? day : 0);
  return { starts: new Date(starts).toISOString(), ends: new Date(starts + minutes * 60_000).toISOString(), minutes };
}

const repeatOf = ({ repeat, days, until }: PlanValues): Repeat | undefined => repeat && until ? { every: repeat, until, ...(repeat === 'week' && days?.length && { days: days.map(Number).sort() }) } : undefined;

/** When the shifts of a plan would begin; none before day and clock are filled in. */
export const beginningsOf = (plan: PlanValues): string[] => {
  const span = spanOf(plan);
  return span ? occurrences(span.starts, repeatOf(plan)) : [];
};

const whole = (text: string | undefined): number => (/^\d{1,6}$/.test(text?.trim() ?? '') ? Number(text) : Number.NaN);

const planned = (plan: PlanValues) => {
  const { title = '', text = '', place = '', point, capacity, skills = [], membersOnly, adultsOnly, joinBefore, leaveBefore } = plan;
  const { starts = '', minutes = 0 } = spanOf(plan) ?? {};
  return {
    title: title.trim(), text: text.trim(), place: place.trim(), ...(point && { point }), starts, minutes, capacity: whole(capacity), skills: skills as Skill[],
    membersOnly: !!membersOnly, adultsOnly: !!adultsOnly, joinBefore: Number(joinBefore), leaveBefore: Number(leaveBefore),
  };
};

export const openingDraft = (plan: PlanValues): ShiftsDraft => {
  const repeat = repeatOf(plan);
  return { division: plan.division ?? '', ...planned(plan), ...(repeat && { repeat }) };
};

export const changeDraft = (plan: PlanValues, version: number): ShiftChangeDraft => ({ version, ...planned(plan) });

const wordsFault = (words: string | undefined, longest: number): FieldCode | undefined => (!words?.trim() ? 'required' : words.length > longest ? 'too-long' : undefined);

const capacityFault = (capacity: string | undefined): FieldCode | undefined => {
  const count = whole(capacity);
  return !capacity?.trim() ? 'required' : Number.isNaN(count) ? 'type' : count < 1 ? 'too-small' : count > 500 ? 'too-large' : undefined;
};

const untilFault = (plan: PlanValues): FieldCode | undefined =>
  !plan.repeat ? undefined : !plan.until ? 'required' : plan.date && plan.until < plan.date ? 'past' : beginningsOf(plan).length > mostAtOnce ? 'too-large' : undefined;

/** What is wrong with a plan, in the order in which it is asked; `today` is the date in China. */
export function planFaults(plan: PlanValues, { today, opening }: { readonly today: string; readonly opening: boolean }): FieldProblem[] {
  const span = spanOf(plan);
  const all: [string, FieldCode | undefined | false][] = [
    ['division', opening && !plan.division && 'required'],
    ['title', wordsFault(plan.title, 60)],
    ['text', wordsFault(plan.text, 1000)],
    ['place', wordsFault(plan.place, 120)],
    ['date', !plan.date ? 'required' : opening && plan.date < today && 'past'],
    ['from', !plan.from && 'required'],
    ['to', !plan.to ? 'required' : span && span.minutes < 15 && 'too-small'],
    ['until', opening && untilFault(plan)],
    ['capacity', capacityFault(plan.capacity)],
  ];
  return all.flatMap(([path, code]) => (code ? [{ path, code }] : []));
}

/** The field that stands for a path of the draft. */
export const fieldOf = (path: string): string => ({ 'starts': 'from', 'minutes': 'to', 'repeat': 'until', 'repeat.until': 'until', 'repeat.days': 'days' } as Record<string, string>)[path] ?? path.replace(/\.\d+$/, '');
