import * as z from 'zod/mini';
import { Accession, Appraisal, BodyCode, CommitteeCode, CommitteeDetail, Departure, NoticeCategory, NoticeTable, PostRole } from './committee.ts';
import { ChinaPoint } from './committees.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { line, prose } from './prose.ts';
import { Quarter } from './quarter.ts';
import { text } from './text.ts';
import { IsoDate } from './values.ts';

/**
 * What differs from the law or from custom, told and never refused: counts of members (3–7 in villages, 5–9 in communities),
 * terms over five years or over, posts without holder, a member of the supervision who also sits on the committee, times in
 * one post that overlap, affairs unpublished for a quarter, a credit code that does not check.
 */
export const CommitteeWarning = z.object({
  code: z.enum([
    'too-few-members', 'too-many-members', 'no-director', 'term-over', 'term-too-long', 'terms-overlap', 'holder-overlap', 'too-many-holders', 'supervision-member',
    'quarter-unpublished', 'report-missing', 'credit-code',
  ]),
  body: z.optional(BodyCode),
  /** Whom it is about. */
  person: z.optional(z.string()),
  quarter: z.optional(Quarter),
});
export type CommitteeWarning = z.infer<typeof CommitteeWarning>;

/** A committee after a change, and what is to be said about it. */
export const CommitteeRecord = z.object({ committee: CommitteeDetail, warnings: z.array(CommitteeWarning) });
export type CommitteeRecord = z.infer<typeof CommitteeRecord>;

/** The version that the writer has seen: another one now is a `conflict`, which shows what there is. */
const version = z.int().check(z.minimum(1));
const url = z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s\u0000-\u001f<>"]+$/));
const SourceDraft = z.object({ name: line(80), url: z.optional(url) });

/** Somebody known already by `id`, or a new person by name. */
const PersonDraft = z.object({
  id: z.optional(text(60)),
  name: line(40),
  /** Given only by who agreed to its being shown to everyone. */
  mobile: z.optional(z.string().check(z.regex(/^1[3-9]\d{9}$/))),
});
const Seat = z.object({ role: PostRole, title: z.optional(line(30)), person: PersonDraft, how: Accession, area: z.optional(line(80)) });

const TermDraft = z.object({ version, body: BodyCode, number: z.optional(z.int().check(z.minimum(1), z.maximum(99))), starts: IsoDate, ends: IsoDate, members: z.array(Seat).check(z.maxLength(60)), source: z.optional(SourceDraft) });
const MemberDraft = z.extend(Seat, { version, body: BodyCode, since: IsoDate, until: z.optional(IsoDate), source: z.optional(SourceDraft) });
const EndDraft = z.object({ version, on: IsoDate, reason: Departure });
const PledgeDraft = z.object({ version, text: prose(300, 4), due: IsoDate, person: z.optional(text(60)) });
const ProgressDraft = z.object({ version, progress: z.int().check(z.minimum(0), z.maximum(100)), text: prose(500), evidence: z.optional(url), withdrawn: z.optional(z.boolean()) });
const ReportDraft = z.object({ version, year: z.int().check(z.minimum(2000), z.maximum(2100)), text: prose(6000, 20), appraisal: z.optional(Appraisal), ratingUntil: IsoDate });
const NoticeDraft = z.object({ version, category: NoticeCategory, title: line(80), quarter: z.optional(Quarter), text: prose(6000), tables: z.array(z.extend(NoticeTable, {
  caption: line(80),
  columns: z.array(z.object({ name: line(40), numeric: z.optional(z.boolean()) })).check(z.minLength(1), z.maxLength(12)),
  rows: z.array(z.array(text(80, 0)).check(z.maxLength(12))).check(z.maxLength(300)),
})).check(z.maxLength(6)) });
const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const DescriptionDraft = z.object({
  version,
  name: z.optional(line(60)),
  phone: z.optional(z.string().check(z.regex(/^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$|^400-?\d{3}-?\d{4}$|^1\d{2,4}$/))),
  address: z.optional(line(120)),
  point: z.optional(ChinaPoint),
  creditCode: z.optional(z.string().check(z.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/))),
  weekly: z.optional(z.array(z.object({ days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7)), periods: z.array(z.object({ opens: clock, closes: clock })).check(z.maxLength(4)) })).check(z.maxLength(7))),
  duties: z.optional(z.array(line(80)).check(z.maxLength(20))),
});

const params = z.object({ code: CommitteeCode });
const MemberParams = z.object({ code: CommitteeCode, member: text(40) });
const PledgeParams = z.object({ code: CommitteeCode, pledge: text(40) });
const publishers = { roles: ['publisher'], over: 'division' } as const;
const write = { method: 'POST', who: publishers, result: CommitteeRecord, problems: ['missing', 'conflict', 'refused'], idempotent: true } as const;

/** What an office writes into its committees' entries. Each change is audited, and none overwrites another. */
export const committeeDesk = {
  /** What differs from law and custom. */
  check: endpoint({ name: 'committees.check', method: 'GET', path: '/v1/committees/:code/check', who: publishers, params, result: CommitteeRecord, problems: ['missing', 'refused'] }),
  /** 换届: those of the term before leave their posts the day it starts, and the new members enter. */
  beginTerm: endpoint({ ...write, name: 'committees.beginTerm', path: '/v1/committees/:code/terms', params, body: TermDraft }),
  /** 补选, 推选: somebody enters a post of the running term. */
  appoint: endpoint({ ...write, name: 'committees.appoint', path: '/v1/committees/:code/members', params, body: MemberDraft }),
  /** 出缺: somebody leaves a post, which is vacant then. */
  vacate: endpoint({ ...write, name: 'committees.vacate', path: '/v1/committees/:code/members/:member/end', params: MemberParams, body: EndDraft }),
  pledge: endpoint({ ...write, name: 'committees.pledge', path: '/v1/committees/:code/pledges', params, body: PledgeDraft }),
  progress: endpoint({ ...write, name: 'committees.progress', path: '/v1/committees/:code/pledges/:pledge/progress', params: PledgeParams, body: ProgressDraft }),
  /** A year's report; the same year again corrects it while nobody has rated it. */
  report: endpoint({ ...write, name: 'committees.report', path: '/v1/committees/:code/reports', params, body: ReportDraft }),
  publish: endpoint({ ...write, name: 'committees.publish', path: '/v1/committees/:code/notices', params, body: NoticeDraft }),
  /** Name, contact, hours, place, code and duties: what is given replaces what there was. */
  describe: endpoint({ ...write, name: 'committees.describe', method: 'PATCH', path: '/v1/committees/:code', params, body: DescriptionDraft }),
};

/* @__PURE__ */ docs.add(CommitteeWarning, { id: 'CommitteeWarning', description: 'What differs from law or custom. 提示。' });
/* @__PURE__ */ docs.add(CommitteeRecord, { id: 'CommitteeRecord', description: 'A committee after a change, with warnings. 更新后的委员会。' });
/* @__PURE__ */ docs.add(TermDraft, { id: 'TermDraft', description: 'A new term with its members. 换届。', examples: [{ version: 1, body: '990101001003', number: 9, starts: '2026-12-01', ends: '2031-12-01', members: [{ role: 'director', person: { name: '苏晓岚' }, how: 'elected' }, { role: 'member', person: { name: '罗春生' }, how: 'elected', area: '1—6幢' }], source: { name: '居民委员会选举结果公告' } }] });
/* @__PURE__ */ docs.add(MemberDraft, { id: 'MemberDraft', description: 'Somebody enters a post. 补选或任命。', examples: [{ version: 1, body: '990101001003', role: 'deputy-director', person: { name: '白令仪' }, how: 'by-election', since: '2026-11-20' }] });
/* @__PURE__ */ docs.add(EndDraft, { id: 'EndDraft', description: 'Somebody leaves a post. 离任。', examples: [{ version: 1, on: '2026-11-20', reason: 'resigned' }] });
/* @__PURE__ */ docs.add(PledgeDraft, { id: 'PledgeDraft', description: 'A pledge. 履职承诺。', examples: [{ version: 1, text: '十二月底前给全部单元门口装好扶手。', due: '2026-12-31' }] });
/* @__PURE__ */ docs.add(ProgressDraft, { id: 'ProgressDraft', description: 'What was done about a pledge. 承诺进展。', examples: [{ version: 1, progress: 60, text: '1—6幢已经装好。' }] });
/* @__PURE__ */ docs.add(ReportDraft, { id: 'ReportDraft', description: 'A year’s report. 述职报告。', examples: [{ version: 1, year: 2026, text: '一年来，居民委员会办理居民反映的事项312件，办结305件。加装扶手48处，清理楼道杂物两轮。', appraisal: 'competent', ratingUntil: '2027-03-31' }] });
/* @__PURE__ */ docs.add(NoticeDraft, { id: 'NoticeDraft', description: 'Affairs made public. 公开事项。', examples: [{ version: 1, category: 'finance', title: '2026年第三季度收支公开', quarter: '2026-Q3', text: '本季度收支情况如下。', tables: [{ caption: '收支明细', columns: [{ name: '项目' }, { name: '金额（元）', numeric: true }], rows: [['办公用品', '1,280.00'], ['楼道照明', '3,600.00']] }] }] });
/* @__PURE__ */ docs.add(DescriptionDraft, { id: 'DescriptionDraft', description: 'Contact, hours, place. 基本信息。', examples: [{ version: 1, phone: '0490-8840022', weekly: [{ days: [1, 2, 3, 4, 5], periods: [{ opens: '09:00', closes: '12:00' }, { opens: '13:30', closes: '17:30' }] }], duties: ['开具居住证明', '调解邻里纠纷'] }] });
/* @__PURE__ */ docs.add(MemberParams.shape.member, { description: 'Id of the holder. 任职编号。', examples: ['m-1'] });
/* @__PURE__ */ docs.add(PledgeParams.shape.pledge, { description: 'Id of the pledge. 承诺编号。', examples: ['p-1'] });
/* @__PURE__ */ rowDocs.set(committeeDesk.check, { summary: 'What differs from law and custom. 检查委员会资料。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.beginTerm, { summary: 'Begin a new term. 换届。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.appoint, { summary: 'Put somebody into a post. 补选或任命。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.vacate, { summary: 'Record that somebody left a post. 记录离任。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.pledge, { summary: 'Add a pledge. 发布承诺。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.progress, { summary: 'Record progress of a pledge. 更新承诺进展。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.report, { summary: 'Publish a year’s report. 发布述职报告。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.publish, { summary: 'Publish a notice. 发布公开事项。' });
/* @__PURE__ */ rowDocs.set(committeeDesk.describe, { summary: 'Change contact, hours, place. 修改基本信息。' });
