import type { DemoCentre } from './model.ts';

type Weekly = DemoCentre['weekly'];

const period = (opens: string, closes: string) => ({ opens, closes });
const morning = period('09:00', '12:00');
const afternoon = period('13:30', '17:00');

/** Ordinary weeks of the demo city; ISO days, 1 is Monday. */
export const weeks = {
  office: [{ days: [1, 2, 3, 4, 5], periods: [morning, afternoon] }],
  /** Saturday mornings for those who work. */
  saturday: [{ days: [1, 2, 3, 4, 5], periods: [morning, afternoon] }, { days: [6], periods: [morning] }],
  /** Wednesdays until eight. */
  evening: [{ days: [1, 2, 4, 5], periods: [morning, afternoon] }, { days: [3], periods: [morning, period('13:30', '20:00')] }],
  /** No break at noon, and Saturday mornings. */
  noon: [{ days: [1, 2, 3, 4, 5], periods: [period('09:00', '17:00')] }, { days: [6], periods: [morning] }],
  hills: [{ days: [1, 2, 3, 4, 5], periods: [period('08:30', '11:30'), period('14:00', '17:00')] }],
  /** Market days only in the afternoon. */
  village: [{ days: [1, 3, 5], periods: [period('08:30', '11:30'), period('14:00', '17:00')] }, { days: [2, 4], periods: [period('08:30', '11:30')] }],
  /** Every day, for counters; who is in danger calls 110 at any hour. */
  police: [{ days: [1, 2, 3, 4, 5], periods: [period('08:30', '12:00'), period('13:30', '17:30')] }, { days: [6, 7], periods: [period('09:00', '12:00'), period('13:30', '16:30')] }],
} satisfies Record<string, Weekly>;
