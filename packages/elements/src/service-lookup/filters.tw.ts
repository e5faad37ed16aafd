import type { FilterWords } from './filters.messages.ts';

export const tw: FilterWords = {
  any: '不限',
  facets: { audience: '誰來辦', topic: '主題', scope: '通辦範圍', channel: '怎麼辦' },
  option: (name, count) => `${name}（${count}）`,
  audience: {
    everyone: '所有人', families: '家庭', children: '兒童', 'older-people': '老年人', 'disabled-people': '殘疾人', 'low-income': '低收入家庭',
    jobseekers: '求職者', farmers: '農民', veterans: '退役軍人', newcomers: '外來人員', organisations: '單位和組織',
  },
  channel: { counter: '窗口辦理', online: '網上辦理', post: '郵寄辦理', phone: '電話辦理', 'home-visit': '上門辦理' },
};
