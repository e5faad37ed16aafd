import { words } from './messages.ts';

const zh = {
  title: { written: '人民调解协议书', oral: '人民调解口头协议登记表' },
  number: '编号',
  kind: '纠纷类型',
  parties: '当事人',
  role: { applicant: '申请人', respondent: '被申请人' },
  facts: '纠纷的主要事实和争议事项',
  terms: '协议内容',
  performance: '履行的方式和期限',
  performBy: (date: string) => `按以上内容履行，最迟${date}履行完毕。`,
  performAsSaid: '按以上内容约定的方式和期限履行。',
  effect: '效力',
  effective: {
    written: '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。当事人各执一份，人民调解委员会留存一份。',
    oral: '口头调解协议自各方当事人达成协议之日起生效，由人民调解员记录。',
  },
  binding: '调解协议具有法律约束力，当事人应当按照约定履行。对履行或者内容有争议的，可以向人民法院起诉。',
  confirm: (date: string) => `双方认为有必要的，可以自协议生效之日起三十日内（最迟${date}）共同向人民法院申请司法确认。`,
  sign: '签名、盖章或者按指印',
  mediator: '人民调解员',
  signature: '签名',
  seal: '印章',
  date: '日期',
  basis: '依据《中华人民共和国人民调解法》第二十八条至第三十三条',
  original: '',
};

export type AgreementWords = typeof zh;

/** What stands on the paper. */
export const agreementWords = words('shared/agreement', zh, () => import('./agreement.en.ts'), () => import('./agreement.tw.ts'));
