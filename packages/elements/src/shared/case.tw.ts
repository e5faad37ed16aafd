import type { CaseWords } from './case.messages.ts';

export const tw: CaseWords = {
  state: {
    'submitted': '已提交', 'supplement-needed': '待補充材料', 'accepted': '已受理', 'declined': '不予受理', 'assigned': '已安排調解員', 'consent-pending': '等對方答覆',
    'mediating': '調解中', 'suspended': '暫停', 'agreed-oral': '達成口頭協議', 'agreed-written': '達成書面協議', 'failed': '未達成協議', 'ended': '調解終止', 'performing': '履行中',
    'fulfilled': '已履行', 'breached': '未履行', 'withdrawn': '已撤回', 'transferred': '已轉其他部門', 'archived': '已歸檔', 'arranged': '已約好時間',
  },
  event: {
    'submitted': '提交申請', 'withdraw': '撤回申請', 'supplement': '補充了材料', 'reopen': '申請重新辦理', 'rate': '作了評價', 'consent': '對方同意調解', 'refuse': '對方不同意調解',
    'accept': '已受理', 'decline': '不予受理', 'ask-supplement': '請補充材料', 'take': '調解員接手', 'assign': '安排了調解員', 'transfer': '轉給其他調委會', 'refer': '轉給其他部門',
    'invite': '邀請對方參加調解', 'record-consent': '對方同意調解', 'record-refusal': '對方不同意調解', 'begin': '開始調解', 'schedule': '約好了調解時間', 'record-session': '開了調解會',
    'suspend': '暫停調解', 'resume': '繼續調解', 'extend': '延長了期限', 'agree-oral': '達成口頭協議', 'agree-written': '達成書面協議', 'fail': '沒有達成協議', 'end': '調解終止',
    'perform': '開始履行協議', 'fulfil': '協議已履行', 'breach': '協議沒有履行', 'request-confirmation': '申請司法確認', 'record-confirmed': '法院確認了協議', 'record-unconfirmed': '法院沒有確認協議',
    'follow-up': '作了回訪', 'archive': '已歸檔', 'arrange': '約好了時間', 'escalated': '超期提醒', 'erased': '個人資訊已刪除',
  },
  by: { applicant: '申請人', respondent: '對方', office: '工作人員', system: '系統' },
  confirmation: { none: '', requested: '已申請司法確認', confirmed: '已司法確認', refused: '法院未予確認' },
  closing: {
    'out-of-scope': '不屬於受理範圍', 'handled-elsewhere': '其他機關已經受理或處理', 'not-a-dispute': '不是矛盾糾紛', 'party-refused': '有一方不願意調解', 'party-absent': '有一方沒有到場',
    'no-agreement': '沒有談攏', 'applicant-asked': '申請人要求結束', 'settled-privately': '雙方自己談好了', 'danger': '可能有危險，已轉公安', 'duplicate': '重複申請', 'finished': '已經辦完',
  },
  due: { reply: '答覆是否受理', mediation: '完成調解', supplement: '補交材料', 'follow-up': '回訪' },
  rating: ['很不滿意', '不滿意', '一般', '滿意', '很滿意'],
  ratingReason: { slow: '辦得慢', attitude: '態度不好', unclear: '沒說清楚', unfair: '覺得不公平', unsolved: '問題沒解決', other: '其他' },
  session: { 'in-person': '當面', phone: '電話', video: '視訊' },
  party: { applicant: '申請人', agent: '代理人', respondent: '對方' },
  counselling: {
    state: { assigned: '已安排諮詢師', ended: '已結束' },
    event: { take: '諮詢師接手', end: '疏導結束' },
  },
};
