import { words } from '../shared/messages.ts';

export const zh = {
  ask: '找居委会、村委会',
  example: '名称、拼音、首字母都行',
  search: '搜索',
  clear: '清空',
  near: '用我的位置找',
  byPlace: '按地区找',
  help: '不知道叫什么、归哪里管？拨打12345，告诉对方您住在哪里。',
  loading: '正在加载…',
  count: (total: number) => `${total}个`,
  found: (total: number) => `找到${total}个`,
  listed: (total: number) => `共${total}个`,
  similar: '没有叫这个名字的，下面的名称相近',
  earlier: '上次找到的',
  all: (total: number) => `显示全部${total}个`,
  none: '没有找到',
  noneIn: '这里还没有登记委员会',
  noneHint: '检查有没有错字，或者只输入最特别的两三个字；也可以用位置或地区找。',
  foreign: '以下内容暂时只有英文。',
  kept: '您输入的内容还在。',
  back: '返回',
  missing: '没有这个委员会的资料，可能已经合并或改名。请返回重新查找，或者拨打12345询问。',
  where: '在哪个地区？',
};

export type CommitteeDirectoryWords = typeof zh;

/** 居(村)委会查询的全部文字; Chinese is the source, and the only language that everybody loads. */
export const committeeDirectoryWords = words('committee-directory', zh, () => import('./committee-directory.en.ts'), () => import('./committee-directory.tw.ts'));
