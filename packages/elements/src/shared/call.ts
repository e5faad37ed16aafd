import { html, nothing, type TemplateResult } from 'lit';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import { callWords } from './call.messages.ts';
import { icon } from './icon.ts';
import type { Locale } from './messages.ts';
import { telOf } from './tel.ts';

/** In elder view a phone is always in sight, below whatever is read or filled in: the office's, or the government's own where no office is known yet. A page drawn by a server has no data of its elements yet. */
export const renderCall = ({ dataset }: Partial<Pick<HTMLElement, 'dataset'>>, language: Locale, number = '12345'): TemplateResult | typeof nothing =>
  dataset?.['scale'] === 'elder' ? html`<div class="call"><a class="button" part="call" href=${telOf(number)}>${icon(phone)}${callWords[language].call(number)}</a></div>` : nothing;
