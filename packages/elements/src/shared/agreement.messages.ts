import type { Language } from '@linli/contract/text';

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

const en: AgreementWords = {
  title: { written: 'Mediation agreement', oral: 'Record of an oral mediation agreement' },
  number: 'Number',
  kind: 'About',
  parties: 'Parties',
  role: { applicant: 'Applicant', respondent: 'Respondent' },
  facts: 'Main facts and what was in dispute',
  terms: 'What was agreed',
  performance: 'How and by when it is carried out',
  performBy: date => `As agreed above, by ${date} at the latest.`,
  performAsSaid: 'In the manner and by the dates agreed above.',
  effect: 'Effect',
  effective: {
    written: 'It takes effect on the day on which all parties have signed, sealed or fingerprinted it, the mediator has signed and the committee has sealed it. Each party keeps a copy, and the committee keeps one.',
    oral: 'An oral agreement takes effect on the day on which the parties reach it; the mediator records it.',
  },
  binding: 'The agreement binds by law, and the parties are to carry it out. A dispute over its content or performance may be taken to court.',
  confirm: date => `Within thirty days of its effect (by ${date} at the latest) the parties may together ask a court to confirm it.`,
  sign: 'signature, seal or fingerprint',
  mediator: 'Mediator',
  signature: 'signature',
  seal: 'seal',
  date: 'Date',
  basis: 'People’s Mediation Law of the People’s Republic of China, articles 28 to 33',
  original: 'This is a reading aid: the Chinese document is the one that was agreed.',
};

/** What stands on the paper. */
export const agreementWords: Readonly<Record<Language, AgreementWords>> = { 'zh-CN': zh, en };
