import type { Case, CaseEvent, CaseSession } from '@linli/contract/case';
import { isClosed } from '@linli/contract/case-state';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { eventName } from '../shared/case.messages.ts';
import { formalDate, listDate, listMoment } from '../shared/dates.ts';
import { renderTimeline, type TimelineItem } from '../shared/timeline.ts';
import { whoOf, type Scene } from './scene.ts';

/** How many lines are shown at first. */
const shown = 5;

/** The meeting that was arranged last and has not been held. */
export const plannedIn = ({ sessions, state }: Case): CaseSession | undefined =>
  isClosed(state) ? undefined : [...sessions].reverse().find(({ outcome }) => outcome === undefined);

function nextOf({ record, words, names, language }: Scene): TimelineItem[] {
  const planned = plannedIn(record);
  if (planned) return [{ title: words.nextMeeting[record.service], when: listMoment(planned.at, language), at: planned.at, who: names.session[planned.form], note: planned.place, mark: 'next' }];
  const { deadline } = record;
  const title = deadline && (record.service === 'counselling' && deadline.what === 'reply' ? words.nextContact : words.nextDue(names.due[deadline.what]));
  return deadline && title ? [{ title, when: listDate(deadline.on, language), at: deadline.on, mark: 'next' }] : [];
}

const happened = (scene: Scene, { at, what, by, name, note, until }: CaseEvent, index: number): TimelineItem => {
  const { record, words, names, language } = scene;
  return {
    title: (record.viewer === 'respondent' && words.respondentEvent[what]) || eventName(names, record.service, what),
    when: listMoment(at, language), at, who: whoOf(scene, by, name),
    note: [note, until && words.supplementUntil(formalDate(until, language))].filter(Boolean).join('\n') || undefined,
    mark: index ? undefined : 'now',
  };
};

/** What comes next, where things stand, what was. */
export const progressOf = (scene: Scene): TimelineItem[] => [...nextOf(scene), ...scene.record.events.map((event, index) => happened(scene, event, index))];

export const renderProgress = (scene: Scene, whole: boolean, onWhole: () => void): TemplateResult => {
  const { words } = scene;
  const items = progressOf(scene);
  const all = whole || items.length <= shown + 1;
  return html`
    <section>
      <h3 class="group">${words.progress}</h3>
      <div class="card">
        ${renderTimeline(all ? items : items.slice(0, shown), words.progress)}
        ${items.length > shown + 1 ? html`<button type="button" class="text more" aria-expanded=${all ? 'true' : 'false'} @click=${onWhole}>${all ? words.fewer : words.all(items.length)}</button>` : nothing}
      </div>
    </section>
  `;
};
