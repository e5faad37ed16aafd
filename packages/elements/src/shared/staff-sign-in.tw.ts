import type { StaffWords } from './staff-sign-in.messages.ts';

export const tw: StaffWords = {
  signIn: '請先登入',
  demo: '示範：任選一位虛構的工作人員',
  demoHint: '這裡的人和事都是虛構的。真正使用時，由單位自己的門戶登入。',
  portal: '請先登入單位的門戶，再打開這一頁。',
  expired: '登入已過期，請重新登入。',
  kept: '沒寫完的內容還在。',
  goOn: '已經登入，繼續',
  signOut: '登出',
  signOutSure: '還有沒寫完或者沒交出的內容，登出就沒有了。',
  signOutYes: '登出並清空',
  signOutNo: '接著辦',
  role: { mediator: '調解員', coordinator: '協調員', counsellor: '心理諮詢師', auditor: '審計員', publisher: '資訊公開員', organiser: '志願服務組織者' },
};
