import * as z from 'zod/mini';
import { DivisionName } from './division.ts';
import { docs } from './docs.ts';
import { Language } from './text.ts';
import { IsoInstant, Point } from './values.ts';
import { Skill } from './volunteer.ts';

/** `open` until it is over; `cancelled` by the office, with the reason. */
export const ShiftState = z.enum(['open', 'over', 'cancelled']);
export type ShiftState = z.infer<typeof ShiftState>;

/** A shift by its title and time `[starts, ends)`. */
export const ShiftName = z.object({ id: z.string(), title: z.string(), starts: IsoInstant, ends: IsoInstant });
export type ShiftName = z.infer<typeof ShiftName>;

/** A shift 服务班次 as anyone may see it: no name of a volunteer is in it. */
export const Shift = z.object({
  ...ShiftName.shape,
  version: z.int(),
  state: ShiftState,
  /** Why it was cancelled. */
  reason: z.optional(z.string()),
  text: z.string(),
  place: z.string(),
  point: z.optional(Point),
  division: DivisionName,
  /** Who organises it, and whom to call. */
  office: z.string(),
  phone: z.optional(z.string()),
  capacity: z.int(),
  joined: z.int(),
  waiting: z.int(),
  free: z.int(),
  skills: z.array(Skill),
  /** Only for party members who have reported in 党员先锋岗. */
  membersOnly: z.boolean(),
  adultsOnly: z.boolean(),
  /** Until then one joins, and until then one leaves by oneself. */
  joinUntil: IsoInstant,
  leaveUntil: IsoInstant,
  /** The shifts that were opened together. */
  series: z.optional(z.string()),
  language: Language,
});
export type Shift = z.infer<typeof Shift>;

/**
 * Where somebody stands with a shift: 已报名 joined, 候补 waiting, 已退出 left, 已签到 present, 已签退 done, 缺席 absent; `dropped` where the
 * shift was cancelled or began while one was waiting.
 */
export const PlaceState = z.enum(['joined', 'waiting', 'left', 'present', 'done', 'absent', 'dropped']);
export type PlaceState = z.infer<typeof PlaceState>;

/** Between the shift's place and where somebody checked in: a bucket in metres, never the position. `100` is 0–100; `over` more than 1000. */
export const DistanceBucket = z.enum(['100', '300', '1000', 'over']);
export type DistanceBucket = z.infer<typeof DistanceBucket>;

/** How somebody checked in: by the code on the spot or by staff, and whether the place was right if the position was told. */
export const CheckInNote = z.object({ by: z.enum(['code', 'staff']), near: z.optional(z.boolean()), distance: z.optional(DistanceBucket) });
export type CheckInNote = z.infer<typeof CheckInNote>;

/** A correction of hours that was asked for, and what came of it. */
export const Correction = z.object({
  minutes: z.int(),
  reason: z.string(),
  askedAt: IsoInstant,
  state: z.enum(['asked', 'granted', 'declined']),
  /** The office's words. */
  answer: z.optional(z.string()),
});
export type Correction = z.infer<typeof Correction>;

/** One's own place in a shift. */
export const MyPlace = z.object({
  version: z.int(),
  state: PlaceState,
  /** While waiting: 1 is next. */
  position: z.optional(z.int()),
  joinedAt: IsoInstant,
  /** When one moved up from the waitlist. */
  promotedAt: z.optional(IsoInstant),
  checkedInAt: z.optional(IsoInstant),
  checkedOutAt: z.optional(IsoInstant),
  checkIn: z.optional(CheckInNote),
  /** Once it is done: check-out − check-in, at most as long as planned; or as the office corrected it. */
  minutes: z.optional(z.int()),
  confirmed: z.boolean(),
  correction: z.optional(Correction),
  /** What may be done now. */
  can: z.array(z.enum(['leave', 'check-in', 'check-out', 'ask-correction'])),
});
export type MyPlace = z.infer<typeof MyPlace>;

/** Why one cannot join: 还没报名当志愿者 sign-up, 时间冲突 overlap, 已截止 late, 已取消 cancelled, 只限党员 members, 未满18岁 adults. */
export const Obstacle = z.enum(['sign-up', 'overlap', 'late', 'cancelled', 'members', 'adults']);
export type Obstacle = z.infer<typeof Obstacle>;

/** A shift as a resident sees it. */
export const MyShift = z.extend(Shift, {
  mine: z.optional(MyPlace),
  /** Suits one's skills and times. */
  fits: z.boolean(),
  /** The first reason why one cannot join; absent where one can, or has. */
  obstacle: z.optional(Obstacle),
  /** With `overlap`: one's other shift at that time. */
  clash: z.optional(ShiftName),
});
export type MyShift = z.infer<typeof MyShift>;

/* @__PURE__ */ docs.add(ShiftState, { id: 'ShiftState', description: '可报名或进行中 open, 已结束 over, 已取消 cancelled.' });
/* @__PURE__ */ docs.add(ShiftName, { id: 'ShiftName', description: 'A shift by title and time. 班次名称和时间。' });
/* @__PURE__ */ docs.add(Shift, { id: 'Shift', description: 'A shift as anyone may see it. 服务班次。' });
/* @__PURE__ */ docs.add(PlaceState, { id: 'PlaceState', description: '已报名 joined, 候补 waiting, 已退出 left, 已签到 present, 已签退 done, 缺席 absent, 未能参加 dropped.' });
/* @__PURE__ */ docs.add(DistanceBucket, { id: 'DistanceBucket', description: 'Metres, as a bucket. 距离范围（米）。' });
/* @__PURE__ */ docs.add(CheckInNote, { id: 'CheckInNote', description: 'How somebody checked in; never where. 签到方式。' });
/* @__PURE__ */ docs.add(Correction, { id: 'Correction', description: 'A correction of hours. 时长更正。' });
/* @__PURE__ */ docs.add(MyPlace, { id: 'MyPlace', description: 'One’s own place in a shift. 我的报名。' });
/* @__PURE__ */ docs.add(Obstacle, { id: 'Obstacle', description: 'Why one cannot join. 不能报名的原因。' });
/* @__PURE__ */ docs.add(MyShift, { id: 'MyShift', description: 'A shift as a resident sees it. 班次（本人）。' });
