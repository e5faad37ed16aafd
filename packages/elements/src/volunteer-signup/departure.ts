import type { VolunteerPolicy } from '@linli/contract/volunteer-policy';
import type { Departed } from '@linli/contract/volunteers';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { consentWords } from '../shared/consents.messages.ts';
import { formalDate } from '../shared/dates.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Around } from './around.ts';
import type { Doing } from './doing.ts';
import { recordWords } from './record.messages.ts';

/** Leaving the programme: what is erased and what is kept is said before, and what was done after. */
export class Departure {
  departed: Departed | undefined;
  private open = false;
  /** That it was read is said before the button goes. */
  private sure = false;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly asking: Task<readonly unknown[], VolunteerPolicy>;

  constructor(around: Around, doing: Doing) {
    this.around = around;
    this.doing = doing;
    this.asking = new Task(around.room, {
      args: () => [around.client, this.open && around.who.volunteer?.division.code, around.language] as const,
      task: ([client, division, language], { signal }) => (division && client?.volunteers.policy({ division }, { signal, language })) || initialState,
    });
  }

  render(): TemplateResult {
    const { open, around: { language } } = this;
    const words = recordWords[language];
    return html`
      <div class="card rows apart">
        <button type="button" class="row chevron" part="depart" id="depart" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.toggle()}><span class="grow"><span class="title">${words.depart}</span><span class="small quiet">${words.departHint}</span></span></button>
        ${open ? this.renderPanel() : nothing}
      </div>
    `;
  }

  /** What was done about one's data; nobody is signed in any more. */
  renderDeparted({ erased, kept }: Departed): TemplateResult {
    const { language } = this.around;
    const words = recordWords[language];
    return html`
      <h2 id="question" tabindex="-1">${words.goneTitle}</h2>
      <p>${words.goneText}</p>
      <h3 class="group">${words.erased}</h3>
      <ul class="card rows">${erased.map(what => html`<li class="item">${what}</li>`)}</ul>
      ${kept.length ? html`<h3 class="group">${words.kept}</h3><ul class="card rows">${kept.map(({ what, why, until }) => html`<li class="item"><p>${what}</p><p class="small quiet">${why}${until ? words.until(formalDate(until, language)) : nothing}</p></li>`)}</ul>` : nothing}
      <button type="button" class="button primary go" part="submit" @click=${() => this.close()}>${words.close}</button>
    `;
  }

  private renderPanel(): TemplateResult {
    const { around: { language }, asking, doing, sure } = this;
    const words = recordWords[language];
    const { value: policy, status, error } = asking;
    const running = doing.runs('depart');
    return html`
      <div class="item" part="panel">
        <h4 id="departing" tabindex="-1">${words.departTitle}</h4>
        <p>${words.departText}</p>
        ${policy ? html`<ul class="points">${policy.kept.map(({ what, why, days }) => html`<li class="small">${words.departKeep(what, why, days ? words.departSpan(consentWords[language].span(days)) : '')}</li>`)}</ul>` : status === TaskStatus.ERROR ? renderTrouble({ error, language, reading: true, onRetry: () => asking.run() }) : nothing}
        <p class="hint">${words.departFirst}</p>
        <label class="option apart"><input type="checkbox" .checked=${sure} @change=${() => this.agree()} /><span class="option-label">${words.departSure}</span></label>
        ${doing.troubleOf('depart', language)}
        <div class="actions">
          <button type="button" class="button" part="submit" ?disabled=${!sure || !policy} aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.depart()}>${running ? words.departing : words.departGo}</button>
          <button type="button" class="button" @click=${() => this.toggle()}>${words.stay}</button>
        </div>
      </div>
    `;
  }

  private toggle(): void {
    this.open = !this.open;
    this.sure = false;
    this.focus(this.open ? '#departing' : '#depart');
  }

  private agree(): void {
    this.sure = !this.sure;
    this.around.room.requestUpdate();
  }

  private async depart(): Promise<void> {
    const { around: { who } } = this;
    await this.doing.run<Departed>('depart', ({ volunteers }, how) => volunteers.leave({ confirm: true }, how), departed => {
      this.departed = departed;
      this.open = false;
      who.end();
      this.focus('#question');
    });
  }

  /** The session went with the record. */
  private close(): void {
    const { who, home } = this.around;
    this.departed = undefined;
    void who.signOut().then(home, home);
  }

  private focus(selector: string): void {
    const { room } = this.around;
    room.requestUpdate();
    void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
