import type { Accession, BodyKind, Departure, PostRole, Term } from '@linli/contract/committee';
import { lawfulBodies } from '../../committees/nation.ts';
import type { Text } from '../model.ts';
import type { DemoBody, DemoHolder, DemoPost } from './model.ts';

/** A seat and who sits on it; without `who` nobody does. Absent days are those of the body's present term. */
export interface Seat {
  readonly role: PostRole;
  readonly who?: Text | undefined;
  readonly title?: Text;
  readonly area?: Text | undefined;
  readonly since?: string;
  readonly until?: string;
  readonly how?: Accession;
  readonly ended?: Departure;
}

type More = Omit<Seat, 'role' | 'who'>;

export const seat = (role: PostRole, who?: Text, more: More = {}): Seat => ({ role, who, ...more });

/** Whoever served for the whole of a former term. */
export const served = (role: PostRole, who: Text, { starts, ends }: Term, more: More = {}): Seat => seat(role, who, { since: starts, until: ends, ended: 'term-ended', ...more });

const years = (date: string, more: number): string => `${Number(date.slice(0, 4)) + more}${date.slice(4)}`;

/** The term that begins on a day, and the one before it. */
export const termsFrom = (starts: string, number?: number): readonly [former: Term, present: Term] => [
  { starts: years(starts, -5), ends: starts, ...(number !== undefined && { number: number - 1 }) },
  { starts, ends: years(starts, 5), ...(number !== undefined && { number }) },
];

const result: Text = ['换届选举结果公告', 'Announcement of the election result'];

function holderOf({ who, since, until, how = 'elected', ended, area }: Seat, { starts }: Pick<Term, 'starts'>): DemoHolder[] {
  if (!who) return [];
  return [{ who, since: since ?? starts, how, ...(until !== undefined && { until }), ...(ended && { ended }), ...(area && { area }), ...(how === 'elected' && since === undefined && { source: result }) }];
}

/** Seats of one role and title are one post; those that somebody has left count for none. */
export function bodyOf(kind: BodyKind, name: Text, terms: readonly Term[], seats: readonly Seat[], phone?: string): DemoBody {
  const key = ({ role, title }: Seat) => `${role} ${title?.[0]}`;
  const present = terms.at(-1)!;
  const posts = [...new Set(seats.map(key))].map((post): DemoPost => {
    const mine = seats.filter(one => key(one) === post);
    const { role, title } = mine[0]!;
    return { role, ...(title && { title }), seats: mine.filter(({ until }) => until === undefined).length, holders: mine.flatMap(one => holderOf(one, present)) };
  });
  return { kind, name, terms, posts, ...(phone !== undefined && { phone }) };
}

/** A body that the committee sets up for its term: its people are appointed. */
export const setUp = (kind: BodyKind, name: Text, term: Term, seats: readonly Seat[], phone?: string): DemoBody =>
  ({ ...bodyOf(kind, name, [term], seats.map(one => ({ how: 'appointed', ...one })), phone), terms: [] });

const english: Partial<Record<BodyKind, string>> = {
  mediation: 'People’s Mediation Committee', security: 'Public Safety Committee', health: 'Public Health Committee', 'elders-women-children': 'Committee for Older People, Women and Children',
};

/** What the sub-committees are called: those of the law, and 环境和物业管理, which each community decides on. */
export const subNames: Partial<Record<BodyKind, Text>> = {
  ...Object.fromEntries(lawfulBodies.map(({ kind, name }) => [kind, [name, english[kind]!]])),
  'environment-property': ['环境和物业管理委员会', 'Environment and Property Management Committee'],
};
