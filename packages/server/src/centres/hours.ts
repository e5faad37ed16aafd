import type { Hours, OpeningDay } from '@linli/contract/centres';
import type { Language } from '@linli/contract/text';
import chineseDays from 'chinese-days';
import { DAY, OFFSET, dateIn, shanghai } from '../calendar.ts';
import type { CentreData } from '../database/schema.ts';
import { wordsIn } from '../language.ts';

/** Instant of a clock time on a date in Shanghai; 24:00 is the next midnight. */
const instantOf = (date: string, clock: string) => Date.parse(`${date}T00:00:00Z`) - OFFSET + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * 60_000;

/** Name of the holiday whose calendar makes a date differ from its weekday, from the State Council's yearly notice. */
function calendarOf(date: string): { work: boolean; name?: Record<Language, string> } {
  const { work, name } = chineseDays.getDayDetail(date);
  const [en, zh] = name.split(',');
  return en && zh ? { work, name: { 'zh-CN': zh, en } } : { work };
}

/** What holds on one date: a change of this place alone, then the holiday calendar, then the week's rule. */
export function openingDay(centre: Pick<CentreData, 'weekly' | 'holidays' | 'exceptions'>, date: string, language: Language): OpeningDay {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const usual = (day: number) => centre.weekly.filter(({ days }) => days.includes(day)).flatMap(({ periods }) => periods);
  const exception = centre.exceptions.find(({ date: on }) => on === date);
  if (exception) {
    return { date, periods: exception.periods, reason: { kind: exception.periods.length ? 'extra' : 'closure', name: wordsIn(exception.name, language) } };
  }
  const { work, name } = calendarOf(date);
  if (centre.holidays === 'open' || !name) return { date, periods: usual(weekday) };
  if (!work) return { date, periods: [], reason: { kind: 'holiday', name: name[language] } };
  // A make-up working day at the weekend keeps the hours of an ordinary Monday.
  return weekday > 5 ? { date, periods: usual(1), reason: { kind: 'make-up-day', name: name[language] } } : { date, periods: usual(weekday) };
}

/** Hours of a place as its rule, as the next eight dates and as of `now` (the server's clock). */
export function hoursOf(centre: Pick<CentreData, 'weekly' | 'holidays' | 'exceptions'>, now: number, language: Language): Hours {
  const days = Array.from({ length: 8 }, (_, index) => openingDay(centre, dateIn(now + index * DAY), language));
  const spans = days.flatMap(({ date, periods }) => periods.map(({ opens, closes }) => [instantOf(date, opens), instantOf(date, closes)] as const)).sort((a, b) => a[0] - b[0]);
  const open = spans.some(([from, to]) => from <= now && now < to);
  const turns = spans.flat().filter(time => time > now);
  const changesAt = turns.length ? Math.min(...turns) : undefined;
  return { weekly: centre.weekly, days, open, ...(changesAt !== undefined && { changesAt: shanghai(changesAt) }) };
}
