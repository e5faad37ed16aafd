import type { CommitteeKind } from '@linli/contract/committee';
import { words } from '../shared/messages.ts';

const zh = {
  kind: { 'residents-committee': '居民委员会', 'villagers-committee': '村民委员会', township: '街道（乡镇）' } satisfies Record<CommitteeKind, string>,
  demonstration: '演示数据：人名、电话和地址都是虚构的。',
  phone: '电话',
  hours: '办公时间',
  place: '地点',
  guide: '指导单位',
  map: '看地图',
  share: '分享',
  shared: '链接已复制',
  byMenu: '点右上角的“…”，就可以发给别人了。',
  unshared: '没有分享成功，请从浏览器菜单分享。',
  save: '存到通讯录',
  print: '打印',
  duties: '能帮您办什么',
  who: '谁在这里工作',
  term: (number: number | undefined, starts: string, ends: string) => `${number ? `第${number}届，` : ''}${starts}—${ends}`,
  since: (month: string) => `${month}起`,
  also: (posts: string) => `同时任：${posts}`,
  vacancy: (count: number) => `暂缺${count}名`,
  members: (count: number) => `${count}人`,
  none: '还没有人',
  sub: '下设的委员会',
  unpublishedHint: '当地还没有公布成员名单。这不表示职位空着，想知道找谁，请打电话问。',
  byLaw: '按法律规定设有：',
  chart: '看组织图',
  chartHint: '跨在两个方框上的人，两边都任职。',
  facts: '基本信息',
  divisionCode: '代码',
  creditCode: '信用代码',
  source: '信息来源',
  sources: { demo: '演示数据', office: '当地公布' } as Readonly<Record<string, string>>,
  list: (edition: string) => `全国统计用区划代码名录（${edition}）`,
  wrong: '发现有误？',
  report: (number: string) => `请拨打${number}告诉我们。`,
  history: '看历届情况',
  later: '承诺、述职和公开',
};

export type CommitteeViewWords = typeof zh;

/** 委员会页面的文字; Chinese is the source. */
export const committeeViewWords = words('committee-directory/committee-view', zh, () => import('./committee-view.en.ts'), () => import('./committee-view.tw.ts'));
