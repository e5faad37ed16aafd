import * as z from 'zod/mini';
import { Hours } from './centres.ts';
import { CommitteeCode, CommitteeKind, CommitteeRow } from './committee-list.ts';
import { docs } from './docs.ts';
import { Quarter } from './quarter.ts';
import { Language } from './text.ts';
import { IsoDate } from './values.ts';

export { CommitteeCode, CommitteeKind, CommitteeRow } from './committee-list.ts';

/**
 * Every kind of body. Sub-committees are those of the organic laws of villagers' and residents' committees in force since
 * 2026-01-01: 人民调解 `mediation`, 治安保卫 `security`, 公共卫生 `health`, 老年人和妇女儿童工作 `elders-women-children`, and for residents
 * 环境和物业管理 `environment-property`. Beside the committee stand its supervision (村务、居务监督), the party's organisation (党组织) and the
 * economic collective (村集体经济组织).
 */
export const BodyKind = z.enum([
  ...CommitteeKind.options, 'mediation', 'security', 'health', 'elders-women-children', 'environment-property', 'supervision', 'party', 'collective', 'other',
]);
export type BodyKind = z.infer<typeof BodyKind>;

/** 书记, 副书记, 主任, 副主任, 委员 or 成员. */
export const PostRole = z.enum(['secretary', 'deputy-secretary', 'director', 'deputy-director', 'member']);
export type PostRole = z.infer<typeof PostRole>;

/** How someone came into a post: 选举, 补选, 推选 or 任命, 代理. */
export const Accession = z.enum(['elected', 'by-election', 'appointed', 'acting']);
export type Accession = z.infer<typeof Accession>;

/** Why someone left it: 任期届满, 辞职, 罢免, 调任, 丧失资格, 去世. */
export const Departure = z.enum(['term-ended', 'resigned', 'dismissed', 'transferred', 'disqualified', 'died']);
export type Departure = z.infer<typeof Departure>;

/** Code of any body: the committee's, and for a body below it a word more, `990101001003-mediation`. */
export const BodyCode = z.string().check(z.regex(/^\d{9}(?:\d{3})?(?:-[a-z]+(?:-[a-z]+)*)?$/));
export type BodyCode = z.infer<typeof BodyCode>;

/** What of a person is public. Nothing else about members is ever stored: no identity number, birth date, home or ethnicity. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  /** Only of who agreed to its being shown. */
  mobile: z.optional(z.string()),
});
export type Person = z.infer<typeof Person>;

/** Where something is taken from. */
export const Source = z.object({ name: z.string(), url: z.optional(z.string()) });
export type Source = z.infer<typeof Source>;

/** Someone in a post: Popolo's membership. */
export const Holder = z.object({
  id: z.string(),
  /** Id of a member of `people`. */
  person: z.string(),
  since: IsoDate,
  until: z.optional(IsoDate),
  how: Accession,
  /** What they look after: a few buildings, a duty. */
  area: z.optional(z.string()),
  source: z.optional(Source),
});
export type Holder = z.infer<typeof Holder>;

/** A post, filled or vacant. */
export const Post = z.object({
  id: z.string(),
  role: PostRole,
  /** Where the office has a name of its own for it: 妇联主席, 网格长. */
  title: z.optional(z.string()),
  /** How many may hold it; absent where that is not known. */
  seats: z.optional(z.int()),
  holders: z.array(Holder),
});
export type Post = z.infer<typeof Post>;

/** 届: from its election to the day before which the next is due. */
export const Term = z.object({ number: z.optional(z.int()), starts: IsoDate, ends: IsoDate });
export type Term = z.infer<typeof Term>;

/** A body with its posts. */
export const Body = z.object({
  code: BodyCode,
  kind: BodyKind,
  name: z.string(),
  phone: z.optional(z.string()),
  term: z.optional(Term),
  posts: z.array(Post),
});
export type Body = z.infer<typeof Body>;

/** 已完成 `kept`, 未完成 `missed` (its day has passed), 不再进行 `withdrawn`; `under-way` before that. */
export const PledgeState = z.enum(['under-way', 'kept', 'missed', 'withdrawn']);
export type PledgeState = z.infer<typeof PledgeState>;

/** 履职承诺: what a committee has given its word for. */
export const Pledge = z.object({
  id: z.string(),
  text: z.string(),
  /** Id of who answers for it. */
  person: z.optional(z.string()),
  madeOn: IsoDate,
  due: IsoDate,
  state: PledgeState,
  /** Per cent. */
  progress: z.int(),
  /** What was done, the latest first; `evidence` is the address of a page or picture. */
  updates: z.array(z.object({ on: IsoDate, progress: z.int(), text: z.string(), evidence: z.optional(z.string()) })),
});
export type Pledge = z.infer<typeof Pledge>;

/** 民主评议 of a report: 优秀, 称职, 基本称职, 不称职. */
export const Appraisal = z.enum(['excellent', 'competent', 'adequate', 'inadequate']);
export type Appraisal = z.infer<typeof Appraisal>;

/** 述职报告 of a year. */
export const Report = z.object({
  year: z.int(),
  text: z.string(),
  publishedOn: IsoDate,
  appraisal: z.optional(Appraisal),
  /** Residents may rate it up to and including this day. */
  ratingUntil: IsoDate,
  /** By the server's clock. */
  open: z.boolean(),
  /** How many gave one star to five; shown from five ratings on, so that nobody's own can be told. */
  ratings: z.object({ count: z.int(), stars: z.optional(z.array(z.int())) }),
});
export type Report = z.infer<typeof Report>;

/** 村(居)务 affairs, 财务 finance, 集体资产 assets, 选举 election, 救助福利 welfare, 其他. */
export const NoticeCategory = z.enum(['affairs', 'finance', 'assets', 'election', 'welfare', 'other']);
export type NoticeCategory = z.infer<typeof NoticeCategory>;

/** A statement as a table: cells as they are to be read; `numeric` columns are set flush at the end. */
export const NoticeTable = z.object({
  caption: z.string(),
  columns: z.array(z.object({ name: z.string(), numeric: z.optional(z.boolean()) })),
  rows: z.array(z.array(z.string())),
});
export type NoticeTable = z.infer<typeof NoticeTable>;

/** 村(居)务公开. */
export const Notice = z.object({
  id: z.string(),
  category: NoticeCategory,
  title: z.string(),
  publishedOn: IsoDate,
  quarter: z.optional(Quarter),
  text: z.string(),
  tables: z.array(NoticeTable),
});
export type Notice = z.infer<typeof Notice>;

/** One committee with all that its page needs. */
export const CommitteeDetail = z.extend(CommitteeRow, {
  /** Grows with each change; a write names the one it has seen. */
  version: z.int(),
  /** Unified social credit code 统一社会信用代码. */
  creditCode: z.optional(z.string()),
  hours: z.optional(Hours),
  /** What it does for residents, in their words. */
  duties: z.array(z.string()),
  /** Who guides it: the township's office. */
  guide: z.optional(z.object({ code: CommitteeCode, name: z.string(), phone: z.optional(z.string()) })),
  /** Whether who serves has been made known at all: if not, a post without holders is no vacancy. */
  published: z.boolean(),
  /** The committee itself first, then what belongs to it. */
  bodies: z.array(Body),
  /** All who hold a post in them, each once: who holds several is in several posts under the same id. */
  people: z.array(Person),
  pledges: z.array(Pledge),
  /** The last three years', the latest first. */
  reports: z.array(Report),
  /** The latest eight; the others are in `committees.notices`. */
  notices: z.array(Notice),
  /** The last four quarters that have ended, the latest first, and whether affairs were published for them. */
  quarters: z.array(z.object({ quarter: Quarter, published: z.boolean() })),
  /** Where the entry is taken from: the office, a national list of divisions, a demonstration. */
  source: z.string(),
  language: Language,
});
export type CommitteeDetail = z.infer<typeof CommitteeDetail>;

/* @__PURE__ */ docs.add(BodyKind, { id: 'BodyKind', description: 'The committees and what belongs to them: 人民调解、治安保卫、公共卫生、老年人和妇女儿童、环境和物业、监督、党组织、集体经济组织。' });
/* @__PURE__ */ docs.add(PostRole, { id: 'PostRole', description: '书记, 副书记, 主任, 副主任, 委员(成员).' });
/* @__PURE__ */ docs.add(Accession, { id: 'Accession', description: '选举 elected, 补选 by-election, 推选或任命 appointed, 代理 acting.' });
/* @__PURE__ */ docs.add(Departure, { id: 'Departure', description: '任期届满, 辞职, 罢免, 调任, 丧失资格, 去世.' });
/* @__PURE__ */ docs.add(BodyCode, { id: 'BodyCode', description: 'A committee’s code, or with a word more that of a body below it. 组织代码。' });
/* @__PURE__ */ docs.add(Person, { id: 'Person', description: 'What of a member is public. 成员的公开信息。' });
/* @__PURE__ */ docs.add(Source, { id: 'Source', description: 'Where something is taken from. 来源。' });
/* @__PURE__ */ docs.add(Holder, { id: 'Holder', description: 'Someone in a post, with the dates of the term. 任职。' });
/* @__PURE__ */ docs.add(Post, { id: 'Post', description: 'A post, filled or vacant. 职位。' });
/* @__PURE__ */ docs.add(Term, { id: 'Term', description: 'From its election to when the next is due. 届期。' });
/* @__PURE__ */ docs.add(Body, { id: 'Body', description: 'A body with its posts. 组织。' });
/* @__PURE__ */ docs.add(Pledge, { id: 'Pledge', description: 'What a committee has given its word for. 履职承诺。' });
/* @__PURE__ */ docs.add(Report, { id: 'Report', description: 'A year’s report with residents’ ratings. 述职报告。' });
/* @__PURE__ */ docs.add(NoticeTable, { id: 'NoticeTable', description: 'A statement as a table. 公开表格。' });
/* @__PURE__ */ docs.add(Notice, { id: 'Notice', description: 'Affairs made public. 村(居)务公开。' });
/* @__PURE__ */ docs.add(CommitteeDetail, { id: 'CommitteeDetail', description: 'One committee with all that its page needs. 委员会详情。' });
