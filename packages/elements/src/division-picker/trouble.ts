import { isLinliError } from '@linli/sdk/error';
import type { TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { DivisionPickerWords } from './division-picker.messages.ts';

/** What happened while places were asked for, in the picker's own words where it has them. */
export const renderAskingTrouble = (error: unknown, { words, language }: Messages<DivisionPickerWords>, onRetry: () => unknown, kept = false): TemplateResult => {
  const kind = isLinliError(error) ? error.kind : undefined;
  return renderTrouble({ error, language, reading: true, inside: true, text: kind === 'missing' ? words.missing : kind === 'invalid' ? words.unsearchable : undefined, kept, onRetry });
};
