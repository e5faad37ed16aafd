import type { SignupWords } from './volunteer-signup.messages.ts';

export const tw: SignupWords = {
  title: '一起做志願服務',
  intro: '選一項開始。先用手機號碼登入，再填幾項就好。',
  doors: {
    member: ['我是黨員，來社區報到', '在職黨員到居住地社區報到，按專長和時間參加服務。黨員身份單獨徵求同意，不會公開。'],
    resident: ['我是居民，來當志願者', '年滿14歲就可以；不滿18歲的，要監護人同意。'],
  },
  ways: '不報名也能看',
  look: ['最近的服務班次', '什麼時候、在哪裡、還差幾個人'],
  wish: ['微心願', '許一個小心願，或者幫別人實現一個'],
  check: ['核驗服務證明', '別人給您看了證明，查一查是不是真的'],
  known: '報過名了？登入',
  back: '返回',
  loading: '正在載入…',
  signInFirst: '請先登入',
  expired: '登入已過期，請重新登入。填的內容都還在。',
  page: '請先在本頁面登入，再繼續。',
  demonstration: '示範資料，以當地公布為準。',
  signedIn: phone => `已登入：${phone}`,
  signOut: '登出',
  signedOut: '已登出，這台裝置上沒有留下您的資訊。',
};
