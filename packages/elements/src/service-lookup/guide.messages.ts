import type { Material } from '@linli/contract/guide';
import { words } from '../shared/messages.ts';
import { openingWords } from '../shared/opening.messages.ts';
import { filterWords } from './filters.messages.ts';
import { zh as lookupZh } from './service-lookup.messages.ts';

const zh = {
  statutory: (span: string) => `法定${span}`,
  limit: '办理时限',
  visits: '跑动次数',
  times: (count: number) => (count ? `${count}次` : '不用跑'),
  fee: '收费',
  yuan: (amount: string | number) => `${amount}元`,
  range: '通办范围',
  demonstration: '演示数据，以当地公布为准。',
  conditions: '哪些人能办',
  places: '去哪里办',
  noPlaces: '所在地区的办理地点还没有登记，请拨打电话询问。',
  allPlaces: (count: number) => `显示全部${count}处`,
  sort: '按距离排序',
  sorted: '已按离您的远近排序，位置没有离开这台设备。',
  unlocated: '没有得到您的位置，仍按默认顺序排列。',
  phone: '电话',
  windowNumber: (number: string) => `${number}号窗口`,
  access: '便利设施',
  map: '看地图',
  materials: '带什么材料',
  ready: (done: number, all: number) => `已备好${done}/${all}`,
  tickHint: '备好一样勾一样，只记在这台设备上。',
  untick: '清除勾选',
  need: { necessary: '必要', 'if-applicable': '有此情况才要', 'may-follow': '可后补' } satisfies Record<Material['need'], string>,
  copies: (originals: number, copies: number) => [originals && `原件${originals}份`, copies && `复印件${copies}份`].filter(Boolean).join('，'),
  medium: { paper: '纸质', electronic: '电子', either: '纸质、电子均可' } satisfies Record<Material['medium'], string>,
  form: '看样例和空白表',
  formSample: '填写样例',
  formBlank: '空白表',
  signature: '签名',
  date: '日期',
  close: '关闭',
  steps: '怎么办',
  results: '办好后拿到',
  bases: '依据',
  questions: '常见问题',
  channels: '办理方式',
  apply: '在线办理',
  applyElsewhere: '这里还不能直接提交，请到发布单位的网站办理，或拨打电话。',
  share: '分享',
  shared: '链接已复制',
  byMenu: '点右上角的“…”，就可以发给别人了。',
  unshared: '没有分享成功，请从浏览器菜单分享。',
  print: '打印',
  updated: (date: string) => `${date}更新`,
  source: (name: string) => `来源：${name}`,
  complaint: '监督投诉',
  department: '办理部门',
  stop: '。',
};

const all = { ...lookupZh, ...filterWords['zh-CN'], ...openingWords['zh-CN'], ...zh };

export type OwnGuideWords = typeof zh;
export type GuideWords = typeof all;

/** The words of a guide and of the room around it; Chinese is the source. */
export const guideWords = words('service-lookup/guide', all, () => import('./guide.en.ts'), () => import('./guide.tw.ts'));
