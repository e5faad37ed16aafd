import * as z from 'zod/mini';
import { Bytes } from './bytes.ts';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { MyShift, Shift } from './shift.ts';
import { text } from './text.ts';
import { IsoDate, Point } from './values.ts';
import { Skill } from './volunteer.ts';

const ShiftSearch = z.object({
  division: z.optional(DivisionCode),
  from: z.optional(IsoDate),
  days: z.optional(z.int().check(z.minimum(1), z.maximum(62))),
  skill: z.optional(Skill),
  free: z.optional(z.boolean()),
  limit: z.optional(Limit),
  cursor: z.optional(Cursor),
});
export type ShiftSearch = z.input<typeof ShiftSearch>;
const FittingSearch = z.extend(ShiftSearch, { fits: z.optional(z.boolean()) });
export type FittingSearch = z.input<typeof FittingSearch>;
const MineQuery = z.object({ when: z.optional(z.enum(['coming', 'past'])), limit: z.optional(Limit), cursor: z.optional(Cursor) });
export type MyShiftsQuery = z.input<typeof MineQuery>;

/** The rotating code on the spot, as it is scanned or typed; and if one likes where one is, which is compared and not kept. */
export const CheckInDraft = z.object({ code: text(20), position: z.optional(Point) });
export type CheckInDraft = z.infer<typeof CheckInDraft>;

const params = z.object({ id: text(40) });
const Nothing = z.object({});
const write = { method: 'POST', who: 'resident', params, result: MyShift, problems: ['missing', 'conflict', 'refused'], idempotent: true } as const;

/** Shifts 服务班次. Every write answers the shift as it is then, with one's own place; so does a `conflict`. */
export const shifts = {
  /** Shifts of a division, and of those around it, by their time, from today on if no day is given. */
  list: endpoint({ name: 'shifts.list', method: 'GET', path: '/v1/shifts', who: 'anyone', query: ShiftSearch, result: page(Shift), cache: 10 }),
  /** The same with one's own places, and what fits. */
  fitting: endpoint({ name: 'shifts.fitting', method: 'GET', path: '/v1/shifts/fitting', who: 'resident', query: FittingSearch, result: page(MyShift), problems: ['refused'] }),
  /** One's own, the next first; past ones the latest first, with their hours. */
  mine: endpoint({ name: 'shifts.mine', method: 'GET', path: '/v1/shifts/mine', who: 'resident', query: MineQuery, result: page(MyShift), problems: ['refused'] }),
  get: endpoint({ name: 'shifts.get', method: 'GET', path: '/v1/shifts/:id', who: 'anyone', params, result: Shift, problems: ['missing'], cache: 10 }),
  /** One shift for a calendar. */
  calendar: endpoint({ name: 'shifts.calendar', method: 'GET', path: '/v1/shifts/:id/calendar', who: 'anyone', params, result: Bytes, media: 'text/calendar', problems: ['missing'] }),
  /**
   * First come, first served; whoever comes when it is full waits in line. What is in the way is a `conflict` and stands in
   * `obstacle` of the shift that it carries. At `shift`: `overlap` (see `clash`) · `late` · `gone` cancelled · `choice` for members
   * only · `young` for adults only · `required` for volunteers only · `same` one has a place already.
   */
  join: endpoint({ ...write, name: 'shifts.join', path: '/v1/shifts/:id/place', body: Nothing }),
  /** The first who waits moves up. A `conflict` at `shift`: `late` after the cut-off · `required` one has no place. */
  leave: endpoint({ ...write, name: 'shifts.leave', path: '/v1/shifts/:id/place/leave', body: Nothing }),
  /** A wrong code is `invalid` at `body.code`: `unknown`, or `expired` one of before. A `conflict` at `shift`: `early` · `late` · `same` twice · `required` one has no place · `gone` cancelled. */
  checkIn: endpoint({ ...write, name: 'shifts.checkIn', path: '/v1/shifts/:id/place/check-in', body: CheckInDraft }),
  /** A `conflict` at `shift`: `required` one has not checked in · `same` twice · `late`. */
  checkOut: endpoint({ ...write, name: 'shifts.checkOut', path: '/v1/shifts/:id/place/check-out', body: Nothing }),
};

/* @__PURE__ */ docs.add(ShiftSearch.shape.division, { description: 'Only in this division, or for a larger one that it lies in. 限定区划，也包括上级区划的班次。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(ShiftSearch.shape.from, { description: 'First day; today if absent. 起始日期，默认今天。', examples: ['2026-11-24'] });
/* @__PURE__ */ docs.add(ShiftSearch.shape.days, { description: 'How many days, 1–62; 14 if absent. 天数，默认14。', examples: [14] });
/* @__PURE__ */ docs.add(ShiftSearch.shape.skill, { description: 'Only where this skill is wanted. 限定特长。', examples: ['teaching'] });
/* @__PURE__ */ docs.add(ShiftSearch.shape.free, { description: 'Only with free places. 只看有名额的。', examples: [true] });
/* @__PURE__ */ docs.add(ShiftSearch.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(FittingSearch.shape.fits, { description: 'Only what fits one’s skills and times. 只看适合我的。', examples: [true] });
/* @__PURE__ */ docs.add(MineQuery.shape.when, { description: 'Coming ones if absent. 默认未来的。', examples: ['past'] });
/* @__PURE__ */ docs.add(MineQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(params.shape.id, { description: 'Identifier of the shift. 班次编号。', examples: ['demo-library'] });
/* @__PURE__ */ docs.add(CheckInDraft, { id: 'CheckInDraft', description: 'The code on the spot, and if one likes the position, which is not kept. 签到。', examples: [{ code: '7KQM3X' }] });
/* @__PURE__ */ docs.add(Nothing, { description: 'Nothing more. 无需内容。', examples: [{}] });
/* @__PURE__ */ rowDocs.set(shifts.list, { summary: 'Shifts with free places. 查找服务班次。' });
/* @__PURE__ */ rowDocs.set(shifts.fitting, { summary: 'Shifts with one’s own places and what fits. 适合我的班次。' });
/* @__PURE__ */ rowDocs.set(shifts.mine, { summary: 'One’s own shifts and hours. 我的班次。' });
/* @__PURE__ */ rowDocs.set(shifts.get, { summary: 'One shift. 查看班次。' });
/* @__PURE__ */ rowDocs.set(shifts.calendar, { summary: 'One shift as iCalendar. 把班次加入日历。' });
/* @__PURE__ */ rowDocs.set(shifts.join, { summary: 'Join a shift, or its waitlist. 报名班次。' });
/* @__PURE__ */ rowDocs.set(shifts.leave, { summary: 'Leave a shift before the cut-off. 退出班次。' });
/* @__PURE__ */ rowDocs.set(shifts.checkIn, { summary: 'Check in with the code on the spot. 签到。' });
/* @__PURE__ */ rowDocs.set(shifts.checkOut, { summary: 'Check out. 签退。' });
