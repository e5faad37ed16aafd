import type { Duration } from '@linli/contract/duration';
import type { Scope } from '@linli/contract/service';
import type { Match } from '@linli/contract/services';
import { words } from '../shared/messages.ts';

export const zh = {
  ask: '想办什么事？',
  example: '例如：低保、居住证',
  search: '搜索',
  clear: '清空',
  loading: '正在加载…',
  found: (total: number) => `找到${total}项`,
  foundIn: (name: string, total: number) => `${name}：${total}项`,
  earlier: '上次找到的',
  best: '最符合',
  alias: (words: string) => `也叫“${words}”`,
  why: {
    synonym: (words: string) => `“${words}”就是这一项`,
    pinyin: (words: string) => `按拼音找到“${words}”`,
    initials: (words: string) => `按拼音首字母找到“${words}”`,
    similar: (words: string) => `与“${words}”相近`,
    topic: (words: string) => `属于“${words}”`,
    event: (words: string) => `属于“${words}”`,
    department: (words: string) => `由${words}办理`,
    content: (words: string) => `指南里提到“${words}”`,
  } satisfies Record<Exclude<Match['kind'], 'name'>, (words: string) => string>,
  filter: '筛选',
  more: '显示更多',
  none: '没有找到相关的事项',
  foreign: '以下内容暂时只有英文。',
  scope: { local: '属地办理', county: '全区（县）通办', city: '全市通办', province: '全省通办', national: '跨省通办' } satisfies Record<Scope, string>,
  instant: '即办',
  online: '可网办',
  free: '免费',
  onTheSpot: '当场办结',
  duration: ({ amount, unit }: Duration) => `${amount}个${unit === 'working-days' ? '工作日' : '自然日'}`,
  promised: (span: string) => `承诺${span}办结`,
  within: (span: string) => `${span}内办结`,
  asPublished: '以当地公布为准',

  back: '返回',
  unsearchable: '这样的说法查不了，换个短一点的试试。',
  missing: '这个事项不存在或已经下架，请返回重新查找。',
};

export type ServiceLookupWords = typeof zh;

/** 办事查询的全部文字; Chinese is the source, and the only language that everybody loads. */
export const serviceLookupWords = words('service-lookup', zh, () => import('./service-lookup.en.ts'), () => import('./service-lookup.tw.ts'));
