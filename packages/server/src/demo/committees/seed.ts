import type { Transaction } from 'kysely';
import { addDays, dateIn } from '../../calendar.ts';
import { committeeKeys } from '../../committees/keys.ts';
import { mapPoint } from '../../committees/place.ts';
import type { Database, Words } from '../../database/schema.ts';
import type { Text } from '../model.ts';
import { committees } from './committees.ts';
import type { DemoBody, DemoCommittee, DemoHolder } from './model.ts';
import { residents } from './residents.ts';

type Trx = Transaction<Database>;

const toWords = ([zh, en]: Text): Words => ({ 'zh-CN': zh, en });
const words = (text: Text): string => JSON.stringify(toWords(text));

/** All of it, to tell one version of the data from another. */
export const committeeData = (): unknown => [committees, residents];

/** Takes the committees of an earlier version away, before the divisions that they are of. What an office has imported stays, with all below it. */
export async function clearCommittees(trx: Trx): Promise<void> {
  await trx.deleteFrom('body').where('source', '=', 'demo').where('parent', 'is', null).execute();
  await trx.deleteFrom('person').where('source', '=', 'demo').where(({ not, exists, selectFrom }) => not(exists(selectFrom('membership').select('id').whereRef('membership.person', '=', 'person.id')))).execute();
  await trx.deleteFrom('resident').where('division', 'like', '99%').execute();
}

/** Rows into a table, if there are any. */
async function put<R>(rows: readonly R[], insert: (rows: readonly R[]) => { execute(): Promise<unknown> }): Promise<void> {
  if (rows.length) await insert(rows).execute();
}

/** Writes the committees of the demo city, who serves in them and what they made known; and residents who may rate them. */
export async function putCommittees(trx: Trx): Promise<void> {
  const present = new Set((await trx.selectFrom('body').select('code').where('division', 'like', '99%').execute()).map(({ code }) => code));
  const fresh = committees.filter(({ code }) => !present.has(code));
  await putBodies(trx, fresh);
  await putPeople(trx, fresh);
  await putPledges(trx, fresh);
  await putReports(trx, fresh);
  await put(fresh.flatMap(({ code, notices }) => notices.map(({ category, title, text, tables, publishedOn, quarter }, index) => ({
    id: `n-${code}-${index + 1}`, body: code, category, title: words(title), text: words(text), published_on: publishedOn, quarter: quarter ?? null,
    tables: JSON.stringify(tables.map(({ caption, columns, rows }) => ({ caption: toWords(caption), columns: columns.map(column => ({ ...column, name: toWords(column.name) })), rows }))),
  }))), rows => trx.insertInto('notice').values(rows));
  await put(residents.map(({ id, name, division }) => ({ id, name: words(name), division })), rows => trx.insertInto('resident').values(rows));
}

const codeOf = ({ code }: DemoCommittee, index: number, { kind }: DemoBody): string => (index ? `${code}-${kind}` : code);
const personId = ({ code }: DemoCommittee, who: Text): string => `${code}-${who[1].toLowerCase().replaceAll(' ', '-')}`;
const bodiesOf = (some: readonly DemoCommittee[]) => some.flatMap(committee => committee.bodies.map((body, index) => ({ committee, body, alone: index === 0, code: codeOf(committee, index, body) })));

async function putBodies(trx: Trx, fresh: readonly DemoCommittee[]): Promise<void> {
  const unsought = { core: null, grams: null, pinyin: null, initials: null, place: null, lat: null, lng: null, credit_code: null };
  await put(bodiesOf(fresh).map(({ committee, body: { kind, name: [zh, en], phone }, alone, code }) => {
    const { address, weekly, duties, lat, lng, creditCode } = committee;
    const details = alone ? { phone: committee.phone, address: toWords(address), weekly, holidays: 'closed', duties: duties.map(toWords) } : phone === undefined ? null : { phone };
    return {
      ...unsought, code, division: committee.code, kind, parent: alone ? null : committee.code, name: zh, name_en: en, source: 'demo', details: details && JSON.stringify(details),
      ...(alone && { ...committeeKeys(zh), lat, lng, place: mapPoint({ lat, lng }), credit_code: creditCode }),
    };
  }), rows => trx.insertInto('body').values(rows));
  await put(bodiesOf(fresh).flatMap(({ code, body }) => body.terms.map(({ starts, ends, number }) => ({ body: code, starts, ends, number: number ?? null }))), rows => trx.insertInto('body_term').values(rows));
  await put(bodiesOf(fresh).flatMap(({ code, body }) => body.posts.map(({ role, title, seats }, index) => ({
    body: code, position: index + 1, role, seats: seats ?? null, title: title ? words(title) : null,
  }))), rows => trx.insertInto('post').values(rows));
}

async function putPeople(trx: Trx, fresh: readonly DemoCommittee[]): Promise<void> {
  const held = bodiesOf(fresh).flatMap(({ committee, code, body }) => body.posts.flatMap(({ holders }, index) => holders.map((holder, seat) => ({ committee, code, position: index + 1, seat, holder }))));
  const people = new Map(held.map(({ committee, holder: { who } }) => [personId(committee, who), who]));
  await put([...people].map(([id, [name, name_en]]) => ({ id, name, name_en, mobile: null, source: 'demo' })), rows => trx.insertInto('person').values(rows).onConflict(conflict => conflict.doNothing()));
  await put(held.map(({ committee, code, position, seat, holder }) => ({
    id: `m-${code}-${position}-${seat + 1}`, body: code, position, person: personId(committee, holder.who), ...membership(holder),
  })), rows => trx.insertInto('membership').values(rows));
}

const membership = ({ since, until, how, ended, area, source }: DemoHolder) => ({
  since, until: until ?? null, how, ended: ended ?? null, area: area ? words(area) : null, source: source ? JSON.stringify({ name: toWords(source) }) : null,
});

async function putPledges(trx: Trx, fresh: readonly DemoCommittee[]): Promise<void> {
  const all = fresh.flatMap(committee => committee.pledges.map((pledge, index) => ({ id: `g-${committee.code}-${index + 1}`, committee, pledge })));
  await put(all.map(({ id, committee, pledge: { text, who, madeOn, due, state, progress } }) => ({
    id, body: committee.code, person: who ? personId(committee, who) : null, text: words(text), made_on: madeOn, due, state, progress,
  })), rows => trx.insertInto('pledge').values(rows));
  await put(all.flatMap(({ id, pledge }) => pledge.updates.map(({ on, progress, text, evidence }, index) => ({
    pledge: id, seq: index + 1, at: on, progress, text: words(text), evidence: evidence ?? null,
  }))), rows => trx.insertInto('pledge_update').values(rows));
}

async function putReports(trx: Trx, fresh: readonly DemoCommittee[]): Promise<void> {
  const all = fresh.flatMap(({ code, reports }) => reports.map(report => ({ code, report })));
  const latest = Math.max(...all.map(({ report }) => report.year));
  // Whenever the demonstration is put in, its latest reports can be rated for some weeks.
  const soon = addDays(dateIn(Date.now()), 37);
  await put(all.map(({ code, report: { year, text, appraisal, publishedOn, ratingUntil } }) => ({
    body: code, year, text: words(text), appraisal, published_on: publishedOn, rating_until: year === latest && ratingUntil < soon ? soon : ratingUntil,
  })), rows => trx.insertInto('report').values(rows));
  // No digest of a person is as short as these.
  await put(all.flatMap(({ code, report: { year, publishedOn, stars } }) => stars.map((given, index) => ({
    body: code, year, rater: `demo-${index + 1}`, stars: given, at: `${publishedOn}T12:00:00+08:00`,
  }))), rows => trx.insertInto('report_rating').values(rows));
}
