import type { CaseFile, CaseMessage } from '@linli/contract/case';
import { html, nothing, type TemplateResult } from 'lit';
import fileIcon from 'lucide/dist/esm/icons/file-text.mjs';
import { listMoment } from '../shared/dates.ts';
import { isPicture, savesFiles } from '../shared/download.ts';
import { renderArea } from '../shared/fields.ts';
import { icon } from '../shared/icon.ts';
import { renderUploads, type Uploads } from '../shared/uploads.ts';
import { faultAt, idOfPanel, renderPanel, renderSaid, stays, whoOf, type Scene } from './scene.ts';

export interface Talk {
  readonly uploads: Uploads;
  readonly onSend: () => void;
  readonly onFile: (file: CaseFile) => void;
}

/** The longest message, as the contract has it. */
const longest = 2000;

/** Messages both ways, the oldest first, and a way to write one. */
export const renderTalk = (scene: Scene, talk: Talk): TemplateResult | typeof nothing => {
  const { record, words } = scene;
  const { messages } = record;
  const may = stays(scene, 'message');
  if (!may && !messages.length) return nothing;
  return html`
    <section>
      <h3 class="group">${words.messages}</h3>
      <div class="card">
        ${messages.length
          ? html`<ol class="talk" part="messages">${messages.map(message => renderMessage(scene, message, talk.onFile))}</ol>`
          : html`<p class="cell-body quiet">${words.noMessages}</p>`}
        ${renderSaid(scene, 'messages')}
        ${may ? html`<div class="write">${scene.open === 'message' ? renderWriting(scene, talk) : html`<button type="button" class="button wide" part="write" id=${idOfPanel('message')} @click=${() => scene.toggle('message')}>${words.write}</button>`}</div>` : nothing}
      </div>
    </section>
  `;
};

const renderMessage = (scene: Scene, { at, by, name, text, files }: CaseMessage, onFile: (file: CaseFile) => void) => {
  const { record, language } = scene;
  const mine = by === record.viewer;
  const attached = record.files.filter(({ id }) => files.includes(id));
  return html`
    <li class=${mine ? 'mine' : ''} part="message">
      <p class="hint dots"><span>${whoOf(scene, by, name)}</span><span><time class="when" datetime=${at}>${listMoment(at, language)}</time></span></p>
      <div class="bubble">
        <p class="written">${text}</p>
        ${attached.map(file => renderAttached(scene, file, onFile))}
      </div>
    </li>
  `;
};

/** A way to the file; only its name where it could neither be saved nor shown. */
const renderAttached = ({ words }: Scene, file: CaseFile, onFile: (file: CaseFile) => void) =>
  savesFiles() || isPicture(file)
    ? html`<button type="button" class="text attached" aria-label=${savesFiles() ? words.download(file.name) : words.showPicture(file.name)} @click=${() => onFile(file)}>${icon(fileIcon)}<span>${file.name}</span></button>`
    : html`<p class="attached">${icon(fileIcon)}<span>${file.name}</span></p>`;

function renderWriting(scene: Scene, { uploads, onSend }: Talk): TemplateResult {
  const { form, words, language, host, record } = scene;
  return renderPanel(scene, {
    act: 'message', panel: 'message', send: words.send, onSend,
    content: html`
      ${renderArea({ path: 'message', label: record.service === 'counselling' ? words.writeCounsellor : words.writeLabel, value: form.value.message, longest, fault: faultAt(scene, 'message'), left: words.charactersLeft, onInput: message => form.set({ message }) })}
      ${renderUploads(uploads, { host, language, path: 'files', label: words.writeFiles, hint: words.writeHint, fault: faultAt(scene, 'files') })}
    `,
  });
}
