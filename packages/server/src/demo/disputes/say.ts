import type { Language } from '@linli/contract/text';
import type { Text } from '../model.ts';

export type Say = (text: Text) => string;

/** Says a text in one language. */
export const speaker = (language: Language): Say => ([zh, en]) => (language === 'en' ? en : zh);
