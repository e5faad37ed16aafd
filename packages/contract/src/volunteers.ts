import * as z from 'zod/mini';
import { Bytes } from './bytes.ts';
import { CallUpAnswerDraft, MyCallUp } from './call-up.ts';
import { Certificate, CertificateCheck, CertificateDraft, CertificateNumber } from './certificate.ts';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { prose } from './prose.ts';
import { MyShift } from './shift.ts';
import { text } from './text.ts';
import { IsoDate, IsoInstant } from './values.ts';
import { VolunteerPolicy } from './volunteer-policy.ts';
import { RecordEntry, Volunteer, VolunteerDraft } from './volunteer.ts';
import { MyWish } from './wish.ts';

/** One's own record, if one has signed up: a newcomer is no error. */
export const MyVolunteer = z.object({ volunteer: z.optional(Volunteer) });
export type MyVolunteer = z.infer<typeof MyVolunteer>;

export const LeaveDraft = z.object({ confirm: z.literal(true) });
export type LeaveDraft = z.infer<typeof LeaveDraft>;
/** What was erased, and what is kept, why and until when: in plain words. */
export const Departed = z.object({
  leftAt: IsoInstant,
  erased: z.array(z.string()),
  kept: z.array(z.object({ what: z.string(), why: z.string(), until: z.optional(IsoDate) })),
});
export type Departed = z.infer<typeof Departed>;

/** Everything that is stored of oneself, for one to keep. */
export const VolunteerExport = z.object({
  exportedAt: IsoInstant,
  volunteer: z.optional(Volunteer),
  phone: z.string(),
  guardianPhone: z.optional(z.string()),
  record: z.array(RecordEntry),
  shifts: z.array(MyShift),
  wishes: z.array(MyWish),
  callUps: z.array(MyCallUp),
  certificates: z.array(Certificate),
});
export type VolunteerExport = z.infer<typeof VolunteerExport>;

/** The time that one served in a shift, as one remembers it. */
export const CorrectionDraft = z.object({ shift: text(40), minutes: z.int().check(z.minimum(0), z.maximum(1440)), reason: prose(300, 2) });
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

/** A link that calendar apps subscribe to, told this once; whoever has it sees titles, times and places of one's shifts. */
export const CalendarLink = z.object({ path: z.string(), volunteer: Volunteer });
export type CalendarLink = z.infer<typeof CalendarLink>;

const PolicyQuery = z.object({ division: DivisionCode });
const CertificateParams = z.object({ number: CertificateNumber });
/** 22 characters of base64url are 132 bits; calendar apps want the ending. */
const CalendarParams = z.object({ calendar: z.string().check(z.regex(/^[\w-]{22}\.ics$/)) });
const CallUpParams = z.object({ id: text(40) });
const PageQuery = z.object({ limit: z.optional(Limit), cursor: z.optional(Cursor) });
const Nothing = z.object({});
const who = 'resident';

/** Volunteers 志愿者: party members who reported in, and residents. One sees one's own record and nobody else's. */
export const volunteers = {
  policy: endpoint({ name: 'volunteers.policy', method: 'GET', path: '/v1/volunteers/policy', who: 'anyone', query: PolicyQuery, result: VolunteerPolicy, cache: 60 }),
  /** Reports in or signs up, once a person: again is a `conflict` that carries the record. */
  signUp: endpoint({ name: 'volunteers.signUp', method: 'POST', path: '/v1/volunteers', who, body: VolunteerDraft, result: Volunteer, problems: ['refused', 'conflict'], idempotent: true }),
  mine: endpoint({ name: 'volunteers.mine', method: 'GET', path: '/v1/volunteers/mine', who, result: MyVolunteer, problems: ['refused'] }),
  /** Puts the record as it should be, over the version that was read. Consents that are not named are taken back. */
  update: endpoint({ name: 'volunteers.update', method: 'PUT', path: '/v1/volunteers/mine', who, body: VolunteerDraft, result: Volunteer, problems: ['refused', 'missing', 'conflict'], idempotent: true }),
  /** Leaves the programme: erases what is personal but what the law and issued certificates need. */
  leave: endpoint({ name: 'volunteers.leave', method: 'POST', path: '/v1/volunteers/mine/departure', who, body: LeaveDraft, result: Departed, problems: ['refused', 'missing', 'conflict'], idempotent: true }),
  export: endpoint({ name: 'volunteers.export', method: 'GET', path: '/v1/volunteers/mine/export', who, result: VolunteerExport, problems: ['refused'] }),
  /** Asks the office to correct the hours of a shift; `conflict` where it is not over, or a correction was asked for before. */
  askCorrection: endpoint({ name: 'volunteers.askCorrection', method: 'POST', path: '/v1/volunteers/mine/corrections', who, body: CorrectionDraft, result: MyShift, problems: ['refused', 'missing', 'conflict'], idempotent: true }),

  /** A certificate of the confirmed hours; `conflict` at `minutes` where there are none. */
  certify: endpoint({ name: 'volunteers.certify', method: 'POST', path: '/v1/volunteers/mine/certificates', who, body: CertificateDraft, result: Certificate, problems: ['refused', 'missing', 'conflict'], idempotent: true }),
  certificate: endpoint({ name: 'volunteers.certificate', method: 'GET', path: '/v1/volunteers/mine/certificates/:number', who, params: CertificateParams, result: Certificate, problems: ['refused', 'missing'] }),
  certificatePdf: endpoint({ name: 'volunteers.certificatePdf', method: 'GET', path: '/v1/volunteers/mine/certificates/:number/pdf', who, params: CertificateParams, result: Bytes, media: 'application/pdf', problems: ['refused', 'missing'] }),
  /** Whether a certificate that one was shown is right. */
  verify: endpoint({ name: 'volunteers.verify', method: 'GET', path: '/v1/certificates/:number', who: 'anyone', params: CertificateParams, result: CertificateCheck, problems: ['missing'] }),

  /** Makes the link, or a new one in its place: the old one ends. */
  calendarLink: endpoint({ name: 'volunteers.calendarLink', method: 'POST', path: '/v1/volunteers/mine/calendar', who, body: Nothing, result: CalendarLink, problems: ['refused', 'missing'], idempotent: true }),
  endCalendar: endpoint({ name: 'volunteers.endCalendar', method: 'DELETE', path: '/v1/volunteers/mine/calendar', who, result: Volunteer, problems: ['refused', 'missing'] }),
  /**
   * One's coming shifts for a calendar app. The one secret of the contract that stands in an address, for such apps send no
   * header: it is stored hashed, can be ended, opens titles, times and places alone, and belongs in no log.
   */
  calendar: endpoint({ name: 'volunteers.calendar', method: 'GET', path: '/v1/volunteers/calendars/:calendar', who: 'anyone', params: CalendarParams, result: Bytes, media: 'text/calendar', problems: ['missing'] }),

  /** Call-ups that reached one, the latest first. */
  callUps: endpoint({ name: 'volunteers.callUps', method: 'GET', path: '/v1/volunteers/mine/call-ups', who, query: PageQuery, result: page(MyCallUp), problems: ['refused'] }),
  /** Says whether one comes; a closed call-up is a `conflict`. */
  answerCallUp: endpoint({ name: 'volunteers.answerCallUp', method: 'PUT', path: '/v1/volunteers/mine/call-ups/:id/answer', who, params: CallUpParams, body: CallUpAnswerDraft, result: MyCallUp, problems: ['refused', 'missing', 'conflict'] }),
};

/* @__PURE__ */ docs.add(MyVolunteer, { id: 'MyVolunteer', description: 'One’s own record, if there is one. 本人档案。' });
/* @__PURE__ */ docs.add(LeaveDraft, { id: 'LeaveDraft', description: 'Leaves the programme. 退出志愿服务。', examples: [{ confirm: true }] });
/* @__PURE__ */ docs.add(Departed, { id: 'Departed', description: 'What was erased and what is kept. 退出结果。' });
/* @__PURE__ */ docs.add(VolunteerExport, { id: 'VolunteerExport', description: 'All that is stored of oneself. 本人信息副本。' });
/* @__PURE__ */ docs.add(CorrectionDraft, { id: 'CorrectionDraft', description: 'Hours as one remembers them. 更正时长申请。', examples: [{ shift: 'demo-served', minutes: 120, reason: '签退时没有网络，多做了半小时。' }] });
/* @__PURE__ */ docs.add(CalendarLink, { id: 'CalendarLink', description: 'Address to subscribe to, shown once. 日历订阅地址。' });
/* @__PURE__ */ docs.add(Nothing, { description: 'Nothing more. 无需内容。', examples: [{}] });
/* @__PURE__ */ docs.add(PolicyQuery.shape.division, { description: 'Where one lives. 居住地区划。', examples: ['990101001003'] });
/* @__PURE__ */ docs.add(CertificateParams.shape.number, { description: 'Number of the certificate. 证明编号。', examples: ['LNKYZW2A7MP7'] });
/* @__PURE__ */ docs.add(CalendarParams.shape.calendar, { description: 'The secret of the link, with its ending. 订阅地址的密钥。', examples: ['demo-calendar-of-linli.ics'] });
/* @__PURE__ */ docs.add(CallUpParams.shape.id, { description: 'Identifier of the call-up. 召集编号。', examples: ['demo-storm'] });
/* @__PURE__ */ docs.add(PageQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ rowDocs.set(volunteers.policy, { summary: 'Skills, consents and rules for the form. 志愿服务政策。' });
/* @__PURE__ */ rowDocs.set(volunteers.signUp, { summary: 'Report in as a party member, or sign up as a resident. 党员报到、居民报名。' });
/* @__PURE__ */ rowDocs.set(volunteers.mine, { summary: 'One’s own record. 我的志愿者档案。' });
/* @__PURE__ */ rowDocs.set(volunteers.update, { summary: 'Change one’s own record and consents. 修改档案。' });
/* @__PURE__ */ rowDocs.set(volunteers.leave, { summary: 'Leave the programme. 退出志愿服务。' });
/* @__PURE__ */ rowDocs.set(volunteers.export, { summary: 'A copy of one’s own data. 导出本人信息。' });
/* @__PURE__ */ rowDocs.set(volunteers.askCorrection, { summary: 'Ask for hours to be corrected. 申请更正时长。' });
/* @__PURE__ */ rowDocs.set(volunteers.certify, { summary: 'Have a certificate issued. 开具志愿服务证明。' });
/* @__PURE__ */ rowDocs.set(volunteers.certificate, { summary: 'One’s own certificate. 查看证明。' });
/* @__PURE__ */ rowDocs.set(volunteers.certificatePdf, { summary: 'One’s own certificate as PDF. 下载证明。' });
/* @__PURE__ */ rowDocs.set(volunteers.verify, { summary: 'Check a certificate by its number. 核验证明。' });
/* @__PURE__ */ rowDocs.set(volunteers.calendarLink, { summary: 'Make or renew the link for calendar apps. 生成日历订阅地址。' });
/* @__PURE__ */ rowDocs.set(volunteers.endCalendar, { summary: 'End the link for calendar apps. 停用日历订阅。' });
/* @__PURE__ */ rowDocs.set(volunteers.calendar, { summary: 'One’s coming shifts as iCalendar. 日历订阅。' });
/* @__PURE__ */ rowDocs.set(volunteers.callUps, { summary: 'Call-ups that reached one. 收到的应急召集。' });
/* @__PURE__ */ rowDocs.set(volunteers.answerCallUp, { summary: 'Say whether one comes. 答复应急召集。' });
