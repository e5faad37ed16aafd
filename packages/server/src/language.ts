import type { Language } from '@linli/contract/text';
import type { Words } from './database/schema.ts';

/** The catalogue's language that fits `Accept-Language` best; Chinese where none does. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '').slice(0, 200).split(',').map(part => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const quality = rest.map(option => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
    return { tag, quality: quality === undefined ? 1 : Number(quality) };
  }).sort((a, b) => b.quality - a.quality);
  for (const { tag, quality } of wanted) {
    if (!(quality > 0)) continue;
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'zh-CN';
}

/** Words in a language, or in Chinese. */
export const wordsIn = (words: Words, language: Language): string => words[language] ?? words['zh-CN'];
