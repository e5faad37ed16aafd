import type { Departure } from '@linli/contract/committee';
import { words } from '../shared/messages.ts';

const zh = {
  history: '历届情况',
  term: (number: number | undefined, starts: string, ends: string) => `${number ? `第${number}届，` : ''}${starts}—${ends}`,
  ended: { 'term-ended': '任期届满', resigned: '辞职', dismissed: '罢免', transferred: '调任', disqualified: '丧失资格', died: '去世' } satisfies Record<Departure, string>,
  from: (since: string, until: string | undefined) => (until ? `${since}—${until}` : `${since}至今`),
  none: '以前的情况还没有公布。',
  pledges: '以前的承诺',
  reports: '以前的述职报告',
};

export type HistoryWords = typeof zh;

/** 历届情况的文字; they come with it. */
export const historyWords = words('committee-directory/history', zh, () => import('./history.en.ts'), () => import('./history.tw.ts'));
