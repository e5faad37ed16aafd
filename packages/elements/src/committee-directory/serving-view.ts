import type { Body, BodyKind, CommitteeDetail, Post } from '@linli/contract/committee';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommitteeWords } from '../shared/committee.messages.ts';
import { formalMonth } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { telOf } from '../shared/tel.ts';
import { nameOf, roleOf, seatsOf, wayOf, type Seat } from '../shared/serving.ts';
import type { CommitteeViewWords } from './committee-view.messages.ts';

export interface ServingView {
  readonly detail: CommitteeDetail;
  readonly words: CommitteeViewWords;
  readonly names: CommitteeWords;
  readonly language: Locale;
}

/** Folded until somebody wants to see them: the committees below the committee. */
const below: readonly BodyKind[] = ['mediation', 'security', 'health', 'elders-women-children', 'environment-property', 'other'];

/** In this order stand those that are read at once. */
const upright: readonly BodyKind[] = ['party', 'township', 'residents-committee', 'villagers-committee', 'supervision', 'collective'];

/** Whether somebody is the party's secretary and the committee's director. */
const leadsBoth = ({ bodies: [committee] }: CommitteeDetail, seats: readonly Seat[]): boolean =>
  seats.some(({ body, post }) => body.kind === 'party' && post.role === 'secretary') && seats.some(({ body, post }) => body === committee && post.role === 'director');

/** The other posts of a person: `党组织书记、人民调解委员会委员`. */
const othersOf = (seat: Seat, all: readonly Seat[], names: CommitteeWords): string =>
  all.filter(other => other.holder.person === seat.holder.person && other.post !== seat.post).map(({ body, post }) => names.post(names.body[body.kind], roleOf(post, names))).join(names.next);

const renderPerson = (seat: Seat, all: readonly Seat[], { detail, words, names, language }: ServingView): TemplateResult => {
  const { post, holder } = seat;
  const person = detail.people.find(({ id }) => id === holder.person);
  const own = all.filter(other => other.holder.person === holder.person);
  const both = seat.body === detail.bodies[0] && post.role === 'director' && leadsBoth(detail, own);
  const others = othersOf(seat, all, names);
  const way = wayOf(seat, names);
  return html`
    <li class="row person" part="person">
      <div class="grow">
        <p class="title"><span class="nowrap">${person?.name}</span> ${both ? html`<span class="badge info">${names.oneForBoth}</span>` : nothing}${way ? html`<span class="badge">${way}</span>` : nothing}</p>
        ${holder.area ? html`<p class="small">${holder.area}</p>` : nothing}
        ${others ? html`<p class="small quiet">${words.also(others)}</p>` : nothing}
        <p class="small quiet">${words.since(formalMonth(holder.since, language))}</p>
        ${person?.mobile ? html`<a class="phone" href=${telOf(person.mobile)}>${person.mobile}</a>` : nothing}
      </div>
      <span class="role">${roleOf(post, names)}</span>
    </li>
  `;
};

/** What of a post nobody holds. */
const renderVacancy = (post: Post, { words, names }: ServingView): TemplateResult | typeof nothing => {
  const missing = post.seats === undefined ? Number(!post.holders.length) : post.seats - post.holders.length;
  if (missing < 1) return nothing;
  return html`<li class="row person" part="person"><p class="grow quiet">${missing > 1 ? words.vacancy(missing) : names.vacant}</p><span class="role">${roleOf(post, names)}</span></li>`;
};

const renderPosts = (body: Body, all: readonly Seat[], view: ServingView): TemplateResult => html`
  <ul class="rows">${body.posts.map(post => html`${all.filter(seat => seat.post === post).map(seat => renderPerson(seat, all, view))}${renderVacancy(post, view)}`)}</ul>
`;

const renderTerm = ({ term, phone }: Body, { words, language }: ServingView) =>
  term || phone
    ? html`<p class="hint dots">${term ? html`<span>${words.term(term.number, formalMonth(term.starts, language), formalMonth(term.ends, language))}</span>` : nothing}${phone ? html`<span><a class="nowrap" href=${telOf(phone)}>${phone}</a></span>` : nothing}</p>`
    : nothing;

const renderBody = (body: Body, all: readonly Seat[], view: ServingView): TemplateResult => html`
  <section class="body" part="body">
    <h4>${body.name}</h4>
    ${renderTerm(body, view)}
    <div class="card">${renderPosts(body, all, view)}</div>
  </section>
`;

const renderFolded = (body: Body, all: readonly Seat[], view: ServingView): TemplateResult => {
  const { detail, words, names } = view;
  const seats = all.filter(seat => seat.body === body);
  const [head] = seats;
  return html`
    <details class="fold" part="body">
      <summary class="row chevron">
        <span class="grow"><span class="title">${body.name}</span><span class="small quiet dots">${head ? html`<span>${roleOf(head.post, names)}　${nameOf(detail, head.holder.person)}</span><span>${words.members(seats.length)}</span>` : html`<span>${names.vacant}</span>`}</span></span>
      </summary>
      <div class="inside">${renderPosts(body, all, view)}</div>
    </details>
  `;
};

/** Nothing is known of who serves: which bodies there are by law, and that no post is called vacant for it. */
const renderUnpublished = ({ detail, words, names }: ServingView): TemplateResult => html`
  <div class="card cell-body">
    <p class="title">${names.unpublished}</p>
    <p class="quiet">${words.unpublishedHint}</p>
    ${detail.bodies.length > 1 ? html`<p class="small after">${words.byLaw}</p><ul class="points small">${detail.bodies.slice(1).map(({ name }) => html`<li part="body">${name}</li>`)}</ul>` : nothing}
  </div>
`;

/** 谁在这里工作: every body with its posts, who holds them, and what else they do. */
export const renderServing = (view: ServingView): TemplateResult => {
  const { detail, words } = view;
  if (!detail.published) return renderUnpublished(view);
  const all = seatsOf(detail);
  const folded = detail.bodies.filter(({ kind }) => below.includes(kind));
  return html`
    ${upright.flatMap(kind => detail.bodies.filter(body => body.kind === kind)).map(body => renderBody(body, all, view))}
    ${folded.length ? html`<section class="body"><h4>${words.sub}</h4><div class="card rows">${folded.map(body => renderFolded(body, all, view))}</div></section>` : nothing}
  `;
};
