import * as z from 'zod/mini';
import { Consent } from './case.ts';
import { CertificateNumber, CertificateState } from './certificate.ts';
import { DivisionName } from './division.ts';
import { docs } from './docs.ts';
import { line } from './prose.ts';
import { Language, text } from './text.ts';
import { IsoDate, IsoInstant } from './values.ts';

/** 正式党员, 预备党员. Treated as delicate: sealed, with a consent of its own, in no list. */
export const MemberStanding = z.enum(['formal', 'probationary']);
export type MemberStanding = z.infer<typeof MemberStanding>;

/**
 * What a volunteer can do: 水电维修, 电脑手机, 法律, 医护急救, 心理, 理发, 教学辅导, 翻译, 手语, 驾驶车辆, 文艺, 写作摄影, 巡逻守望, 搬运, 陪伴老人,
 * 照看儿童, 环境清洁, 做饭送餐, 调解劝和.
 */
export const Skill = z.enum([
  'repairs', 'digital', 'law', 'medical', 'counselling', 'hairdressing', 'teaching', 'translation', 'sign-language', 'driving', 'arts', 'writing',
  'patrol', 'carrying', 'elder-care', 'child-care', 'cleaning', 'cooking', 'mediation',
]);
export type Skill = z.infer<typeof Skill>;
export const Skills = z.array(Skill).check(z.maxLength(Skill.options.length));

/** A part of a day of the week on which one usually has time: 1 Monday … 7 Sunday. */
export const WeeklyTime = z.object({ day: z.int().check(z.minimum(1), z.maximum(7)), part: z.enum(['morning', 'afternoon', 'evening']) });
export type WeeklyTime = z.infer<typeof WeeklyTime>;

/**
 * What a volunteer agrees to, each apart: `service` the record itself (needed), `membership` 党员身份 (needed of members), `minor` data of
 * somebody under 18 and the guardian (needed of them); and of free choice `feedback` 向工作单位反馈 once a quarter, `call-up` 应急召集.
 */
export const VolunteerPurpose = z.enum(['service', 'membership', 'minor', 'feedback', 'call-up']);
export type VolunteerPurpose = z.infer<typeof VolunteerPurpose>;
export const VolunteerConsents = z.object({ policyVersion: text(40), purposes: z.array(VolunteerPurpose).check(z.maxLength(VolunteerPurpose.options.length)) });

/** Code of a community (12 digits) or township (9). */
export const HomeDivision = z.string().check(z.regex(/^\d{9}(?:\d{3})?$/));

export const GuardianRelation = z.enum(['mother', 'father', 'grandparent', 'other']);
export type GuardianRelation = z.infer<typeof GuardianRelation>;
/** Who answers for somebody of 14 to 17, and has agreed. */
export const GuardianDraft = z.object({ name: line(40), phone: text(30), relation: GuardianRelation, agrees: z.boolean() });
export type GuardianDraft = z.infer<typeof GuardianDraft>;

const common = {
  name: line(40),
  division: HomeDivision,
  skills: Skills,
  times: z.array(WeeklyTime).check(z.maxLength(21)),
  consents: VolunteerConsents,
  /** With a change: the version of one's record that was changed. */
  version: z.optional(z.int().check(z.minimum(1))),
};

/** A party member reports in where they live 党员到社区报到. The phone is that of the sign-in. */
export const ReportInDraft = z.object({ kind: z.literal('member'), ...common, standing: MemberStanding, branch: line(60), workUnit: line(100) });
export type ReportInDraft = z.infer<typeof ReportInDraft>;
/** Any resident of 14 or more signs up; under 18 with a guardian. */
export const SignUpDraft = z.object({ kind: z.literal('resident'), ...common, birthDate: IsoDate, guardian: z.optional(GuardianDraft) });
export type SignUpDraft = z.infer<typeof SignUpDraft>;
export const VolunteerDraft = z.discriminatedUnion('kind', [ReportInDraft, SignUpDraft]);
export type VolunteerDraft = z.infer<typeof VolunteerDraft>;
export const VolunteerKind = z.enum(['member', 'resident']);
export type VolunteerKind = z.infer<typeof VolunteerKind>;

/** 志愿服务记录: services, training, commendations and evaluations. */
export const RecordEntry = z.object({
  id: z.string(),
  kind: z.enum(['service', 'training', 'commendation', 'evaluation']),
  on: IsoDate,
  title: z.string(),
  note: z.optional(z.string()),
  /** Of a service: its confirmed time. */
  minutes: z.optional(z.int()),
  /** Who recorded it. */
  office: z.string(),
});
export type RecordEntry = z.infer<typeof RecordEntry>;

/** What has been done so far; minutes are confirmed ones. */
export const ServiceTotals = z.object({ minutes: z.int(), unconfirmed: z.int(), shifts: z.int(), wishes: z.int(), missed: z.int() });
export type ServiceTotals = z.infer<typeof ServiceTotals>;

/** One's own record, whole. */
export const Volunteer = z.object({
  id: z.string(),
  kind: VolunteerKind,
  /** Grows with each change. */
  version: z.int(),
  /** 报到日期 or day of the sign-up. */
  since: IsoInstant,
  name: z.string(),
  /** Masked: enough to recognise one's own. */
  phone: z.string(),
  division: DivisionName,
  standing: z.optional(MemberStanding),
  branch: z.optional(z.string()),
  workUnit: z.optional(z.string()),
  birthDate: z.optional(IsoDate),
  guardian: z.optional(z.object({ name: z.string(), /** Masked. */ phone: z.string(), relation: GuardianRelation, agreedAt: IsoInstant })),
  skills: z.array(Skill),
  times: z.array(WeeklyTime),
  consents: z.array(z.extend(Consent, { purpose: VolunteerPurpose })),
  totals: ServiceTotals,
  /** The latest fifty, newest first; the export has all. */
  record: z.array(RecordEntry),
  certificates: z.array(z.object({ number: CertificateNumber, state: CertificateState, issuedAt: IsoInstant, minutes: z.int() })),
  /** Since when calendar apps may read one's shifts; absent while there is no link. */
  calendarSince: z.optional(IsoInstant),
  demonstration: z.boolean(),
  language: Language,
});
export type Volunteer = z.infer<typeof Volunteer>;

const consents = { policyVersion: '2026-01', purposes: ['service', 'membership'] };
/* @__PURE__ */ docs.add(MemberStanding, { id: 'MemberStanding', description: '正式党员 formal, 预备党员 probationary.' });
/* @__PURE__ */ docs.add(Skill, { id: 'Skill', description: 'What a volunteer can do. 特长。' });
/* @__PURE__ */ docs.add(WeeklyTime, { id: 'WeeklyTime', description: 'A part of a day of the week; 1 is Monday. 每周可服务时间。' });
/* @__PURE__ */ docs.add(VolunteerPurpose, { id: 'VolunteerPurpose', description: '服务记录 service, 党员身份 membership, 未成年人 minor; 自愿选择: 向单位反馈 feedback, 应急召集 call-up.' });
/* @__PURE__ */ docs.add(VolunteerConsents, { id: 'VolunteerConsents', description: 'What was agreed to, and of which version. 同意事项。' });
/* @__PURE__ */ docs.add(HomeDivision, { description: 'Community (12 digits) or township (9). 所在社区或街道乡镇。' });
/* @__PURE__ */ docs.add(GuardianDraft, { id: 'GuardianDraft', description: 'Who answers for a minor. 监护人。' });
/* @__PURE__ */ docs.add(ReportInDraft, { id: 'ReportInDraft', description: 'A party member reports in. 党员报到。' });
/* @__PURE__ */ docs.add(SignUpDraft, { id: 'SignUpDraft', description: 'A resident signs up. 居民报名。' });
/* @__PURE__ */ docs.add(VolunteerDraft, {
  id: 'VolunteerDraft', description: 'A party member’s report-in, or a resident’s sign-up. 报到或报名。',
  examples: [{ kind: 'member', name: '林小满', division: '990101001003', standing: 'formal', branch: '市图书馆党支部', workUnit: '市图书馆', skills: ['teaching', 'writing'], times: [{ day: 6, part: 'morning' }], consents }],
});
/* @__PURE__ */ docs.add(RecordEntry, { id: 'RecordEntry', description: 'Services, training, commendations, evaluations. 志愿服务记录。' });
/* @__PURE__ */ docs.add(ServiceTotals, { id: 'ServiceTotals', description: 'What has been done so far, in minutes and counts. 累计。' });
/* @__PURE__ */ docs.add(Volunteer, { id: 'Volunteer', description: 'One’s own record. 本人志愿者档案。' });
