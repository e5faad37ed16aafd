import type { HomeWords } from './home.messages.ts';

export const tw: HomeWords = {
  words: '大家常找',
  events: '按人生大事找',
  topics: '按主題找',
  noneHint: '換個說法試試，越短越好，比如「低保」「居住證」。也可以從下面的主題裡找，或者撥打12345，有人幫您。',
  home: '重新開始',
};
