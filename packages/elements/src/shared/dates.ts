import { isChinese, type Locale } from './messages.ts';

const weekdays = '日一二三四五六';
/** English as it is written beside Chinese: the day before the month. */
const inWords = (date: Date, language: Locale, options: Intl.DateTimeFormatOptions): string =>
  date.toLocaleDateString(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' });

/** `2026-03-05` as `2026年3月5日` or `5 March 2026`. */
export const formalDate = (iso: string, language: Locale): string => {
  const date = new Date(iso);
  return isChinese(language) ? `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日` : inWords(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
};

/** `2026-03-05` as `3月5日` or `5 Mar`. */
export const shortDate = (iso: string, language: Locale): string => {
  const date = new Date(iso);
  return isChinese(language) ? `${date.getUTCMonth() + 1}月${date.getUTCDate()}日` : inWords(date, language, { day: 'numeric', month: 'short' });
};

/** `2026-03-05` as `3月5日（周四）` or `Thu 5 Mar`. */
export const listDate = (iso: string, language: Locale): string => {
  const date = new Date(iso);
  if (!isChinese(language)) return inWords(date, language, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  return `${shortDate(iso, language)}（${language === 'zh-TW' ? '週' : '周'}${weekdays[date.getUTCDay()]}）`;
};

/** A moment as date and clock in China, which has one time zone and no summer time: `['2026-03-05', '22:05']`. */
export const inChina = (moment: string): [date: string, clock: string] => {
  const iso = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString();
  return [iso.slice(0, 10), clock(iso.slice(11, 16))];
};

/** A moment in a list, in China: `3月5日（周四）22:05` or `Thu 5 Mar, 22:05`. */
export const listMoment = (moment: string, language: Locale): string => {
  const [date, time] = inChina(moment);
  return `${listDate(date, language)}${isChinese(language) ? '' : ', '}${time}`;
};

/** `09:00` as `9:00`. */
export const clock = (time: string): string => time.replace(/^0(?=\d:)/, '');

/** `2026-03-05` as `2026年3月` or `March 2026`. */
export const formalMonth = (iso: string, language: Locale): string => {
  const date = new Date(iso);
  return isChinese(language) ? `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月` : inWords(date, language, { month: 'long', year: 'numeric' });
};
