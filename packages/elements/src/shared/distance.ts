import { isChinese, type Locale } from './messages.ts';

/** Metres as people say them: `约350米`, `约2.4公里`. */
export const distanceOf = (metres: number, language: Locale): string => {
  const near = Math.max(1, Math.round(metres / 50)) * 50;
  const far = Number((metres / 1000).toFixed(1));
  if (!isChinese(language)) return near < 1000 ? `${near} m` : `${far} km`;
  return `${language === 'zh-TW' ? '約' : '约'}${near < 1000 ? `${near}米` : `${far}公里`}`;
};
