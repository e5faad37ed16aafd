import type { RatingWords } from './rating.messages.ts';

export const tw: RatingWords = {
  ask: year => `您對${year}年的工作滿意嗎？`,
  once: date => `每位居民評價一次，${date}前可以改。`,
  submit: '提交評價',
  choose: '請先選一項。',
  done: '已收到您的評價，謝謝。截止前可以改。',
  failed: '評價沒有提交成功',
  refused: '只有本社區（村）的居民可以評價。',
  expired: '登入已過期，請重新登入後再提交，您選的還在。',
  portal: '請先登入，再來評價。您選的還在。',
  who: '以誰的身份評價？',
  demo: '這是示範：下面是虛構的居民，選一位就算登入。',
};
