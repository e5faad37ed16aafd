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

  /** `news` is what was just done with the form. */
  render(section: Section, news: 'signed-up' | 'changed' | undefined): TemplateResult {
    const { around } = this;
    const { who, language } = around;
    const words = programmeWords[language];
    const offered = who.signedIn ? sections : open;
    return html`
      <nav class="tabs" part="nav" aria-label=${words.nav}>
        ${offered.map(one => html`<button type="button" aria-current=${one === section ? 'page' : 'false'} value=${one} @click=${() => around.show(one)}>${words.sections[one]}</button>`)}
      </nav>
      ${this.renderNews(news)}
      ${who.volunteer ? this.callUps.render() : nothing}
      ${this.renderSection(section) ?? html`<div class="bones" aria-hidden="true">${[0, 1, 2].map(() => html`<div class="card row"><span class="bone"></span></div>`)}</div>`}
    `;
  }

  private renderSection(section: Section): TemplateResult | undefined {
    if (section === 'shifts') return this.shifts.render();
    return section === 'mine' ? this.mine()?.render() : section === 'wishes' ? this.wishes()?.render() : this.record()?.render();
  }

  private renderNews(news: 'signed-up' | 'changed' | undefined): TemplateResult | typeof nothing {
    const { language, who: { volunteer } } = this.around;
    const words = programmeWords[language];
    if (!news || !volunteer) return nothing;
    return news === 'changed' ? html`<p class="done" role="status">${words.changed}</p>` : html`<div class="done" role="status"><p>${words.welcome[volunteer.kind]}</p><p class="then">${words.welcomeText}</p></div>`;
  }
}
