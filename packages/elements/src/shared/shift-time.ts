import { inChina, listDate } from './dates.ts';
import { isChinese, isRightToLeft, type Locale } from './messages.ts';
import { volunteerWords } from './volunteer.messages.ts';

interface Span { readonly starts: string; readonly ends: string }

/** The day in China on which something starts: `2026-03-05`. */
export const dayOf = ({ starts }: Pick<Span, 'starts'>): string => inChina(starts)[0];

/** `9:00–11:30`; past midnight `22:00–次日2:00`. */
export const hoursOf = ({ starts, ends }: Span, language: Locale): string => {
  const [first, from] = inChina(starts);
  const [last, to] = inChina(ends);
  const span = `${from}–${first === last ? '' : volunteerWords[language].nextDay}${to}`;
  // In a sentence from right to left an earlier time would come after a later one.
  return isRightToLeft(language) ? `\u2066${span}\u2069` : span;
};

/** `3月5日（周四）9:00–11:30`. */
export const whenOf = (span: Span, language: Locale): string => `${listDate(dayOf(span), language)}${isChinese(language) ? '' : ', '}${hoursOf(span, language)}`;

/** `2小时30分`, `45分钟`; `2 h 30 min`. */
export const spanOf = (minutes: number, language: Locale): string => volunteerWords[language].span(Math.floor(minutes / 60), minutes % 60);
