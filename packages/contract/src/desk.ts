import * as z from 'zod/mini';
import { Bytes } from './bytes.ts';
import { Agreement, Author, CaseFile, CaseSession, Closing, Consent, Rating } from './case.ts';
import { Deadline, KindName, CaseService } from './receipt.ts';
import { CaseAction, CaseState, ClosingReason, Confirmation } from './case-state.ts';
import { CaseNumber } from './case-number.ts';
import { IsoDate, IsoInstant } from './values.ts';
import { FileRef } from './dispute-draft.ts';
import { DivisionCode } from './division.ts';
import { DivisionName } from './divisions.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint, roles } from './endpoint.ts';
import { Cursor, Limit } from './paging.ts';
import { Office, Route } from './policy.ts';
import { line, prose } from './prose.ts';
import { Language, text } from './text.ts';

/** A member of staff, as colleagues see one. */
export const StaffMember = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  roles: z.array(z.enum(roles)),
  office: z.optional(z.object({ id: z.string(), name: z.string() })),
  division: DivisionCode,
});
export type StaffMember = z.infer<typeof StaffMember>;

/** Who works at the desk, and what it needs to know to begin with. */
export const Desk = z.object({
  me: StaffMember,
  divisionName: z.string(),
  colleagues: z.array(z.extend(StaffMember, { /** Open cases. */ load: z.int() })),
  offices: z.array(Office),
  kinds: z.array(KindName),
  language: Language,
});
export type Desk = z.infer<typeof Desk>;

/** A case as a row of the queue: nothing in it tells who is party. */
export const CaseRow = z.object({
  number: CaseNumber,
  service: CaseService,
  kind: KindName,
  state: CaseState,
  version: z.int(),
  division: DivisionName,
  office: z.object({ id: z.string(), name: z.string() }),
  assignee: z.optional(z.object({ id: z.string(), name: z.string() })),
  channel: z.enum(['web', 'counter', 'phone']),
  filedAt: IsoInstant,
  deadline: z.optional(Deadline),
  escalated: z.boolean(),
  /** Words of crisis stand in it. */
  crisis: z.boolean(),
  followUp: z.boolean(),
  /** Messages of parties that nobody of the office has read. */
  unread: z.int(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseQueue = z.object({
  items: z.array(CaseRow),
  next: z.optional(Cursor),
  total: z.int(),
  /** Of all in the division asked for, or in reach, whatever the other filters. */
  counts: z.object({ open: z.int(), unassigned: z.int(), mine: z.int(), soon: z.int(), overdue: z.int(), followUp: z.int() }),
  language: Language,
});
export type CaseQueue = z.infer<typeof CaseQueue>;

/** A party with what is masked: names, phones, numbers. `desk.reveal` shows a field and leaves an audit entry. */
export const DeskParty = z.object({
  id: z.string(),
  role: z.enum(['applicant', 'agent', 'respondent']),
  kind: z.enum(['person', 'organisation', 'unknown']),
  name: z.optional(z.string()),
  phone: z.optional(z.string()),
  idNumber: z.optional(z.string()),
  address: z.optional(z.string()),
  note: z.optional(z.string()),
  relation: z.optional(z.string()),
  /** Holds a code of their own to follow the case. */
  invited: z.boolean(),
});
export type DeskParty = z.infer<typeof DeskParty>;

/** What happened, with what only the office reads. */
export const DeskEvent = z.object({
  id: z.string(),
  at: IsoInstant,
  what: z.enum([...CaseAction.options, 'submitted', 'escalated', 'erased']),
  by: Author,
  name: z.optional(z.string()),
  note: z.optional(z.string()),
  until: z.optional(IsoDate),
  /** Who has it from now on. */
  assignee: z.optional(z.string()),
  office: z.optional(z.string()),
  from: z.optional(CaseState),
  to: z.optional(CaseState),
});
export type DeskEvent = z.infer<typeof DeskEvent>;

export const DeskMessage = z.object({ id: z.string(), at: IsoInstant, by: Author, name: z.optional(z.string()), with: z.enum(['applicant', 'respondent']), text: z.string(), files: z.array(z.string()), read: z.boolean() });
export type DeskMessage = z.infer<typeof DeskMessage>;

/** Who looked at what, and what for. */
export const AuditEntry = z.object({
  seq: z.int(),
  at: IsoInstant,
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  number: z.optional(z.string()),
  fields: z.array(z.string()),
  purpose: z.optional(z.string()),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A case as the office sees it, whole. */
export const DeskCase = z.object({
  ...CaseRow.shape,
  office: Office,
  events: z.array(DeskEvent),
  parties: z.array(DeskParty),
  /** Absent where the reader has no need of it: see `withheld`. */
  story: z.optional(z.string()),
  wishes: z.optional(z.string()),
  happenedOn: z.optional(IsoDate),
  place: z.optional(z.string()),
  /** What was answered with yes. */
  situations: z.array(z.object({ id: z.string(), question: z.string() })),
  preference: z.object({ mediator: z.optional(KindName), recused: z.array(KindName), recusalReason: z.optional(z.string()), closedDoors: z.boolean(), callTime: z.optional(z.string()) }),
  /** Of a request for counselling: what it is about, and how they would like to be answered. */
  counselling: z.optional(z.object({ topics: z.array(z.string()), way: z.string() })),
  /** Where such a case may go next, in the policy's words. */
  places: z.array(Route),
  messages: z.array(DeskMessage),
  files: z.array(CaseFile),
  sessions: z.array(CaseSession),
  agreement: z.optional(Agreement),
  confirmation: Confirmation,
  closing: z.optional(Closing),
  rating: z.optional(Rating),
  consents: z.array(Consent),
  /** The content is only for whom the case is assigned to, and for coordinators. */
  withheld: z.boolean(),
  can: z.array(z.enum([...CaseAction.options, 'message', 'reveal'])),
  /** Numbers of other open cases with the same phone and kind. */
  similar: z.array(CaseNumber),
  /** Who looked into this case; for coordinators. */
  looked: z.array(AuditEntry),
  erasedAt: z.optional(IsoInstant),
  language: Language,
});
export type DeskCase = z.infer<typeof DeskCase>;

/** What is done to a case, by whom reads it in this `version`. Which fields an action needs is in its line of the flow. */
export const CaseActionDraft = z.object({
  action: CaseAction,
  version: z.int(),
  /** Words for the parties to read. */
  note: z.optional(prose(1000)),
  reason: z.optional(ClosingReason),
  next: z.optional(z.object({ name: line(100), text: z.optional(prose(300)), phone: z.optional(text(30)), place: z.optional(line(200)) })),
  until: z.optional(IsoDate),
  assignee: z.optional(text(40)),
  office: z.optional(text(40)),
  session: z.optional(z.object({ at: IsoInstant, place: line(200), form: z.enum(['in-person', 'phone', 'video']), closedDoors: z.boolean() })),
  outcome: z.optional(prose(2000)),
  agreement: z.optional(z.object({ facts: prose(4000), terms: prose(4000), performBy: z.optional(IsoDate), signedOn: IsoDate })),
});
export type CaseActionDraft = z.infer<typeof CaseActionDraft>;

export const DeskMessageDraft = z.object({ to: z.enum(['applicant', 'respondent']), text: prose(2000), files: z.array(FileRef).check(z.maxLength(20)) });
export type DeskMessageDraft = z.infer<typeof DeskMessageDraft>;

/** Which masked fields are to be read (`parties.<id>.phone`), and what for. */
export const RevealDraft = z.object({
  fields: z.array(z.string().check(z.regex(/^parties\.[\w-]{1,40}\.(?:name|phone|idNumber|address|note)$/))).check(z.minLength(1), z.maxLength(20)),
  purpose: z.enum(['contact', 'verify-identity', 'write-agreement', 'supervision', 'other']),
});
export type RevealDraft = z.infer<typeof RevealDraft>;
export const Revealed = z.object({ values: z.array(z.object({ field: z.string(), value: z.string() })) });
export type Revealed = z.infer<typeof Revealed>;

/** A code for the other party, shown once to be handed over. */
export const Invitation = z.object({ code: z.string(), case: DeskCase });
export type Invitation = z.infer<typeof Invitation>;

const InvitationDraft = z.object({ party: text(40) });
const LookUpDraft = z.object({ phone: text(30) });
const LookUpResult = z.object({ items: z.array(CaseRow) });

/** Whether the log is as it was written, from its first entry. */
export const AuditCheck = z.object({ entries: z.int(), whole: z.boolean(), brokenAt: z.optional(z.int()), head: z.string() });
export type AuditCheck = z.infer<typeof AuditCheck>;
/** Of a case, or of a committee: its code. */
const AuditNumber = z.string().check(z.regex(/^(?:[2-9A-HJ-NP-Z]{8}|\d{9}(?:\d{3})?)$/));
const AuditQuery = z.object({ number: z.optional(AuditNumber), limit: z.optional(Limit), cursor: z.optional(Cursor) });
const AuditPage = z.object({ items: z.array(AuditEntry), next: z.optional(Cursor) });

const QueueQuery = z.object({
  division: z.optional(DivisionCode),
  show: z.optional(z.enum(['open', 'closed', 'all'])),
  state: z.optional(CaseState),
  kind: z.optional(text(40)),
  whose: z.optional(z.enum(['mine', 'unassigned', 'all'])),
  risk: z.optional(z.enum(['soon', 'overdue', 'follow-up'])),
  limit: z.optional(Limit),
  cursor: z.optional(Cursor),
});
export type QueueQuery = z.input<typeof QueueQuery>;

const CaseParams = z.object({ number: CaseNumber });
const FileParams = z.object({ number: CaseNumber, file: text(40) });
const handlers = { roles: ['mediator', 'coordinator', 'counsellor'], over: 'case' } as const;
const colleagues = { roles: ['mediator', 'coordinator', 'counsellor'], over: 'division' } as const;
const auditors = { roles: ['auditor', 'coordinator'], over: 'division' } as const;

/** The office's desk 办理台: what mediators, coordinators and counsellors do. */
export const desk = {
  open: endpoint({ name: 'desk.open', method: 'GET', path: '/v1/desk', who: { roles: ['mediator', 'coordinator', 'counsellor', 'auditor'], over: 'division' }, result: Desk, problems: ['refused'] }),
  /** The queue, the most urgent first. */
  list: endpoint({ name: 'desk.list', method: 'GET', path: '/v1/desk/cases', who: colleagues, query: QueueQuery, result: CaseQueue, problems: ['refused'] }),
  /** Cases of somebody who calls and has no number at hand; leaves an audit entry. */
  lookUp: endpoint({ name: 'desk.lookUp', method: 'POST', path: '/v1/desk/lookups', who: colleagues, body: LookUpDraft, result: LookUpResult, problems: ['refused'] }),
  show: endpoint({ name: 'desk.show', method: 'GET', path: '/v1/desk/cases/:number', who: handlers, params: CaseParams, result: DeskCase, problems: ['refused', 'missing'] }),
  /** Does what the flow allows. A case that changed meanwhile is a `conflict` that carries it as it is now. */
  act: endpoint({ name: 'desk.act', method: 'POST', path: '/v1/desk/cases/:number/actions', who: handlers, params: CaseParams, body: CaseActionDraft, result: DeskCase, problems: ['refused', 'missing', 'conflict'], idempotent: true }),
  message: endpoint({ name: 'desk.message', method: 'POST', path: '/v1/desk/cases/:number/messages', who: handlers, params: CaseParams, body: DeskMessageDraft, result: DeskCase, problems: ['refused', 'missing', 'conflict'], idempotent: true }),
  /** Shows masked fields; each is an audit entry. */
  reveal: endpoint({ name: 'desk.reveal', method: 'POST', path: '/v1/desk/cases/:number/revelations', who: handlers, params: CaseParams, body: RevealDraft, result: Revealed, problems: ['refused', 'missing'] }),
  /** Gives a respondent a code of their own, in the place of an earlier one. */
  invite: endpoint({ name: 'desk.invite', method: 'POST', path: '/v1/desk/cases/:number/invitations', who: handlers, params: CaseParams, body: InvitationDraft, result: Invitation, problems: ['refused', 'missing', 'conflict'], idempotent: true }),
  download: endpoint({ name: 'desk.download', method: 'GET', path: '/v1/desk/cases/:number/files/:file', who: handlers, params: FileParams, result: Bytes, problems: ['refused', 'missing'] }),
};

/** The audit log 审计日志: append-only, each entry bound to the one before by its hash. */
export const audit = {
  list: endpoint({ name: 'audit.list', method: 'GET', path: '/v1/audit', who: auditors, query: AuditQuery, result: AuditPage, problems: ['refused'] }),
  verify: endpoint({ name: 'audit.verify', method: 'GET', path: '/v1/audit/verification', who: auditors, result: AuditCheck, problems: ['refused'] }),
};

/* @__PURE__ */ docs.add(StaffMember, { id: 'StaffMember', description: 'A member of staff. 工作人员。' });
/* @__PURE__ */ docs.add(Desk, { id: 'Desk', description: 'Who works at the desk, with colleagues and offices. 办理台。' });
/* @__PURE__ */ docs.add(CaseRow, { id: 'CaseRow', description: 'A case as a row of the queue. 案件列表项。' });
/* @__PURE__ */ docs.add(CaseQueue, { id: 'CaseQueue', description: 'A page of the queue. 案件队列。' });
/* @__PURE__ */ docs.add(DeskParty, { id: 'DeskParty', description: 'A party, masked. 当事人（脱敏）。' });
/* @__PURE__ */ docs.add(DeskEvent, { id: 'DeskEvent', description: 'What happened. 办理记录。' });
/* @__PURE__ */ docs.add(DeskMessage, { id: 'DeskMessage', description: 'A message. 留言。' });
/* @__PURE__ */ docs.add(AuditEntry, { id: 'AuditEntry', description: 'Who looked at what. 审计记录。' });
/* @__PURE__ */ docs.add(DeskCase, { id: 'DeskCase', description: 'A case as the office sees it. 案件（办理端）。' });
/* @__PURE__ */ docs.add(CaseActionDraft, { id: 'CaseActionDraft', description: 'What is done to a case. 办理操作。', examples: [{ action: 'accept', version: 1 }] });
/* @__PURE__ */ docs.add(DeskMessageDraft, { id: 'DeskMessageDraft', description: 'A message to a party. 给当事人的留言。', examples: [{ to: 'applicant', text: '您好，请补充一张照片。', files: [] }] });
/* @__PURE__ */ docs.add(RevealDraft, { id: 'RevealDraft', description: 'Which masked fields are to be read. 查看脱敏信息。', examples: [{ fields: ['parties.1.phone'], purpose: 'contact' }] });
/* @__PURE__ */ docs.add(Revealed, { id: 'Revealed', description: 'Unmasked fields. 明文信息。' });
/* @__PURE__ */ docs.add(Invitation, { id: 'Invitation', description: 'A code for the other party. 对方查询码。' });
/* @__PURE__ */ docs.add(InvitationDraft, { id: 'InvitationDraft', description: 'Who is invited. 邀请对象。', examples: [{ party: '2' }] });
/* @__PURE__ */ docs.add(LookUpDraft, { id: 'LookUpDraft', description: 'A phone number. 电话号码。', examples: [{ phone: '13800000000' }] });
/* @__PURE__ */ docs.add(AuditCheck, { id: 'AuditCheck', description: 'Whether the log is whole. 审计链校验。' });
/* @__PURE__ */ docs.add(QueueQuery.shape.division, { description: 'Only below this division. 限定区划。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(QueueQuery.shape.show, { description: 'Open ones if absent. 默认只列未结。', examples: ['all'] });
/* @__PURE__ */ docs.add(QueueQuery.shape.state, { description: 'Only this state. 限定状态。', examples: ['submitted'] });
/* @__PURE__ */ docs.add(QueueQuery.shape.kind, { description: 'Only this kind. 限定类型。', examples: ['neighbours'] });
/* @__PURE__ */ docs.add(QueueQuery.shape.whose, { description: 'One’s own, or nobody’s. 我的或未分派。', examples: ['mine'] });
/* @__PURE__ */ docs.add(QueueQuery.shape.risk, { description: 'Due soon, overdue, or to be called back. 临期、超期、待回访。', examples: ['soon'] });
/* @__PURE__ */ docs.add(QueueQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(CaseParams.shape.number, { description: 'Number of the case. 案件编号。', examples: ['7KQM3XW9'] });
/* @__PURE__ */ docs.add(FileParams.shape.number, { description: 'Number of the case. 案件编号。', examples: ['7KQM3XW9'] });
/* @__PURE__ */ docs.add(FileParams.shape.file, { description: 'Identifier of the file. 材料编号。', examples: ['file'] });
/* @__PURE__ */ docs.add(AuditQuery.shape.number, { description: 'Only of this case or committee. 限定案件或委员会。', examples: ['7KQM3XW9', '990101001003'] });
/* @__PURE__ */ docs.add(AuditQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ rowDocs.set(desk.open, { summary: 'Who works at the desk, with colleagues and offices. 打开办理台。' });
/* @__PURE__ */ rowDocs.set(desk.list, { summary: 'The queue, most urgent first. 案件队列。' });
/* @__PURE__ */ rowDocs.set(desk.lookUp, { summary: 'Find cases by the phone number of a party. 按电话查找案件（留痕）。' });
/* @__PURE__ */ rowDocs.set(desk.show, { summary: 'One case as the office sees it. 查看案件。' });
/* @__PURE__ */ rowDocs.set(desk.act, { summary: 'Do what the flow allows. 办理操作。' });
/* @__PURE__ */ rowDocs.set(desk.message, { summary: 'Write to a party. 给当事人留言。' });
/* @__PURE__ */ rowDocs.set(desk.reveal, { summary: 'Read masked fields, on record. 查看脱敏信息（留痕）。' });
/* @__PURE__ */ rowDocs.set(desk.invite, { summary: 'Give a respondent a code. 邀请对方当事人。' });
/* @__PURE__ */ rowDocs.set(desk.download, { summary: 'A file of the case. 下载材料。' });
/* @__PURE__ */ rowDocs.set(audit.list, { summary: 'The audit log. 审计日志。' });
/* @__PURE__ */ rowDocs.set(audit.verify, { summary: 'Whether the audit log is whole. 校验审计链。' });
