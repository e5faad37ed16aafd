import { words } from '../shared/messages.ts';

const zh = {
  ask: (year: number) => `您对${year}年的工作满意吗？`,
  once: (date: string) => `每位居民评价一次，${date}前可以改。`,
  submit: '提交评价',
  choose: '请先选一项。',
  done: '已收到您的评价，谢谢。截止前可以改。',
  failed: '评价没有提交成功',
  refused: '只有本社区（村）的居民可以评价。',
  expired: '登录已过期，请重新登录后再提交，您选的还在。',
  portal: '请先登录，再来评价。您选的还在。',
  who: '以谁的身份评价？',
  demo: '这是演示：下面是虚构的居民，选一位就算登录。',
};

export type RatingWords = typeof zh;

/** 居民评价的文字; they come only where something can be rated. */
export const ratingWords = words('committee-directory/rating', zh, () => import('./rating.en.ts'), () => import('./rating.tw.ts'));
