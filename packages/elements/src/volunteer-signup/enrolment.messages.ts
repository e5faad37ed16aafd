import type { GuardianRelation } from '@linli/contract/volunteer';
import { words } from '../shared/messages.ts';

const zh = {
  step: (step: number, of: number) => `第${step}步，共${of}步`,
  ask: {
    home: { member: '您住在哪个社区？', resident: '您住在哪个社区？' },
    you: { member: '说说您的情况', resident: '说说您的情况' },
    help: { member: '您能帮什么、什么时候有空？', resident: '您能帮什么、什么时候有空？' },
    consents: { member: '您的信息这样使用', resident: '您的信息这样使用' },
  },
  hint: {
    home: { member: '向居住地的社区报到，不是单位所在地。', resident: '在家附近服务，社区好安排。' },
    you: { member: '只给社区组织服务的人看，不会公开。', resident: '只给社区组织服务的人看，不会公开。' },
    help: { member: '可以不选，以后随时能改。选了，才能挑出适合您的班次。', resident: '可以不选，以后随时能改。选了，才能挑出适合您的班次。' },
    consents: { member: '一项一项看，可以不同意的不影响报到。', resident: '一项一项看，可以不同意的不影响报名。' },
  },
  label: {
    'kind': '身份', 'name': '姓名', 'standing': '党员类别', 'branch': '所在党支部', 'workUnit': '工作单位', 'birthDate': '出生日期', 'division': '居住的社区或村', 'skills': '特长', 'times': '有空的时间', 'guardian': '监护人',
    'guardian.name': '监护人姓名', 'guardian.phone': '监护人手机号', 'guardian.relation': '监护人是您的', 'guardian.agrees': '监护人的同意', 'consents': '同意事项',
  } as Readonly<Record<string, string>>,
  fieldHint: {
    'branch': '例如：市图书馆党支部', 'workUnit': '写全称，例如：棠宁市图书馆', 'birthDate': '用来确认年满14岁；不满18岁的要监护人同意。', 'guardian.phone': '社区会打这个电话核实。不能是您自己的号码。',
  } as Readonly<Record<string, string>>,
  optional: '（选填）',
  changePlace: '换一个社区',
  guardian: '监护人',
  guardianText: '您还不满18岁，请和监护人一起填写这几项。',
  relation: { mother: '母亲', father: '父亲', grandparent: '祖父母或外祖父母', other: '其他监护人' } satisfies Record<GuardianRelation, string>,
  agrees: ['我是监护人，同意孩子参加志愿服务', '包括在社区安排的时间、地点参加适合未成年人的服务。'] as readonly [string, string],
  timesHint: '每周一般什么时候有空，可以多选。',
  day: '星期',
  keptFor: (span: string) => `退出后保存${span}。`,
  notKept: '退出后马上删除。',
  next: '下一步',
  submit: { member: '提交报到', resident: '提交报名' },
  save: '保存修改',
  submitting: '正在提交…',
  notSubmitted: '没有提交成功',
  faults: (count: number) => `有${count}处要改`,
  noOffice: '这个社区还没有开通网上报名，请拨打12345，会告诉您该找谁。',
  renewed: '告知内容刚刚更新了，请重新看一遍再同意。其他内容都还在。',
  overtaken: '您的信息刚刚在别处改过。下面是您正在填的，请核对后再保存。',
  resumed: '接着上次没填完的。',
  anew: '清空重填',
  draft: { saved: '填写的内容已加密存在这台设备上，7天内有效。', shared: '公用设备：不保存任何内容，离开后都会清空。' },
  call: (phone: string) => `不方便填写？拨打${phone}`,
  of: (what: string, words: string) => `${what}：${words}`,
  check: (label: string) => `请检查一下：${label}`,

  fault: {
    'kind:young': '党员必须年满18岁。您登记的出生日期不满18岁，请核对', 'standing:required': '请选择正式党员或预备党员', 'branch:required': '请填写所在党支部，例如“市图书馆党支部”', 'workUnit:required': '请填写工作单位', 'workUnit:too-long': '单位名称太长了，请写100个字以内',
    'branch:too-long': '党支部名称太长了，请写60个字以内', 'name:too-long': '姓名太长了，请写40个字以内', 'birthDate:required': '请选择出生日期', 'birthDate:format': '日期不对，请重新选择', 'birthDate:future': '这一天还没有到，请重新选择出生日期',
    'birthDate:young': '年满14岁才能报名。还没到年龄的，可以和家长一起参加社区活动，请问社区', 'guardian.phone:required': '请填写监护人的手机号', 'guardian.phone:format': '电话号码不对：手机号是11位，座机要带区号', 'guardian.phone:same': '监护人的手机号不能和您的一样',
    'guardian.name:same': '监护人不能是您自己', 'guardian.relation:required': '请选择监护人是您的什么人', 'guardian.agrees:required': '要监护人同意才能报名', 'division:required': '请选择居住的社区或村', 'division:unknown': '没有找到这个地方，请重新选择',
    'division:elsewhere': '这个社区还没有开通网上报名，请拨打12345', 'consents:required': '不同意这一项，就不能在网上办理', 'policyVersion:expired': '告知内容刚刚更新了，请重新看一遍再同意',
  } as Readonly<Record<string, string>>,
  general: {
    'required': (label: string) => `请填写${label}`, 'too-long': (label: string) => `${label}太长了，请删短一些`, 'too-short': (label: string) => `${label}太短了`,
    'format': (label: string) => `${label}里有看不见的符号，或者这里不能用的符号，请删掉重写`, 'choice': (label: string) => `${label}请重新选择`,
  },
};

export type EnrolmentWords = typeof zh;

/** 报到和报名的表单; it comes with the form. */
export const enrolmentWords = words('volunteer-signup/enrolment', zh, () => import('./enrolment.en.ts'), () => import('./enrolment.tw.ts'));
