import { html, nothing, type TemplateResult } from 'lit';
import { lazily } from '../shared/lazy.ts';
import { wear } from '../shared/wear.ts';
import type { Around, Section } from './around.ts';
import { CallUps } from './call-ups.ts';
import { programmeWords } from './programme.messages.ts';
import { programmeStyles } from './programme.styles.ts';
import { ShiftSearchView } from './shifts.ts';

const sections: readonly Section[] = ['shifts', 'mine', 'wishes', 'record'];
/** What anybody may look at. */
const open: readonly Section[] = ['shifts', 'wishes'];

/** What volunteers come for: shifts to join, their own, small wishes, their record. Each comes when it is first shown. */
export class Programme {
  private readonly around: Around;
  private readonly callUps: CallUps;
  private readonly shifts: ShiftSearchView;
  private readonly mine;
  private readonly wishes;
  private readonly record;
  private said: 'signed-up' | 'changed' | undefined;

  constructor(around: Around) {
    this.around = around;
    this.callUps = new CallUps(around);
    this.shifts = new ShiftSearchView(around);
    const { room } = around;
    this.mine = lazily(room, async () => new (await import('./mine.ts')).MineView(around));
    this.wishes = lazily(room, async () => new (await import('./wishes.ts')).WishesView(around));
    this.record = lazily(room, async () => new (await import('./record.ts')).RecordView(around));
    wear(room, programmeStyles);
  }

  /** Somebody has just signed up, or changed their record. */
  welcome(newly: boolean): void {
    this.said = newly ? 'signed-up' : 'changed';
  }

  render(section: Section): TemplateResult {
    const { around } = this;
    const { who, language } = around;
    const words = programmeWords[language];
    const offered = who.signedIn ? sections : open;
    return html`
      <nav class="tabs" part="nav" aria-label=${words.nav}>
        ${offered.map(one => html`<button type="button" aria-current=${one === section ? 'page' : 'false'} value=${one} @click=${() => this.onShow(one)}>${words.sections[one]}</button>`)}
      </nav>
      ${this.renderSaid()}
      ${who.volunteer ? this.callUps.render() : nothing}
      ${this.renderSection(section) ?? html`<div class="bones" aria-hidden="true">${[0, 1, 2].map(() => html`<div class="card row"><span class="bone"></span></div>`)}</div>`}
    `;
  }

  private renderSection(section: Section): TemplateResult | undefined {
    if (section === 'shifts') return this.shifts.render();
    return section === 'mine' ? this.mine()?.render() : section === 'wishes' ? this.wishes()?.render() : this.record()?.render();
  }

  private renderSaid(): TemplateResult | typeof nothing {
    const { said, around: { language, who: { volunteer } } } = this;
    const words = programmeWords[language];
    if (!said || !volunteer) return nothing;
    return said === 'changed' ? html`<p class="done" role="status">${words.changed}</p>` : html`<div class="done" role="status"><p>${words.welcome[volunteer.kind]}</p><p class="then">${words.welcomeText}</p></div>`;
  }

  private onShow(section: Section): void {
    this.said = undefined;
    this.around.show(section);
  }
}
