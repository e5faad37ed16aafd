import type { ProgrammeWords } from './programme.messages.ts';

export const tw: ProgrammeWords = {
  sections: { shifts: '找班次', mine: '我的', wishes: '微心願', record: '檔案' },
  nav: '志願服務',
  welcome: { member: '報到好了，社區已經收到。', resident: '報名好了，社區已經收到。' },
  welcomeText: '接下來：在下面選一個班次報名；到現場簽到，服務時數自動記下。',
  changed: '已儲存修改。',
  callUp: '應急召集',
  callUpAt: (when, place) => `${when}，${place}`,
  comes: '我能來',
  comesNot: '我來不了',
  note: '補充幾句',
  noteHint: '例如：半小時後到；我有車',
  answered: { yes: '您答覆了：能來。', no: '您答覆了：來不了。' },
  again: '改答覆',
  closed: '召集已結束，感謝您。',
  optional: '（選填）',
  left: count => (count < 0 ? `多了${-count}個字，請刪短一些` : `還可以輸入${count}個字`),
  retry: '再試一次',
};
