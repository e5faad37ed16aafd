import * as z from 'zod/mini';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { Language, text } from './text.ts';
import { IsoDate, IsoInstant, Point } from './values.ts';

/**
 * 政务服务中心 (city, county) and 便民服务中心 (township) are `service-centre`, 便民服务站 `service-station`, 综治中心 `governance-centre`,
 * 派出所 `police-station`, 婚姻登记处 `marriage-registry`; `specialist` is an agency's own hall.
 */
export const CentreKind = z.enum(['service-centre', 'service-station', 'governance-centre', 'police-station', 'marriage-registry', 'specialist']);
export type CentreKind = z.infer<typeof CentreKind>;

const Clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** From `opens` to `closes`, clock times in Asia/Shanghai. */
export const Period = z.object({ opens: Clock, closes: Clock });
export type Period = z.infer<typeof Period>;

/** What holds on one date: the week's rule, a public holiday, a make-up working day (调休上班), or a closure of this place. */
export const OpeningDay = z.object({
  date: IsoDate,
  periods: z.array(Period),
  reason: z.optional(z.object({ kind: z.enum(['holiday', 'make-up-day', 'closure', 'extra']), name: z.string() })),
});
export type OpeningDay = z.infer<typeof OpeningDay>;

/** Opening hours as a rule, as dates, and as of now. */
export const Hours = z.object({
  /** The rule of an ordinary week; ISO days, 1 = Monday. Days not named are closed. */
  weekly: z.array(z.object({ days: z.array(z.int().check(z.minimum(1), z.maximum(7))), periods: z.array(Period) })),
  /** Today and the seven days after it, holidays and make-up days already applied. */
  days: z.array(OpeningDay),
  /** By the server's clock. */
  open: z.boolean(),
  /** When `open` changes next, if within those days. */
  changesAt: z.optional(IsoInstant),
});
export type Hours = z.infer<typeof Hours>;

/** A counter inside a centre. */
export const Window = z.object({ name: z.string(), number: z.optional(z.string()) });
export type Window = z.infer<typeof Window>;

/** A place where residents are served. */
export const Centre = z.object({
  id: z.string(),
  name: z.string(),
  kind: CentreKind,
  division: DivisionCode,
  divisionName: z.string(),
  address: z.string(),
  point: Point,
  phone: z.string(),
  hours: Hours,
  /** All windows of the centre; where a service is asked for, those that take it. */
  windows: z.array(Window),
  /** Step-free entrance, hearing loop, lift and the like, in words. */
  access: z.array(z.string()),
  language: Language,
});
export type Centre = z.infer<typeof Centre>;

/** One centre with what it takes. */
export const CentreDetail = z.extend(Centre, { services: z.array(z.object({ id: z.string(), name: z.string(), window: z.optional(z.string()) })) });
export type CentreDetail = z.infer<typeof CentreDetail>;

const CentreSearch = z.object({
  division: z.optional(DivisionCode),
  service: z.optional(text(60)),
  kind: z.optional(CentreKind),
  limit: z.optional(Limit),
  cursor: z.optional(Cursor),
});
const CentreParams = z.object({ id: text(60) });

/** Centres and windows 便民服务中心、综治中心、窗口. */
export const centres = {
  /** Centres that serve a division, or take a service; the nearest first. */
  search: endpoint({ name: 'centres.search', method: 'GET', path: '/v1/centres', who: 'anyone', query: CentreSearch, result: page(Centre), cache: 60 }),
  /** One centre with its windows and services. */
  open: endpoint({ name: 'centres.open', method: 'GET', path: '/v1/centres/:id', who: 'anyone', params: CentreParams, result: CentreDetail, problems: ['missing'], cache: 60 }),
};

/* @__PURE__ */ docs.add(CentreKind, { id: 'CentreKind', description: '政务(便民)服务中心, 便民服务站, 综治中心, 派出所, 婚姻登记处, 专门大厅.' });
/* @__PURE__ */ docs.add(Period, { id: 'Period', description: 'Clock times in Asia/Shanghai. 开放时段。' });
/* @__PURE__ */ docs.add(OpeningDay, { id: 'OpeningDay', description: 'What holds on one date. 某日的开放安排。' });
/* @__PURE__ */ docs.add(Hours, { id: 'Hours', description: 'Opening hours: the rule, the next eight dates, and now. 开放时间。' });
/* @__PURE__ */ docs.add(Window, { id: 'Window', description: 'A counter inside a centre. 窗口。' });
/* @__PURE__ */ docs.add(Centre, { id: 'Centre', description: 'A place where residents are served. 办事地点。' });
/* @__PURE__ */ docs.add(CentreDetail, { id: 'CentreDetail', description: 'One centre with what it takes. 办事地点详情。' });
/* @__PURE__ */ docs.add(CentreSearch.shape.division, { description: 'Centres that serve this division. 所在区划。', examples: ['990101'] });
/* @__PURE__ */ docs.add(CentreSearch.shape.service, { description: 'Only centres that take this service. 可办理的事项。', examples: ['subsistence-allowance'] });
/* @__PURE__ */ docs.add(CentreSearch.shape.kind, { description: 'Only this kind. 类型。', examples: ['service-centre'] });
/* @__PURE__ */ docs.add(CentreSearch.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(CentreParams.shape.id, { description: 'Identifier of the centre. 地点编号。', examples: ['tangning-service-centre'] });
/* @__PURE__ */ rowDocs.set(centres.search, { summary: 'Centres that serve a division or take a service, nearest first. 查找办事地点。' });
/* @__PURE__ */ rowDocs.set(centres.open, { summary: 'One centre with its windows and services. 查看一个办事地点。' });
