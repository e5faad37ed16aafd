import * as z from 'zod/mini';
import { DivisionCode, DivisionName } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit } from './paging.ts';
import { Language, text } from './text.ts';
import { Point } from './values.ts';

/** Bodies that stand by themselves in the directory: 居民委员会, 村民委员会, and the 街道办事处 or 乡镇人民政府 that guides them. */
export const CommitteeKind = z.enum(['residents-committee', 'villagers-committee', 'township']);
export type CommitteeKind = z.infer<typeof CommitteeKind>;

/** Code of a committee: its community's (12 digits) or, of a township's office, the township's (9). */
export const CommitteeCode = z.string().check(z.regex(/^\d{9}(?:\d{3})?$/));
export type CommitteeCode = z.infer<typeof CommitteeCode>;

/** A committee as a list shows it. */
export const CommitteeRow = z.object({
  code: CommitteeCode,
  name: z.string(),
  kind: CommitteeKind,
  /** From the province down to the township. */
  path: z.array(DivisionName),
  phone: z.optional(z.string()),
  address: z.optional(z.string()),
  point: z.optional(Point),
});
export type CommitteeRow = z.infer<typeof CommitteeRow>;

/** One page of committees; `similar` where nothing answers to the words as they were typed, and these are like them. */
export const CommitteePage = z.object({
  items: z.array(CommitteeRow),
  next: z.optional(Cursor),
  /** How many there are in all; only where it was asked for. */
  total: z.optional(z.int()),
  similar: z.boolean(),
  language: Language,
});
export type CommitteePage = z.infer<typeof CommitteePage>;

/** Metres from the point asked for, as the crow flies. */
export const NearCommittee = z.extend(CommitteeRow, { distance: z.int() });
export type NearCommittee = z.infer<typeof NearCommittee>;

const CommitteeSearch = z.object({
  q: z.optional(text(40)),
  division: z.optional(DivisionCode),
  kind: z.optional(CommitteeKind),
  count: z.optional(z.boolean()),
  /** Lists of a whole county are asked for in larger pages than others. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
  cursor: z.optional(Cursor),
});
export type CommitteeSearch = z.input<typeof CommitteeSearch>;

/** The smallest box around China, in WGS-84 degrees: a point with its two numbers swapped lies outside. */
export const ChinaPoint = z.object({ lat: z.number().check(z.minimum(3), z.maximum(54)), lng: z.number().check(z.minimum(73), z.maximum(136)) });
const NearestQuery = z.extend(ChinaPoint, { limit: z.optional(Limit) });

/** What a list of committees asks for, apart from `committees` so that a page that opens none need not load what one is like. */
export const committeeList = {
  /** Committees by name, pinyin or initials, the best first; without `q` those of a division in the order of their codes. */
  search: endpoint({ name: 'committees.search', method: 'GET', path: '/v1/committees', who: 'anyone', query: CommitteeSearch, result: CommitteePage, cache: 300 }),
  /** The nearest to a point. */
  nearest: endpoint({ name: 'committees.nearest', method: 'GET', path: '/v1/committees/nearest', who: 'anyone', query: NearestQuery, result: z.object({ items: z.array(NearCommittee), language: Language }), cache: 300 }),
};

/* @__PURE__ */ docs.add(CommitteeKind, { id: 'CommitteeKind', description: '居民委员会 residents-committee, 村民委员会 villagers-committee, 街道办事处或乡镇人民政府 township.' });
/* @__PURE__ */ docs.add(CommitteeCode, { id: 'CommitteeCode', description: 'The community’s division code (12 digits), or the township’s (9). 委员会代码。' });
/* @__PURE__ */ docs.add(CommitteeRow, { id: 'CommitteeRow', description: 'A committee as a list shows it. 委员会（列表）。' });
/* @__PURE__ */ docs.add(CommitteePage, { id: 'CommitteePage', description: 'One page of committees. 委员会列表。' });
/* @__PURE__ */ docs.add(NearCommittee, { id: 'NearCommittee', description: 'A committee and how far it is, in metres. 附近的委员会。' });
/* @__PURE__ */ docs.add(CommitteeSearch.shape.q, { description: 'Name (汉字), pinyin or initials; one wrong character is forgiven. 名称、拼音或首字母，错一个字也能找到。', examples: ['棠苑', 'tangyuan', 'ty'] });
/* @__PURE__ */ docs.add(CommitteeSearch.shape.division, { description: 'Only within this division. 限定在此区划之内。', examples: ['990101'] });
/* @__PURE__ */ docs.add(CommitteeSearch.shape.kind, { description: 'Only this kind. 类型。', examples: ['residents-committee'] });
/* @__PURE__ */ docs.add(CommitteeSearch.shape.count, { description: 'Counts all that there are, which takes longer. 是否统计总数。', examples: [true] });
/* @__PURE__ */ docs.add(CommitteeSearch.shape.limit, { description: 'How many rows, 1–500; 20 if absent. 每页条数。', examples: [20] });
/* @__PURE__ */ docs.add(CommitteeSearch.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['990101001003-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(NearestQuery.shape.lat, { description: 'WGS-84 degrees north. Round it: two decimals are a kilometre. 纬度。', examples: [29.87] });
/* @__PURE__ */ docs.add(NearestQuery.shape.lng, { description: 'WGS-84 degrees east. 经度。', examples: [121.54] });
/* @__PURE__ */ rowDocs.set(committeeList.search, { summary: 'Find committees by name, pinyin or initials, or list those of a division. 查找委员会。' });
/* @__PURE__ */ rowDocs.set(committeeList.nearest, { summary: 'The committees nearest to a point. 附近的委员会。' });
