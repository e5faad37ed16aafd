import type { VolunteersWords } from './volunteers.messages.ts';

export const tw: VolunteersWords = {
  kind: '類別', skill: '專長', none: '沒有符合條件的志願者', noneHint: '換個條件看看。',
  lookUp: '按姓名或者電話查詢', lookUpLabel: '姓名或者手機號碼', lookUpHint: '要寫全。每次查詢都會留下記錄。', find: '查詢',
  lookUpFault: '請寫全姓名或者手機號碼',
  found: count => (count ? `找到${count}人` : '沒有找到'),
  minor: '未成年', callable: '可以應急召集',
  served: span => `已確認${span}`,
  missing: '沒有找到這位志願者，可能已經退出。',

  facts: '基本資訊', community: '社區', since: '加入日期', skills: '專長', times: '有空時間', agreed: '已經同意',
  totals: '服務情況', hours: '已經確認', unconfirmed: '還沒確認', shifts: '參加班次', wishes: '實現心願', missed: '缺席', count: count => `${count}次`,
  purposeOf: { 'service': '志願服務記錄', 'membership': '黨員身份', 'minor': '未成年人和監護人資訊', 'feedback': '向工作單位回饋', 'call-up': '應急召集' },
  nothing: '沒有填',

  personal: '個人資訊', personalHint: '這裡不顯示完整的個人資訊。要看，請先選用途；每次查看都會留下記錄。一分鐘後自動隱藏。',
  reveal: '查看個人資訊', hide: '隱藏', purpose: '為什麼要看',
  purposes: { 'contact': '聯絡本人', 'verify-identity': '核對身份', 'safety': '安全需要', 'supervision': '監督檢查', 'other': '其他' },
  showNow: '查看', shown: '個人資訊已顯示，一分鐘後自動隱藏',
  fields: { name: '姓名', phone: '手機號碼', birthDate: '出生日期', guardian: '監護人', standing: '黨員身份', branch: '所在黨支部', workUnit: '工作單位' },
  relation: { mother: '母親', father: '父親', grandparent: '祖父母、外祖父母', other: '其他監護人' },

  record: '服務檔案', recordNone: '還沒有記錄',
  recordKind: { service: '服務', training: '培訓', commendation: '表彰', evaluation: '評價' },
  enter: '記入檔案', enterHint: '本人看得到這裡記的內容。',
  draft: { kind: '記什麼', on: '哪一天', title: '名稱', note: '說明' },
  save: '記入', entered: '已記入檔案',
  faults: { 'on:future': '這一天還沒有到' },
};
