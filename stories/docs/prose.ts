import { html } from 'lit';

/** Backticks are code, in doc comments as in what READMEs say. */
export const prose = (text = ''): unknown => text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
