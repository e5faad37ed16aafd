import type { AgentDraft, DisputeDraft } from '@linli/contract/dispute-draft';
import type { Duration } from '@linli/contract/duration';
import { words } from '../shared/messages.ts';

export const zh = {
  exit: '快速离开',
  exitHint: '“快速离开”会马上清空这里填的内容，换成天气网页；连按三次Esc键也一样。浏览记录里仍可能留有这个网址。',
  back: '上一步',
  next: '下一步',
  step: (step: number, of: number) => `第${step}步，共${of}步`,
  optional: '（选填）',
  loading: '正在加载…',
  demonstration: '演示数据，以当地公布为准。',
  byPhone: '不方便填写？打电话有人帮您登记。',
  noOffice: '这个地方还没有开通网上申请，请拨打12345，会告诉您该找谁。',

  danger: '现在有人身危险吗？',
  dangerHint: '有人正在动手、威胁，或者已经受伤，请先打110。',
  dangerous: ['有，现在就有危险', '没有，往下填'] as readonly string[],
  urgent: '请马上打电话',
  urgentText: '先到安全的地方。下面的电话随时能打。',
  calls: [{ phone: '110', name: '报警', text: '有人动手、威胁、被关住' }, { phone: '120', name: '急救', text: '有人受伤、昏倒' }] as readonly { phone: string; name: string; text: string }[],
  safe: '现在没有危险了，往下填',
  crisis: '听起来您现在很难。您不是一个人。',
  crisisText: '如果想伤害自己或别人，现在就可以打电话，有人听您说。写下的内容都还在。',
  crisisCalls: [['12356', '心理援助'], ['110', '报警'], ['120', '急救']] as readonly (readonly [string, string])[],

  expired: '上次没填完的内容已经过了保存期限，已自动删除，请重新填写。',

  talkDoor: '想找人说说心里话',
  talkDoorHint: '申请心理疏导，可以不留姓名',
  yesNo: [{ value: 'yes', label: '是' }, { value: 'no', label: '不是' }] as readonly { value: string; label: string }[],
  elsewhere: '这件事请找他们办',
  both: '也可以这样办',
  otherKind: '重新选择类型',

  ask: {
    kind: '您遇到的是哪一类纠纷？', situations: '有没有下面的情况？', story: '发生了什么事？', place: '事情发生在哪里？', me: '您为谁申请？', others: '和谁有纠纷？', wishes: '您希望怎么解决？',
    mediation: '对调解有什么要求吗？', files: '有照片或材料吗？', contact: '怎么联系您？', consents: '您的信息这样使用', review: '核对一下再提交',
  } as Readonly<Record<string, string>>,
  stepHint: {
    kind: '选最接近的一类，选错了调解员会帮您改。', situations: '这些情况会影响该找谁办，请都选一下。', mediation: '没有要求可以直接下一步。', files: '没有也可以直接下一步，以后还能补。', consents: '不同意“必须同意”的，就不能在网上办，可以打电话或到窗口问别的办法。',
  } as Readonly<Record<string, string>>,
  label: {
    'kind': '纠纷类型', 'situations': '情况', 'story': '事情经过', 'happenedOn': '大概从哪天开始的', 'division': '在哪个社区或村', 'place': '具体地点', 'point': '位置', 'behalf': '为谁申请', 'applicant.kind': '申请人是', 'applicant.name': '您的姓名',
    'applicant.idNumber': '身份证号', 'applicant.phone': '当事人的电话', 'agent.name': '您的姓名', 'agent.relation': '您是当事人的', 'agent.phone': '您的电话', 'respondents': '对方', 'respondents.kind': '对方是', 'respondents.name': '对方姓名',
    'respondents.phone': '对方电话', 'respondents.note': '怎么找到或认出对方', 'wishes': '希望的结果', 'mediator': '希望哪位调解员来', 'recused': '不希望谁参加', 'recusalReason': '原因', 'closedDoors': '不公开调解', 'files': '照片或材料',
    'callTime': '什么时候方便接电话', 'consents': '同意事项', 'phone': '您的电话',
  } as Readonly<Record<string, string>>,
  hint: {
    'story': '什么时候、在哪里、谁做了什么。请不要写银行卡号和密码。', 'place': '例如：3号楼二单元楼道，或者“菜市场东门口”', 'applicant.idNumber': '这类纠纷写协议时要核对身份，所以先问您；现在不填也可以。',
    'applicant.phone': '有的话写上，方便核对；没有可以不填。', 'respondents.phone': '知道就写，方便我们联系。', 'respondents.note': '例如：楼上502室住户，四十来岁，开一辆白色面包车', 'wishes': '例如：晚上八点以后不再施工；赔偿修理费800元',
    'mediator': '我们尽量安排，不一定是这一位。', 'recused': '和对方有亲属关系等，您可以要求他回避。', 'recusalReason': '例如：他是对方的表弟',
  } as Readonly<Record<string, string>>,
  nameOf: { own: ['您的姓名', '单位名称', '当事人姓名'], other: ['对方姓名', '单位名称'] } as { own: readonly [string, string, string]; other: readonly [string, string] },
  phoneHint: '只给承办的调解员用，不会告诉对方。',
  behalf: { no: '为我自己', yes: ['替别人', '家人、邻居、不方便的老人等'] } as Record<'no' | 'yes', string | readonly [string, string]>,
  partyKind: { person: '个人', organisation: '单位或公司', unknown: '不清楚是谁' },
  relation: { family: '家人或亲戚', guardian: '监护人', lawyer: '律师或代理人', committee: '社区（村）工作人员', colleague: '同事或同乡', other: '其他人' } satisfies Record<AgentDraft['relation'], string>,
  callTime: { any: '都可以', morning: '上午', afternoon: '下午', evening: '晚上' } satisfies Record<NonNullable<DisputeDraft['callTime']>, string>,
  other: (index: number) => `对方${index}`,
  addOther: '再加一方',
  removeOther: '删除这一方',
  anyMediator: '都可以，请调委会安排',
  closedDoors: { true: ['希望不公开', '不让别人旁听。涉及隐私的，本来就不公开。'] } as Record<string, readonly [string, string]>,
  left: (count: number) => (count < 0 ? `多了${-count}个字，请删短一些` : `还可以输入${count}个字`),
  placeOf: (town: string, name: string) => town + name,
  changePlace: '换一个地方，或加上定位',

  keptFor: (span: string) => `结案后保存${span}。`,
  renewed: '告知内容刚刚更新了，请重新看一遍再同意。其他内容都还在。',

  pick: '拍照或选择文件',
  picked: (count: number) => `选好了${count}个，联网后上传。`,
  pickHint: '可以传照片、PDF和录音。照片里的拍摄地点会自动去掉。',
  edit: '修改',
  none: '未填',
  parted: '，',
  of: (what: string, words: string) => `${what}：${words}`,
  chosen: '已选',
  filesCount: (count: number) => `${count}个`,
  submit: { dispute: '提交调解申请', counselling: '提交疏导申请' },
  submitting: '正在提交…',
  promise: (span: string) => `提交后，${span}内答复您是否受理。调解不收费，也不影响您去仲裁或者打官司。`,
  span: ({ amount, unit }: Duration) => `${amount}${unit === 'working-days' ? '个工作日' : '天'}`,
  unsent: (count: number) => `还有${count}个文件没有传完，等传完再提交，或者去“照片或材料”里删除。`,
  notSubmitted: '没有提交成功',
  tooMuch: '内容太多，没有收下。请把文字删短一些再试。',
  faults: (count: number) => `有${count}处要改`,

  draft: {
    saved: (date: string) => `草稿已加密存在这台设备上，保存到${date}。`,
    page: '这台设备存不了草稿：关掉网页，填的内容就没有了。',
    shared: '公用设备：不保存任何内容，填完或离开后都会清空。',
    discard: '删除草稿',
    sure: '确定删除吗？填的内容都会清空。',
    sureYes: '确定删除',
  },

  check: (label: string) => `请检查一下：${label}`,
};

export type IntakeWords = typeof zh;

/** 纠纷申请的全部文字; Chinese is the source, and the only language that everybody loads. */
export const intakeWords = words('dispute-intake', zh, () => import('./dispute-intake.en.ts'), () => import('./dispute-intake.tw.ts'));
