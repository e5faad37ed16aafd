import { pinyin } from 'pinyin-pro';

/** Syllables without tones, ü as v, letters and digits kept: 居住证 → ju, zhu, zheng. */
const syllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map(part => part.toLowerCase().replace(/[^a-z0-9]/g, ''));

/** The whole in pinyin and its initials: 居住证 → juzhuzheng, jzz. */
export function pinyinOf(text: string): { full: string; initials: string } {
  const parts = syllables(text).filter(Boolean);
  return { full: parts.join(''), initials: parts.map(part => part[0]).join('') };
}

/** What many speakers hear as one: zh/z, ch/c, sh/s, -ng/-n. */
export const blurred = (full: string): string => full.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n');
