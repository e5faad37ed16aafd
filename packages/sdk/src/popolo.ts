import type { Accession, Body, BodyKind, CommitteeDetail, Holder, PostRole, Source } from '@linli/contract/committee';
import type { Language } from '@linli/contract/text';

/*
 * Popolo (popoloproject.com): bodies, posts, people and who holds what, as other countries' parliaments and councils are exchanged.
 * Members that Popolo does not have are `seats` of a post and `accession` of a membership; other readers pass over them.
 */

/** A way to reach somebody: `voice`, `cell` or `address`. */
export interface PopoloContact { readonly type: 'voice' | 'cell' | 'address'; readonly value: string }
export interface PopoloIdentifier { readonly scheme: string; readonly identifier: string }
export interface PopoloLink { readonly url: string; readonly note?: string }

/** A place of the country; a committee's has the point of its office as a GeoJSON geometry. */
export interface PopoloArea {
  readonly id: string;
  readonly identifier: string;
  readonly name?: string;
  readonly classification: 'province' | 'city' | 'county' | 'township' | 'community';
  readonly parent_id?: string;
  readonly geometry?: { readonly type: 'Point'; readonly coordinates: readonly [lng: number, lat: number] };
}

/** A committee, or a body below it: then it has a `parent_id`. */
export interface PopoloOrganization {
  readonly id: string;
  readonly name: string;
  readonly classification: BodyKind;
  readonly parent_id?: string;
  readonly area_id?: string;
  /** Of the scheme `USCC`: 统一社会信用代码. */
  readonly identifiers?: readonly PopoloIdentifier[];
  readonly contact_details?: readonly PopoloContact[];
}

export interface PopoloPost { readonly id: string; readonly label: string; readonly role: PostRole; readonly organization_id: string; readonly seats?: number }
export interface PopoloPerson { readonly id: string; readonly name: string; readonly contact_details?: readonly PopoloContact[] }

/** Dates as the contract has them: `end_date` is the first day on which the post is no longer held. */
export interface PopoloMembership {
  readonly id: string;
  readonly person_id: string;
  readonly organization_id: string;
  readonly post_id: string;
  readonly role: PostRole;
  /** What the person looks after. */
  readonly label?: string;
  readonly start_date: string;
  readonly end_date?: string;
  readonly accession: Accession;
  readonly sources?: readonly PopoloLink[];
}

/** A term 届; `end_date` is the first day after it, its number an identifier of the scheme `term`. */
export interface PopoloEvent {
  readonly id: string;
  readonly classification: 'term';
  readonly organization_id: string;
  readonly start_date: string;
  readonly end_date: string;
  readonly identifiers?: readonly PopoloIdentifier[];
}

/** A Popolo document. */
export interface Popolo {
  readonly areas: readonly PopoloArea[];
  readonly organizations: readonly PopoloOrganization[];
  readonly posts: readonly PopoloPost[];
  readonly persons: readonly PopoloPerson[];
  readonly memberships: readonly PopoloMembership[];
  readonly events: readonly PopoloEvent[];
}

/** Committees with who serves in them now, as Popolo JSON. Who serves in several is one person; pledges, reports and notices have no place there. */
export function toPopolo(details: Iterable<CommitteeDetail>): Popolo {
  const committees = [...details];
  const held = committees.flatMap(({ bodies, language }) => bodies.map(body => ({ body, language })));
  return {
    areas: byId(committees.flatMap(areasOf)),
    organizations: byId(committees.flatMap(committee => committee.bodies.map(body => organizationOf(body, committee)))),
    posts: byId(held.flatMap(({ body, language }) => postsOf(body, language))),
    persons: byId(committees.flatMap(({ people }) => people).map(({ id, name, mobile }) => ({ id, name, ...(mobile !== undefined && { contact_details: [{ type: 'cell', value: mobile } as const] }) }))),
    memberships: byId(held.flatMap(({ body }) => membershipsOf(body))),
    events: byId(held.flatMap(({ body }) => eventsOf(body))),
  };
}

/** Each once, the first of them. */
const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] => [...new Map([...items].reverse().map(item => [item.id, item])).values()].reverse();

const levels: Readonly<Record<number, PopoloArea['classification']>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'township', 12: 'community' };

const areasOf = ({ code, path, point }: CommitteeDetail): PopoloArea[] => [...path, { code, name: undefined }].map(({ code: id, name }, index) => ({
  id, identifier: id, classification: levels[id.length]!,
  ...(name !== undefined && { name }),
  ...(index > 0 && { parent_id: path[index - 1]!.code }),
  ...(id === code && point && { geometry: { type: 'Point', coordinates: [point.lng, point.lat] } as const }),
}));

function organizationOf({ code, name, kind, phone }: Body, committee: CommitteeDetail): PopoloOrganization {
  if (code !== committee.code) return { id: code, name, classification: kind, parent_id: committee.code, ...contactsOf({ phone }) };
  const { creditCode } = committee;
  return { id: code, name, classification: kind, area_id: code, ...(creditCode !== undefined && { identifiers: [{ scheme: 'USCC', identifier: creditCode }] }), ...contactsOf(committee) };
}

function contactsOf({ phone, address }: Partial<Pick<CommitteeDetail, 'phone' | 'address'>>): Pick<PopoloOrganization, 'contact_details'> {
  const contacts: PopoloContact[] = [...(phone ? [{ type: 'voice', value: phone } as const] : []), ...(address ? [{ type: 'address', value: address } as const] : [])];
  return contacts.length ? { contact_details: contacts } : {};
}

const labels: Record<Language, Record<PostRole, string>> = {
  'zh-CN': { secretary: '书记', 'deputy-secretary': '副书记', director: '主任', 'deputy-director': '副主任', member: '委员' },
  en: { secretary: 'Secretary', 'deputy-secretary': 'Deputy secretary', director: 'Director', 'deputy-director': 'Deputy director', member: 'Member' },
};

const postsOf = ({ code, posts }: Body, language: Language): PopoloPost[] => posts.map(({ id, role, title, seats }) => ({
  id, label: title ?? labels[language][role], role, organization_id: code, ...(seats !== undefined && { seats }),
}));

const membershipsOf = ({ code, posts }: Body): PopoloMembership[] => posts.flatMap(post => post.holders.map(({ id, person, since, until, how, area, source }: Holder) => ({
  id, person_id: person, organization_id: code, post_id: post.id, role: post.role, ...(area !== undefined && { label: area }),
  start_date: since, ...(until !== undefined && { end_date: until }), accession: how, ...linkOf(source),
})));

/** A source without an address is no link. */
const linkOf = (source: Source | undefined): Pick<PopoloMembership, 'sources'> => (source?.url === undefined ? {} : { sources: [{ url: source.url, note: source.name }] });

const eventsOf = ({ code, term }: Body): PopoloEvent[] => (term ? [{
  id: `${code}/term/${term.starts}`, classification: 'term', organization_id: code, start_date: term.starts, end_date: term.ends,
  ...(term.number !== undefined && { identifiers: [{ scheme: 'term', identifier: String(term.number) }] }),
}] : []);
