import type { Accession, BodyKind, PostRole } from '@linli/contract/committee';
import { words } from './messages.ts';

const zh = {
  role: { secretary: '书记', 'deputy-secretary': '副书记', director: '主任', 'deputy-director': '副主任', member: '委员' } satisfies Record<PostRole, string>,
  body: {
    'residents-committee': '居委会', 'villagers-committee': '村委会', township: '街道（乡镇）', mediation: '人民调解委员会', security: '治安保卫委员会', health: '公共卫生委员会',
    'elders-women-children': '老年人和妇女儿童工作委员会', 'environment-property': '环境和物业管理委员会', supervision: '监督委员会', party: '党组织', collective: '集体经济组织', other: '其他组织',
  } satisfies Record<BodyKind, string>,
  how: { elected: '', 'by-election': '补选', appointed: '任命', acting: '代理' } satisfies Record<Accession, string>,
  /** A deputy who acts leads the work; nobody acts as a deputy. */
  leads: '主持工作',
  /** `党组织书记`. */
  post: (body: string, role: string) => `${body}${role}`,
  oneForBoth: '书记、主任一肩挑',
  vacant: '暂缺',
  unpublished: '名单尚未公布',
  and: '、',
  /** Between posts, which in English hold a comma. */
  next: '、',
};

export type CommitteeWords = typeof zh;

/** Who serves in a committee, in words; Chinese is the source. */
export const committeeWords = words('shared/committee', zh, () => import('./committee.en.ts'), () => import('./committee.tw.ts'));
