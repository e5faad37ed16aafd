import * as z from 'zod/mini';
import { docs } from './docs.ts';
import { Duration } from './duration.ts';

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

/* @__PURE__ */ docs.add(ServiceType, { id: 'ServiceType', description: '行政许可、行政给付、行政确认、行政奖励、行政裁决、其他行政权力、公共服务。' });
/* @__PURE__ */ docs.add(Audience, { id: 'Audience', description: 'Whom a service is for. 服务对象。' });
/* @__PURE__ */ docs.add(TopicId, { id: 'TopicId', description: 'Topic. 主题。' });
/* @__PURE__ */ docs.add(LifeEventId, { id: 'LifeEventId', description: 'Life event. 人生事件。' });
/* @__PURE__ */ docs.add(Scope, { id: 'Scope', description: 'How far one may go to hand it in. 通办范围。' });
/* @__PURE__ */ docs.add(Channel, { id: 'Channel', description: 'Way to handle it. 办理方式。' });
/* @__PURE__ */ docs.add(TimeLimit, { id: 'TimeLimit', description: 'Statutory and promised time limit. 法定时限与承诺时限。' });
/* @__PURE__ */ docs.add(ServiceCard, { id: 'ServiceCard', description: 'A service as a list shows it. 事项卡片。' });
