import { html, type TemplateResult } from 'lit';
import type { Locale } from '../shared/messages.ts';
import { heading } from './ask.ts';
import type { Filing } from './filing.ts';
import type { Entry } from './keeping.ts';
import { waitingWords } from './waiting.messages.ts';

/** An earlier visit left something unfinished. */
export const renderResume = (filing: Filing, date: string, language: Locale): TemplateResult => {
  const words = waitingWords[language];
  return html`
    ${heading(words.resume, words.resumeText(date))}
    <button type="button" class="button primary go" part="submit" @click=${() => void filing.resume()}>${words.resumeYes}</button>
    <button type="button" class="button go" part="restart" @click=${() => filing.restart()}>${words.resumeNo}</button>
  `;
};

/** It waits on the device for the network. */
export const renderKept = (filing: Filing, { state, progress, persistent }: Entry, language: Locale): TemplateResult => {
  const words = waitingWords[language];
  if (state === 'sending') return html`${heading(words.sending)}<progress max="1" .value=${progress} aria-label=${words.sending}></progress>`;
  return html`
    ${heading(words.kept)}
    <p role="status">${persistent ? words.keptText : words.keptPage}</p>
    <button type="button" class="button primary go" part="submit" @click=${() => filing.keeping?.hurry()}>${words.keptNow}</button>
    <button type="button" class="button go" part="back" @click=${() => void filing.takeBack()}>${words.keptBack}</button>
  `;
};
