import type { WaitingWords } from './waiting.messages.ts';

export const tw: WaitingWords = {
  resume: '接著上次的填嗎？',
  resumeText: date => `這台裝置上有一份${date}沒填完的申請。`,
  resumeYes: '接著填',
  resumeNo: '重新填寫',
  kept: '已存在這台手機上',
  keptText: '連上網後自動提交，不用重填。可以先關掉這個網頁，下次打開時也會提交。',
  keptPage: '連上網後自動提交，不用重填。這台裝置存不住內容，提交成功以前請不要關掉這個網頁。',
  keptNow: '現在提交',
  keptBack: '取回來修改',
  sending: '正在提交，請稍等…',
};
