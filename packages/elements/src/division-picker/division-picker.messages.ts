import type { DivisionLevel } from '@linli/contract/division';
import { words } from '../shared/messages.ts';

const zh = {
  label: '所在地区',
  optional: '（选填）',
  hint: '输入名称、拼音或首字母',
  example: '例如：棠东区、tangdong',
  clear: '清空',
  searching: '正在查找…',
  found: (count: number) => `找到${count}个，用上下键选择`,
  results: '查找结果',
  more: '还有更多，请再多输入几个字。',
  none: '没有找到这个地方',
  noneHint: '检查一下有没有错字，或者逐级选择。',
  byLevel: '逐级选择',
  loading: '正在加载…',
  country: '全国',
  path: '当前位置',
  back: '返回上一级',
  choose: (level: DivisionLevel | undefined) => `请选择${level ? { province: '省份', city: '市（州）', county: '区（县）', township: '街道（乡镇）', community: '社区（村）' }[level] : '地区'}`,
  empty: '下面没有可选的地方了。',
  this: (name: string) => `就选“${name}”`,
  picked: (path: string) => `已选择：${path}`,
  change: '更换',
  keep: '不换了',
  remove: '清除',
  removed: '已清除',
  unsearchable: '这样的文字查不了，换个短一点的试试。',
  missing: '原来选的地方已经没有了，请重新选择。',
  required: '请选择所在地区',
};

export type DivisionPickerWords = typeof zh;

/** 地区选择的全部文字; Chinese is the source. */
export const divisionPickerWords = words('division-picker', zh, () => import('./division-picker.en.ts'), () => import('./division-picker.tw.ts'));
