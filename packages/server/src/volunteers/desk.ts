import type { RecordDraft, RevealedVolunteer, VolunteerCard, VolunteerFile, VolunteerRevealDraft } from '@linli/contract/desk-volunteer';
import { dateFault } from '@linli/contract/dispute-rules';
import { isPhone, maskedName, maskedPhone, plainPhone } from '@linli/contract/identity';
import type { VolunteerQuery } from '@linli/contract/volunteer-desk';
import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { dateIn, shanghai } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { refuseFaults, Refusal } from '../problem.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';
import { mustLieIn, onRecord } from './desk-record.ts';
import { nameIndexes } from './names.ts';
import { isMinor, openPerson, type Person } from './person.ts';
import { volunteerOffice, volunteerRules, type At } from './policy.ts';
import { recordOf, totalsOf, type EntryContent } from './service.ts';
import { divisionNames } from './view.ts';

type Db = Kysely<Database>;

/** Read at once while one looks for those of a kind, which is sealed. */
const stride = 200;

async function toCards(db: Db, people: readonly Person[], at: At): Promise<VolunteerCard[]> {
  const [nameOf, totals] = [await divisionNames(db, people.map(({ division }) => division), at), await totalsOf(db, people.map(({ id }) => id))];
  const ages = new Map<string, number>();
  for (const { division } of people) if (!ages.has(division)) ages.set(division, (await volunteerRules(db, division)).adultAge);
  return people.map(({ id, division, skills, since, callable, content }) => ({
    id, name: maskedName(content.name), phone: maskedPhone(content.phone), minor: isMinor(content, dateIn(at.now), ages.get(division)!), division: nameOf(division), skills: [...skills],
    since: shanghai(since.getTime()), totals: totals(id), callable,
  }));
}

/** Those who have not left and fulfil a condition, the latest first. */
async function peopleWhere(db: Db, secrets: Secrets, where: RawBuilder<boolean>, limit: number, offset: number): Promise<Person[]> {
  const rows: Selectable<Database['volunteer']>[] = await db.selectFrom('volunteer').selectAll().where('left_at', 'is', null).where(where).orderBy('since', 'desc').orderBy('id').limit(limit).offset(offset).execute();
  return Promise.all(rows.map(row => openPerson(secrets, row)));
}

/** What organisers see of volunteers, and enter into their records. */
export function volunteerDeskStore(secrets: Secrets) {
  /** A volunteer of the caller's division. Throws `missing`. */
  const find = async (db: Db, staff: Staff, id: string, { lock = false } = {}): Promise<Person> => {
    const query = db.selectFrom('volunteer').selectAll().where('id', '=', id).where('left_at', 'is', null).where('division', 'like', `${staff.division}%`);
    const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
    if (!row) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
    return openPerson(secrets, row);
  };

  const toFile = async (db: Db, person: Person, at: At): Promise<VolunteerFile> => {
    const { id, version, content: { kind, times, consents } } = person;
    const [card] = await toCards(db, [person], at);
    const agreed = consents.filter(({ withdrawnAt }) => withdrawnAt === undefined).map(({ purpose }) => purpose);
    return { ...card!, version, kind, times: [...times], agreed, record: await recordOf(db, secrets, id, at.language), language: at.language };
  };

  return {
    async list(db: Db, staff: Staff, query: VolunteerQuery, at: At): Promise<{ items: VolunteerCard[]; next?: string }> {
      const { division = staff.division, kind, skill, limit = 20 } = query;
      mustLieIn(staff, division);
      const where = sql<boolean>`division like ${`${division}%`} and ${skill === undefined ? sql`true` : sql`${skill} = any(skills)`}`;
      const offset = offsetOf({ ...query });
      let people: Person[] = [];
      if (kind === undefined) people = await peopleWhere(db, secrets, where, limit + 1, offset);
      else {
        for (let read = 0; people.length <= offset + limit; read += stride) {
          const some = await peopleWhere(db, secrets, where, stride, read);
          people.push(...some.filter(({ content }) => content.kind === kind));
          if (some.length < stride) break;
        }
        people = people.slice(offset, offset + limit + 1);
      }
      const { items, ...rest } = pageOf(people, limit, { ...query });
      return { items: await toCards(db, items, at), ...rest };
    },

    /** By a name or phone that is typed whole; who was found is on record. */
    lookUp: (db: Db, staff: Staff, words: string, at: At): Promise<{ items: VolunteerCard[] }> => db.transaction().execute(async trx => {
      const indexes = isPhone(words) ? sql<boolean>`phone_index && ${await secrets.indexes('phone', plainPhone(words))}::text[]` : sql<boolean>`name_index && ${await nameIndexes(secrets, words)}::text[]`;
      const people = await peopleWhere(trx, secrets, sql<boolean>`${indexes} and division like ${`${staff.division}%`}`, 50, 0);
      const items = await toCards(trx, people, at);
      await onRecord(trx, secrets, staff, at.now, { action: 'volunteers.look-up', division: staff.division, fields: people.map(({ id }) => id) });
      return { items };
    }),

    show: async (db: Db, staff: Staff, id: string, at: At): Promise<VolunteerFile> => toFile(db, await find(db, staff, id), at),

    reveal: (db: Db, staff: Staff, id: string, { purpose }: VolunteerRevealDraft, at: At): Promise<RevealedVolunteer> => db.transaction().execute(async trx => {
      const { content: { name, phone, birthDate, guardian, standing, branch, workUnit }, division } = await find(trx, staff, id);
      const shown: RevealedVolunteer = {
        name, phone, ...(birthDate !== undefined && { birthDate }), ...(guardian && { guardian: { name: guardian.name, phone: guardian.phone, relation: guardian.relation } }),
        ...(standing && { standing }), ...(branch !== undefined && { branch }), ...(workUnit !== undefined && { workUnit }),
      };
      await onRecord(trx, secrets, staff, at.now, { action: 'volunteers.reveal', number: id, division, fields: Object.keys(shown), purpose });
      return shown;
    }),

    async enter(db: Db, staff: Staff, id: string, { version, kind, on, title, note }: RecordDraft, at: At): Promise<VolunteerFile> {
      const person = await find(db, staff, id, { lock: true });
      if (person.version !== version) throw new Refusal('conflict', { current: await toFile(db, person, at) });
      const wrong = dateFault(on, dateIn(at.now));
      refuseFaults(wrong ? [{ path: 'on', code: wrong }] : []);
      const entry = `${at.now.toString(36)}-${randomText(48)}`;
      const content: EntryContent = { title: title.trim(), ...(note !== undefined && { note: note.trim() }) };
      const own = staff.office === null ? undefined : await db.selectFrom('office').select('name').where('id', '=', staff.office).executeTakeFirst();
      const office = own ?? await volunteerOffice(db, person.division);
      await db.insertInto('volunteer_record').values({
        id: entry, volunteer: id, kind, day: on, office: JSON.stringify(office?.name ?? { 'zh-CN': '' }), staff: staff.id, at: new Date(at.now), content: await secrets.seal(JSON.stringify(content), `volunteer-record.${entry}`),
      }).execute();
      await db.updateTable('volunteer').set({ version: version + 1 }).where('id', '=', id).execute();
      const file = await toFile(db, { ...person, version: version + 1 }, at);
      await onRecord(db, secrets, staff, at.now, { action: 'volunteers.enter', number: id, division: person.division, fields: [kind] });
      return file;
    },
  };
}
