import { words } from '../shared/messages.ts';

export const zh = {
  title: '您的案件办到哪一步了？',
  intro: '请对照提交后的回执填写，截图上也有。',
  number: '案件编号',
  numberHint: '8位，例如7KQM 3XW9',
  code: '查询码',
  codeHint: '12位。知道它的人就能看到您的案件，请不要告诉别人。',
  remember: '在这台设备上记住',
  rememberHint: '加密保存，下次不用再输入。手机和别人合用的，请不要勾选。',
  unremembered: '这台设备存不下来，下次还要再输入。',
  shared: '这是公用设备：看完请点“离开”，什么都不会留下。',
  show: '查看进度',
  opening: '正在打开…',
  scan: '扫回执上的二维码',
  unscanned: '没有扫到二维码，请手工填写。',
  filled: '编号和查询码都填好了。',
  lost: '查询码找不到了？',
  lostText: '查询码只有您有，我们也看不到。请带身份证件到受理单位，核对身份以后，工作人员会告诉您办到哪一步；不清楚受理单位在哪里，可以拨打12345。',
  remembered: '这台设备上记住的案件',
  open: (number: string) => `打开${number}`,
  forget: (number: string) => `不再记住${number}`,
  forgetShort: '不再记住',
  forgotten: '已经不再记住。',
  faults: (count: number) => `有${count}处要改`,
  fault: {
    number: {
      required: '请填写案件编号',
      length: (count: number) => `案件编号是8位，这里有${count}位`,
      characters: '案件编号里没有数字0和1，也没有字母O和I，请再看一眼',
      checksum: '案件编号有一位不对，或者两位颠倒了，请对照回执再看一遍',
    },
    code: {
      required: '请填写查询码',
      length: (count: number) => `查询码是12位，这里有${count}位`,
      characters: '查询码里没有数字0和1，也没有字母O和I，请再看一眼',
    },
  },
  failed: '没有打开',
  notFound: '编号或者查询码不对。请对照同一张回执，再看一遍。',
  waitTitle: '请先等一等',
  waitText: '为了不让别人猜到您的查询码，试了几次不对要等一会儿。',
  left: '已经离开，这里不再显示您的案件。',
  away: '页面放了一会儿没有看，已经收起来了，免得被别人看到。',
};

export type CaseTrackerWords = typeof zh;

/** 查询进度的第一屏。 */
export const caseTrackerWords = words('case-tracker', zh, () => import('./case-tracker.en.ts'), () => import('./case-tracker.tw.ts'));
