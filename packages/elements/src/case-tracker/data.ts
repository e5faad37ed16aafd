import type { Case, Consent } from '@linli/contract/case';
import type { CaseExport } from '@linli/contract/cases';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import { stateName } from '../shared/case.messages.ts';
import { formalDate, inChina, listMoment } from '../shared/dates.ts';
import { allows, idOfPanel, renderFold, renderPanel, renderSaid, stays, type Scene } from './scene.ts';

/** Whether there is anything that the reader told. */
export const hasFiled = ({ story, wishes, parties, rating }: Case): boolean => !!(story || wishes || parties.length || rating);

/** What the reader told when filing, who is party, and how they rated it. */
export const renderFiled = ({ record, words, names }: Scene): TemplateResult => {
  const { story, wishes, parties, rating } = record;
  const row = (key: string, text: string | undefined) => (text ? html`<div><dt class="quiet">${key}</dt><dd class="written">${text}</dd></div>` : nothing);
  return html`
    <dl class="panel facts stacked" part="filed">
      ${row(words.story, story)}${row(words.wishes, wishes)}
      ${parties.length ? html`<div><dt class="quiet">${words.parties}</dt><dd>${parties.map(({ role, name }) => html`<p class="dots"><span>${name}</span><span class="quiet nowrap">${names.party[role]}</span></p>`)}</dd></div>` : nothing}
      ${row(words.myRating, rating && [names.rating[rating.score - 1], rating.comment].filter(Boolean).join('\n'))}
    </dl>
  `;
};

export interface OwnData {
  readonly remembered: boolean;
  readonly exported: CaseExport | undefined;
  readonly exporting: boolean;
  readonly trouble: TemplateResult | typeof nothing;
  /** Erasing was asked for once. */
  readonly sure: boolean;
  readonly onTakeBack: (purpose: string) => void;
  readonly onExport: () => void;
  readonly onErase: () => void;
  readonly onForget: () => void;
}

/** What was agreed to, and the rights to a copy and to erasure: as easy as filing was. */
export const renderData = (scene: Scene, own: OwnData): TemplateResult => {
  const { record: { consents }, words } = scene;
  return html`
    <div class="panel" part="data">
      ${renderSaid(scene, 'data')}
      ${own.remembered ? html`<p class="keep"><span class="grow small">${words.remembered}</span><button type="button" class="text" part="forget" @click=${own.onForget}>${words.forget}</button></p>` : nothing}
      ${consents.length ? html`<h4 tabindex="-1" id="data">${words.consents}</h4>${consents.map(consent => renderConsent(scene, consent, own.onTakeBack))}` : nothing}
      <ul class="rows inner">
        ${renderFold(scene, 'export', words.export, words.exportHint, () => renderExport(scene, own))}
        ${stays(scene, 'erase') ? renderFold(scene, 'erase', words.erase, words.eraseHint, () => renderErase(scene, own)) : nothing}
      </ul>
    </div>
  `;
};

function renderConsent(scene: Scene, { purpose, title, policyVersion, required, channel, at, withdrawnAt }: Consent, onTakeBack: (purpose: string) => void): TemplateResult {
  const { record, words, language, open } = scene;
  const date = (moment: string) => formalDate(inChina(moment)[0], language);
  const panel = `take-back ${purpose}` as const;
  const follows = !required ? words.takeBackFree : record.can.includes('withdraw') ? words.takeBackNeeded : words.takeBackOver;
  return html`
    <div class="consent" part="consent">
      <p>${title}</p>
      <p class="hint dots"><span>${words.given(date(at))}</span><span>${words.channel[channel]}</span><span>${words.version(policyVersion)}</span></p>
      ${withdrawnAt ? html`<p class="small"><span class="badge">${words.takenBack(date(withdrawnAt))}</span></p>` : open === panel ? nothing : html`<button type="button" class="text" part="take-back" id=${idOfPanel(panel)} aria-label=${words.takeBackOf(title)} @click=${() => scene.toggle(panel)}>${words.takeBack}</button>`}
      ${open === panel && !withdrawnAt ? renderPanel(scene, { act: 'take-back', panel, title: words.takeBackTitle(title), send: words.takeBack, onSend: () => onTakeBack(purpose), content: html`<p class="quiet">${follows}</p>` }) : nothing}
    </div>
  `;
}

/** The lines of what is exported, for who cannot read the file. */
export function summaryOf({ record, words, names, language }: Pick<Scene, 'record' | 'words' | 'names' | 'language'>, { contact, case: own }: CaseExport): [key: string, text: string][] {
  const known = (['name', 'phone', 'idNumber', 'address'] as const).flatMap(key => (contact[key] ? [[words.contact[key], contact[key]] as [string, string]] : []));
  return [
    [words.number, grouped(record.number)],
    [words.kind, record.kind.name],
    [words.progress, stateName(names, record.service, own.state)],
    [words.filed, listMoment(own.filedAt, language)],
    ...known,
    ...([[words.story, own.story], [words.wishes, own.wishes]] as const).flatMap(([key, text]) => (text ? [[key, text] as [string, string]] : [])),
    [words.exportSummary, words.counted(own.messages.length, own.files.length, own.consents.length)],
  ];
}

function renderExport(scene: Scene, { exported, exporting, trouble, onExport }: OwnData): TemplateResult {
  const { words } = scene;
  return html`
    <div class="panel">
      ${exported
        ? html`<p class="fine" tabindex="-1" id="exported">${words.exported}</p><dl class="facts stacked">${summaryOf(scene, exported).map(([key, text]) => html`<div><dt class="quiet">${key}</dt><dd class="written">${text}</dd></div>`)}</dl>`
        : nothing}
      <p class="hint">${words.exportNote}</p>
      ${trouble}
      <div class="actions">
        <button type="button" class="button ${exported ? '' : 'primary'}" part="export" aria-disabled=${exporting ? 'true' : 'false'} @click=${onExport}>${exporting ? words.doing : words.export}</button>
        <button type="button" class="button" @click=${() => scene.toggle('export')}>${words.fewer}</button>
      </div>
    </div>
  `;
}

function renderErase(scene: Scene, { sure, onErase }: OwnData): TemplateResult {
  const { words } = scene;
  return renderPanel(scene, {
    act: 'erase', panel: 'erase', title: sure ? words.eraseSure : words.eraseTitle, send: sure ? words.eraseGo : words.eraseNext, onSend: onErase,
    content: html`<p>${words.eraseGoes}</p><p class="after">${words.eraseStays}</p>${sure || !allows(scene, 'erase') ? nothing : html`<p class="hint after">${words.eraseFirstExport}</p>`}`,
  });
}

/** What is saved: the lines that anybody reads, then all of it for other programs. */
export const exportFile = (summary: readonly (readonly [string, string])[], whole: CaseExport): Blob =>
  new Blob([JSON.stringify({ summary: summary.map(([key, text]) => `${key}: ${text}`), ...whole }, null, 2)], { type: 'application/json' });

