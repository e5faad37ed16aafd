import type { Language } from '@linli/contract/text';
import { html, type TemplateResult } from 'lit';
import { heading } from './ask.ts';
import type { Filing } from './filing.ts';
import type { Entry } from './keeping.ts';

const zh = {
  resume: '接着上次的填吗？',
  resumeText: (date: string) => `这台设备上有一份${date}没填完的申请。`,
  resumeYes: '接着填',
  resumeNo: '重新填写',
  kept: '已存在这台手机上',
  keptText: '联网后自动提交，不用重填。可以先关掉这个网页，下次打开时也会提交。',
  keptPage: '联网后自动提交，不用重填。这台设备存不住内容，提交成功以前请不要关掉这个网页。',
  keptNow: '现在提交',
  keptBack: '取回来修改',
  sending: '正在提交，请稍等…',
};

const en: typeof zh = {
  resume: 'Go on where you left off?',
  resumeText: date => `There is an unfinished filing of ${date} on this device.`,
  resumeYes: 'Go on',
  resumeNo: 'Start anew',
  kept: 'Kept on this phone',
  keptText: 'It is submitted once you are online; there is no need to fill it in again. You may close this page: it is also sent when you open it next time.',
  keptPage: 'It is submitted once you are online. This device cannot keep it, so please leave this page open until it is sent.',
  keptNow: 'Submit now',
  keptBack: 'Take it back to change it',
  sending: 'Submitting, one moment…',
};

const waitingWords = { 'zh-CN': zh, en };

/** An earlier visit left something unfinished. */
export const renderResume = (filing: Filing, date: string, language: Language): TemplateResult => {
  const words = waitingWords[language];
  return html`
    ${heading(words.resume, words.resumeText(date))}
    <button type="button" class="button primary go" part="submit" @click=${() => void filing.resume()}>${words.resumeYes}</button>
    <button type="button" class="button go" part="restart" @click=${() => filing.restart()}>${words.resumeNo}</button>
  `;
};

/** It waits on the device for the network. */
export const renderKept = (filing: Filing, { state, progress, persistent }: Entry, language: Language): TemplateResult => {
  const words = waitingWords[language];
  if (state === 'sending') return html`${heading(words.sending)}<progress max="1" .value=${progress} aria-label=${words.sending}></progress>`;
  return html`
    ${heading(words.kept)}
    <p role="status">${persistent ? words.keptText : words.keptPage}</p>
    <button type="button" class="button primary go" part="submit" @click=${() => filing.keeping?.hurry()}>${words.keptNow}</button>
    <button type="button" class="button go" part="back" @click=${() => void filing.takeBack()}>${words.keptBack}</button>
  `;
};
