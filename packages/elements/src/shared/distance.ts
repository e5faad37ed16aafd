import type { Language } from '@linli/contract/text';

/** Metres as people say them: `约350米`, `约2.4公里`. */
export const distanceOf = (metres: number, language: Language): string => {
  const near = Math.max(1, Math.round(metres / 50)) * 50;
  const far = (metres / 1000).toFixed(1);
  if (language === 'en') return metres < 1000 ? `${near} m` : `${far} km`;
  return metres < 1000 ? `约${near}米` : `约${far}公里`;
};
