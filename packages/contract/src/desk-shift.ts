import * as z from 'zod/mini';
import { docs } from './docs.ts';
import { line, prose } from './prose.ts';
import { mostAtOnce, Repeat } from './repeat.ts';
import { CheckInNote, Correction, PlaceState, Shift } from './shift.ts';
import { IsoInstant, Point } from './values.ts';
import { HomeDivision, Skills } from './volunteer.ts';

/** A shift as a row of the organisers' list. */
export const DeskShiftRow = z.extend(Shift, {
  counts: z.object({ present: z.int(), done: z.int(), absent: z.int(), /** Done, and not yet confirmed. */ unconfirmed: z.int(), /** Corrections that wait for an answer. */ corrections: z.int() }),
});
export type DeskShiftRow = z.infer<typeof DeskShiftRow>;

/** Who changed hours, from what to what, and why. */
export const HoursEdit = z.object({ at: IsoInstant, by: z.string(), from: z.optional(z.int()), to: z.int(), reason: z.string() });
export type HoursEdit = z.infer<typeof HoursEdit>;

/** Somebody on the roster 签到表. */
export const RosterEntry = z.object({
  /** Identifier of the volunteer. */
  volunteer: z.string(),
  name: z.string(),
  /** Masked. */
  phone: z.string(),
  minor: z.boolean(),
  version: z.int(),
  state: PlaceState,
  position: z.optional(z.int()),
  joinedAt: IsoInstant,
  checkedInAt: z.optional(IsoInstant),
  checkedOutAt: z.optional(IsoInstant),
  checkIn: z.optional(CheckInNote),
  minutes: z.optional(z.int()),
  confirmed: z.boolean(),
  correction: z.optional(Correction),
  edits: z.array(HoursEdit),
  can: z.array(z.enum(['check-in', 'check-out', 'no-show', 'correct-hours', 'answer-correction'])),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** One shift whole: all who have a place, and the first hundred who wait. */
export const DeskShift = z.extend(DeskShiftRow, { roster: z.array(RosterEntry), can: z.array(z.enum(['change', 'cancel', 'show-code', 'confirm-hours'])) });
export type DeskShift = z.infer<typeof DeskShift>;

const plan = {
  title: line(60),
  text: prose(1000),
  place: line(120),
  point: z.optional(Point),
  starts: IsoInstant,
  /** How long it is planned to be. */
  minutes: z.int().check(z.minimum(15), z.maximum(1440)),
  capacity: z.int().check(z.minimum(1), z.maximum(500)),
  skills: Skills,
  membersOnly: z.optional(z.boolean()),
  adultsOnly: z.optional(z.boolean()),
  /** Minutes before it starts until which one joins, and leaves by oneself. */
  joinBefore: z.int().check(z.minimum(0), z.maximum(43_200)),
  leaveBefore: z.int().check(z.minimum(0), z.maximum(43_200)),
};

/** A new shift, or the first of several. */
export const ShiftsDraft = z.object({ division: HomeDivision, ...plan, repeat: z.optional(Repeat) });
export type ShiftsDraft = z.infer<typeof ShiftsDraft>;
/** What was opened, in the order of time. */
export const OpenedShifts = z.object({ items: z.array(DeskShiftRow).check(z.maxLength(mostAtOnce)) });
export type OpenedShifts = z.infer<typeof OpenedShifts>;

/** The version that the writer has seen: another one now is a `conflict`, which carries what there is. */
const version = z.int().check(z.minimum(1));
/** The whole plan as it is to be. */
export const ShiftChangeDraft = z.object({ version, ...plan });
export type ShiftChangeDraft = z.infer<typeof ShiftChangeDraft>;
export const CancelDraft = z.object({ version, reason: prose(300, 2) });
export type CancelDraft = z.infer<typeof CancelDraft>;
/** Does something to what was read in this version. */
export const PlaceDraft = z.object({ version });
export type PlaceDraft = z.infer<typeof PlaceDraft>;
export const HoursDraft = z.object({ version, minutes: z.int().check(z.minimum(0), z.maximum(1440)), reason: prose(300, 2) });
export type HoursDraft = z.infer<typeof HoursDraft>;
/** Grants a correction as it was asked for, or declines it with words. */
export const CorrectionAnswerDraft = z.object({ version, grant: z.boolean(), answer: z.optional(prose(300)) });
export type CorrectionAnswerDraft = z.infer<typeof CorrectionAnswerDraft>;

/** The code to be shown on the spot. It is good until `until`, and while the next one is shown. */
export const CheckInCode = z.object({ code: z.string(), from: IsoInstant, until: IsoInstant, /** The server's clock, for the screen to count by. */ now: IsoInstant });
export type CheckInCode = z.infer<typeof CheckInCode>;

const example = {
  title: '图书角整理', text: '把还回来的书归架，给孩子们念一个故事。', place: '棠苑社区图书角', starts: '2026-12-05T01:00:00Z', minutes: 120,
  capacity: 6, skills: ['teaching'], joinBefore: 60, leaveBefore: 720,
};
/* @__PURE__ */ docs.add(DeskShiftRow, { id: 'DeskShiftRow', description: 'A shift in the organisers’ list. 班次（工作台列表）。' });
/* @__PURE__ */ docs.add(HoursEdit, { id: 'HoursEdit', description: 'Who changed hours, and why. 时长修改记录。' });
/* @__PURE__ */ docs.add(RosterEntry, { id: 'RosterEntry', description: 'Somebody on the roster. 签到表成员。' });
/* @__PURE__ */ docs.add(DeskShift, { id: 'DeskShift', description: 'One shift with its roster. 班次和签到表。' });
/* @__PURE__ */ docs.add(ShiftsDraft, { id: 'ShiftsDraft', description: 'A new shift, or several. 发布班次。', examples: [{ division: '990101001003', ...example, repeat: { every: 'week', days: [6], until: '2026-12-26' } }] });
/* @__PURE__ */ docs.add(OpenedShifts, { id: 'OpenedShifts', description: 'The shifts that were opened. 已发布的班次。' });
/* @__PURE__ */ docs.add(ShiftChangeDraft, { id: 'ShiftChangeDraft', description: 'The plan as it is to be. 修改班次。', examples: [{ version: 1, ...example }] });
/* @__PURE__ */ docs.add(CancelDraft, { id: 'CancelDraft', description: 'Why it is cancelled. 取消班次。', examples: [{ version: 1, reason: '当天有暴雨预警。' }] });
/* @__PURE__ */ docs.add(PlaceDraft, { id: 'PlaceDraft', description: 'The version that was read. 版本。', examples: [{ version: 1 }] });
/* @__PURE__ */ docs.add(HoursDraft, { id: 'HoursDraft', description: 'Corrected hours, and why. 更正时长。', examples: [{ version: 1, minutes: 90, reason: '签退时网络中断，现场核对。' }] });
/* @__PURE__ */ docs.add(CorrectionAnswerDraft, { id: 'CorrectionAnswerDraft', description: 'Answer to a correction. 答复更正申请。', examples: [{ version: 1, grant: true }] });
/* @__PURE__ */ docs.add(CheckInCode, { id: 'CheckInCode', description: 'The rotating code. 签到码。' });
