import * as z from 'zod/mini';
import { Bytes } from './bytes.ts';
import { Case, Rating } from './case.ts';
import { CaseNumber } from './case-number.ts';
import { FileRef } from './dispute-draft.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { ConsentPolicy } from './policy.ts';
import { prose } from './prose.ts';
import { text } from './text.ts';

const files = z.array(FileRef).check(z.maxLength(20));
const CaseParams = z.object({ number: CaseNumber });
const FileParams = z.object({ number: CaseNumber, file: text(40) });

/** Why a case is taken back; needed once the time for a change of mind is over. */
export const WithdrawalDraft = z.object({ reason: z.optional(prose(500)) });
export type WithdrawalDraft = z.infer<typeof WithdrawalDraft>;
/** Papers and words that were asked for. */
export const SupplementDraft = z.object({ text: z.optional(prose(2000)), files });
export type SupplementDraft = z.infer<typeof SupplementDraft>;
export const MessageDraft = z.object({ text: prose(2000), files });
export type MessageDraft = z.infer<typeof MessageDraft>;
export const ReopeningDraft = z.object({ note: prose(1000, 2) });
export type ReopeningDraft = z.infer<typeof ReopeningDraft>;
/** A score of 1 or 2 says why. */
export const RatingDraft = z.object({ score: Rating.shape.score, reasons: z.optional(Rating.shape.reasons), comment: z.optional(prose(500)), callBack: z.optional(z.boolean()) });
export type RatingDraft = z.infer<typeof RatingDraft>;
/** What the other party says to an invitation. */
export const AnswerDraft = z.object({ consent: z.boolean(), note: z.optional(prose(500)) });
export type AnswerDraft = z.infer<typeof AnswerDraft>;
export const ErasureDraft = z.object({ confirm: z.literal(true) });
export type ErasureDraft = z.infer<typeof ErasureDraft>;

/** Everything that is stored of the viewer, for them to keep. */
export const CaseExport = z.object({ exportedAt: z.string(), case: Case, contact: z.object({ name: z.optional(z.string()), phone: z.optional(z.string()), idNumber: z.optional(z.string()), address: z.optional(z.string()) }) });
export type CaseExport = z.infer<typeof CaseExport>;

const who = 'holder';

/** One's own case 我的案件, by its number and secret code. Every write answers the case as it is then. */
export const cases = {
  find: endpoint({ name: 'cases.find', method: 'GET', path: '/v1/cases/:number', who, params: CaseParams, result: Case, problems: ['missing'] }),
  withdraw: endpoint({ name: 'cases.withdraw', method: 'POST', path: '/v1/cases/:number/withdrawal', who, params: CaseParams, body: WithdrawalDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  supplement: endpoint({ name: 'cases.supplement', method: 'POST', path: '/v1/cases/:number/supplements', who, params: CaseParams, body: SupplementDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  message: endpoint({ name: 'cases.message', method: 'POST', path: '/v1/cases/:number/messages', who, params: CaseParams, body: MessageDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  reopen: endpoint({ name: 'cases.reopen', method: 'POST', path: '/v1/cases/:number/reopening', who, params: CaseParams, body: ReopeningDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  rate: endpoint({ name: 'cases.rate', method: 'POST', path: '/v1/cases/:number/rating', who, params: CaseParams, body: RatingDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  /** The other party agrees to mediation or does not. */
  answer: endpoint({ name: 'cases.answer', method: 'POST', path: '/v1/cases/:number/answer', who, params: CaseParams, body: AnswerDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  export: endpoint({ name: 'cases.export', method: 'GET', path: '/v1/cases/:number/export', who, params: CaseParams, result: CaseExport, problems: ['missing'] }),
  /** Erases what is personal; what the law makes an office keep of an agreement stays, sealed, until its time is over. */
  erase: endpoint({ name: 'cases.erase', method: 'POST', path: '/v1/cases/:number/erasure', who, params: CaseParams, body: ErasureDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
  download: endpoint({ name: 'cases.download', method: 'GET', path: '/v1/cases/:number/files/:file', who, params: FileParams, result: Bytes, problems: ['missing'] }),
};

const ConsentQuery = z.object({ version: z.optional(text(40)) });
const ConsentWithdrawalDraft = z.object({ purpose: text(40) });

/** Consents 个人信息同意. */
export const consents = {
  /** What residents are told about their data: the version in force, or an earlier one that somebody agreed to. */
  policy: endpoint({ name: 'consents.policy', method: 'GET', path: '/v1/consents/policy', who: 'anyone', query: ConsentQuery, result: ConsentPolicy, problems: ['missing'], cache: 60 }),
  /** Takes a consent back. Without one that a case needs, the case is withdrawn. */
  withdraw: endpoint({ name: 'consents.withdraw', method: 'POST', path: '/v1/cases/:number/consents/withdrawal', who, params: CaseParams, body: ConsentWithdrawalDraft, result: Case, problems: ['missing', 'conflict'], idempotent: true }),
};

/* @__PURE__ */ docs.add(WithdrawalDraft, { id: 'WithdrawalDraft', description: 'Why a case is taken back. 撤回申请。', examples: [{ reason: '已经和邻居说好了。' }] });
/* @__PURE__ */ docs.add(SupplementDraft, { id: 'SupplementDraft', description: 'Papers that were asked for. 补充材料。', examples: [{ text: '补充一张收据。', files: [] }] });
/* @__PURE__ */ docs.add(MessageDraft, { id: 'MessageDraft', description: 'A message. 留言。', examples: [{ text: '请问什么时候开会？', files: [] }] });
/* @__PURE__ */ docs.add(ReopeningDraft, { id: 'ReopeningDraft', description: 'Why a case goes on. 重新办理。', examples: [{ note: '对方又开始了。' }] });
/* @__PURE__ */ docs.add(RatingDraft, { id: 'RatingDraft', description: 'A rating. 评价。', examples: [{ score: 5 }] });
/* @__PURE__ */ docs.add(AnswerDraft, { id: 'AnswerDraft', description: 'The other party’s answer. 对方答复。', examples: [{ consent: true }] });
/* @__PURE__ */ docs.add(ErasureDraft, { id: 'ErasureDraft', description: 'Asks for erasure. 删除个人信息。', examples: [{ confirm: true }] });
/* @__PURE__ */ docs.add(CaseExport, { id: 'CaseExport', description: 'All that is stored of the viewer. 本人信息副本。' });
/* @__PURE__ */ docs.add(ConsentWithdrawalDraft, { id: 'ConsentWithdrawalDraft', description: 'Which consent is taken back. 撤回同意。', examples: [{ purpose: 'sharing' }] });
/* @__PURE__ */ docs.add(CaseParams.shape.number, { description: 'Number of the case. 案件编号。', examples: ['7KQM3XW9'] });
/* @__PURE__ */ docs.add(FileParams.shape.number, { description: 'Number of the case. 案件编号。', examples: ['7KQM3XW9'] });
/* @__PURE__ */ docs.add(FileParams.shape.file, { description: 'Identifier of the file. 材料编号。', examples: ['file'] });
/* @__PURE__ */ docs.add(ConsentQuery.shape.version, { description: 'Version of the policy; the present one if absent. 版本，默认现行。', examples: ['2026-01'] });
/* @__PURE__ */ rowDocs.set(cases.find, { summary: 'One’s own case by number and code. 凭编号和查询码查看案件。' });
/* @__PURE__ */ rowDocs.set(cases.withdraw, { summary: 'Take a case back. 撤回申请。' });
/* @__PURE__ */ rowDocs.set(cases.supplement, { summary: 'Hand in what was asked for. 补充材料。' });
/* @__PURE__ */ rowDocs.set(cases.message, { summary: 'Write to the office. 给办理人员留言。' });
/* @__PURE__ */ rowDocs.set(cases.reopen, { summary: 'Ask for a closed case to go on. 申请重新办理。' });
/* @__PURE__ */ rowDocs.set(cases.rate, { summary: 'Rate the handling. 评价。' });
/* @__PURE__ */ rowDocs.set(cases.answer, { summary: 'Agree to mediation or not, as the other party. 答复调解邀请。' });
/* @__PURE__ */ rowDocs.set(cases.export, { summary: 'A copy of one’s own data. 导出本人信息。' });
/* @__PURE__ */ rowDocs.set(cases.erase, { summary: 'Have one’s own data erased. 删除本人信息。' });
/* @__PURE__ */ rowDocs.set(cases.download, { summary: 'A file of the case. 下载材料。' });
/* @__PURE__ */ rowDocs.set(consents.policy, { summary: 'What residents are told about their data. 个人信息告知。' });
/* @__PURE__ */ rowDocs.set(consents.withdraw, { summary: 'Take a consent back. 撤回同意。' });
