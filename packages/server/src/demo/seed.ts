import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, Words } from '../database/schema.ts';
import { levelOf, parentOf } from '../divisions/import.ts';
import { divisionKeys } from '../divisions/name.ts';
import { hash } from '../hash.ts';
import { indexWords } from '../services/index-words.ts';
import { services } from './catalogue.ts';
import { centres } from './centres.ts';
import { divisions } from './city.ts';
import { clearCommittees, committeeData, putCommittees } from './committees/seed.ts';
import { disputeData, putDisputes } from './disputes/seed.ts';
import { toGuide, toCard } from './guide.ts';
import type { Text } from './model.ts';
import { events, topics, words } from './topics.ts';
import { putVolunteers, volunteerData } from './volunteers/seed.ts';

/** Raise it when the way in which the data is written to the tables changes. */
const edition = 2;
/** 棠宁市, the invented city to which the demo catalogue belongs. */
export const demoCity = '9901';

const toWords = ([zh, en]: Text): Words => ({ 'zh-CN': zh, en });
let version: string | undefined;
/** Changes whenever anything in the demo data does. */
export const demoVersion = (): string => version ??= `${edition}-${hash(JSON.stringify([divisions, centres, services, topics, events, words, disputeData(), committeeData(), volunteerData()]))}`;

/**
 * Puts the demo city and its catalogue into the database, once for each version of the data: a second call does nothing.
 * Synonyms that an office has edited stay. Several processes may call it at once.
 */
export async function seedDemo(db: Kysely<Database>): Promise<void> {
  const current = (trx: Kysely<Database>) => trx.selectFrom('data_version').select('version').where('name', '=', 'demo').executeTakeFirst();
  if ((await current(db))?.version === demoVersion()) return;
  await db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(hashtext('linli.demo'))`.execute(trx);
    if ((await current(trx))?.version === demoVersion()) return;
    await clearCommittees(trx);
    await putDivisions(trx);
    await putCentres(trx);
    await putServices(trx);
    await putTopics(trx);
    await putDisputes(trx, demoCity);
    await putCommittees(trx);
    await putVolunteers(trx, demoCity);
    await trx.insertInto('data_version').values({ name: 'demo', version: demoVersion() })
      .onConflict(conflict => conflict.column('name').doUpdateSet({ version: demoVersion() })).execute();
  });
}

type Trx = Transaction<Database>;

async function putDivisions(trx: Trx): Promise<void> {
  const parents = new Set(divisions.map(({ code }) => parentOf(code)));
  await trx.deleteFrom('centre').where('division', 'like', '99%').execute();
  await trx.deleteFrom('division').where('source', '=', 'demo').where('code', 'not in', divisions.map(({ code }) => code)).execute();
  for (const { code, name: [zh, en] } of divisions) {
    const row = { name: zh, name_en: en, level: levelOf(code), parent: parentOf(code), has_children: parents.has(code), source: 'demo', ...divisionKeys(zh) };
    await trx.insertInto('division').values({ code, ...row }).onConflict(conflict => conflict.column('code').doUpdateSet(row)).execute();
  }
}

async function putCentres(trx: Trx): Promise<void> {
  await trx.insertInto('centre').values(centres.map(({ id, kind, division, lat, lng, name, address, phone, weekly, holidays, exceptions = [], windows, access }) => ({
    id, kind, division, lat, lng, level: levelOf(division),
    data: JSON.stringify({
      name: toWords(name), address: toWords(address), phone, weekly, holidays,
      exceptions: exceptions.map(exception => ({ ...exception, name: toWords(exception.name) })),
      windows: windows.map(window => ({ ...window, name: toWords(window.name) })),
      access: access.map(toWords),
    }),
  }))).execute();
}

async function putServices(trx: Trx): Promise<void> {
  const ids = services.map(({ id }) => id);
  await trx.deleteFrom('service').where('division', '=', demoCity).where('id', 'not in', ids).execute();
  for (const service of services) {
    const { id, topic, scope, uses } = service;
    const row = { division: demoCity, topic, scope, uses, audience: [...service.audience], channels: [...service.channels], events: [...service.events] };
    await trx.insertInto('service').values({ id, ...row }).onConflict(conflict => conflict.column('id').doUpdateSet(row)).execute();
  }
  for (const table of ['service_text', 'service_place'] as const) await trx.deleteFrom(table).where('service', 'in', ids).execute();
  await trx.deleteFrom('service_word').where('service', 'in', ids).where('source', '=', 'catalogue').execute();
  await trx.insertInto('service_text').values(services.flatMap((service, index) => (['zh-CN', 'en'] as const).map(language => ({
    service: service.id, language, card: JSON.stringify(toCard(service, language)), guide: JSON.stringify(toGuide(service, index, language)),
  })))).execute();
  await trx.insertInto('service_place').values(services.flatMap(({ id, takenBy }) => takenBy.map(({ kind, level, window }) => ({
    service: id, kind, level, window: JSON.stringify(toWords(window)),
  })))).execute();
  await putWords(trx);
  await indexWords(trx, ids);
}

async function putWords(trx: Trx): Promise<void> {
  const rows = services.flatMap(service => {
    const topic = topics.filter(({ id }) => id === service.topic);
    const lived = events.filter(({ id }) => service.events.includes(id));
    return [
      ...service.name.map(text => ({ text, kind: 'name' as const })),
      ...service.synonyms.map(text => ({ text, kind: 'synonym' as const })),
      ...departmentNames(service.department).map(text => ({ text, kind: 'department' as const })),
      ...topic.flatMap(({ name, synonyms }) => [...name, ...synonyms].map(text => ({ text, kind: 'topic' as const }))),
      ...lived.flatMap(({ name, synonyms }) => [...name, ...synonyms].map(text => ({ text, kind: 'event' as const }))),
      ...[...service.summary, ...service.results.flatMap(({ name }) => name)].map(text => ({ text, kind: 'content' as const })),
    ].map(word => ({ ...word, service: service.id, source: 'catalogue' as const }));
  });
  await trx.insertInto('service_word').values(rows).onConflict(conflict => conflict.doNothing()).execute();
}

/** 县（区）人民武装部 is asked for as 人民武装部. */
const departmentNames = ([zh, en]: Text): string[] =>
  [...new Set([zh, en, ...zh.split(/[（）和、]/).map(part => part.replace(/^[市县区]+(?=..)/, '')).filter(part => part.length > 2)])];

async function putTopics(trx: Trx): Promise<void> {
  await trx.deleteFrom('topic').execute();
  await trx.deleteFrom('hot_word').execute();
  const blank: Text = ['', ''];
  const rows = [...topics.map(topic => ({ kind: 'topic' as const, summary: blank, ...topic })), ...events.map(event => ({ kind: 'event' as const, ...event }))];
  await trx.insertInto('topic').values(rows.map(({ kind, id, name, summary }, position) => ({
    kind, id, position, name: JSON.stringify(toWords(name)), summary: JSON.stringify(toWords(summary)),
  }))).execute();
  await trx.insertInto('hot_word').values(words.map((text, position) => ({ position, text: JSON.stringify(toWords(text)) }))).execute();
}
