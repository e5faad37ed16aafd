import type { FaultWords } from './fault.messages.ts';

const enFormat = (label: string) => `Check how “${label}” is written`;

export const en: FaultWords = {
  'unchosen': label => `Choose “${label}”`,
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
