import type { ReportsWords } from './reports.messages.ts';

export const tw: ReportsWords = {
  feedback: '向工作單位回饋', feedbackHint: '只統計同意回饋的志願者，沒有姓名。', quarter: '季度',
  quarterOf: quarter => `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(-1)) - 1]}季度`,
  people: count => `${count}人`, shifts: count => `班次${count}次`, wishes: count => `心願${count}個`,
  none: '這個季度沒有可以回饋的', noneHint: '沒有人同意回饋，或者還沒有確認的時數。',
  export: '匯出服務時數', exportHint: '每個人每次服務一行，姓名已隱去部分。匯出會留下記錄。', from: '從哪天', to: '到哪天', save: '匯出表格檔案',
  order: '要在開始那天或者以後',
  reading: rows => `正在讀取，已有${rows}行…`, saved: rows => `已匯出${rows}行`, savedNone: '這些天沒有服務記錄，沒有匯出檔案',
  notHere: '微信裡不能儲存檔案。請用手機或者電腦的瀏覽器打開這個頁面。',
  file: (from, to) => `志願服務時數_${from}_${to}`,
};
