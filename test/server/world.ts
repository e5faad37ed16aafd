import { counselling } from '@linli/contract/disputes';
import { desk } from '@linli/contract/desk';
import type { Endpoint } from '@linli/contract/endpoint';
import { files, type NewUpload } from '@linli/contract/files';
import { cases } from '@linli/contract/cases';
import { committeeDesk } from '@linli/contract/committee-desk';
import { committees } from '@linli/contract/committees';
import { demo } from '@linli/contract/demo';
import { sessions } from '@linli/contract/sessions';
import { docs } from '@linli/contract/docs';
import { wechat } from '@linli/contract/wechat';
import { act, draftOf, fileDispute, get, show, upload, type App, type Asked } from './calls.ts';
import { png } from './pictures.ts';
import { aboutVolunteers, isVolunteerRow } from './volunteer-rows.ts';
import { newCode } from './wechat-world.ts';

export const coordinator = 'liang-ruosong';
const mediator = 'zhao-min';

/** A case with a file, as its applicant holds it. */
async function fresh(app: App): Promise<{ params: { number: string; file: string }; secret: string }> {
  const { id, key } = await upload(app, png());
  const { number, code } = await fileDispute(app, { files: [{ id, key }], consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive', 'sharing'] } });
  return { params: { number, file: id }, secret: code };
}

/** The same, brought to where a call of a party makes sense. */
const ready: Readonly<Record<string, (app: App) => Promise<Asked>>> = {
  'cases.supplement': async app => {
    const mine = await fresh(app);
    await act(app, mine.params.number, coordinator, { action: 'ask-supplement', note: '请补充。', until: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) });
    return mine;
  },
  'cases.reopen': async app => withdrawn(app),
  'cases.erase': async app => withdrawn(app),
  'cases.rate': async app => {
    const mine = await fresh(app);
    await act(app, mine.params.number, coordinator, { action: 'decline', reason: 'out-of-scope', note: '不归调委会管。', next: { name: '12345' } });
    return mine;
  },
  'cases.answer': async app => {
    const { params } = await fresh(app);
    await act(app, params.number, mediator, { action: 'accept' });
    await act(app, params.number, mediator, { action: 'take' });
    const { code } = await get(app, desk.invite, { params, staff: mediator, body: { party: '2' } });
    await act(app, params.number, mediator, { action: 'invite' });
    return { params, secret: code };
  },
};

async function withdrawn(app: App): Promise<Asked> {
  const mine = await fresh(app);
  await get(app, cases.withdraw, { ...mine, body: {} });
  return mine;
}

/** A committee of the demonstration, and who keeps its entry. */
const committee = '990101001003';
const publisher = async (app: App): Promise<string> => (await get(app, demo.staff)).items.find(({ roles, division }) => roles.includes('publisher') && committee.startsWith(division))!.id;
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
let terms = 0;

/** What a committee's office writes, in the version that there is and with days that fit today. */
async function writing(app: App, row: Endpoint, example: object | undefined): Promise<Asked> {
  const staff = await publisher(app);
  const write = async (target: Endpoint, body: object) => get(app, target, { params: { code: committee }, staff, body: { ...body, version: (await get(app, committees.open, { params: { code: committee } })).version } });
  const params: Record<string, string> = { code: committee };
  if (row.name === 'committees.vacate') await write(committeeDesk.appoint, { body: committee, role: 'member', title: '离任', person: { name: '某人' }, how: 'appointed', since: day(-9) });
  if (row.name === 'committees.progress') await write(committeeDesk.pledge, { text: '三十天内修好路灯。', due: day(30) });
  const { version, bodies, pledges } = await get(app, committees.open, { params: { code: committee } });
  const member = bodies[0]!.posts.find(({ title }) => title === '离任')?.holders[0]?.id;
  const pledge = pledges.find(({ state }) => state === 'under-way')?.id;
  const days: Record<string, object> = {
    'committees.beginTerm': { starts: day(++terms), ends: day(1700 + terms) }, 'committees.appoint': { since: day(0) }, 'committees.vacate': { on: day(0) }, 'committees.pledge': { due: day(30) },
    'committees.report': { year: new Date().getUTCFullYear(), ratingUntil: day(30) },
  };
  return { params: { ...params, ...(member && { member }), ...(pledge && { pledge }) }, staff, ...(example && { body: { ...example, ...days[row.name], version } }) };
}

let phones = 0;
/** Somebody who is about to sign in by phone, or has: their next call. */
async function signingIn(app: App, row: Endpoint): Promise<Asked> {
  const phone = `137${String(++phones).padStart(8, '0')}`;
  if (row === sessions.sendCode) return { body: { phone } };
  const { demoCode: code } = await get(app, sessions.sendCode, { body: { phone } });
  if (row === sessions.open) return { body: { phone, code } };
  const { refreshToken } = await get(app, sessions.open, { body: { phone, code } });
  return { body: { refreshToken } };
}

/** Everything that a call of a row needs to succeed: who asks, of what, with the contract's own example as body. */
export async function prepared(app: App, row: Endpoint): Promise<Asked> {
  const body = row.body && bodyOf(row);
  if (row.who === 'anyone' && Object.values<Endpoint>(sessions).includes(row)) return signingIn(app, row);
  if (row === wechat.identify) return { body: { code: newCode() } };
  if (isVolunteerRow(row)) return aboutVolunteers(app, row);
  if (row.who === 'anyone') return body === undefined ? {} : { body };
  if (row.who === 'uploader') {
    const picture = png();
    const { id, key } = await get(app, files.begin, { body: { name: '照片.png', size: picture.length } }) as NewUpload;
    return { params: { id, offset: '0' }, secret: key, ...(row.body && { body: picture }) };
  }
  if (row.who === 'holder') return { ...await (ready[row.name] ?? fresh)(app), ...(body !== undefined && { body }) };
  if (row.who === 'resident') return { params: { code: committee, year: '2025' }, resident: `lin-xiaoman ${committee}`, body };
  if (Object.values<Endpoint>(committeeDesk).includes(row)) return writing(app, row, body as object | undefined);
  const { params } = await fresh(app);
  return { params, staff: coordinator, ...(body !== undefined && { body: row.name === 'desk.act' ? { ...body as object, version: (await show(app, params.number, coordinator)).version } : body }) };
}

const bodyOf = (row: Endpoint): unknown => (row.name === 'disputes.record' ? { draft: draftOf(), channel: 'counter' } : docs.get(row.body!)?.examples?.[0]);

/** A request for counselling, so that counsellors have something to do. */
export const askForCounselling = (app: App) => get(app, counselling.request, { body: docs.get(counselling.request.body!)!.examples![0] });
