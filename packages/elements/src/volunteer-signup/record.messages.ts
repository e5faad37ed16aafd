import type { RecordEntry, VolunteerPurpose } from '@linli/contract/volunteer';
import { words } from '../shared/messages.ts';

const zh = {
  title: '我的档案',
  newcomer: '您已登录，还没有报到或报名。',
  begin: '去报到或报名',
  name: '姓名', phone: '手机号', kind: '身份', standing: '党员类别', branch: '党支部', workUnit: '工作单位', division: '社区', birthDate: '出生日期', guardian: '监护人', skills: '特长', times: '有空时间', since: '加入日期',
  none: '没有填写',
  parted: '，',
  change: '修改档案',
  done: '做过的事',
  noneDone: '确认过的服务、培训、表彰和评价会记在这里。',
  entry: { service: '服务', training: '培训', commendation: '表彰', evaluation: '评价' } satisfies Record<RecordEntry['kind'], string>,
  consents: '您同意的事项',
  consentsHint: '想收回哪一项，在“修改档案”里去掉就行。',
  purpose: { 'service': '志愿服务档案', 'membership': '党员身份', 'minor': '未成年人和监护人信息', 'feedback': '每季度向工作单位反馈', 'call-up': '应急召集' } satisfies Record<VolunteerPurpose, string>,
  given: (date: string) => `${date}同意`,
  takenBack: (date: string) => `${date}收回`,
  rights: '我的信息',
  export: '导出我的信息',
  exportHint: '保存一份，里面有您的全部内容',
  exporting: '正在导出…',
  exported: '已保存到这台设备。里面有您的个人信息，请放好。',
  exportHere: '这里不能保存文件，请在手机浏览器里打开本页再导出。',
  exportName: '志愿服务信息',
  everywhere: '在所有设备上退出登录',
  depart: '退出志愿服务',
  departHint: '删除您的信息',
  departTitle: '确定退出志愿服务吗？',
  departText: '您的姓名、电话、党员身份、特长和时间会删除，未开始的班次自动退出，认领的心愿退回。下面这些会保留：',
  departKeep: (what: string, why: string, span: string) => `${what}：${why}${span}`,
  departSpan: (span: string) => `保存${span}。`,
  departSure: '我知道了，确定退出',
  departGo: '退出并删除',
  departing: '正在退出…',
  stay: '不退出',
  departFirst: '要留一份的，请先导出。',
  goneTitle: '您已退出志愿服务',
  goneText: '谢谢您做过的一切。想回来随时可以再报名。',
  erased: '已经删除',
  kept: '还会保留',
  until: (date: string) => `保存到${date}。`,
  close: '知道了',
};

export type RecordWords = typeof zh;

export const recordWords = words('volunteer-signup/record', zh, () => import('./record.en.ts'), () => import('./record.tw.ts'));
