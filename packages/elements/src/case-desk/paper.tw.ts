import type { PaperWords } from './paper.messages.ts';

export const tw: PaperWords = {
  letter: '調解邀請函',
  greeting: '您好：',
  invited: (office, kind) => `${office}收到一件${kind}的調解申請，申請人希望和您坐下來，由調解員幫著一起商量解決。請您看一看，再決定願不願意參加。`,
  what: '調解是怎麼回事',
  facts: ['免費，不收任何費用。', '自願。不願意可以拒絕，中途也可以退出。', '調解員不偏向任何一方，談的內容不對外公開。', '不影響您去仲裁、行政機關或者法院。'],
  how: '怎麼答覆',
  online: '在本地政務服務網頁打開「案件進度」，輸入下面的編號和查詢碼，就能看到情況、答覆和留言。不會上網的，直接打電話或者到現場告訴我們。',
  number: '編號',
  code: '查詢碼',
  secret: '查詢碼只給您本人，請不要告訴別人。',
  office: '聯絡我們',
  receipt: '糾紛調解登記回執',
  filed: '登記時間',
  kind: '類型',
  handledBy: '辦理單位',
  reply: '最遲答覆',
  replyBy: day => `${day}前答覆是否受理`,
  keep: '憑編號和查詢碼可以查進度、補材料、留言和撤回。請保管好，不要告訴別人。',
  withdraw: clock => `今天${clock}以前可以不說理由撤回。`,
  demonstration: '示範資料',
};
