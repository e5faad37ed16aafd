import * as z from 'zod/mini';
import { DivisionCode, DivisionLevel, DivisionName } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { text } from './text.ts';

export { DivisionName } from './division.ts';

/** A division as a list shows it. */
export const Division = z.extend(DivisionName, {
  level: DivisionLevel,
  /** From the province down to the parent. */
  path: z.array(DivisionName),
  hasChildren: z.boolean(),
});
export type Division = z.infer<typeof Division>;

/** One division with all that its page needs. */
export const DivisionDetail = z.extend(Division, { children: z.array(Division) });
export type DivisionDetail = z.infer<typeof DivisionDetail>;

const DivisionSearch = z.object({
  q: text(40),
  within: z.optional(DivisionCode),
  level: z.optional(DivisionLevel),
  limit: z.optional(Limit),
  cursor: z.optional(Cursor),
});

const DivisionBrowse = z.object({ parent: z.optional(DivisionCode) });

const DivisionParams = z.object({ code: DivisionCode });

/** Administrative divisions 行政区划. */
export const divisions = {
  /** Finds divisions by name, pinyin or initials; the best first. */
  search: endpoint({ name: 'divisions.search', method: 'GET', path: '/v1/divisions', who: 'anyone', query: DivisionSearch, result: page(Division), cache: 300 }),
  /** The children of one division, or the provinces. */
  browse: endpoint({ name: 'divisions.browse', method: 'GET', path: '/v1/divisions/tree', who: 'anyone', query: DivisionBrowse, result: z.object({ items: z.array(Division) }), cache: 300 }),
  /** One division with its path and its children. */
  open: endpoint({ name: 'divisions.open', method: 'GET', path: '/v1/divisions/:code', who: 'anyone', params: DivisionParams, result: DivisionDetail, problems: ['missing'], cache: 300 }),
};

/* @__PURE__ */ docs.add(Division, { id: 'Division', description: 'A division as a list shows it. 行政区划。' });
/* @__PURE__ */ docs.add(DivisionDetail, { id: 'DivisionDetail', description: 'One division with its path and children. 行政区划详情。' });
/* @__PURE__ */ docs.add(DivisionSearch.shape.q, { description: 'Name (汉字), pinyin or initials. 名称、拼音或首字母。', examples: ['棠东', 'tangdong', 'td'] });
/* @__PURE__ */ docs.add(DivisionSearch.shape.within, { description: 'Only below this division. 限定在此区划之内。', examples: ['9901'] });
/* @__PURE__ */ docs.add(DivisionSearch.shape.level, { description: 'Only this level. 限定级别。', examples: ['county'] });
/* @__PURE__ */ docs.add(DivisionSearch.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1ofepm7sugy'] });
/* @__PURE__ */ docs.add(DivisionBrowse.shape.parent, { description: 'Absent for the provinces. 不填则列出省级。', examples: ['9901'] });
/* @__PURE__ */ docs.add(DivisionParams.shape.code, { description: 'Code of the division. 区划代码。', examples: ['990101'] });
/* @__PURE__ */ rowDocs.set(divisions.search, { summary: 'Find divisions by name, pinyin or initials. 按名称、拼音、首字母查找行政区划。' });
/* @__PURE__ */ rowDocs.set(divisions.browse, { summary: 'List the children of a division, or the provinces. 逐级列出行政区划。' });
/* @__PURE__ */ rowDocs.set(divisions.open, { summary: 'One division with its path and children. 查看一个行政区划。' });
