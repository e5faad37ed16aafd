import type { WishesWords } from './wishes.messages.ts';

export const tw: WishesWords = {
  all: '全部', none: '沒有這樣的心願', noneHint: '換個狀態看看。',
  asked: '心願', kind: '類別', place: '社區', by: '希望日期', skills: '專長', asker: '許願人', claimer: '認領人', seeClaimer: '查看認領人的檔案', askedAt: '許願時間',
  rating: '評價', score: score => `${score}分（滿分5分）`,
  do: '可以做什麼', waiting: '現在不用做什麼。',
  action: { 'publish': '公開', 'decline': '不公開', 'take-back': '收回認領', 'record-confirmation': '代為確認' },
  explain: {
    'publish': '看過內容再公開。心願裡不要有姓名、電話、門牌號。', 'decline': '許願人會看到原因。', 'take-back': '心願回到待認領，認領人會看到原因。', 'record-confirmation': '許願人不方便自己確認的，問過本人以後代為確認。',
  },
  note: { 'publish': '說明', 'decline': '為什麼不公開', 'take-back': '為什麼收回', 'record-confirmation': '怎麼問的、本人怎麼說' },
  done: action => `${action}：已辦好`,
  history: '辦理記錄',
  event: {
    'ask': '許下心願', 'publish': '公開', 'decline': '不公開', 'claim': '認領', 'release': '放棄認領', 'take-back': '收回認領', 'fulfil': '說已經辦到', 'confirm': '確認實現', 'deny': '說還沒有實現', 'record-confirmation': '代為確認', 'withdraw': '撤回',
  },
  who: { asker: '許願人', volunteer: '認領人', office: '工作人員' },
  gone: '這個心願不在清單裡了，請重新整理。',
};
