import type { Text } from '../model.ts';

/** Invented residents, who may sign in where the demonstration runs. */
export const residents: readonly { readonly id: string; readonly name: Text; readonly division: string }[] = [
  { id: 'lin-xiaoman', name: ['林小满', 'Lin Xiaoman'], division: '990101001003' },
  { id: 'zhou-shutong', name: ['周书桐', 'Zhou Shutong'], division: '990101002003' },
  { id: 'he-tiantian', name: ['何田田', 'He Tiantian'], division: '990102001006' },
  { id: 'chen-shuisheng', name: ['陈水生', 'Chen Shuisheng'], division: '990102100201' },
  { id: 'lei-qingzhu', name: ['雷青竹', 'Lei Qingzhu'], division: '990103100201' },
];
