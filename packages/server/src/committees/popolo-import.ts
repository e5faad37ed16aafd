import { PostRole } from '@linli/contract/committee';
import { committeeDesk } from '@linli/contract/committee-desk';
import { line } from '@linli/contract/prose';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/schema.ts';
import { isDay } from './desk-people.ts';
import { checkBodies, findings, inOnePiece, note, stage, tally, touch, writeBodies, type Checked, type Imported } from './import.ts';
import { warn, writePeople, type Incoming, type IncomingMembership, type IncomingPerson, type IncomingPost, type IncomingTerm } from './import-people.ts';
import { checkBody, type Finding, type FindingCode } from './import-row.ts';

/*
 * Popolo (popoloproject.com) as committees: organizations, posts, persons, memberships, events for terms, areas for points. `id`s of
 * organizations are codes of bodies. As the SDK writes it: `seats` of a post and `accession` of a membership are members of ours,
 * and `end_date` is the first day on which something is over.
 */

/** What is to be read, each thing under the number of its place. */
export interface PopoloFile {
  readonly bodies: readonly Checked[];
  readonly incoming: Incoming;
  /** Bodies of the file, with the numbers of their places. */
  readonly bodyPlaces: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** Where each number stands: `$.persons[3]`. */
  readonly places: readonly string[];
  /** Things that are neither bodies nor refused when they are read. */
  readonly others: number;
}

type Item = Readonly<Record<string, unknown>>;
const lists = ['areas', 'organizations', 'posts', 'persons', 'memberships', 'events'] as const;
type List = (typeof lists)[number];

const Id = line(80);
const { title: Title, area: Area, how: How, source: Source, person: { shape: { name: Name, mobile: Mobile } } } = committeeDesk.appoint.body!.shape;
const Contacts = z.array(z.object({ type: z.string(), value: z.string() }));
const Identifiers = z.array(z.object({ scheme: z.string(), identifier: z.string() }));
const Geometry = z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) });
const Links = z.array(z.object({ url: z.string(), note: z.optional(z.string()) }));

/** What is told of each thing and read; anything else is left out, and told by its name. */
const read: Record<List, readonly string[]> = {
  areas: ['id', 'identifier', 'name', 'classification', 'parent_id', 'geometry'],
  organizations: ['id', 'name', 'classification', 'parent_id', 'area_id', 'identifiers', 'contact_details'],
  posts: ['id', 'label', 'role', 'organization_id', 'seats'],
  persons: ['id', 'name', 'contact_details'],
  memberships: ['id', 'person_id', 'organization_id', 'post_id', 'role', 'label', 'start_date', 'end_date', 'accession', 'sources'],
  events: ['id', 'name', 'classification', 'organization_id', 'start_date', 'end_date', 'identifiers'],
};

/** One thing of the file and how to tell of it. */
interface Thing { readonly at: number; readonly item: Item; readonly tell: (field: string, code: FindingCode) => undefined }

/** A document as what is to be imported; undefined where it is none. */
export function readPopolo(document: unknown): PopoloFile | undefined {
  if (!isItem(document) || !lists.some(list => Array.isArray(document[list]))) return undefined;
  const places: string[] = [];
  const found: Finding[] = [];
  const things = Object.fromEntries(lists.map(list => [list, thingsOf(document[list], list, places, found)])) as Record<List, Thing[]>;
  const points = new Map(things.areas.flatMap(({ item }) => (typeof item['id'] === 'string' && item['geometry'] !== undefined ? [[item['id'], item['geometry']] as const] : [])));
  const bodies = things.organizations.map(thing => bodyOf(thing, points));
  const bodyPlaces = new Map(bodies.flatMap(({ body }) => (body ? [[body.code, body.at] as const] : [])));
  const incoming: Incoming = {
    posts: once(things.posts.map(postOf), found), people: once(things.persons.map(personOf), found),
    memberships: once(things.memberships.map(membershipOf), found), terms: things.events.filter(({ item }) => item['classification'] === 'term').flatMap(thing => termOf(thing) ?? []),
  };
  return { bodies, bodyPlaces, incoming, findings: found, places, others: things.posts.length + things.persons.length + things.memberships.length + things.events.length };
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The things of a list; of what the file tells beyond what is read, the names of the fields are told and never what they hold. */
function thingsOf(value: unknown, list: List, places: string[], found: Finding[]): Thing[] {
  return (Array.isArray(value) ? value as unknown[] : []).flatMap((item, index) => {
    const at = places.push(`$.${list}[${index}]`) - 1;
    const tell = (field: string, code: FindingCode) => void found.push({ at, field, code });
    if (!isItem(item)) return tell('', 'form') ?? [];
    for (const field of Object.keys(item)) if (!read[list].includes(field)) tell(field.slice(0, 40).replace(/[^\w.-]/g, '?'), list === 'persons' ? 'personal' : 'left-out');
    if (list === 'events' && item['classification'] !== 'term') tell('classification', 'left-out');
    return [{ at, item, tell }];
  });
}

/** The first of each id. */
function once<T extends { readonly at: number; readonly id: string }>(items: readonly (T | undefined)[], found: Finding[]): T[] {
  const first = new Map<string, number>();
  return items.flatMap(item => {
    if (!item) return [];
    const other = first.get(item.id);
    if (other !== undefined) found.push({ at: item.at, field: 'id', code: 'duplicate', other });
    else first.set(item.id, item.at);
    return other === undefined ? [item] : [];
  });
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An organization as the row of a body: what there is to check is the same. */
function bodyOf({ at, item, tell }: Thing, points: ReadonlyMap<string, unknown>): Checked {
  const contacts = Contacts.safeParse(item['contact_details'] ?? []);
  const identifiers = Identifiers.safeParse(item['identifiers'] ?? []);
  const geometry = points.get(textOf(item['area_id']) ?? '');
  const point = Geometry.safeParse(geometry);
  for (const [field, { success }] of [['contact_details', contacts], ['identifiers', identifiers]] as const) if (!success) tell(field, 'form');
  if (geometry !== undefined && !point.success) tell('area_id', 'form');
  const contact = (...types: string[]) => contacts.data?.find(({ type }) => types.includes(type))?.value;
  for (const { type } of contacts.data ?? []) if (!['voice', 'phone', 'cell', 'address'].includes(type)) tell('contact_details', 'left-out');
  const [lng, lat] = point.data?.coordinates ?? [];
  const { body, findings: wrong } = checkBody(at, given({
    code: textOf(item['id']), name: textOf(item['name']), kind: textOf(item['classification']), parent: textOf(item['parent_id']),
    credit_code: identifiers.data?.find(({ scheme }) => scheme === 'USCC')?.identifier, address: contact('address'), phone: contact('voice', 'phone', 'cell'),
    lat: lat?.toString(), lng: lng?.toString(),
  }));
  const named = wrong.map(finding => ({ ...finding, field: fieldOf(finding.field) }));
  return { ...(body && contacts.success && identifiers.success && { body }), findings: named };
}

const given = <T extends Record<string, string | undefined>>(values: T) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [N in keyof T]?: string };

const fields: Readonly<Record<string, string>> = { code: 'id', kind: 'classification', parent: 'parent_id', credit_code: 'identifiers', address: 'contact_details', phone: 'contact_details', lat: 'area_id', lng: 'area_id' };
/** Popolo's name of a column. */
export const fieldOf = (column: string | null): string | null => (column === null ? null : fields[column] ?? column);

/** What a post of each role is called where it has no name of its own, as the SDK writes it and as offices do. */
const labels: Readonly<Record<PostRole, readonly string[]>> = {
  secretary: ['书记', 'Secretary'], 'deputy-secretary': ['副书记', 'Deputy secretary'], director: ['主任', 'Director'], 'deputy-director': ['副主任', 'Deputy director'], member: ['委员', '成员', 'Member'],
};

/** The role by our word or its usual name. */
const roleOf = (text: string | undefined): PostRole | undefined =>
  PostRole.safeParse(text).data ?? PostRole.options.find(role => labels[role].some(label => label === text));

const numberOf = (value: unknown, least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most)).safeParse(value);

function postOf({ at, item, tell }: Thing): IncomingPost | undefined {
  const [id, body] = [Id.safeParse(item['id']).data, Id.safeParse(item['organization_id']).data];
  if (id === undefined) return tell('id', 'identifier');
  if (body === undefined) return tell('organization_id', 'body-unknown');
  const label = textOf(item['label']);
  const role = roleOf(textOf(item['role'])) ?? roleOf(label) ?? (item['role'] === undefined && label !== undefined ? 'member' : undefined);
  if (role === undefined) return tell('role', 'role');
  const title = label === undefined || labels[role].includes(label) ? null : label;
  if (title !== null && !Title.safeParse(title).success) return tell('label', 'name');
  const seats = item['seats'] === undefined ? null : numberOf(item['seats'], 1, 999).data;
  if (seats === undefined) return tell('seats', 'form');
  const position = id.startsWith(`${body}/`) && /^[1-9]\d{0,3}$/.test(id.slice(body.length + 1)) ? Number(id.slice(body.length + 1)) : null;
  return { at, id, body, position, role, title, seats };
}

/** Name, and a mobile number to be shown: whoever hands it in says that its owner agrees, and is told so. All else that is personal stays in the file. */
function personOf({ at, item, tell }: Thing): IncomingPerson | undefined {
  const [id, name] = [Id.safeParse(item['id']).data, Name.safeParse(item['name']).data];
  if (id === undefined) return tell('id', 'identifier');
  if (name === undefined) return tell('name', 'name');
  const contacts = Contacts.safeParse(item['contact_details'] ?? []);
  const cell = contacts.data?.find(({ type }) => type === 'cell')?.value;
  const mobile = Mobile.safeParse(cell).data;
  if (!contacts.success || contacts.data.some(({ type }) => type !== 'cell') || (cell !== undefined && mobile === undefined)) tell('contact_details', 'personal');
  if (mobile !== undefined) tell('contact_details', 'mobile-shown');
  return { at, id, name, mobile: mobile ?? null };
}

function membershipOf({ at, item, tell }: Thing): IncomingMembership | undefined {
  const [person, body, post] = ['person_id', 'organization_id', 'post_id'].map(field => Id.safeParse(item[field]).data);
  if (person === undefined) return tell('person_id', 'person-unknown');
  if (post === undefined) return tell('post_id', 'post-unknown');
  if (body === undefined) return tell('organization_id', 'body-unknown');
  const days = daysOf(item, 'end_date', tell);
  const how = How.safeParse(item['accession'] ?? 'elected').data;
  if (how === undefined) return tell('accession', 'accession');
  if (!days) return undefined;
  const id = item['id'] === undefined ? `${post}/${person}/${days.since}` : Id.safeParse(item['id']).data;
  if (id === undefined) return tell('id', 'identifier');
  const area = item['label'] === undefined ? null : Area.safeParse(item['label']).data;
  if (area === undefined) return tell('label', 'name');
  return { at, id, person, body, post, ...days, how, area: area ?? null, source: sourceOf(item['sources'], tell) };
}

/** The first of them, under its note or its address. */
function sourceOf(sources: unknown, tell: Thing['tell']): IncomingMembership['source'] {
  const [link] = Links.safeParse(sources ?? []).data ?? [undefined];
  const source = link && Source.safeParse({ name: (link.note ?? link.url).slice(0, 80), url: link.url }).data;
  if (sources !== undefined && source?.url === undefined) tell('sources', 'left-out');
  return source?.url === undefined ? null : { name: source.name, url: source.url };
}

/** From the first day to the first on which it is over; days that the calendar has. */
function daysOf(item: Item, end: string, tell: Thing['tell']): { since: string; until: string | null } | undefined {
  const day = (field: string) => (typeof item[field] === 'string' && /^\d{4}-\d\d-\d\d$/.test(item[field]) && isDay(item[field]) ? item[field] : tell(field, 'date'));
  const since = day('start_date');
  const until = item[end] === undefined || item[end] === null ? null : day(end);
  if (since === undefined || until === undefined) return undefined;
  return until !== null && until < since ? tell(end, 'date-order') : { since, until };
}

function termOf({ at, item, tell }: Thing): IncomingTerm | undefined {
  const body = Id.safeParse(item['organization_id']).data;
  const days = daysOf(item, 'end_date', tell);
  if (body === undefined) return tell('organization_id', 'body-unknown');
  if (!days) return undefined;
  if (days.until === null || days.until === days.since) return tell('end_date', 'date');
  const numbers = Identifiers.safeParse(item['identifiers'] ?? []).data ?? [];
  const number = numberOf(Number(numbers.find(({ scheme }) => scheme === 'term')?.identifier), 1, 99);
  return { at, body, starts: days.since, ends: days.until, number: number.data ?? null };
}

/** Imports a Popolo file: everything that is right is written, everything else told. Again, it changes nothing. */
export function importPopolo(db: Kysely<Database>, file: PopoloFile, tell: (finding: Finding) => void, { rehearsal = false, now = Date.now() } = {}): Promise<Imported> {
  return inOnePiece(db, rehearsal, async tx => {
    const rows = await stage(tx, file.bodies) + file.others;
    await note(tx, file.findings);
    await checkBodies(tx);
    const bodies = await writeBodies(tx);
    const people = await writePeople(tx, file.incoming);
    await touch(tx);
    await warn(tx, file.bodyPlaces, now);
    for await (const finding of findings(tx)) tell({ ...finding, field: fieldOf(finding.field) });
    return { rows, added: bodies.added + people.added, changed: bodies.changed + people.changed, same: bodies.same + people.same, ...await tally(tx) };
  });
}

