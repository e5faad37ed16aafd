import { docs } from '@linli/contract/docs';
import type { Endpoint } from '@linli/contract/endpoint';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { wishes } from '@linli/contract/wishes';
import { sha256 } from '@linli/server/secrets/secrets';
import { sql } from 'kysely';
import { get, type App, type Asked } from './calls.ts';
import { databaseOf, testSecrets } from './support.ts';
import { community, freshResident, openWish, organiser, served, volunteer, wishDraft } from './volunteer-world.ts';

const day = 86_400_000;
const soon = (ahead: number): string => new Date(Date.now() + ahead).toISOString();
/** Rows of volunteers, their shifts and wishes, and of who organises them. */
export const isVolunteerRow = (row: Endpoint): boolean => [volunteers, shifts, wishes, volunteerDesk].some(noun => Object.values<Endpoint>(noun).includes(row));

const exampleOf = (row: Endpoint): object => docs.get(row.body!)?.examples?.[0] as object;
/** What of an example must fit today. */
const fitting = (row: Endpoint, version?: number): object | undefined => row.body && {
  ...exampleOf(row), ...(version !== undefined && { version }),
  ...(row === volunteerDesk.callUp && { at: soon(3_600_000) }), ...([volunteerDesk.openShifts, volunteerDesk.changeShift].includes(row as never) && { starts: soon(3 * day), repeat: undefined }),
  ...(row === volunteers.update && { version: 1 }),
};

const openShift = async (app: App) => (await get(app, volunteerDesk.openShifts, { staff: organiser, body: fitting(volunteerDesk.openShifts) })).items[0]!;

/** A call of such a row that has something to be about. */
export async function aboutVolunteers(app: App, row: Endpoint): Promise<Asked> {
  const body = fitting(row);
  const noun = row.name.split('.')[0];
  if (noun === 'volunteerDesk') return { ...await aboutDesk(app, row), staff: organiser };
  const about = noun === 'shifts' ? await aboutShift(app, row) : noun === 'wishes' ? await aboutWish(app, row) : await aboutVolunteer(app, row);
  return { ...(body && { body }), ...about };
}

async function aboutShift(app: App, row: Endpoint): Promise<Asked> {
  if (row.who === 'anyone') {
    await putExamples(app);
    return {};
  }
  const { id } = await openShift(app);
  const { resident } = await volunteer(app);
  if (row === shifts.join || !row.params) return { params: { id }, resident };
  await get(app, shifts.join, { resident, params: { id }, body: {} });
  if (row === shifts.leave) return { params: { id }, resident };
  await begin(app, id);
  const { code } = await get(app, volunteerDesk.checkInCode, { staff: organiser, params: { id } });
  if (row === shifts.checkIn) return { params: { id }, resident, body: { code } };
  await get(app, shifts.checkIn, { resident, params: { id }, body: { code } });
  return { params: { id }, resident };
}

/** An hour ago a shift began, and it goes on for another, or it has just ended. */
const begin = (app: App, id: string, over = false) => sql`
  update shift set starts = now() - interval '1 hour', ends = now() + ${over ? '-1 minute' : '1 hour'}::interval, check_in_from = now() - interval '2 hours', check_out_until = now() + interval '2 hours' where id = ${id}`.execute(databaseOf(app));

async function aboutVolunteer(app: App, row: Endpoint): Promise<Asked> {
  if (row.who === 'anyone') {
    await putExamples(app);
    return {};
  }
  if (row === volunteers.signUp) return { resident: freshResident().resident };
  const { resident, volunteer: { id: person } } = await volunteer(app);
  if (row === volunteers.askCorrection) return { resident, body: { ...exampleOf(row), shift: await served(databaseOf(app), person, { day: '2026-03-08', confirmed: false }) } };
  const { id } = await get(app, volunteerDesk.callUp, { staff: organiser, body: { ...fitting(volunteerDesk.callUp), skills: [] } });
  if (!/certif/.test(row.name)) return { params: { id }, resident };
  await served(databaseOf(app), person, { day: '2026-03-08' });
  const { number } = await get(app, volunteers.certify, { resident, body: {} });
  return { params: { number }, resident };
}

async function aboutWish(app: App, row: Endpoint): Promise<Asked> {
  const asker = freshResident().resident;
  const { id } = await openWish(app, asker);
  const params = { id };
  if (row.who === 'anyone' || row === wishes.withdraw || !row.params) return { params, ...(row.who === 'resident' && { resident: asker }) };
  const { resident } = await volunteer(app);
  if (row !== wishes.claim) await get(app, wishes.claim, { resident, params, body: {} });
  if (row !== wishes.confirm) return { params, resident };
  await get(app, wishes.fulfil, { resident, params, body: {} });
  return { params, resident: asker };
}

async function aboutDesk(app: App, row: Endpoint): Promise<Asked> {
  const { path } = row;
  if (path.startsWith('/v1/desk/wishes/')) {
    const { id, version } = await get(app, wishes.ask, { resident: freshResident().resident, body: wishDraft() });
    return { params: { id }, body: fitting(row, version) };
  }
  if (path.startsWith('/v1/desk/volunteers/:id')) return { params: { id: (await volunteer(app)).volunteer.id }, body: fitting(row) };
  if (path.startsWith('/v1/desk/call-ups/')) {
    const { id, version } = await get(app, volunteerDesk.callUp, { staff: organiser, body: { ...fitting(volunteerDesk.callUp), division: community } });
    return { params: { id }, body: fitting(row, version) };
  }
  if (row === volunteerDesk.feedback) return { query: { quarter: '2026-Q1' } };
  if (row === volunteerDesk.export) return { query: { from: '2026-01-01', to: '2026-03-31' } };
  if (!path.startsWith('/v1/desk/shifts/')) return { body: fitting(row) };
  const { id } = await openShift(app);
  if (!path.includes('/roster/')) return { params: { id }, body: fitting(row, 1) };
  const { resident, volunteer: { id: person } } = await volunteer(app);
  await get(app, shifts.join, { resident, params: { id }, body: {} });
  await begin(app, id, row === volunteerDesk.answerCorrection);
  if (row === volunteerDesk.answerCorrection) await get(app, volunteers.askCorrection, { resident, body: { shift: id, minutes: 30, reason: '签退时没有网络。' } });
  const params = { id, volunteer: person };
  if (row === volunteerDesk.checkOut) await get(app, volunteerDesk.checkIn, { staff: organiser, params, body: { version: 1 } });
  const { roster } = await get(app, volunteerDesk.shift, { staff: organiser, params: { id } });
  return { params, body: fitting(row, roster[0]!.version) };
}

const filled = new WeakSet<object>();
/** What the document's own examples are about: a shift, a certificate and a calendar of somebody. */
async function putExamples(app: App): Promise<void> {
  const db = databaseOf(app);
  if (filled.has(db)) return;
  filled.add(db);
  const { resident, volunteer: { id } } = await volunteer(app);
  await served(db, id, { day: '2026-03-08', shift: 'demo-library' });
  const { number } = await get(app, volunteers.certify, { resident, body: {} });
  const example = 'LNKYZW2A7MP7';
  await db.updateTable('certificate').set({ number: example, content: await testSecrets.seal('方禾', `certificate.${example}`) }).where('number', '=', number).execute();
  await db.updateTable('volunteer').set({ calendar: await sha256('demo-calendar-of-linli'), calendar_since: new Date() }).where('id', '=', id).execute();
}
