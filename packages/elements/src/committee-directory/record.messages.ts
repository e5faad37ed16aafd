import type { Appraisal, NoticeCategory, PledgeState } from '@linli/contract/committee';
import { words } from '../shared/messages.ts';

const zh = {
  pledges: '履职承诺',
  pledge: { 'under-way': '进行中', kept: '已完成', missed: '未按期完成', withdrawn: '不再进行' } satisfies Record<PledgeState, string>,
  progress: (percent: number) => `已完成${percent}%`,
  due: (date: string) => `${date}前`,
  answers: (name: string) => `负责人：${name}`,
  updates: (count: number) => `看进展（${count}条）`,
  evidence: '看证明材料',
  noPledges: '还没有公布承诺。',
  reports: '述职与评价',
  report: (year: number) => `${year}年度述职报告`,
  published: (date: string) => `${date}公布`,
  appraised: (result: string) => `民主评议：${result}`,
  appraisal: { excellent: '优秀', competent: '称职', adequate: '基本称职', inadequate: '不称职' } satisfies Record<Appraisal, string>,
  read: '读全文',
  noReports: '还没有公布述职报告。',
  rated: (count: number) => `${count}位居民评价`,
  ratedFew: (count: number) => (count ? `已有${count}位居民评价，满5位后显示结果，以免看出是谁打的分。` : '还没有居民评价。'),
  level: { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' } as Readonly<Record<number, string>>,
  people: (count: number) => `${count}人`,
  notices: '公开的事项',
  quarters: '按季度公开',
  quarter: (year: string, quarter: string) => `${year}年第${quarter}季度`,
  isPublished: '已公布',
  isNotPublished: '没有公布',
  category: { affairs: '居务村务', finance: '财务', assets: '集体资产', election: '选举', welfare: '救助福利', other: '其他' } satisfies Record<NoticeCategory, string>,
  noNotices: '还没有公布事项。',
  allNotices: '看全部公开事项',
};

export type RecordWords = typeof zh;

/** 承诺、述职、公开的文字; Chinese is the source. */
export const recordWords = words('committee-directory/record', zh, () => import('./record.en.ts'), () => import('./record.tw.ts'));
