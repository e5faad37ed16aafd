import { words } from '../shared/messages.ts';

const zh = {
  feedback: '向工作单位反馈', feedbackHint: '只统计同意反馈的志愿者，没有姓名。', quarter: '季度',
  quarterOf: (quarter: string) => `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(-1)) - 1]}季度`,
  people: (count: number) => `${count}人`, shifts: (count: number) => `班次${count}次`, wishes: (count: number) => `心愿${count}个`,
  none: '这个季度没有可以反馈的', noneHint: '没有人同意反馈，或者还没有确认的时长。',
  export: '导出服务时长', exportHint: '每个人每次服务一行，姓名已隐去部分。导出会留下记录。', from: '从哪天', to: '到哪天', save: '导出表格文件',
  order: '要在开始那天或者以后',
  reading: (rows: number) => `正在读取，已有${rows}行…`, saved: (rows: number) => `已导出${rows}行`, savedNone: '这些天没有服务记录，没有导出文件',
  notHere: '微信里不能保存文件。请用手机或者电脑的浏览器打开这个页面。',
  file: (from: string, to: string) => `志愿服务时长_${from}_${to}`,
};

export type ReportsWords = typeof zh;

/** 统计导出的文字; Chinese is the source. */
export const reportsWords = words('volunteer-desk/reports', zh, () => import('./reports.en.ts'), () => import('./reports.tw.ts'));
