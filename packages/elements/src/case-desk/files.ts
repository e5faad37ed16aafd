import type { CaseFile } from '@linli/contract/case';
import type { DeskCase } from '@linli/contract/desk';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import fileIcon from 'lucide/dist/esm/icons/file-text.mjs';
import { Command } from '../shared/command.ts';
import { listMoment } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { renderFailure } from '../shared/failure.ts';
import { icon } from '../shared/icon.ts';
import type { Around } from './around.ts';
import type { CaseViewWords } from './case-view.messages.ts';

/** Papers and pictures of a case. Each download is on record, so that none is fetched unasked, not even as a thumbnail. */
export class Files {
  private readonly around: Around;
  private readonly command: Command<[number: string, file: CaseFile], void>;

  constructor(host: LitElement, around: Around) {
    this.around = around;
    this.command = new Command(host, async (_, number, file) => saveFile(await around.session.ask(client => client.desk.download(number, file)), file.name));
  }

  enter(): void {
    this.command.forget();
  }

  render({ number, files }: DeskCase, words: CaseViewWords): TemplateResult {
    const { command, around } = this;
    return html`
      <section aria-labelledby="files">
        <h3 class="group" id="files">${words.files}</h3>
        ${files.length ? html`
          <p class="hint">${words.downloadHint}${savesFiles() ? nothing : words.savesNot}</p>
          <ul class="card rows after">${files.map(file => this.renderFile(number, file, words))}</ul>
          ${renderFailure(command.error, around.language(), () => command.retry())}
        ` : html`<p class="quiet">${words.noFiles}</p>`}
      </section>
    `;
  }

  /** Saves one of them on the device. */
  async save(number: string, file: CaseFile): Promise<void> {
    this.command.forget();
    await this.command.run(number, file);
  }

  private renderFile(number: string, file: CaseFile, words: CaseViewWords): TemplateResult {
    const { name, size, at, by } = file;
    return html`
      <li class="row" part="file">
        ${icon(fileIcon)}
        <div class="grow">
          <p class="file-name">${name}</p>
          <p class="hint dots"><span>${words.megabytes(size)}</span><span>${this.around.names().by[by]}</span><span>${listMoment(at, this.around.language())}</span></p>
        </div>
        <button class="text" aria-label=${words.downloadOf(name)} @click=${() => this.save(number, file)}>${words.download}</button>
      </li>
    `;
  }
}
