import type { CalendarLink } from '@linli/contract/volunteers';
import type { Volunteer } from '@linli/contract/volunteer';
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../shared/copy.ts';
import { formalDate, inChina } from '../shared/dates.ts';
import type { Around } from './around.ts';
import { Doing } from './doing.ts';
import { mineWords } from './mine.messages.ts';

/** The link that calendar apps subscribe to: made, told once, renewed, ended. */
export class CalendarView {
  private link: string | undefined;
  private said: 'copied' | 'uncopied' | 'subscribeEnded' | undefined;
  private readonly around: Around;
  private readonly doing: Doing;

  constructor(around: Around) {
    this.around = around;
    this.doing = new Doing(around.room, around.who);
  }

  render(): TemplateResult {
    const { around: { language, who }, doing, link } = this;
    const words = mineWords[language];
    const since = who.volunteer?.calendarSince;
    const running = doing.runs('link') || doing.runs('end');
    return html`
      <details class="card item">
        <summary class="text">${words.subscribe}</summary>
        <p class="small">${words.subscribeText}</p>
        ${link ? html`<p class="small apart"><strong>${words.subscribeOnce}</strong></p><code class="address" lang="en">${link}</code>`
          : since ? html`<p class="small apart">${words.subscribeSince(formalDate(inChina(since)[0], language))}</p>` : nothing}
        ${doing.troubleOf('link', language)}${doing.troubleOf('end', language)}
        <div class="actions">
          ${link ? html`<button type="button" class="button primary" @click=${() => void this.copy(link)}>${words.copy}</button>` : nothing}
          <button type="button" class="button" part="calendar" aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.make()}>${since ? words.subscribeRenew : words.subscribeMake}</button>
          ${since ? html`<button type="button" class="text" @click=${() => void this.end()}>${words.subscribeEnd}</button>` : nothing}
        </div>
        <p class="hint" role="status">${this.said ? words[this.said] : nothing}</p>
      </details>
    `;
  }

  forget(): void {
    this.link = this.said = undefined;
  }

  private async make(): Promise<void> {
    const { around: { who, room } } = this;
    await this.doing.run<CalendarLink>('link', ({ volunteers }, how) => volunteers.calendarLink(how), ({ path, volunteer }) => {
      const base = room.api ?? room.closest('linli-provider')?.getAttribute('api') ?? '';
      this.link = new URL(base.replace(/\/+$/, '') + path, document.baseURI).href;
      this.said = undefined;
      who.take(volunteer);
    });
  }

  private async end(): Promise<void> {
    await this.doing.run<Volunteer>('end', ({ volunteers }, how) => volunteers.endCalendar(how), volunteer => {
      this.link = undefined;
      this.said = 'subscribeEnded';
      this.around.who.take(volunteer);
    });
  }

  private async copy(link: string): Promise<void> {
    const { room } = this.around;
    this.said = await copyText(link, room.renderRoot as ShadowRoot) ? 'copied' : 'uncopied';
    room.requestUpdate();
  }
}
