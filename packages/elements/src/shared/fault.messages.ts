import type { FieldCode } from '@linli/contract/problem';
import { words, type Locale } from './messages.ts';

/** The last is for what is chosen and not written. */
export type FaultWords = Readonly<Record<FieldCode | 'unchosen', (label: string) => string>>;

const zhFormat = (label: string) => `“${label}”的写法不对`;

const zh: FaultWords = {
  'unchosen': label => `请选择“${label}”`,
  'required': label => `请填写“${label}”`,
  'type': zhFormat,
  'format': zhFormat,
  'too-short': label => `“${label}”写得太短`,
  'too-long': label => `“${label}”写得太长`,
  'too-small': label => `“${label}”太小`,
  'too-large': label => `“${label}”太远或者太大`,
  'choice': label => `“${label}”不能这样选`,
  'unknown': label => `没有找到这个“${label}”`,
  'checksum': label => `“${label}”有一位不对，请再核对`,
  'future': label => `“${label}”还没有到`,
  'past': label => `“${label}”太早了`,
  'same': label => `“${label}”和另一个相同`,
  'expired': label => `“${label}”已经更新，请重新确认`,
  'gone': label => `“${label}”已经失效，请重新上传`,
  'unsafe': label => `“${label}”可能不安全`,
  'elsewhere': label => `“${label}”不归这里办`,
  'overlap': label => `“${label}”和另一个时间冲突`,
  'early': label => `还没有到“${label}”的时间`,
  'late': label => `“${label}”的时间已经过了`,
  'young': label => `“${label}”不到规定的年龄`,
};

const faultWords = words('shared/fault', zh, () => import('./fault.en.ts'), () => import('./fault.tw.ts'));

/** What is wrong with a field, for a clerk who sees its label; `chosen`: it is chosen, not written. */
export const faultSentence = (code: FieldCode, label: string, language: Locale, chosen = false): string => faultWords[language][chosen && code === 'required' ? 'unchosen' : code](label);
