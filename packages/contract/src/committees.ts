import * as z from 'zod/mini';
import { Accession, Body, CommitteeDetail, Departure, Notice, Person, Pledge, PostRole, Report, Term } from './committee.ts';
import { CommitteeCode, committeeList } from './committee-list.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { Language } from './text.ts';
import { IsoDate } from './values.ts';

export { ChinaPoint, CommitteePage, NearCommittee, type CommitteeSearch } from './committee-list.ts';

/** Someone who held a post, or still does. */
export const PastHolder = z.object({
  body: Body.shape.code,
  bodyName: z.string(),
  role: PostRole,
  title: z.optional(z.string()),
  person: Person,
  since: IsoDate,
  until: z.optional(IsoDate),
  how: Accession,
  ended: z.optional(Departure),
});
export type PastHolder = z.infer<typeof PastHolder>;

/** What was before: terms with who served in them, pledges that are settled, all reports. */
export const CommitteeHistory = z.object({
  code: CommitteeCode,
  terms: z.array(Term),
  holders: z.array(PastHolder),
  pledges: z.array(Pledge),
  reports: z.array(Report),
  language: Language,
});
export type CommitteeHistory = z.infer<typeof CommitteeHistory>;

const CommitteeParams = z.object({ code: CommitteeCode });
const NoticesQuery = z.object({ limit: z.optional(Limit), cursor: z.optional(Cursor) });
const ReportParams = z.object({ code: CommitteeCode, year: z.int().check(z.minimum(2000), z.maximum(2100)) });
const RatingDraft = z.object({ stars: z.int().check(z.minimum(1), z.maximum(5)) });

/** Committees 居民委员会、村民委员会 and who serves in them. Public data only. */
export const committees = {
  ...committeeList,
  /** One committee whole. */
  open: endpoint({ name: 'committees.open', method: 'GET', path: '/v1/committees/:code', who: 'anyone', params: CommitteeParams, result: CommitteeDetail, problems: ['missing'], cache: 60 }),
};

/** What goes beyond a committee's page, apart so that pages that do not ask for it need not load it. */
export const committeeRecord = {
  history: endpoint({ name: 'committees.history', method: 'GET', path: '/v1/committees/:code/history', who: 'anyone', params: CommitteeParams, result: CommitteeHistory, problems: ['missing'], cache: 60 }),
  /** All notices, the latest first. */
  notices: endpoint({ name: 'committees.notices', method: 'GET', path: '/v1/committees/:code/notices', who: 'anyone', params: CommitteeParams, query: NoticesQuery, result: page(Notice), problems: ['missing'], cache: 60 }),
  /** A resident's rating of a yearly report: one each, which may be changed while the rating is open. */
  rate: endpoint({ name: 'committees.rate', method: 'PUT', path: '/v1/committees/:code/reports/:year/rating', who: 'resident', params: ReportParams, body: RatingDraft, result: Report, problems: ['missing', 'refused'] }),
};

/* @__PURE__ */ docs.add(PastHolder, { id: 'PastHolder', description: 'Who held a post, and when. 历任成员。' });
/* @__PURE__ */ docs.add(CommitteeHistory, { id: 'CommitteeHistory', description: 'Terms, who served, pledges and reports of before. 历届情况。' });
/* @__PURE__ */ docs.add(CommitteeParams.shape.code, { description: 'The community’s division code (12 digits), or the township’s (9). 委员会代码。', examples: ['990101001003'] });
/* @__PURE__ */ docs.add(NoticesQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-25i89idlayq'] });
/* @__PURE__ */ docs.add(ReportParams.shape.year, { description: 'Year of the report. 年度。', examples: [2025] });
/* @__PURE__ */ docs.add(RatingDraft, { id: 'RatingDraft', description: 'One star to five. 一到五星。', examples: [{ stars: 5 }] });
/* @__PURE__ */ rowDocs.set(committees.open, { summary: 'One committee whole: bodies, posts, people, pledges, reports, notices. 查看一个委员会。' });
/* @__PURE__ */ rowDocs.set(committeeRecord.history, { summary: 'Former terms and who served in them. 历届情况。' });
/* @__PURE__ */ rowDocs.set(committeeRecord.notices, { summary: 'All notices, the latest first. 全部公开事项。' });
/* @__PURE__ */ rowDocs.set(committeeRecord.rate, { summary: 'Rate a yearly report, once for each person. 评价述职报告。' });
