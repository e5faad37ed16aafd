import * as z from 'zod/mini';
import { Centre, IsoDate } from './centres.ts';
import { DivisionLevel } from './divisions.ts';
import { docs } from './docs.ts';
import { Language } from './text.ts';

/** Types of a public catalogue (handled on application): 行政许可, 行政给付, 行政确认, 行政奖励, 行政裁决, 其他行政权力, 公共服务. Provinces number them differently, so these are names. */
export const ServiceType = z.enum(['licence', 'payment', 'confirmation', 'reward', 'adjudication', 'other-power', 'public-service']);
export type ServiceType = z.infer<typeof ServiceType>;

/** Whom a service is for. */
export const Audience = z.enum(['everyone', 'families', 'children', 'older-people', 'disabled-people', 'low-income', 'jobseekers', 'farmers', 'veterans', 'newcomers', 'organisations']);
export type Audience = z.infer<typeof Audience>;

export const TopicId = z.enum(['social-assistance', 'older-people', 'disability', 'marriage-and-children', 'household-and-identity', 'social-security', 'employment', 'housing-and-land', 'farming-and-forestry', 'law-and-mediation', 'military-service', 'community-life']);
export type TopicId = z.infer<typeof TopicId>;

export const LifeEventId = z.enum(['having-a-child', 'getting-married', 'moving-here', 'growing-old', 'losing-a-job', 'illness-or-disability', 'hard-times', 'building-a-home']);
export type LifeEventId = z.infer<typeof LifeEventId>;

/** 通办范围: how far one may go to hand it in. `local`: only where one belongs; then within the county, the city, the province, or 跨省通办. */
export const Scope = z.enum(['local', 'county', 'city', 'province', 'national']);
export type Scope = z.infer<typeof Scope>;

/** 办理方式. */
export const Channel = z.enum(['counter', 'online', 'post', 'phone', 'home-visit']);
export type Channel = z.infer<typeof Channel>;

/** A span of days, working (工作日) or calendar (自然日). */
export const Duration = z.object({ amount: z.int().check(z.minimum(1)), unit: z.enum(['working-days', 'calendar-days']) });
export type Duration = z.infer<typeof Duration>;

/** 办理时限. `instant` is 即办件; with neither limit nor `instant`, `note` says who publishes it. */
export const TimeLimit = z.object({
  instant: z.boolean(),
  /** 法定时限. */
  statutory: z.optional(Duration),
  /** 承诺时限. */
  promised: z.optional(Duration),
  note: z.optional(z.string()),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

/** A service as a list shows it. */
export const ServiceCard = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  department: z.string(),
  audience: z.array(Audience),
  topic: TopicId,
  limit: TimeLimit,
  free: z.boolean(),
  scope: Scope,
  channels: z.array(Channel),
});
export type ServiceCard = z.infer<typeof ServiceCard>;

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

/* @__PURE__ */ docs.add(ServiceType, { id: 'ServiceType', description: '行政许可、行政给付、行政确认、行政奖励、行政裁决、其他行政权力、公共服务。' });
/* @__PURE__ */ docs.add(Audience, { id: 'Audience', description: 'Whom a service is for. 服务对象。' });
/* @__PURE__ */ docs.add(TopicId, { id: 'TopicId', description: 'Topic. 主题。' });
/* @__PURE__ */ docs.add(LifeEventId, { id: 'LifeEventId', description: 'Life event. 人生事件。' });
/* @__PURE__ */ docs.add(Scope, { id: 'Scope', description: 'How far one may go to hand it in. 通办范围。' });
/* @__PURE__ */ docs.add(Channel, { id: 'Channel', description: 'Way to handle it. 办理方式。' });
/* @__PURE__ */ docs.add(Duration, { id: 'Duration', description: 'A span of working or calendar days. 时长。' });
/* @__PURE__ */ docs.add(TimeLimit, { id: 'TimeLimit', description: 'Statutory and promised time limit. 法定时限与承诺时限。' });
/* @__PURE__ */ docs.add(ServiceCard, { id: 'ServiceCard', description: 'A service as a list shows it. 事项卡片。' });
/* @__PURE__ */ docs.add(Form, { id: 'Form', description: 'A blank form with an example. 空白表格与填写样例。' });
/* @__PURE__ */ docs.add(Material, { id: 'Material', description: 'What to bring. 申请材料。' });
/* @__PURE__ */ docs.add(Step, { id: 'Step', description: 'A step of the procedure. 办理环节。' });
/* @__PURE__ */ docs.add(LegalBasis, { id: 'LegalBasis', description: 'Legal basis. 设定依据。' });
/* @__PURE__ */ docs.add(Guide, { id: 'Guide', description: 'A whole guide. 办事指南。' });
