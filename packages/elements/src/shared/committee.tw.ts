import type { CommitteeWords } from './committee.messages.ts';

export const tw: CommitteeWords = {
  role: { secretary: '書記', 'deputy-secretary': '副書記', director: '主任', 'deputy-director': '副主任', member: '委員' },
  body: {
    'residents-committee': '居委會', 'villagers-committee': '村委會', township: '街道（鄉鎮）', mediation: '人民調解委員會', security: '治安保衛委員會', health: '公共衛生委員會',
    'elders-women-children': '老年人和婦女兒童工作委員會', 'environment-property': '環境和物業管理委員會', supervision: '監督委員會', party: '黨組織', collective: '集體經濟組織', other: '其他組織',
  },
  how: { elected: '', 'by-election': '補選', appointed: '任命', acting: '代理' },
  leads: '主持工作',
  post: (body, role) => `${body}${role}`,
  oneForBoth: '書記、主任一肩挑',
  vacant: '暫缺',
  unpublished: '名單尚未公布',
  and: '、',
  next: '、',
};
