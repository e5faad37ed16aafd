/** The quarter of a date, counted from the year 0. */
const count = (date: string): number => Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
const nameOf = (quarter: number): string => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;

/** `2026-Q4` of 2026-11-24. */
export const quarterOf = (date: string): string => nameOf(count(date));

/** The last quarters that have ended by a date, the latest first. */
export const endedQuarters = (date: string, howMany: number): string[] => Array.from({ length: howMany }, (_, index) => nameOf(count(date) - 1 - index));
