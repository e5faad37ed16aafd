import type { Duration } from '@linli/contract/duration';
import chineseDays from 'chinese-days';

export const DAY = 86_400_000;
/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
export const OFFSET = 8 * 3_600_000;

/** The date in China at a moment: `2026-11-24`. */
export const dateIn = (time: number): string => new Date(time + OFFSET).toISOString().slice(0, 10);
/** A moment as ISO text in China's time. */
export const shanghai = (time: number): string => `${new Date(time + OFFSET).toISOString().slice(0, 19)}+08:00`;
/** The last moment of a date in China, ms. */
export const endOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) - OFFSET + DAY - 1;

export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
/** Calendar days from one date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Whether offices work: the State Council's holidays and make-up days (调休) as far as they are published, weekdays otherwise. */
export const isWorkday = (date: string): boolean => chineseDays.getDayDetail(date).work;

/** The working day that is `count` after a date; the date itself counts as none. */
function addWorkdays(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(day)) left--;
  }
  return day;
}

/** The last day of a term that begins on a date: its first day is not counted (民法典 art. 201); one that ends on a day off ends on the next working day (art. 203). */
export function termEnd(date: string, { amount, unit }: Duration): string {
  if (unit === 'working-days') return addWorkdays(date, amount);
  let day = addDays(date, amount);
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

/** Working days from today to a date: 0 on the day itself, below 0 afterwards. */
export function workdaysUntil(today: string, date: string): number {
  const [from, to, sign] = today <= date ? [today, date, 1] : [date, today, -1];
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day)) count++;
  // Past on a weekend, it is over all the same.
  return sign * (sign < 0 ? Math.max(1, count) : count);
}
