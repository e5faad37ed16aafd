import type { Volunteer, WeeklyTime } from '@linli/contract/volunteer';
import type { VolunteerExport } from '@linli/contract/volunteers';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate, inChina } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { isChinese } from '../shared/messages.ts';
import { spanOf } from '../shared/shift-time.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import type { Around } from './around.ts';
import { Departure } from './departure.ts';
import { Doing } from './doing.ts';
import { recordWords, type RecordWords } from './record.messages.ts';

/** One's own record: what was told, what was done, what was agreed to; and the rights to change it, to a copy, and to leave. */
export class RecordView {
  private said: 'exported' | 'exportHere' | undefined;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly departure: Departure;

  constructor(around: Around) {
    this.around = around;
    this.doing = new Doing(around.room, around.who);
    this.departure = new Departure(around, this.doing);
  }

  render(): TemplateResult {
    const { around: { language, who: { volunteer }, signUp }, departure } = this;
    const words = recordWords[language];
    if (departure.departed) return departure.renderDeparted(departure.departed);
    return html`
      <h2 id="question" tabindex="-1">${words.title}</h2>
      ${volunteer ? html`${this.renderFacts(volunteer)}${this.renderDone(volunteer)}${this.renderConsents(volunteer)}` : html`<p>${words.newcomer}</p><button type="button" class="button go" @click=${signUp}>${words.begin}</button>`}
      ${this.renderRights()}
      ${volunteer ? departure.render() : nothing}
    `;
  }

  private renderFacts({ kind, name, phone, division, standing, branch, workUnit, birthDate, guardian, skills, times, since }: Volunteer): TemplateResult {
    const { language, change } = this.around;
    const words = recordWords[language];
    const names = volunteerWords[language];
    const rows: [key: string, text: string | undefined][] = [
      [words.name, name], [words.phone, phone], [words.kind, names.kind[kind]], [words.standing, standing && names.standing[standing]], [words.branch, branch], [words.workUnit, workUnit],
      [words.birthDate, birthDate && formalDate(birthDate, language)], [words.guardian, guardian && `${guardian.name} ${guardian.phone}`], [words.division, division.name],
      [words.skills, skills.map(skill => names.skill[skill]).join(words.parted) || words.none], [words.times, timesOf(times, language, words) || words.none], [words.since, formalDate(inChina(since)[0], language)],
    ];
    return html`
      <dl class="card facts apart">${rows.map(([key, text]) => (text ? html`<div><dt>${key}</dt><dd>${text}</dd></div>` : nothing))}</dl>
      <button type="button" class="button go" part="change" @click=${change}>${words.change}</button>
    `;
  }

  private renderDone({ record }: Volunteer): TemplateResult {
    const { language } = this.around;
    const words = recordWords[language];
    return html`
      <h3 class="group">${words.done}</h3>
      ${record.length ? html`
        <ul class="card rows">
          ${record.map(({ kind, on, title, note, minutes, office }) => html`
            <li class="item">
              <p><span class="badge">${words.entry[kind]}</span><strong>${title}</strong></p>
              <p class="small quiet dots"><span class="nowrap">${formalDate(on, language)}</span>${minutes === undefined ? nothing : html`<span class="nowrap">${spanOf(minutes, language)}</span>`}<span>${office}</span></p>
              ${note ? html`<p class="small written">${note}</p>` : nothing}
            </li>
          `)}
        </ul>
      ` : html`<p class="hint">${words.noneDone}</p>`}
    `;
  }

  private renderConsents({ consents }: Volunteer): TemplateResult {
    const { language } = this.around;
    const words = recordWords[language];
    const dated = (moment: string) => formalDate(inChina(moment)[0], language);
    return html`
      <h3 class="group">${words.consents}</h3>
      <ul class="card rows">${consents.map(({ purpose, at, withdrawnAt }) => html`<li class="item"><p>${words.purpose[purpose]}</p><p class="small quiet dots"><span class="nowrap">${words.given(dated(at))}</span>${withdrawnAt ? html`<span class="nowrap">${words.takenBack(dated(withdrawnAt))}</span>` : nothing}</p></li>`)}</ul>
      <p class="hint">${words.consentsHint}</p>
    `;
  }

  private renderRights(): TemplateResult {
    const { around: { language, who }, doing } = this;
    const words = recordWords[language];
    const running = doing.runs('export');
    return html`
      <h3 class="group">${words.rights}</h3>
      <div class="card rows">
        <button type="button" class="row" part="export" aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.export()}><span class="grow"><span class="title">${running ? words.exporting : words.export}</span><span class="small quiet">${words.exportHint}</span></span></button>
        ${who.signedInBy ? html`<button type="button" class="row" part="sign-out" @click=${() => void this.signOut()}><span class="title">${words.everywhere}</span></button>` : nothing}
      </div>
      ${doing.troubleOf('export', language)}${doing.troubleOf('everywhere', language)}
      <p class="hint" role="status">${this.said ? words[this.said] : nothing}</p>
    `;
  }

  private async export(): Promise<void> {
    this.said = savesFiles() ? undefined : 'exportHere';
    if (this.said) return this.around.room.requestUpdate();
    await this.doing.run<VolunteerExport>('export', ({ volunteers }, how) => volunteers.export(how), whole => {
      saveFile(new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' }), `${recordWords[this.around.language].exportName}.json`);
      this.said = 'exported';
    });
  }

  private async signOut(): Promise<void> {
    const { who, home } = this.around;
    await this.doing.run<void>('everywhere', () => who.signOut(true), home);
  }
}

/** `周六上午，周日上午、下午`. */
function timesOf(times: readonly WeeklyTime[], language: Around['language'], { parted }: RecordWords): string {
  const names = volunteerWords[language];
  const sorted = [...times].sort((a, b) => a.day - b.day);
  return sorted.map(({ day, part }) => (isChinese(language) ? names.days[day - 1]! + names.part[part] : `${names.days[day - 1]} ${names.part[part].toLowerCase()}`)).join(parted);
}
