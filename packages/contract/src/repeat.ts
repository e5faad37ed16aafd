import * as z from 'zod/mini';
import { chinaDate, chinaWeekday, dayLength } from './china-time.ts';
import { docs } from './docs.ts';
import { IsoDate } from './values.ts';

/** At most so many shifts are opened at once. */
export const mostAtOnce = 100;

/** Every day, or each week on some days (1 Monday … 7 Sunday; that of the first if none), until a date in China that still counts. */
export const Repeat = z.object({ every: z.enum(['day', 'week']), days: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7))), until: IsoDate });
export type Repeat = z.infer<typeof Repeat>;

/**
 * The instants at which something begins that first begins at `first`, at the same clock time in China, in order. The first
 * always counts. One more than `mostAtOnce` where there would be too many, so that it can be told.
 */
export function occurrences(first: string, repeat?: Repeat): string[] {
  const start = Date.parse(first);
  const days = repeat?.every === 'week' ? (repeat.days?.length ? repeat.days : [chinaWeekday(start)]) : undefined;
  const instants = [start];
  for (let at = start + dayLength; repeat && instants.length <= mostAtOnce && chinaDate(at) <= repeat.until; at += dayLength)
    if (!days || days.includes(chinaWeekday(at))) instants.push(at);
  return instants.map(at => new Date(at).toISOString());
}

/* @__PURE__ */ docs.add(Repeat, { id: 'Repeat', description: 'Every day or on days of the week, until a date. 重复方式。' });
