import type { CallUpsWords } from './call-ups.messages.ts';

export const tw: CallUpsWords = {
  new: '發起召集', newHint: '馬上發給這個地方有這些專長、並且同意應急召集的志願者。未成年人不會被召集。',
  none: '還沒有召集過', state: { open: '進行中', closed: '已結束' },
  counts: (coming, reached) => `${coming}人能來，通知了${reached}人`,
  reached: '通知了', coming: '能來', notComing: '來不了', unanswered: '還沒有答覆', people: count => `${count}人`,
  when: '集合時間', place: '集合地點', area: '召集範圍', skills: '專長', sentAt: '發出時間', closedAt: '結束時間', anySkill: '不限專長',
  comers: '能來的人', noComers: '還沒有人說能來', see: name => `查看${name}的檔案`,
  close: '結束召集', closeHint: '結束以後不再收答覆，已有的答覆保留。', closeYes: '結束', closed: '召集已結束',
  fields: { division: '召集哪個地方的人', skills: '需要的專長', words: '要做什麼', place: '集合地點', at: '集合時間' },
  wordsExample: '例如：今晚有暴雨，請到社區幫忙搬沙袋。', skillsHint: '不選，就召集這個地方的所有人。',
  send: '發出召集', sent: reached => `已通知${reached}人`, sentNone: '沒有符合條件的人，沒有通知到任何人',
  discard: '不發了', refresh: '重新整理答覆',
};
