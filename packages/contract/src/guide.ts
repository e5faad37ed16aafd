import * as z from 'zod/mini';
import { Centre } from './centres.ts';
import { IsoDate } from './values.ts';
import { DivisionCode, DivisionLevel } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { ServiceCard, ServiceType } from './service.ts';
import { Language, text } from './text.ts';

/** A blank form with an example of how to fill it in. */
export const Form = z.object({
  title: z.string(),
  fields: z.array(z.object({ label: z.string(), example: z.string() })),
  declaration: z.optional(z.string()),
});
export type Form = z.infer<typeof Form>;

/** 申请材料. */
export const Material = z.object({
  name: z.string(),
  kind: z.enum(['certificate', 'form', 'other']),
  /** 来源渠道: who issues it. */
  source: z.enum(['applicant', 'government', 'other']),
  /** 必要, 非必要 (only if it applies), 容缺后补 (may follow later). */
  need: z.enum(['necessary', 'if-applicable', 'may-follow']),
  medium: z.enum(['paper', 'electronic', 'either']),
  originals: z.int().check(z.minimum(0)),
  copies: z.int().check(z.minimum(0)),
  note: z.optional(z.string()),
  form: z.optional(Form),
});
export type Material = z.infer<typeof Material>;

/** 办理环节. */
export const Step = z.object({
  kind: z.enum(['submission', 'acceptance', 'review', 'publicity', 'decision', 'certificate', 'delivery']),
  name: z.string(),
  who: z.string(),
  /** How long, in words. */
  time: z.string(),
  detail: z.string(),
});
export type Step = z.infer<typeof Step>;

/** 设定依据. */
export const LegalBasis = z.object({ title: z.string(), number: z.optional(z.string()), article: z.optional(z.string()), organ: z.optional(z.string()) });
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A whole guide 办事指南. */
export const Guide = z.extend(ServiceCard, {
  /** 基本编码, 12 characters. */
  code: z.string(),
  /** 实施编码, 31 characters. */
  implementationCode: z.string(),
  type: ServiceType,
  /** 咨询电话. */
  phone: z.string(),
  /** 监督投诉电话, never the same as `phone`. */
  complaintPhone: z.string(),
  /** 受理条件. */
  conditions: z.array(z.string()),
  /** 收受分离: where one may hand in, which body decides, and both in one sentence. */
  handIn: z.object({ level: DivisionLevel, sentence: z.string() }),
  decides: z.object({ level: DivisionLevel, name: z.string() }),
  /** 到办事现场次数, with a reason if it is not 0. */
  visits: z.object({ count: z.int().check(z.minimum(0)), reason: z.optional(z.string()) }),
  /** Amounts in yuan; a fee has a basis. */
  fee: z.object({
    basis: z.optional(z.string()),
    items: z.array(z.object({ name: z.string(), amount: z.number().check(z.minimum(0)) })),
    note: z.optional(z.string()),
  }),
  /** 网办深度 1–4; 4 means no visit at all. */
  onlineDepth: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
  materials: z.array(Material),
  steps: z.array(Step),
  bases: z.array(LegalBasis),
  results: z.array(z.object({ name: z.string(), kind: z.enum(['certificate', 'approval', 'payment', 'record', 'other']) })),
  questions: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** Where it is taken for the division asked about, nearest first; at most eight. */
  places: z.array(Centre),
  updatedOn: IsoDate,
  source: z.object({ name: z.string(), url: z.optional(z.string()) }),
  /** Demonstration data: 以当地公布为准 must stay in sight. */
  demonstration: z.boolean(),
  language: Language,
});
export type Guide = z.infer<typeof Guide>;

const ServiceParams = z.object({ id: text(60) });
const GuideQuery = z.object({ division: z.optional(DivisionCode) });

/** The row of a whole guide: apart from the other rows of services, for a page needs it only when one is opened. */
export const serviceGuide = {
  /** One whole guide, with the places that take it for `division`, nearest first. */
  open: endpoint({ name: 'services.open', method: 'GET', path: '/v1/services/:id', who: 'anyone', params: ServiceParams, query: GuideQuery, result: Guide, problems: ['missing'], cache: 60 }),
};

/* @__PURE__ */ docs.add(Form, { id: 'Form', description: 'A blank form with an example. 空白表格与填写样例。' });
/* @__PURE__ */ docs.add(Material, { id: 'Material', description: 'What to bring. 申请材料。' });
/* @__PURE__ */ docs.add(Step, { id: 'Step', description: 'A step of the procedure. 办理环节。' });
/* @__PURE__ */ docs.add(LegalBasis, { id: 'LegalBasis', description: 'Legal basis. 设定依据。' });
/* @__PURE__ */ docs.add(Guide, { id: 'Guide', description: 'A whole guide. 办事指南。' });
/* @__PURE__ */ docs.add(ServiceParams.shape.id, { description: 'Identifier of the service. 事项编号。', examples: ['subsistence-allowance'] });
/* @__PURE__ */ docs.add(GuideQuery.shape.division, { description: 'Where the resident lives: orders the places. 居住地区划，用于排列办事地点。', examples: ['990101001'] });
/* @__PURE__ */ rowDocs.set(serviceGuide.open, { summary: 'One whole guide with the places that take it. 查看办事指南。' });
