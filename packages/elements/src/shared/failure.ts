import { isLinliError } from '@linli/sdk/error';
import { nothing, type TemplateResult } from 'lit';
import type { Locale } from './messages.ts';
import { renderTrouble } from './trouble.ts';

/** What went wrong with a write; of a sign-in that ran out the sign-in itself tells. */
export const renderFailure = (error: unknown, language: Locale, onRetry?: () => unknown, kept = false): TemplateResult | typeof nothing =>
  !error || (isLinliError(error) && error.status === 401) ? nothing : renderTrouble({ error, language, kept, onRetry });
