import type { Body, BodyKind, CommitteeDetail } from '@linli/contract/committee';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommitteeWords } from '../shared/committee.messages.ts';
import { nameOf, roleOf, seatsOf, type Seat } from '../shared/serving.ts';
import type { CommitteeViewWords } from './committee-view.messages.ts';

export { chartStyles } from './chart.styles.ts';

export interface ChartView {
  readonly detail: CommitteeDetail;
  readonly words: CommitteeViewWords;
  readonly names: CommitteeWords;
}

/** The bodies that stand side by side, so that one person can be drawn across them. */
const beside: readonly BodyKind[] = ['party', 'residents-committee', 'villagers-committee', 'township', 'collective'];

interface Placed {
  readonly person: string;
  /** From which column to which, both counted from 0. */
  readonly from: number;
  readonly to: number;
  readonly seats: readonly Seat[];
}

/** Each person once; who serves in neighbouring bodies lies across them, and who serves in distant ones stands in each. */
const placesOf = (columns: readonly Body[], seats: readonly Seat[]): Placed[] => {
  const people = [...new Set(columns.flatMap(body => seats.filter(seat => seat.body === body).map(({ holder }) => holder.person)))];
  const placed = people.flatMap(person => {
    const own = columns.flatMap(body => seats.filter(seat => seat.body === body && seat.holder.person === person));
    const at = [...new Set(own.map(({ body }) => columns.indexOf(body)))].sort();
    const [from, to] = [at[0]!, at[at.length - 1]!];
    if (to - from === at.length - 1) return [{ person, from, to, seats: own }];
    return at.map(column => ({ person, from: column, to: column, seats: own.filter(({ body }) => columns[column] === body) }));
  });
  return placed.sort((a, b) => (b.to - b.from) - (a.to - a.from));
};

const renderPlaced = ({ person, from, to, seats }: Placed, { detail, names }: ChartView) => html`
  <div class="node from-${from + 1} over-${to - from + 1}">
    <b>${nameOf(detail, person)}</b>
    <span>${[...new Set(seats.map(({ post }) => roleOf(post, names)))].map(role => html`<span>${role}</span>`)}</span>
  </div>
`;

const renderVacant = (columns: readonly Body[], { names }: ChartView) =>
  columns.map((body, index) => body.posts.filter(({ holders }) => !holders.length).map(post => html`<div class="node empty from-${index + 1} over-1"><b>${names.vacant}</b><span>${roleOf(post, names)}</span></div>`));

const renderBelow = (body: Body, seats: readonly Seat[], leaders: ReadonlySet<string>, { detail, names }: ChartView) => {
  const own = seats.filter(seat => seat.body === body);
  return html`
    <div class="under">
      <b>${body.name}</b>
      ${own.length ? own.map(({ post, holder }) => html`<span class=${leaders.has(holder.person) ? 'known' : nothing}>${roleOf(post, names)}　${nameOf(detail, holder.person)}</span>`) : html`<span>${names.vacant}</span>`}
    </div>
  `;
};

/** Bodies as boxes, people in them: who lies across two boxes holds posts in both. The list above says it all in words. */
export const renderChart = (view: ChartView): TemplateResult => {
  const { detail, words } = view;
  const seats = seatsOf(detail);
  const columns = beside.flatMap(kind => detail.bodies.filter(body => body.kind === kind)).slice(0, 3);
  const below = detail.bodies.filter(body => !columns.includes(body));
  const leaders = new Set(seats.filter(({ body }) => columns.includes(body)).map(({ holder }) => holder.person));
  return html`
    <div class="chart" aria-hidden="true">
      <p class="hint">${words.chartHint}</p>
      <div class="side-by-side columns-${columns.length}">
        ${columns.map((body, index) => html`<div class="frame from-${index + 1}"></div><b class="name from-${index + 1}">${body.name}</b>`)}
        ${placesOf(columns, seats).map(placed => renderPlaced(placed, view))}
        ${renderVacant(columns, view)}
      </div>
      ${below.length ? html`<div class="belows">${below.map(body => renderBelow(body, seats, leaders, view))}</div>` : nothing}
    </div>
  `;
};
