import type { FieldCode } from '@linli/contract/problem';
import type { Language } from '@linli/contract/text';

type Sentences = Readonly<Record<FieldCode, (label: string) => string>>;

const zhFormat = (label: string) => `“${label}”的写法不对`;

const zh: Sentences = {
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

const enFormat = (label: string) => `Check how “${label}” is written`;

const en: Sentences = {
  'required': label => `Fill in “${label}”`,
  'type': enFormat,
  'format': enFormat,
  'too-short': label => `“${label}” is too short`,
  'too-long': label => `“${label}” is too long`,
  'too-small': label => `“${label}” is too small`,
  'too-large': label => `“${label}” is too far away or too large`,
  'choice': label => `“${label}” cannot be this`,
  'unknown': label => `This “${label}” was not found`,
  'checksum': label => `One character of “${label}” is wrong`,
  'future': label => `“${label}” has not come yet`,
  'past': label => `“${label}” is too early`,
  'same': label => `“${label}” is the same as another`,
  'expired': label => `“${label}” has changed; confirm it again`,
  'gone': label => `“${label}” is no longer there; upload it again`,
  'unsafe': label => `“${label}” may be unsafe`,
  'elsewhere': label => `“${label}” is not handled here`,
  'overlap': label => `“${label}” is at the same time as another`,
  'early': label => `It is too early for “${label}”`,
  'late': label => `It is too late for “${label}”`,
  'young': label => `“${label}” is below the age required`,
};

/** What is wrong with a field, for a clerk who sees its label; `chosen`: it is chosen, not written. */
export const faultSentence = (code: FieldCode, label: string, language: Language, chosen = false): string =>
  chosen && code === 'required' ? (language === 'en' ? `Choose “${label}”` : `请选择“${label}”`) : (language === 'en' ? en : zh)[code](label);
