import { html, nothing, type TemplateResult } from 'lit';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import { callWords } from './call.messages.ts';
import { icon } from './icon.ts';
import type { Locale } from './messages.ts';
import { telOf } from './tel.ts';

/** A number to press; `look` is its class: `text` for a line, `button` for a bar. */
export const callTo = (number: string, language: Locale, look = 'text', sign: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<a class=${look} part="call" href=${telOf(number)}>${sign}${callWords[language].call(number)}</a>`;

/** With the sign of a phone, where it is the thing to do. */
export const callButton = (number: string, language: Locale, look = 'button primary'): TemplateResult => callTo(number, language, look, icon(phone));

/** In elder view a phone is always in sight, below whatever is read or filled in: the office's, or the government's own where no office is known yet. A page drawn by a server has no data of its elements yet. */
export const renderCall = ({ dataset }: Partial<Pick<HTMLElement, 'dataset'>>, language: Locale, number = '12345'): TemplateResult | typeof nothing =>
  dataset?.['scale'] === 'elder' ? html`<div class="call">${callButton(number, language, 'button')}</div>` : nothing;
