import type { AgreementWords } from './agreement.messages.ts';

export const tw: AgreementWords = {
  title: { written: '人民調解協議書', oral: '人民調解口頭協議登記表' },
  number: '編號',
  kind: '糾紛類型',
  parties: '當事人',
  role: { applicant: '申請人', respondent: '被申請人' },
  facts: '糾紛的主要事實和爭議事項',
  terms: '協議內容',
  performance: '履行的方式和期限',
  performBy: date => `按以上內容履行，最遲${date}履行完畢。`,
  performAsSaid: '按以上內容約定的方式和期限履行。',
  effect: '效力',
  effective: {
    written: '本協議自各方當事人簽名、蓋章或者按指印，人民調解員簽名並加蓋人民調解委員會印章之日起生效。當事人各執一份，人民調解委員會留存一份。',
    oral: '口頭調解協議自各方當事人達成協議之日起生效，由人民調解員記錄。',
  },
  binding: '調解協議具有法律約束力，當事人應當按照約定履行。對履行或者內容有爭議的，可以向人民法院起訴。',
  confirm: date => `雙方認為有必要的，可以自協議生效之日起三十日內（最遲${date}）共同向人民法院申請司法確認。`,
  sign: '簽名、蓋章或者按指印',
  mediator: '人民調解員',
  signature: '簽名',
  seal: '印章',
  date: '日期',
  basis: '依據《中華人民共和國人民調解法》第二十八條至第三十三條',
  original: '',
};
