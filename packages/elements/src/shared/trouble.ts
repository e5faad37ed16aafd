import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from './messages.ts';
import { troubleWords } from './trouble.messages.ts';

export interface TroubleView {
  readonly error: unknown;
  readonly language: Locale;
  /** What did not succeed: `没有提交成功`; a general word if absent. */
  readonly heading?: string | undefined;
  /** Words of the room's own for what happened; the general ones if absent. */
  readonly text?: string | undefined;
  /** Something was filled in and is still there. */
  readonly kept?: boolean | undefined;
  readonly onRetry?: (() => unknown) | undefined;
}

/** What happened, what is safe, what to do. */
export const renderTrouble = ({ error, language, heading, text, kept, onRetry }: TroubleView): TemplateResult => {
  const words = troubleWords[language];
  const known = isLinliError(error) ? error : undefined;
  const kind = known?.kind ?? 'broken';
  const again = onRetry && kind !== 'missing' && kind !== 'invalid' && kind !== 'refused';
  return html`
    <div class="problem" role="alert" part="problem" data-kind=${kind}>
      <p>${heading ?? words.failed}</p>
      <p>${text ?? words.problem[kind]}${known?.retryAfter && known.retryAfter > 2 ? words.wait(known.retryAfter) : nothing}${kept ? words.kept : nothing}</p>
      <div class="actions">
        ${again ? html`<button type="button" class="button" part="retry" @click=${onRetry}>${words.retry}</button>` : nothing}
        <a class="text" href="tel:12345">${words.helpline}</a>
      </div>
    </div>
  `;
};
