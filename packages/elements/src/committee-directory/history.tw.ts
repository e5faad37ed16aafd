import type { HistoryWords } from './history.messages.ts';

export const tw: HistoryWords = {
  history: '歷屆情況',
  term: (number, starts, ends) => `${number ? `第${number}屆，` : ''}${starts}—${ends}`,
  ended: { 'term-ended': '任期屆滿', resigned: '辭職', dismissed: '罷免', transferred: '調任', disqualified: '喪失資格', died: '去世' },
  from: (since, until) => (until ? `${since}—${until}` : `${since}至今`),
  none: '以前的情況還沒有公布。',
  pledges: '以前的承諾',
  reports: '以前的述職報告',
};
