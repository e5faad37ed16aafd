import * as z from 'zod/mini';
import { DivisionName } from './division.ts';
import { docs } from './docs.ts';
import { line, prose } from './prose.ts';
import { Quarter } from './quarter.ts';
import { PlaceState } from './shift.ts';
import { Language } from './text.ts';
import { IsoDate, IsoInstant } from './values.ts';
import { GuardianRelation, MemberStanding, RecordEntry, ServiceTotals, Skill, VolunteerKind, VolunteerPurpose, WeeklyTime } from './volunteer.ts';

/** A volunteer as organisers see one in a list: name and phone masked, and nothing of a party. */
export const VolunteerCard = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  minor: z.boolean(),
  division: DivisionName,
  skills: z.array(Skill),
  since: IsoInstant,
  totals: ServiceTotals,
  /** May be called up. */
  callable: z.boolean(),
});
export type VolunteerCard = z.infer<typeof VolunteerCard>;

/** A volunteer's file, still masked: `volunteerDesk.reveal` shows the rest, on record. */
export const VolunteerFile = z.extend(VolunteerCard, {
  version: z.int(),
  kind: VolunteerKind,
  times: z.array(WeeklyTime),
  agreed: z.array(VolunteerPurpose),
  /** The latest fifty, newest first. */
  record: z.array(RecordEntry),
  language: Language,
});
export type VolunteerFile = z.infer<typeof VolunteerFile>;

/** What for, which the audit log keeps. */
export const VolunteerRevealDraft = z.object({ purpose: z.enum(['contact', 'verify-identity', 'safety', 'supervision', 'other']) });
export type VolunteerRevealDraft = z.infer<typeof VolunteerRevealDraft>;
export const RevealedVolunteer = z.object({
  name: z.string(),
  phone: z.string(),
  birthDate: z.optional(IsoDate),
  guardian: z.optional(z.object({ name: z.string(), phone: z.string(), relation: GuardianRelation })),
  standing: z.optional(MemberStanding),
  branch: z.optional(z.string()),
  workUnit: z.optional(z.string()),
});
export type RevealedVolunteer = z.infer<typeof RevealedVolunteer>;

/** Goes into somebody's record; services come from their shifts. */
export const RecordDraft = z.object({ version: z.int().check(z.minimum(1)), kind: z.enum(['training', 'commendation', 'evaluation']), on: IsoDate, title: line(60), note: z.optional(prose(500)) });
export type RecordDraft = z.infer<typeof RecordDraft>;

/** What a work unit is told of a quarter, of those of its people alone who agreed to it: sums, and no name. */
export const WorkUnitFeedback = z.object({ workUnit: z.string(), quarter: Quarter, people: z.int(), minutes: z.int(), shifts: z.int(), wishes: z.int() });
export type WorkUnitFeedback = z.infer<typeof WorkUnitFeedback>;

/** A row of the export: a place in a shift. */
export const HoursRow = z.object({
  shift: z.string(),
  title: z.string(),
  starts: IsoInstant,
  ends: IsoInstant,
  division: DivisionName,
  volunteer: z.string(),
  /** Masked. */
  name: z.string(),
  state: PlaceState,
  checkedInAt: z.optional(IsoInstant),
  checkedOutAt: z.optional(IsoInstant),
  minutes: z.optional(z.int()),
  confirmed: z.boolean(),
  edited: z.boolean(),
});
export type HoursRow = z.infer<typeof HoursRow>;

/* @__PURE__ */ docs.add(VolunteerCard, { id: 'VolunteerCard', description: 'A volunteer in a list, masked. 志愿者（脱敏）。' });
/* @__PURE__ */ docs.add(VolunteerFile, { id: 'VolunteerFile', description: 'A volunteer’s file, masked. 志愿者档案（脱敏）。' });
/* @__PURE__ */ docs.add(VolunteerRevealDraft, { id: 'VolunteerRevealDraft', description: 'What the masked data are read for. 查看目的。', examples: [{ purpose: 'contact' }] });
/* @__PURE__ */ docs.add(RevealedVolunteer, { id: 'RevealedVolunteer', description: 'Unmasked data of a volunteer. 明文信息。' });
/* @__PURE__ */ docs.add(RecordDraft, { id: 'RecordDraft', description: 'An entry for the record. 记入档案。', examples: [{ version: 1, kind: 'training', on: '2026-11-20', title: '急救基础培训' }] });
/* @__PURE__ */ docs.add(WorkUnitFeedback, { id: 'WorkUnitFeedback', description: 'Sums of a quarter for a work unit. 季度反馈。' });
/* @__PURE__ */ docs.add(HoursRow, { id: 'HoursRow', description: 'A place in a shift, for export. 时长导出行。' });
