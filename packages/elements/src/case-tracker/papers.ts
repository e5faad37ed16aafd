import type { CaseFile } from '@linli/contract/case';
import { html, nothing, type TemplateResult } from 'lit';
import download from 'lucide/dist/esm/icons/download.mjs';
import fileIcon from 'lucide/dist/esm/icons/file-text.mjs';
import mic from 'lucide/dist/esm/icons/mic.mjs';
import image from 'lucide/dist/esm/icons/image.mjs';
import { inChina, listDate } from '../shared/dates.ts';
import { isPicture, savesFiles } from '../shared/download.ts';
import { icon } from '../shared/icon.ts';
import { whoOf, type Scene } from './scene.ts';

export interface Papers {
  readonly urlOf: (file: CaseFile) => string | undefined;
  /** The picture that is shown large. */
  readonly large: string | undefined;
  readonly busy: string | undefined;
  readonly trouble: TemplateResult | typeof nothing;
  readonly onLarge: (file: CaseFile) => void;
  readonly onSave: (file: CaseFile) => void;
}

const markOf = ({ type }: CaseFile) => icon(type.startsWith('image/') ? image : type.startsWith('audio/') ? mic : fileIcon);

/** The papers and pictures of the case, with a way to keep each. */
export const renderPapers = (scene: Scene, papers: Papers): TemplateResult | typeof nothing => {
  const { record: { files }, words } = scene;
  if (!files.length) return nothing;
  return html`
    <section>
      <h3 class="group">${words.papers}</h3>
      <ul class="card rows" part="papers">${files.map(file => renderPaper(scene, file, papers))}</ul>
      ${savesFiles() ? nothing : html`<p class="hint under">${words.noDownload}</p>`}
      ${papers.trouble}
    </section>
  `;
};

function renderPaper(scene: Scene, file: CaseFile, { urlOf, large, busy, onLarge, onSave }: Papers): TemplateResult {
  const { words, language } = scene;
  const url = urlOf(file);
  const open = large === file.id;
  const thumb = url ? html`<img class="thumb" src=${url} alt="" />` : html`<span class="thumb">${markOf(file)}</span>`;
  return html`
    <li part="paper">
      <div class="paper">
        ${isPicture(file) ? html`<button type="button" class="look" id="look-${file.id}" aria-expanded=${open ? 'true' : 'false'} aria-label=${open ? words.hidePicture : words.showPicture(file.name)} @click=${() => onLarge(file)}>${thumb}</button>` : thumb}
        <div class="grow">
          <p class="file-name">${file.name}</p>
          <p class="hint dots"><span class="nowrap">${words.sizeOf(file.size)}</span><span>${whoOf(scene, file.by, undefined)}</span><span class="nowrap">${listDate(inChina(file.at)[0], language)}</span></p>
        </div>
        ${savesFiles() ? html`<button type="button" class="act" part="download" aria-busy=${busy === file.id ? 'true' : 'false'} aria-label=${words.download(file.name)} @click=${() => onSave(file)}>${icon(download)}</button>` : nothing}
      </div>
      ${open && url ? html`<img class="picture" src=${url} alt=${file.name} />` : nothing}
    </li>
  `;
}
