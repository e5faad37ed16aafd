import type { CommitteeDetail, Report } from '@linli/contract/committee';
import type { DemoResident, ResidentSession } from '@linli/contract/demo';
import { Demo } from '@linli/sdk/demo';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Command } from '../shared/command.ts';
import { formalDate } from '../shared/dates.ts';
import { formStyles } from '../shared/form.styles.ts';
import { localeOf } from '../shared/messages.ts';
import { SignInWantedEvent } from '../shared/sign-in-wanted.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './committee-view.ts';
import { ratingWords, type RatingWords } from './rating.messages.ts';

const levels = [5, 4, 3, 2, 1] as const;

/** A resident's rating of a report. Who is signed in is the page's affair; in the demonstration somebody invented is chosen here, and kept in memory alone. */
export class Rating {
  private readonly around: Around;
  private readonly sending: Command<[detail: CommitteeDetail, year: number, stars: number], Report>;
  private readonly listing: Task<[], readonly DemoResident[]>;
  private readonly entering: Command<[resident: string], ResidentSession>;
  private session: ResidentSession | undefined;
  /** Stars by committee and year. */
  private readonly chosen = new Map<string, number>();
  private asked: { readonly detail: CommitteeDetail; readonly year: number } | undefined;
  private said: 'choose' | 'done' | undefined;
  /** Somebody must sign in; `here` if the page did not take it over. */
  private wanted: 'here' | 'page' | undefined;

  constructor(around: Around) {
    this.around = around;
    const { room, client } = around;
    this.sending = new Command(room, async (_, { code }, year, stars) => client()!.committees.rate(code, year, stars, { token: await this.token() }));
    this.listing = new Task(room, {
      autoRun: false,
      task: async (_, { signal }) => {
        const send = client()?.send;
        return send ? (await new Demo(send).residents({ signal, language: localeOf(room) })).items : initialState;
      },
    });
    this.entering = new Command(room, (_, resident) => new Demo(client()!.send).signInResident({ resident }), session => {
      this.session = session;
      this.wanted = undefined;
      if (this.asked) void this.send(this.asked.detail, this.asked.year);
      // Whose name was pressed is gone with the others.
      void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>('.rating [part=submit]')?.focus());
    });
    wear(room, formStyles);
  }

  /** `levelOf` says what each number of stars means. */
  render(detail: CommitteeDetail, report: Report, levelOf: Readonly<Record<number, string>>): TemplateResult {
    const { room } = this.around;
    const language = localeOf(room);
    const words = ratingWords[language];
    const { year, ratingUntil } = report;
    const mine = this.asked?.year === year && this.asked.detail.code === detail.code;
    const faulty = mine && this.said === 'choose';
    const name = `stars-${detail.code}-${year}`;
    return html`
      <form class="rating" @submit=${(event: Event) => { event.preventDefault(); void this.send(detail, year); }}>
        <fieldset class="field-group ${faulty ? 'faulty' : ''}" aria-describedby="${name}-hint">
          <legend>${words.ask(year)}</legend>
          <p class="hint" id="${name}-hint">${words.once(formalDate(ratingUntil, language))}</p>
          ${faulty ? html`<p class="fault" role="alert">${words.choose}</p>` : nothing}
          <div class="options">
            ${levels.map(stars => html`<label class="option"><input type="radio" name=${name} value=${stars} .checked=${live(this.chosen.get(name) === stars)} @change=${() => this.choose(name, stars)} /><span class="option-label">${levelOf[stars]}</span></label>`)}
          </div>
        </fieldset>
        ${mine ? this.renderTrouble(words) : nothing}
        <button class="button primary" part="submit">${words.submit}</button>
        <p class="hint" role="status">${mine && this.said === 'done' ? words.done : nothing}</p>
      </form>
    `;
  }

  private renderTrouble(words: RatingWords): TemplateResult | typeof nothing {
    const language = localeOf(this.around.room);
    if (this.wanted) return this.renderSignIn(words);
    const { error } = this.sending;
    if (!error) return nothing;
    const refused = isLinliError(error) && error.kind === 'refused';
    return renderTrouble({ error, language, heading: words.failed, text: refused ? words.refused : undefined, onRetry: () => this.asked && this.send(this.asked.detail, this.asked.year) });
  }

  /** Who may sign in here: somebody of the demonstration; anybody else through the page. */
  private renderSignIn(words: RatingWords): TemplateResult {
    const { listing, entering, around: { room } } = this;
    const notice = html`<p class="notice warn" role="alert">${this.session || room.token ? words.expired : words.portal}</p>`;
    if (this.wanted === 'page' || listing.status !== TaskStatus.COMPLETE) return notice;
    return html`
      <div role="group" aria-label=${words.who}>
        <h4>${words.who}</h4>
        <p class="hint">${words.demo}</p>
        <ul class="card rows" aria-busy=${entering.running ? 'true' : 'false'}>
          ${listing.value?.map(({ id, name, divisionName }) => html`<li><button type="button" class="row chevron" part="resident" @click=${() => entering.run(id)}><span class="grow"><span class="title">${name}</span><span class="small quiet">${divisionName}</span></span></button></li>`)}
        </ul>
        ${entering.error ? renderTrouble({ error: entering.error, language: localeOf(room), onRetry: () => entering.retry() }) : nothing}
      </div>
    `;
  }

  private choose(name: string, stars: number): void {
    this.chosen.set(name, stars);
    this.said = undefined;
    this.sending.forget();
  }

  private async token(): Promise<string | undefined> {
    const { token } = this.around.room;
    return (typeof token === 'function' ? await token() : token) ?? this.session?.token;
  }

  private async send(detail: CommitteeDetail, year: number): Promise<void> {
    this.asked = { detail, year };
    const stars = this.chosen.get(`stars-${detail.code}-${year}`);
    this.said = stars ? undefined : 'choose';
    this.wanted = undefined;
    if (!stars) return this.around.room.requestUpdate();
    const report = await this.sending.run(detail, year, stars);
    if (report) this.take(detail, report);
    else if (isLinliError(this.sending.error) && this.sending.error.status === 401) this.signIn();
  }

  private take(detail: CommitteeDetail, fresh: Report): void {
    this.said = 'done';
    this.around.actions.changed({ ...detail, reports: detail.reports.map(report => (report.year === fresh.year ? fresh : report)) });
  }

  /** The page is asked first; where it does nothing, the demonstration offers its residents, and elsewhere nobody is found. */
  private signIn(): void {
    this.wanted = this.around.room.dispatchEvent(new SignInWantedEvent()) ? 'here' : 'page';
    this.session = undefined;
    if (this.wanted === 'here') void this.listing.run();
    this.around.room.requestUpdate();
  }
}
