import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type TemplateResult } from 'lit';
import { cameNot, foundNothing } from './art.ts';
import { paragraph, type Locale } from './messages.ts';
import { troubleWords } from './trouble.messages.ts';

export interface TroubleView {
  readonly error: unknown;
  readonly language: Locale;
  /** It was only to be shown, and says whether it did not load or is not there. */
  readonly reading?: boolean | undefined;
  /** What did not succeed: `没有提交成功`; a general word if absent. */
  readonly heading?: string | undefined;
  /** Words of the room's own for what happened; the general ones if absent. */
  readonly text?: string | undefined;
  /** What was asked for is not offered in that place. */
  readonly closed?: boolean | undefined;
  /** Something was filled in and is still there. */
  readonly kept?: boolean | undefined;
  /** In the midst of a form, whose page has the way out. */
  readonly inside?: boolean | undefined;
  readonly onRetry?: (() => unknown) | undefined;
}

/** What happened, what is safe, what to do. */
export const renderTrouble = ({ error, language, reading, heading, text, closed, kept, inside, onRetry }: TroubleView): TemplateResult => {
  const words = troubleWords[language];
  const known = isLinliError(error) ? error : undefined;
  const kind = known?.kind ?? 'broken';
  const again = onRetry && kind !== 'missing' && kind !== 'invalid' && kind !== 'refused';
  return html`
    <div class="problem" role="alert" part="problem" data-kind=${kind}>
      ${!reading || inside || kept ? nothing : kind === 'missing' ? foundNothing : cameNot}
      <p>${heading ?? (closed ? words.closed : !reading ? words.failed : kind === 'missing' ? words.none : words.unloaded)}</p>
      <p>${paragraph(language, text ?? words.problem[kind], !!known?.retryAfter && known.retryAfter > 2 && words.wait(known.retryAfter), kept && words.kept)}</p>
      <div class="actions">
        ${again ? html`<button type="button" class="button" part="retry" @click=${onRetry}>${words.retry}</button>` : nothing}
        ${inside ? nothing : html`<a class="text" href="tel:12345">${words.helpline}</a>`}
      </div>
    </div>
  `;
};
