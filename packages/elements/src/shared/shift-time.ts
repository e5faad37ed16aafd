import type { Language } from '@linli/contract/text';
import { inChina, listDate } from './dates.ts';

interface Span { readonly starts: string; readonly ends: string }

const nextDay = { 'zh-CN': '次日', en: 'next day ' };

/** The day in China on which something starts: `2026-03-05`. */
export const dayOf = ({ starts }: Pick<Span, 'starts'>): string => inChina(starts)[0];

/** `9:00–11:30`; past midnight `22:00–次日2:00`. */
export const hoursOf = ({ starts, ends }: Span, language: Language): string => {
  const [first, from] = inChina(starts);
  const [last, to] = inChina(ends);
  return `${from}–${first === last ? '' : nextDay[language]}${to}`;
};

/** `3月5日（周四）9:00–11:30`. */
export const whenOf = (span: Span, language: Language): string => `${listDate(dayOf(span), language)}${language === 'en' ? ', ' : ''}${hoursOf(span, language)}`;

/** `2小时30分`, `45分钟`; `2 h 30 min`. */
export const spanOf = (minutes: number, language: Language): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (language === 'en') return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
  return !hours ? `${rest}分钟` : rest ? `${hours}小时${rest}分` : `${hours}小时`;
};
