import type { Audience, Channel } from '@linli/contract/service';
import { words } from '../shared/messages.ts';

const zh = {
  any: '不限',
  facets: { audience: '谁来办', topic: '主题', scope: '通办范围', channel: '怎么办' },
  option: (name: string, count: number) => `${name}（${count}）`,
  audience: {
    everyone: '所有人', families: '家庭', children: '儿童', 'older-people': '老年人', 'disabled-people': '残疾人', 'low-income': '低收入家庭',
    jobseekers: '求职者', farmers: '农民', veterans: '退役军人', newcomers: '外来人员', organisations: '单位和组织',
  } satisfies Record<Audience, string>,
  channel: { counter: '窗口办理', online: '网上办理', post: '邮寄办理', phone: '电话办理', 'home-visit': '上门办理' } satisfies Record<Channel, string>,
};

export type FilterWords = typeof zh;

/** The words of the filters; the guide names its channels with them. */
export const filterWords = words('service-lookup/filters', zh, () => import('./filters.en.ts'), () => import('./filters.tw.ts'));
