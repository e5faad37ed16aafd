import type { CounsellingWords } from './counselling.messages.ts';

export const tw: CounsellingWords = {
  ask: '最近什麼事讓您心裡不好受？',
  askHint: '想說多少說多少，不寫也可以。',
  how: '您想怎麼談？',
  howHint: '談話內容保密。',
  howShort: '怎麼談',
  topics: '哪方面的事',
  name: '怎麼稱呼您',
  story: '想說的話',
  storyHint: '只有諮詢師能看到。',
  topic: { family: '家裡的事', parenting: '孩子的事', work: '工作上的事', loss: '親人離開了', illness: '生病', loneliness: '孤單', sleep: '睡不好', conflict: '和人鬧矛盾', other: '別的事' },
  way: {
    'phone': ['打電話給我', '諮詢師在約好的時間打來'], 'in-person': ['當面談', '約好時間，到辦公地點見面'], 'message': ['先在網上留言', '憑編號和查詢碼看回覆，不用留電話'],
  },
  nameHint: '可以不寫，也可以寫個稱呼，例如「李女士」。',
  phoneHint: '只給諮詢師用。不留電話的，請記好提交後的編號和查詢碼。',
};
