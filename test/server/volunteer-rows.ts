import { docs } from '@linli/contract/docs';
import type { Endpoint } from '@linli/contract/endpoint';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { wishes } from '@linli/contract/wishes';
import { get, type App, type Asked } from './calls.ts';
import { community, freshResident, openWish, organiser, volunteer, wishDraft } from './volunteer-world.ts';

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
  if (noun === 'shifts') return { params: { id: (await openShift(app)).id }, ...(row.who === 'resident' && { resident: (await volunteer(app)).resident }), ...(body && { body }) };
  if (noun === 'wishes') return { ...await aboutWish(app, row), ...(body && { body }) };
  if (noun === 'volunteers') {
    if (row.who === 'anyone') return {};
    const mine = row === volunteers.signUp ? freshResident() : await volunteer(app);
    const { id } = await get(app, volunteerDesk.callUp, { staff: organiser, body: { ...fitting(volunteerDesk.callUp), skills: [] } });
    return { params: { id }, resident: mine.resident, ...(body && { body }) };
  }
  return { ...await aboutDesk(app, row), staff: organiser };
}

async function aboutWish(app: App, row: Endpoint): Promise<Asked> {
  const asker = freshResident().resident;
  const { id } = await openWish(app, asker);
  const byAsker = row === wishes.confirm || row === wishes.withdraw;
  const { resident } = byAsker ? { resident: asker } : await volunteer(app);
  if (row === wishes.release || row === wishes.fulfil) await get(app, wishes.claim, { resident, params: { id }, body: {} });
  return { params: { id }, ...(row.who === 'resident' && { resident }) };
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
  if (!path.startsWith('/v1/desk/shifts/')) return { body: fitting(row) };
  const { id } = await openShift(app);
  const { resident, volunteer: { id: person } } = await volunteer(app);
  await get(app, shifts.join, { resident, params: { id }, body: {} });
  const { version } = await get(app, volunteerDesk.shift, { staff: organiser, params: { id } });
  return { params: { id, volunteer: person }, body: fitting(row, path.includes('/roster/') ? 1 : version) };
}
