import type { Author, CaseEvent, Rating } from '@linli/contract/case';
import type { CaseService, Deadline } from '@linli/contract/receipt';
import type { CaseState, ClosingReason, Confirmation } from '@linli/contract/case-state';
import { words } from './messages.ts';

export const zh = {
  state: {
    'submitted': '已提交', 'supplement-needed': '待补充材料', 'accepted': '已受理', 'declined': '不予受理', 'assigned': '已安排调解员', 'consent-pending': '等对方答复',
    'mediating': '调解中', 'suspended': '暂停', 'agreed-oral': '达成口头协议', 'agreed-written': '达成书面协议', 'failed': '未达成协议', 'ended': '调解终止', 'performing': '履行中',
    'fulfilled': '已履行', 'breached': '未履行', 'withdrawn': '已撤回', 'transferred': '已转其他部门', 'archived': '已归档', 'arranged': '已约好时间',
  } satisfies Record<CaseState, string>,
  event: {
    'submitted': '提交申请', 'withdraw': '撤回申请', 'supplement': '补充了材料', 'reopen': '申请重新办理', 'rate': '作了评价', 'consent': '对方同意调解', 'refuse': '对方不同意调解',
    'accept': '已受理', 'decline': '不予受理', 'ask-supplement': '请补充材料', 'take': '调解员接手', 'assign': '安排了调解员', 'transfer': '转给其他调委会', 'refer': '转给其他部门',
    'invite': '邀请对方参加调解', 'record-consent': '对方同意调解', 'record-refusal': '对方不同意调解', 'begin': '开始调解', 'schedule': '约好了调解时间', 'record-session': '开了调解会',
    'suspend': '暂停调解', 'resume': '继续调解', 'extend': '延长了期限', 'agree-oral': '达成口头协议', 'agree-written': '达成书面协议', 'fail': '没有达成协议', 'end': '调解终止',
    'perform': '开始履行协议', 'fulfil': '协议已履行', 'breach': '协议没有履行', 'request-confirmation': '申请司法确认', 'record-confirmed': '法院确认了协议', 'record-unconfirmed': '法院没有确认协议',
    'follow-up': '作了回访', 'archive': '已归档', 'arrange': '约好了时间', 'escalated': '超期提醒', 'erased': '个人信息已删除',
  } satisfies Record<CaseEvent['what'], string>,
  by: { applicant: '申请人', respondent: '对方', office: '工作人员', system: '系统' } satisfies Record<Author, string>,
  confirmation: { none: '', requested: '已申请司法确认', confirmed: '已司法确认', refused: '法院未予确认' } satisfies Record<Confirmation, string>,
  closing: {
    'out-of-scope': '不属于受理范围', 'handled-elsewhere': '其他机关已经受理或处理', 'not-a-dispute': '不是矛盾纠纷', 'party-refused': '有一方不愿意调解', 'party-absent': '有一方没有到场',
    'no-agreement': '没有谈拢', 'applicant-asked': '申请人要求结束', 'settled-privately': '双方自己谈好了', 'danger': '可能有危险，已转公安', 'duplicate': '重复申请', 'finished': '已经办完',
  } satisfies Record<ClosingReason, string>,
  due: { reply: '答复是否受理', mediation: '完成调解', supplement: '补交材料', 'follow-up': '回访' } satisfies Record<Deadline['what'], string>,
  rating: ['很不满意', '不满意', '一般', '满意', '很满意'] as readonly string[],
  ratingReason: { slow: '办得慢', attitude: '态度不好', unclear: '没说清楚', unfair: '觉得不公平', unsolved: '问题没解决', other: '其他' } satisfies Record<Rating['reasons'][number], string>,
  session: { 'in-person': '当面', phone: '电话', video: '视频' },
  party: { applicant: '申请人', agent: '代理人', respondent: '对方' },
  /** Where counselling says otherwise. */
  counselling: {
    state: { assigned: '已安排咨询师', ended: '已结束' } as Partial<Record<CaseState, string>>,
    event: { take: '咨询师接手', end: '疏导结束' } as Partial<Record<CaseEvent['what'], string>>,
  },
};

export type CaseWords = typeof zh;

/** What a state is called in a service. */
export const stateName = ({ state, counselling }: CaseWords, service: CaseService, of: CaseState): string => (service === 'counselling' && counselling.state[of]) || state[of];
/** What an event is called in a service. */
export const eventName = ({ event, counselling }: CaseWords, service: CaseService, of: CaseEvent['what']): string => (service === 'counselling' && counselling.event[of]) || event[of];

/** What states, events and reasons of a case are called, for residents and for the office. */
export const caseWords = words('shared/case', zh, () => import('./case.en.ts'), () => import('./case.tw.ts'));
