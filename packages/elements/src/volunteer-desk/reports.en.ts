import type { ReportsWords } from './reports.messages.ts';

export const en: ReportsWords = {
  feedback: 'Feedback to work units', feedbackHint: 'Sums of those who agreed to it, without a name.', quarter: 'Quarter',
  quarterOf: quarter => `${quarter.slice(-2)} ${quarter.slice(0, 4)}`,
  people: count => (count === 1 ? '1 person' : `${count} people`), shifts: count => (count === 1 ? '1 shift' : `${count} shifts`), wishes: count => (count === 1 ? '1 wish' : `${count} wishes`),
  none: 'There is nothing to report of this quarter', noneHint: 'Nobody agreed to it, or no hours are confirmed yet.',
  export: 'Export hours', exportHint: 'One row for each service of each person, names masked. The export is on record.', from: 'From', to: 'To', save: 'Export as a spreadsheet',
  order: 'Choose the first day or a later one',
  reading: rows => `Reading, ${rows} rows so far …`, saved: rows => (rows === 1 ? '1 row exported' : `${rows} rows exported`), savedNone: 'There is no service on these days, and no file was made',
  notHere: 'Files cannot be saved inside WeChat. Please open this page in a browser.',
  file: (from, to) => `volunteer-hours_${from}_${to}`,
};
