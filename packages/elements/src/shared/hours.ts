import type { Hours, Period } from '@linli/contract/centres';
import { clock, inChina, listDate } from './dates.ts';
import { isChinese, type Locale } from './messages.ts';

/** `9:00–11:30`. */
export const periodOf = ({ opens, closes }: Period): string => `${clock(opens)}–${clock(closes)}`;

/** Whether a place is open at this moment, also when the reply has grown old meanwhile. */
export const isOpen = ({ open, changesAt }: Hours): boolean => (changesAt && Date.parse(changesAt) <= Date.now() ? !open : open);

/** When a place closes or opens next: `17:00`, `明天9:00`, `3月5日（周四）9:00`. Undefined when the reply does not tell any more. */
export const changeOf = ({ changesAt, days }: Hours, words: { readonly tomorrow: string }, language: Locale): string | undefined => {
  if (!changesAt || Date.parse(changesAt) <= Date.now()) return undefined;
  const [date, time] = inChina(changesAt);
  const day = date === days[0]?.date ? '' : date === days[1]?.date ? words.tomorrow : listDate(date, language);
  return day && !isChinese(language) ? `${day} ${time}` : day + time;
};
