import type { DeskShift, ShiftsDraft } from '@linli/contract/desk-shift';
import type { VolunteerDeskElement } from '@linli/elements/volunteer-desk';
import { eventually, tells } from './eventually.ts';
import { neighbour, of, openShift, organiser, resident, shiftNow, codeOf } from './volunteers.ts';

/*
 * What organisers find when a story of their desk begins, and somebody who works at it.
 */
export const place = '990101001002';
const at = { division: place };

/** A volunteer of another name, and their token. */
export async function named(name: string): Promise<string> {
  const token = await resident();
  await of(token).volunteers.signUp({ ...neighbour, name, division: place, consents: { ...neighbour.consents, purposes: ['service', 'call-up'] } });
  return token;
}

export const plan = (change: Partial<ShiftsDraft> = {}): Promise<string> => openShift({ ...at, title: '夜间巡逻', text: '两人一组，沿小区主路走一圈，看看楼道灯和消防通道。', place: '湾头社区警务室门口', skills: ['patrol'], ...change });

/** A shift that has begun to fill: somebody is there, somebody is done, somebody is to come and somebody waits. */
export async function busyShift(): Promise<string> {
  const shift = await shiftNow({ ...at, title: '社区义诊秩序维护', capacity: 3 });
  const [done, present, coming, waiting] = await Promise.all(['周念安', '许知远', '江望舒', '梅若琳'].map(named));
  for (const token of [done!, present!, coming!, waiting!]) await of(token).shifts.join(shift);
  const code = await codeOf(shift);
  for (const token of [done!, present!]) await of(token).shifts.checkIn(shift, { code });
  await of(done!).shifts.checkOut(shift);
  return shift;
}

/** Somebody has checked out. */
export async function served(): Promise<string> {
  const shift = await shiftNow({ ...at, title: '楼道清洁' });
  const mine = of(await named('顾清欢'));
  await mine.shifts.join(shift);
  await mine.shifts.checkIn(shift, { code: await codeOf(shift) });
  await mine.shifts.checkOut(shift);
  return shift;
}

/** As the server answers once that shift is over and a correction of its hours was asked for, which no story can wait for. */
export async function askingForMore(answer: Response): Promise<Response> {
  const shift = await answer.json() as DeskShift;
  const correction = { minutes: 120, reason: '签退时没有网络，多做了半小时。', askedAt: new Date().toISOString(), state: 'asked' };
  return Response.json({ ...shift, roster: shift.roster.map(entry => ({ ...entry, correction, can: ['answer-correction', 'correct-hours'] })) });
}

export async function calledUp(): Promise<string> {
  const tokens = await Promise.all(['沈星河', '陆以宁'].map(named));
  const { id } = await organiser().volunteerDesk.callUp({ ...at, skills: ['teaching'], words: '今晚有暴雨，请到社区帮忙搬沙袋。', place: '湾头社区服务站', at: new Date(Date.now() + 3 * 3_600_000).toISOString() });
  await of(tokens[0]!).volunteers.answerCallUp(id, { comes: true, note: '半小时后到。' });
  await of(tokens[1]!).volunteers.answerCallUp(id, { comes: false });
  return id;
}


type Desk = VolunteerDeskElement;
export const deskIn = (root: ParentNode): Promise<Desk> => eventually(() => root.querySelector('linli-volunteer-desk'));
export const find = <E extends HTMLElement = HTMLElement>(desk: Desk, selector: string): E | null => desk.shadowRoot?.querySelector<E>(selector) ?? null;
export const all = <E extends HTMLElement = HTMLElement>(desk: Desk, selector: string): E[] => [...desk.shadowRoot?.querySelectorAll<E>(selector) ?? []];
export const comes = <E extends HTMLElement = HTMLElement>(desk: Desk, selector: string): Promise<E> => eventually(() => find<E>(desk, selector));
export const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, '') ?? '';
export const says = (desk: Desk, words: string): Promise<unknown> => tells(() => text(find(desk, '.room')).includes(words));

export async function press(desk: Desk, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) (await comes(desk, selector)).click();
  await desk.updateComplete;
}

export async function fill(desk: Desk, path: string, value: string): Promise<void> {
  const field = await comes<HTMLInputElement | HTMLSelectElement>(desk, `#f-${path.replace(/\./g, '-')}`);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await desk.updateComplete;
}

/** Opens an item of a list, on whatever page it is. */
export async function open(desk: Desk, id: string, part = 'shift'): Promise<void> {
  const row = () => find(desk, `.side [data-id="${id}"]`);
  await comes(desk, '[part=list], .none');
  for (const button of all(desk, '.side .head .text')) if (!button.hasAttribute('aria-expanded')) button.click();
  await eventually(() => row() ?? (find(desk, '[part=list] > [aria-busy=false], [part=list][aria-busy=false]') && void find(desk, '[part=more]')?.click()));
  row()!.click();
  await comes(desk, `[part=${part}]:not([aria-busy=true])`);
}

/** To a part of the desk. */
export const go = (desk: Desk, section: string): Promise<void> => press(desk, `[data-section=${section}]`);

/** The day some days from now in China, `2026-12-01`. */
export const inDays = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Fills in a plan that is right. */
export async function fillPlan(desk: Desk, { date = inDays(3), until }: { readonly date?: string; readonly until?: string } = {}): Promise<void> {
  await fill(desk, 'title', '图书角整理');
  await fill(desk, 'text', '把还回来的书归架，给孩子们念一个故事。');
  await fill(desk, 'place', '湾头社区图书角');
  await fill(desk, 'date', date);
  await fill(desk, 'from', '09:00');
  await fill(desk, 'to', '11:00');
  await fill(desk, 'capacity', '6');
  if (until === undefined) return;
  await fill(desk, 'repeat', 'day');
  await fill(desk, 'until', until);
}
