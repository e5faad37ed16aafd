import type { StaffWords } from './staff-sign-in.messages.ts';

export const tw: StaffWords = {
  signIn: '請先登錄',
  demo: '演示：任選一位虛構的工作人員',
  demoHint: '這裡的人和事都是虛構的。真正使用時，由單位自己的門戶登錄。',
  portal: '請先登錄單位的門戶，再打開這一頁。',
  expired: '登錄已過期，請重新登錄。',
  kept: '沒寫完的內容還在。',
  goOn: '已經登錄，繼續',
  failed: '沒有加載出來',
  signOut: '退出',
  signOutSure: '還有沒寫完或者沒交出的內容，退出就沒有了。',
  signOutYes: '退出並清空',
  signOutNo: '接著辦',
  role: { mediator: '調解員', coordinator: '協調員', counsellor: '心理諮詢師', auditor: '審計員', publisher: '信息公開員', organiser: '志願服務組織者' },
};
