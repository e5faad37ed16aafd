import * as z from 'zod/mini';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Audience, Channel, LifeEventId, Scope, ServiceCard, TopicId } from './service.ts';
import { Cursor, Limit } from './paging.ts';
import { Language, text } from './text.ts';

/** Why a service was found: what in it answers to the words asked for. */
export const Match = z.object({
  kind: z.enum(['name', 'synonym', 'pinyin', 'initials', 'similar', 'topic', 'event', 'department', 'content']),
  /** The service's own words that matched, e.g. the colloquial 吃低保. */
  text: z.string(),
});
export type Match = z.infer<typeof Match>;

export const ServiceHit = z.extend(ServiceCard, { match: z.optional(Match) });
export type ServiceHit = z.infer<typeof ServiceHit>;

const Count = <T extends z.ZodMiniType>(value: T) => z.array(z.object({ value, count: z.int() }));

/** How many of the found services each choice would leave. */
export const Facets = z.object({ audience: Count(Audience), topic: Count(TopicId), scope: Count(Scope), channel: Count(Channel) });
export type Facets = z.infer<typeof Facets>;

export const ServicePage = z.object({ items: z.array(ServiceHit), next: z.optional(Cursor), total: z.int(), facets: Facets, language: Language });
export type ServicePage = z.infer<typeof ServicePage>;

/** One line under the search field while typing. */
export const Suggestion = z.object({ text: z.string(), kind: z.enum(['service', 'topic', 'event']), id: z.string(), match: z.optional(Match) });
export type Suggestion = z.infer<typeof Suggestion>;

export const Topic = z.object({ id: TopicId, name: z.string(), count: z.int() });
export type Topic = z.infer<typeof Topic>;

/** 人生事件: a moment of life with the services that belong to it. */
export const LifeEvent = z.object({ id: LifeEventId, name: z.string(), summary: z.string(), count: z.int() });
export type LifeEvent = z.infer<typeof LifeEvent>;

/** What a resident sees before typing. */
export const ServiceTopics = z.object({ topics: z.array(Topic), events: z.array(LifeEvent), words: z.array(z.string()), language: Language });
export type ServiceTopics = z.infer<typeof ServiceTopics>;

const ServiceSearch = z.object({
  q: z.optional(text(100)),
  division: z.optional(DivisionCode),
  audience: z.optional(Audience),
  topic: z.optional(TopicId),
  event: z.optional(LifeEventId),
  scope: z.optional(Scope),
  channel: z.optional(Channel),
  limit: z.optional(Limit),
  cursor: z.optional(Cursor),
});
export type ServiceSearch = z.input<typeof ServiceSearch>;

const SuggestionSearch = z.object({ q: text(100), division: z.optional(DivisionCode), limit: z.optional(Limit) });
const TopicsQuery = z.object({ division: z.optional(DivisionCode) });

/** Service items 政务服务事项. */
export const services = {
  /** Finds services by any words residents use; without `q`, the most used first. */
  search: endpoint({ name: 'services.search', method: 'GET', path: '/v1/services', who: 'anyone', query: ServiceSearch, result: ServicePage, cache: 60 }),
  /** Completions while typing. */
  suggest: endpoint({ name: 'services.suggest', method: 'GET', path: '/v1/services/suggestions', who: 'anyone', query: SuggestionSearch, result: z.object({ items: z.array(Suggestion) }), cache: 60 }),
  /** Topics, life events and the words most asked for. */
  topics: endpoint({ name: 'services.topics', method: 'GET', path: '/v1/services/topics', who: 'anyone', query: TopicsQuery, result: ServiceTopics, cache: 300 }),
};

/* @__PURE__ */ docs.add(Match, { id: 'Match', description: 'Why a service was found. 匹配原因。' });
/* @__PURE__ */ docs.add(ServiceHit, { id: 'ServiceHit', description: 'A service in a list of results. 搜索结果中的事项。' });
/* @__PURE__ */ docs.add(Facets, { id: 'Facets', description: 'How many services each choice would leave. 分面计数。' });
/* @__PURE__ */ docs.add(ServicePage, { id: 'ServicePage', description: 'A page of services. 一页事项。' });
/* @__PURE__ */ docs.add(Suggestion, { id: 'Suggestion', description: 'A completion. 输入联想。' });
/* @__PURE__ */ docs.add(Topic, { id: 'Topic', description: 'A topic. 主题。' });
/* @__PURE__ */ docs.add(LifeEvent, { id: 'LifeEvent', description: 'A moment of life and its services. 人生事件。' });
/* @__PURE__ */ docs.add(ServiceTopics, { id: 'ServiceTopics', description: 'What a resident sees before typing. 首屏主题、人生事件与热词。' });
/* @__PURE__ */ docs.add(ServiceSearch.shape.q, { description: 'Any words: names, colloquial words, pinyin, initials, whole questions. 任意说法。', examples: ['低保', '我妈80岁有补贴吗', 'juzhuzheng'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.division, { description: 'Only what serves this division. 所在区划。', examples: ['990101'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.audience, { description: 'Only services for these people. 限定服务对象。', examples: ['older-people'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.topic, { description: 'Only this topic. 限定主题。', examples: ['social-assistance'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.event, { description: 'Only this life event. 限定人生事件。', examples: ['growing-old'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.scope, { description: 'Only services that may be handed in this far from home. 限定通办范围。', examples: ['city'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.channel, { description: 'Only services that can be handled this way. 限定办理方式。', examples: ['online'] });
/* @__PURE__ */ docs.add(ServiceSearch.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(SuggestionSearch.shape.q, { description: 'What has been typed so far. 已输入的文字。', examples: ['居住'] });
/* @__PURE__ */ docs.add(SuggestionSearch.shape.division, { description: 'Only what serves this division. 所在区划。', examples: ['990101'] });
/* @__PURE__ */ docs.add(TopicsQuery.shape.division, { description: 'Only what serves this division. 所在区划。', examples: ['990101'] });
/* @__PURE__ */ rowDocs.set(services.search, { summary: 'Find services by any words residents use. 用群众的说法查找办事服务。' });
/* @__PURE__ */ rowDocs.set(services.suggest, { summary: 'Completions while typing. 输入联想。' });
/* @__PURE__ */ rowDocs.set(services.topics, { summary: 'Topics, life events and frequent words. 主题、人生事件与热词。' });
