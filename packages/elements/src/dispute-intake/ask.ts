import type { Route } from '@linli/contract/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { callTo } from '../shared/call.ts';
import type { Form } from '../shared/form.ts';
import type { Locale } from '../shared/messages.ts';
import { put } from '../shared/paths.ts';
import type { Answers } from './answers.ts';
import type { IntakeWords } from './dispute-intake.messages.ts';
import type { Field } from './questions.ts';

/** What questions are drawn from. */
export interface Asking {
  readonly form: Form<Answers>;
  readonly words: IntakeWords;
  readonly language: Locale;
  /** Others use this device as well: nothing is offered to be remembered. */
  readonly sharedDevice: boolean;
  /** The date in China. */
  readonly today: string;
  /** The sentence for what is wrong at a path. */
  readonly sentenceAt: (path: string) => string | undefined;
}

/** `respondents.0.name` as labels and sentences know it: `respondents.name`. */
export const patternOf = (path: string): string => path.replace(/^(situations|files|consents)\.(?!policyVersion).*/, '$1').replace(/\.\d+/, '');

export const labelOf = (words: IntakeWords, { path, label }: Pick<Field, 'path' | 'label'>): string => label ?? words.label[patternOf(path)] ?? '';

/** Takes in an answer; nothing typed is no answer. */
export const answer = ({ form }: Pick<Asking, 'form'>, path: string, to: unknown): void => form.set(put(form.value, path, to === '' ? undefined : to), path);

export const heading = (words: string, hint?: string): TemplateResult => html`<h2 id="question" tabindex="-1">${words}</h2>${hint ? html`<p class="hint">${hint}</p>` : nothing}`;

/** Places to go to, each with its number to call; the whole row is the target. */
export const renderRoutes = (routes: readonly Route[], language: Locale): TemplateResult => html`
  <ul class="card rows routes">
    ${routes.map(({ name, text, phone, place }) => html`
      <li class="row" part="route">
        <div class="grow">
          <strong>${name}</strong>
          <p class="small quiet">${text}</p>
          ${place ? html`<p class="small">${place}</p>` : nothing}
          ${phone ? callTo(phone, language, 'text whole') : nothing}
        </div>
      </li>
    `)}
  </ul>
`;
