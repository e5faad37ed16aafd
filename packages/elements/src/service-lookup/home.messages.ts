import { words } from '../shared/messages.ts';

const zh = {
  words: '大家常找',
  events: '按人生大事找',
  topics: '按主题找',
  noneHint: '换个说法试试，越短越好，比如“低保”“居住证”。也可以从下面的主题里找，或者拨打12345，有人帮您。',
  home: '重新开始',
};

export type HomeWords = typeof zh;

/** The words of the first screen, and of one without results. */
export const homeWords = words('service-lookup/home', zh, () => import('./home.en.ts'), () => import('./home.tw.ts'));
