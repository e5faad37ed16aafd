import * as z from 'zod/mini';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { Quarter } from './quarter.ts';
import { text } from './text.ts';
import { IsoDate } from './values.ts';
import { RecordDraft, RevealedVolunteer, VolunteerCard, VolunteerFile, VolunteerRevealDraft, WorkUnitFeedback, HoursRow } from './desk-volunteer.ts';
import { CancelDraft, CheckInCode, CorrectionAnswerDraft, DeskShift, DeskShiftRow, HoursDraft, OpenedShifts, PlaceDraft, ShiftChangeDraft, ShiftsDraft } from './desk-shift.ts';
import { DeskCallUp, CallUpDraft, DeskWish, WishActionDraft } from './desk-wish.ts';
import { ShiftState } from './shift.ts';
import { Skill, VolunteerKind } from './volunteer.ts';
import { WishState } from './wish.ts';

const paging = { limit: z.optional(Limit), cursor: z.optional(Cursor) };
const ShiftQuery = z.object({ division: z.optional(DivisionCode), from: z.optional(IsoDate), days: z.optional(z.int().check(z.minimum(1), z.maximum(62))), state: z.optional(ShiftState), unconfirmed: z.optional(z.boolean()), ...paging });
export type DeskShiftQuery = z.input<typeof ShiftQuery>;
const VolunteerQuery = z.object({ division: z.optional(DivisionCode), kind: z.optional(VolunteerKind), skill: z.optional(Skill), ...paging });
export type VolunteerQuery = z.input<typeof VolunteerQuery>;
/** A name or phone is personal: it goes in a body, never in an address. */
const LookUpDraft = z.object({ words: text(40) });
const WishQuery = z.object({ division: z.optional(DivisionCode), state: z.optional(WishState), ...paging });
export type DeskWishQuery = z.input<typeof WishQuery>;
const PageQuery = z.object(paging);
const FeedbackQuery = z.object({ quarter: Quarter, limit: z.optional(Limit), cursor: z.optional(Cursor) });
// Two days with words of their own in the document: each must be a schema of its own.
const HoursQuery = z.object({ from: IsoDate.check(), to: IsoDate.check(), division: z.optional(DivisionCode), limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))), cursor: z.optional(Cursor) });
export type HoursQuery = z.input<typeof HoursQuery>;

const params = z.object({ id: text(40) });
const PlaceParams = z.object({ id: text(40), volunteer: text(40) });
const who = { roles: ['organiser'], over: 'division' } as const;
const read = { method: 'GET', who, problems: ['refused', 'missing'] } as const;
const write = { method: 'POST', who, problems: ['refused', 'missing', 'conflict'], idempotent: true } as const;
const onShift = { ...write, params, result: DeskShift } as const;
const onPlace = { ...write, params: PlaceParams, result: DeskShift } as const;

/** The organisers' desk 志愿服务工作台: shifts with their rosters and hours, volunteers, wishes, call-ups. What is read unmasked and what is changed is audited. */
export const volunteerDesk = {
  shifts: endpoint({ ...read, name: 'volunteerDesk.shifts', path: '/v1/desk/shifts', query: ShiftQuery, result: page(DeskShiftRow) }),
  /** Opens one shift or a row of them, all or none. */
  openShifts: endpoint({ ...write, name: 'volunteerDesk.openShifts', path: '/v1/desk/shifts', body: ShiftsDraft, result: OpenedShifts }),
  shift: endpoint({ ...read, name: 'volunteerDesk.shift', path: '/v1/desk/shifts/:id', params, result: DeskShift }),
  /** More places move up who waits; fewer than are taken, or another time once somebody has joined, is a `conflict`. */
  changeShift: endpoint({ ...onShift, name: 'volunteerDesk.changeShift', path: '/v1/desk/shifts/:id/changes', body: ShiftChangeDraft }),
  cancelShift: endpoint({ ...onShift, name: 'volunteerDesk.cancelShift', path: '/v1/desk/shifts/:id/cancellation', body: CancelDraft }),
  /** The code to show on the spot, and when the next one is due. */
  checkInCode: endpoint({ ...read, name: 'volunteerDesk.checkInCode', path: '/v1/desk/shifts/:id/check-in-code', params, result: CheckInCode }),
  checkIn: endpoint({ ...onPlace, name: 'volunteerDesk.checkIn', path: '/v1/desk/shifts/:id/roster/:volunteer/check-in', body: PlaceDraft }),
  checkOut: endpoint({ ...onPlace, name: 'volunteerDesk.checkOut', path: '/v1/desk/shifts/:id/roster/:volunteer/check-out', body: PlaceDraft }),
  noShow: endpoint({ ...onPlace, name: 'volunteerDesk.noShow', path: '/v1/desk/shifts/:id/roster/:volunteer/absence', body: PlaceDraft }),
  correctHours: endpoint({ ...onPlace, name: 'volunteerDesk.correctHours', path: '/v1/desk/shifts/:id/roster/:volunteer/hours', body: HoursDraft }),
  answerCorrection: endpoint({ ...onPlace, name: 'volunteerDesk.answerCorrection', path: '/v1/desk/shifts/:id/roster/:volunteer/correction', body: CorrectionAnswerDraft }),
  /** Confirms the hours of all who checked out and have no correction open. */
  confirmHours: endpoint({ ...onShift, name: 'volunteerDesk.confirmHours', path: '/v1/desk/shifts/:id/confirmation', body: PlaceDraft }),

  volunteers: endpoint({ ...read, name: 'volunteerDesk.volunteers', path: '/v1/desk/volunteers', query: VolunteerQuery, result: page(VolunteerCard) }),
  /** Volunteers by name or phone, typed whole; leaves an audit entry. */
  lookUp: endpoint({ name: 'volunteerDesk.lookUp', method: 'POST', path: '/v1/desk/volunteers/lookups', who, body: LookUpDraft, result: z.object({ items: z.array(VolunteerCard) }), problems: ['refused'] }),
  volunteer: endpoint({ ...read, name: 'volunteerDesk.volunteer', path: '/v1/desk/volunteers/:id', params, result: VolunteerFile }),
  /** Shows what is masked; an audit entry. */
  reveal: endpoint({ name: 'volunteerDesk.reveal', method: 'POST', path: '/v1/desk/volunteers/:id/revelations', who, params, body: VolunteerRevealDraft, result: RevealedVolunteer, problems: ['refused', 'missing'] }),
  /** Enters a training, commendation or evaluation. */
  enter: endpoint({ ...write, name: 'volunteerDesk.enter', path: '/v1/desk/volunteers/:id/record', params, body: RecordDraft, result: VolunteerFile }),

  wishes: endpoint({ ...read, name: 'volunteerDesk.wishes', path: '/v1/desk/wishes', query: WishQuery, result: page(DeskWish) }),
  actOnWish: endpoint({ ...write, name: 'volunteerDesk.actOnWish', path: '/v1/desk/wishes/:id/actions', params, body: WishActionDraft, result: DeskWish }),

  callUps: endpoint({ ...read, name: 'volunteerDesk.callUps', path: '/v1/desk/call-ups', query: PageQuery, result: page(DeskCallUp) }),
  /** Sends a call-up; only those are reached who agreed to it. */
  callUp: endpoint({ ...write, name: 'volunteerDesk.callUp', path: '/v1/desk/call-ups', body: CallUpDraft, result: DeskCallUp }),
  closeCallUp: endpoint({ ...write, name: 'volunteerDesk.closeCallUp', path: '/v1/desk/call-ups/:id/closing', params, body: PlaceDraft, result: DeskCallUp }),

  /** What work units are told of a quarter: sums of those who agreed to it. */
  feedback: endpoint({ ...read, name: 'volunteerDesk.feedback', path: '/v1/desk/feedback', query: FeedbackQuery, result: page(WorkUnitFeedback) }),
  /** Hours, a row a place, to be taken elsewhere; audited. */
  export: endpoint({ ...read, name: 'volunteerDesk.export', path: '/v1/desk/hours', query: HoursQuery, result: page(HoursRow) }),
};

/* @__PURE__ */ docs.add(ShiftQuery.shape.division, { description: 'Only below this division. 限定区划。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(ShiftQuery.shape.from, { description: 'First day; today if absent. 起始日期，默认今天。', examples: ['2026-11-24'] });
/* @__PURE__ */ docs.add(ShiftQuery.shape.days, { description: 'How many days, 1–62; 14 if absent. 天数，默认14。', examples: [14] });
/* @__PURE__ */ docs.add(ShiftQuery.shape.state, { description: 'Only this state. 限定状态。', examples: ['open'] });
/* @__PURE__ */ docs.add(ShiftQuery.shape.unconfirmed, { description: 'Only with hours to confirm, of whatever day. 只看待确认时长的。', examples: [true] });
/* @__PURE__ */ docs.add(ShiftQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(VolunteerQuery.shape.division, { description: 'Only below this division. 限定区划。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(VolunteerQuery.shape.kind, { description: 'Members who reported in, or residents. 党员或居民。', examples: ['resident'] });
/* @__PURE__ */ docs.add(VolunteerQuery.shape.skill, { description: 'Only with this skill. 限定特长。', examples: ['medical'] });
/* @__PURE__ */ docs.add(VolunteerQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(WishQuery.shape.division, { description: 'Only below this division. 限定区划。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(WishQuery.shape.state, { description: 'Only this state. 限定状态。', examples: ['asked'] });
/* @__PURE__ */ docs.add(WishQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(PageQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(FeedbackQuery.shape.quarter, { description: 'A quarter that has ended. 季度。', examples: ['2026-Q3'] });
/* @__PURE__ */ docs.add(FeedbackQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-2m8b9z6vhr'] });
/* @__PURE__ */ docs.add(HoursQuery.shape.from, { description: 'First day. 起始日期。', examples: ['2026-07-01'] });
/* @__PURE__ */ docs.add(HoursQuery.shape.to, { description: 'Last day. 截止日期。', examples: ['2026-09-30'] });
/* @__PURE__ */ docs.add(HoursQuery.shape.division, { description: 'Only below this division. 限定区划。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(HoursQuery.shape.limit, { description: 'How many rows, 1–500. 每页条数。', examples: [500] });
/* @__PURE__ */ docs.add(HoursQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['0tj2g407-1cz8l7xwo8a'] });
/* @__PURE__ */ docs.add(LookUpDraft, { id: 'VolunteerLookUpDraft', description: 'A name or phone number, whole. 姓名或手机号。', examples: [{ words: '林小满' }] });
/* @__PURE__ */ docs.add(params.shape.id, { description: 'Identifier of the shift, volunteer, wish or call-up. 编号。', examples: ['demo-library'] });
/* @__PURE__ */ docs.add(PlaceParams.shape.id, { description: 'Identifier of the shift. 班次编号。', examples: ['demo-library'] });
/* @__PURE__ */ docs.add(PlaceParams.shape.volunteer, { description: 'Identifier of the volunteer. 志愿者编号。', examples: ['demo-volunteer'] });
/* @__PURE__ */ rowDocs.set(volunteerDesk.shifts, { summary: 'Shifts with their counts. 班次列表。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.openShifts, { summary: 'Open one shift or several. 发布班次。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.shift, { summary: 'One shift with its roster. 查看班次和签到表（留痕）。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.changeShift, { summary: 'Change the plan of a shift. 修改班次。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.cancelShift, { summary: 'Cancel a shift. 取消班次。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.checkInCode, { summary: 'The rotating check-in code. 动态签到码。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.checkIn, { summary: 'Check somebody in. 代为签到。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.checkOut, { summary: 'Check somebody out. 代为签退。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.noShow, { summary: 'Record that somebody did not come. 记为缺席。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.correctHours, { summary: 'Correct hours, on record. 更正时长（留痕）。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.answerCorrection, { summary: 'Answer a correction that was asked for. 答复更正申请。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.confirmHours, { summary: 'Confirm the hours of a shift. 确认时长。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.volunteers, { summary: 'Volunteers, masked. 志愿者名单（脱敏）。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.lookUp, { summary: 'Find a volunteer by name or phone. 按姓名或电话查找（留痕）。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.volunteer, { summary: 'A volunteer’s file, masked. 志愿者档案（脱敏）。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.reveal, { summary: 'Read masked data, on record. 查看脱敏信息（留痕）。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.enter, { summary: 'Enter a training, commendation or evaluation. 记入培训、表彰、评价。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.wishes, { summary: 'Wishes of the division. 微心愿列表。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.actOnWish, { summary: 'Publish, decline or take back a wish. 办理微心愿。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.callUps, { summary: 'Call-ups and their answers. 应急召集列表。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.callUp, { summary: 'Call volunteers up. 发起应急召集。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.closeCallUp, { summary: 'Close a call-up. 结束召集。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.feedback, { summary: 'Sums of a quarter for work units. 季度反馈。' });
/* @__PURE__ */ rowDocs.set(volunteerDesk.export, { summary: 'Hours as rows. 导出时长（留痕）。' });
