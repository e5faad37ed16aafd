/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const offset = 8 * 3_600_000;
export const dayLength = 86_400_000;

/** The date in China at an instant, `2026-11-24`. */
export const chinaDate = (at: string | number): string => new Date((typeof at === 'string' ? Date.parse(at) : at) + offset).toISOString().slice(0, 10);

/** The clock time in China at an instant, `09:30`. */
export const chinaClock = (at: string | number): string => new Date((typeof at === 'string' ? Date.parse(at) : at) + offset).toISOString().slice(11, 16);

/** 1 Monday … 7 Sunday, in China. */
export const chinaWeekday = (at: string | number): number => new Date((typeof at === 'string' ? Date.parse(at) : at) + offset).getUTCDay() || 7;
