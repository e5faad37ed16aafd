import type { ShiftsDraft } from '@linli/contract/desk-shift';
import type { VolunteerDraft } from '@linli/contract/volunteer';
import type { WishDraft } from '@linli/contract/wish';
import type { VolunteerSignupElement } from '@linli/elements/volunteer-signup';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { eventually, tells } from './eventually.ts';
import { ask, tabClient } from './server.ts';

/*
 * Residents who are signed in, organisers, and what they did before a story begins; and somebody who uses the room.
 */
export const community = '990101001003';
const day = 86_400_000;
const as = (token: string | (() => Promise<string>)): Client => createClient({ token, language: 'zh-CN', transport: fetchTransport({ fetch: ask }) });

let organising: Promise<string> | undefined;
/** 罗一诺 of 柳湾街道. */
export const organiser = (): Client => as(() => organising ??= tabClient().demo.signIn({ staff: 'luo-yinuo' }).then(({ token }) => token));

// Test files run beside each other: each counts from somewhere of its own.
let numbers = Math.floor(Math.random() * 90_000_000);
export const freshPhone = (): string => `137${String(++numbers).padStart(8, '0')}`;

/** Somebody who has just signed in by phone. */
export async function resident(): Promise<string> {
  const { sessions } = tabClient();
  const phone = freshPhone();
  const { demoCode } = await sessions.sendCode({ phone });
  return (await sessions.open({ phone, code: demoCode! })).accessToken;
}

const common = { name: '林小满', division: community, skills: ['teaching', 'repairs'], times: [{ day: 6, part: 'morning' }, { day: 7, part: 'afternoon' }] } satisfies Partial<VolunteerDraft>;
export const member = { kind: 'member', ...common, standing: 'formal', branch: '市图书馆党支部', workUnit: '棠宁市图书馆', consents: { policyVersion: '2026-01', purposes: ['service', 'membership', 'call-up'] } } satisfies VolunteerDraft;
export const neighbour = { kind: 'resident', ...common, birthDate: '1990-03-07', consents: { policyVersion: '2026-01', purposes: ['service'] } } satisfies VolunteerDraft;

/** A volunteer whom nobody else in a test is. */
export async function volunteer(draft: VolunteerDraft = neighbour): Promise<string> {
  const token = await resident();
  await as(token).volunteers.signUp(draft);
  return token;
}

export const of = (token: string): Client => as(token);

/** Moments of their own, so that no two shifts of a story begin together; in the morning, whatever the hour somebody looks at them. */
let used = 0;
const tomorrowMorning = (): number => (Math.floor((Date.now() + 8 * 3_600_000) / day) + 1) * day + 3_600_000;
export async function openShift(change: Partial<ShiftsDraft> = {}): Promise<string> {
  const starts = new Date(tomorrowMorning() + ++used * 300_000).toISOString();
  const { items: [shift] } = await organiser().volunteerDesk.openShifts({
    division: community, title: '图书角整理', text: '把还回来的书归架，给孩子们念一个故事。', place: '棠苑社区图书角', starts, minutes: 120, capacity: 4, skills: ['teaching'], joinBefore: 60, leaveBefore: 120, ...change,
  });
  return shift!.id;
}

/** A shift that begins in a moment: one may check in. */
export const shiftNow = (change: Partial<ShiftsDraft> = {}): Promise<string> => openShift({ starts: new Date(Date.now() + 120_000).toISOString(), minutes: 180, joinBefore: 0, leaveBefore: 0, ...change });

export const codeOf = async (shift: string): Promise<string> => (await organiser().volunteerDesk.checkInCode(shift)).code;

/** Serves a shift to the end, which may be soon; the organisers put the hours right once it has begun, and confirm them. */
export async function serve(token: string, minutes = 150): Promise<string> {
  const begins = Date.now() + 2500;
  const shift = await openShift({ starts: new Date(begins).toISOString(), minutes: 180, joinBefore: 0, leaveBefore: 0 });
  const { shifts } = of(token);
  await shifts.join(shift);
  await shifts.checkIn(shift, { code: await codeOf(shift) });
  await shifts.checkOut(shift);
  const desk = organiser().volunteerDesk;
  await new Promise(done => setTimeout(done, begins - Date.now() + 100));
  const { roster: [place] } = await desk.shift(shift);
  const { version } = await desk.correctHours(shift, place!.volunteer, { version: place!.version, minutes, reason: '现场核对过签到表。' });
  await desk.confirmHours(shift, { version });
  return shift;
}

/** A wish that the office has read. */
export async function wish(change: Partial<WishDraft> = {}, published = true): Promise<{ readonly id: string; readonly asker: string }> {
  const asker = await resident();
  const { id, version } = await of(asker).wishes.ask({ division: community, kind: 'repair', text: '客厅的灯不亮了，自己够不着，想请人帮忙换一下。', skills: ['repairs'], name: '何奶奶', address: '棠苑3幢502室', consents: { policyVersion: '2026-01', purposes: ['wish'] }, ...change });
  if (published) await organiser().volunteerDesk.actOnWish(id, { version, action: 'publish' });
  return { id, asker };
}

export const signupIn = (root: ParentNode): Promise<VolunteerSignupElement> => eventually(() => root.querySelector('linli-volunteer-signup'));
export const find = <E extends HTMLElement>(room: VolunteerSignupElement, selector: string): E | null => room.shadowRoot?.querySelector<E>(selector) ?? null;
export const all = <E extends HTMLElement>(room: VolunteerSignupElement, selector: string): E[] => [...room.shadowRoot?.querySelectorAll<E>(selector) ?? []];
export const comes = <E extends HTMLElement>(room: VolunteerSignupElement, selector: string): Promise<E> => eventually(() => find<E>(room, selector));
export const press = async (room: VolunteerSignupElement, ...selectors: string[]): Promise<void> => { for (const selector of selectors) (await comes(room, selector)).click(); };
export const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const heading = (room: VolunteerSignupElement): string => text(find(room, 'h2'));
export const says = (room: VolunteerSignupElement, words: string): Promise<unknown> => tells(() => text(find(room, '.column')).includes(words));

export async function type(room: VolunteerSignupElement, path: string, words: string): Promise<HTMLInputElement> {
  const field = await comes<HTMLInputElement>(room, `#f-${path.replace(/\./g, '-')}`);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await room.updateComplete;
  return field;
}

export const choose = (room: VolunteerSignupElement, path: string, value: string): Promise<void> => press(room, `#f-${path.replace(/\./g, '-')} input[value="${value}"]`);

/** Presses on, and waits for the next question. */
export async function next(room: VolunteerSignupElement): Promise<void> {
  const before = heading(room);
  await press(room, '[part=submit]');
  await eventually(() => heading(room) !== before && heading(room));
}

/** Signs in by phone, with the code that a demonstration shows. */
export async function signIn(room: VolunteerSignupElement, phone = freshPhone()): Promise<void> {
  await type(room, 'sign-in.phone', phone);
  await press(room, '[part=submit]');
  const code = /\d{6}/.exec(text(await comes(room, '[part=demo]')))![0];
  await type(room, 'sign-in.code', code);
  await press(room, '[part=submit]');
}

type Step = 'home' | 'you' | 'help' | 'consents';
const tell: Readonly<Record<Step, (room: VolunteerSignupElement, kind: 'member' | 'resident') => Promise<unknown>>> = {
  home: room => comes(room, '[part=change]'),
  async you(room, kind) {
    await type(room, 'name', '林小满');
    if (kind === 'resident') return type(room, 'birthDate', '1990-03-07');
    await choose(room, 'standing', 'formal');
    await type(room, 'branch', '市图书馆党支部');
    return type(room, 'workUnit', '棠宁市图书馆');
  },
  async help(room) {
    await choose(room, 'skills', 'teaching');
    await press(room, '#f-times input[value="6-morning"]');
  },
  async consents(room) {
    await comes(room, '[part=consent]');
    for (const box of all<HTMLInputElement>(room, '.consent')) if (box.querySelector('.info')) box.querySelector('input')!.click();
  },
};

/** From the door to a question of the form, answering all before it. */
export async function reach(room: VolunteerSignupElement, step: Step | 'end', kind: 'member' | 'resident' = 'resident'): Promise<void> {
  for (const one of ['home', 'you', 'help', 'consents'] as const) {
    await comes(room, '.step');
    if (one === step) return;
    await tell[one](room, kind);
    if (one !== 'consents') await next(room);
  }
}
