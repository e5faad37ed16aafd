import type { Author, Case } from '@linli/contract/case';
import type { FieldCode } from '@linli/contract/problem';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseWords } from '../shared/case.messages.ts';
import type { Form } from '../shared/form.ts';
import type { Host } from '../shared/host.ts';
import type { Locale } from '../shared/messages.ts';
import type { CaseViewWords } from './case-view.messages.ts';
import type { Act, Drafts } from './sending.ts';

/** What opens in place: an act, what was filed, one's data and, within these, their export or one consent that is to be taken back. */
export type Panel = Exclude<Act, 'consent' | 'take-back'> | 'filed' | 'data' | 'export' | `take-back ${string}`;

/** Whether a panel lies within that of one's data. */
export const isInData = (panel: Panel | undefined): boolean => !!panel && /^(?:export|erase|take-back .*)$/.test(panel);

/** Where a word about what was done is said. */
export type Place = 'top' | 'messages' | 'data';

/** What a part of the case page is drawn from. */
export interface Scene {
  readonly record: Case;
  readonly words: CaseViewWords;
  readonly names: CaseWords;
  readonly language: Locale;
  readonly host: Host;
  readonly form: Form<Drafts>;
  readonly open: Panel | undefined;
  /** Something is being sent. */
  readonly running: boolean;
  /** What went wrong with an act, or changed under it. */
  troubleOf(act: Act): TemplateResult | typeof nothing;
  toggle(panel: Panel): void;
  saidAt(place: Place): string;
}

/** Whether the case allows an act now. */
export const allows = ({ record }: Pick<Scene, 'record'>, act: Act): boolean => act === 'take-back' || record.can.includes(act);

/** Whether an act is shown: also one that is not allowed any more, while somebody's words stand in it. */
export const stays = (scene: Scene, act: Exclude<Act, 'take-back'>): boolean => allows(scene, act) || scene.open === act || scene.troubleOf(act) !== nothing;

/** Who did or wrote something, as the reader would say. */
export const whoOf = ({ record: { viewer }, words, names }: Scene, by: Author, name: string | undefined): string | undefined =>
  by === 'system' ? undefined : by === viewer ? words.me : name ?? names.by[by];

/** Identifier of what opens a panel, to come back to. */
export const idOfPanel = (panel: Panel): string => `open-${panel.replace(' ', '-')}`;

export const renderSaid = (scene: Scene, place: Place): TemplateResult => html`<p class="done" role="status">${scene.saidAt(place)}</p>`;

/** The sentence of what is wrong at a path. */
export function faultAt({ form, words }: Scene, path: keyof Drafts | 'files'): string | undefined {
  const code = form.faultAt(path);
  if (!code) return undefined;
  const own = path === 'score' ? words.score : path === 'reasons' ? words.reasons : path === 'files' && code === 'required' ? words.uploading : path === 'files' && code === 'choice' ? words.unsent : path === 'note' && code === 'past' ? words.reopenPast : undefined;
  return own ?? words.fault[code as FieldCode] ?? words.faultOther;
}

export interface PanelFrame {
  readonly act: Act;
  readonly title?: string | undefined;
  readonly content: unknown;
  readonly send: string;
  readonly onSend: () => void;
  /** Absent where it stands open by itself. */
  readonly panel?: Panel | undefined;
}

/** A form in place: its question, its fields, the one thing to press, and a way not to. */
export const renderPanel = (scene: Scene, { act, title, content, send, onSend, panel }: PanelFrame): TemplateResult => {
  const { words, running } = scene;
  const submit = (event: Event) => { event.preventDefault(); onSend(); };
  return html`
    <form class="panel" part="panel" novalidate autocomplete="off" @submit=${submit}>
      ${title ? html`<h4 tabindex="-1" id="panel">${title}</h4>` : nothing}
      ${content}${scene.troubleOf(act)}
      ${allows(scene, act) ? nothing : html`<p class="fault">${words.gone}</p>`}
      <div class="actions">
        ${allows(scene, act) ? html`<button class="button primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${running ? words.doing : send}</button>` : nothing}
        ${panel ? html`<button type="button" class="button" @click=${() => scene.toggle(panel)}>${words.cancel}</button>` : nothing}
      </div>
    </form>
  `;
};

/** A row that opens a panel below itself. */
export const renderFold = (scene: Scene, panel: Panel, label: string, hint: string, content: () => TemplateResult, open = scene.open === panel): TemplateResult => {
  return html`
    <li>
      <button type="button" class="row chevron fold" part="action" id=${idOfPanel(panel)} aria-expanded=${open ? 'true' : 'false'} @click=${() => scene.toggle(panel)}>
        <span class="grow"><span class="title">${label}</span>${hint ? html`<span class="small quiet block">${hint}</span>` : nothing}</span>
      </button>
      ${open ? content() : nothing}
    </li>
  `;
};
