import type { FieldCode } from '@linli/contract/problem';

/** What is wrong with a field, in words: by its path and code, by its last name and code, or by the code and what the field is called. */
export type Sentence = (path: string, code: FieldCode, label: string) => string;

export const sentences = (own: Readonly<Record<string, string>>, general: Partial<Record<FieldCode, (label: string) => string>>, other: (label: string) => string): Sentence =>
  (path, code, label) => own[`${path}:${code}`] ?? own[`${path.replace(/.*\./, '')}:${code}`] ?? (general[code] ?? other)(label);
