import { words } from '../shared/messages.ts';

const zh = {
  map: '看地图',
  more: '查看详情',
  loading: '正在加载…',
  missing: '没有这个委员会的资料，可能已经合并或改名。可以拨打12345询问。',
};

export type CommitteeCardWords = typeof zh;

/** 委员会名片的全部文字; Chinese is the source. */
export const committeeCardWords = words('committee-card', zh, () => import('./committee-card.en.ts'), () => import('./committee-card.tw.ts'));
