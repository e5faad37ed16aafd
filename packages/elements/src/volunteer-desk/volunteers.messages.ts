import type { RecordDraft, RevealedVolunteer, VolunteerRevealDraft } from '@linli/contract/desk-volunteer';
import type { GuardianRelation, RecordEntry, VolunteerPurpose } from '@linli/contract/volunteer';
import { words } from '../shared/messages.ts';

const zh = {
  kind: '类别', skill: '特长', none: '没有符合条件的志愿者', noneHint: '换个条件看看。',
  lookUp: '按姓名或者电话查找', lookUpLabel: '姓名或者手机号', lookUpHint: '要写全。每次查找都会留下记录。', find: '查找',
  lookUpFault: '请写全姓名或者手机号',
  found: (count: number) => (count ? `找到${count}人` : '没有找到'),
  minor: '未成年', callable: '可以应急召集',
  served: (span: string) => `已确认${span}`,
  missing: '没有找到这位志愿者，可能已经退出。',

  facts: '基本信息', community: '社区', since: '加入日期', skills: '特长', times: '有空时间', agreed: '已经同意',
  totals: '服务情况', hours: '已经确认', unconfirmed: '还没确认', shifts: '参加班次', wishes: '实现心愿', missed: '缺席', count: (count: number) => `${count}次`,
  purposeOf: { 'service': '志愿服务记录', 'membership': '党员身份', 'minor': '未成年人和监护人信息', 'feedback': '向工作单位反馈', 'call-up': '应急召集' } satisfies Record<VolunteerPurpose, string>,
  nothing: '没有填',

  personal: '个人信息', personalHint: '这里不显示完整的个人信息。要看，请先选用途；每次查看都会留下记录。一分钟后自动隐藏。',
  reveal: '查看个人信息', hide: '隐藏', purpose: '为什么要看',
  purposes: { 'contact': '联系本人', 'verify-identity': '核对身份', 'safety': '安全需要', 'supervision': '监督检查', 'other': '其他' } satisfies Record<VolunteerRevealDraft['purpose'], string>,
  showNow: '查看', shown: '个人信息已显示，一分钟后自动隐藏',
  fields: { name: '姓名', phone: '手机号', birthDate: '出生日期', guardian: '监护人', standing: '党员身份', branch: '所在党支部', workUnit: '工作单位' } satisfies Record<keyof RevealedVolunteer, string>,
  relation: { mother: '母亲', father: '父亲', grandparent: '祖父母、外祖父母', other: '其他监护人' } satisfies Record<GuardianRelation, string>,

  record: '服务档案', recordNone: '还没有记录',
  recordKind: { service: '服务', training: '培训', commendation: '表彰', evaluation: '评价' } satisfies Record<RecordEntry['kind'], string>,
  enter: '记入档案', enterHint: '本人看得到这里记的内容。',
  draft: { kind: '记什么', on: '哪一天', title: '名称', note: '说明' } satisfies Record<Exclude<keyof RecordDraft, 'version'>, string>,
  save: '记入', entered: '已记入档案',
  faults: { 'on:future': '这一天还没有到' } as Readonly<Record<string, string>>,
};

export type VolunteersWords = typeof zh;

/** 志愿者名单和档案的文字; Chinese is the source. */
export const volunteersWords = words('volunteer-desk/volunteers', zh, () => import('./volunteers.en.ts'), () => import('./volunteers.tw.ts'));
