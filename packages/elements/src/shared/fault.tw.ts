import type { FaultWords } from './fault.messages.ts';

const format = (label: string) => `「${label}」的寫法不對`;

export const tw: FaultWords = {
  'unchosen': label => `請選擇「${label}」`,
  'required': label => `請填寫「${label}」`,
  'type': format,
  format,
  'too-short': label => `「${label}」寫得太短`,
  'too-long': label => `「${label}」寫得太長`,
  'too-small': label => `「${label}」太小`,
  'too-large': label => `「${label}」太遠或者太大`,
  'choice': label => `「${label}」不能這樣選`,
  'unknown': label => `沒有找到這個「${label}」`,
  'checksum': label => `「${label}」有一位不對，請再核對`,
  'future': label => `「${label}」還沒有到`,
  'past': label => `「${label}」太早了`,
  'same': label => `「${label}」和另一個相同`,
  'expired': label => `「${label}」已經更新，請重新確認`,
  'gone': label => `「${label}」已經失效，請重新上傳`,
  'unsafe': label => `「${label}」可能不安全`,
  'elsewhere': label => `「${label}」不歸這裡辦`,
  'overlap': label => `「${label}」和另一個時間衝突`,
  'early': label => `還沒有到「${label}」的時間`,
  'late': label => `「${label}」的時間已經過了`,
  'young': label => `「${label}」不到規定的年齡`,
};
