import type { Guide } from './guide.ts';

export const volunteerDesk: Guide = {
  title: '志愿服务台 Volunteer desk',
  purpose: ['组织者开班次、出示签到码、确认时长，照看志愿者、微心愿和应急召集。', 'Organisers open shifts, show the check-in code, confirm hours, and see to volunteers, wishes and call-ups.'],
  use: [
    ['社区办公室：安排一周的班次，单次或重复。', 'In a community’s office: the week’s shifts, single or repeating.'],
    ['活动现场的手机：亮出会自己更新的签到码。', 'On a phone at the place: a code to check in with that renews itself.'],
  ],
  avoid: [
    ['面向居民的页面：居民用志愿服务。', 'On residents’ pages: they use the sign-up.'],
    ['处理纠纷：用办理台。', 'For disputes: that is the case desk.'],
  ],
  keys: [
    ['Tab', ['依次到栏目、筛选、班次、动作', 'to sections, filters, shifts and actions']],
    ['Enter', ['打开班次，签到，签退', 'opens a shift, checks in, checks out']],
    ['Space', ['开关“待确认时长”', 'toggles what waits for confirmation']],
  ],
  heard: [
    ['“列表”和“内容”是两个 region，栏目在 navigation 里。', 'List and content are regions; the sections are a navigation.'],
    ['日期是标题，班次按钮的名字带着日期和时间。', 'Days are headings; a shift’s button says its date and time.'],
    ['签到按钮说出是谁：“签到：江望舒”。', 'What checks somebody in says whom.'],
    ['打开班次后焦点到它的 2 级标题。', 'Opening a shift moves the focus to its level-2 heading.'],
  ],
  writing: [
    ['取消、更正都要写理由：志愿者会看到。', 'Cancelling and correcting ask for a reason, which volunteers read.'],
    ['召集的话先说什么事、在哪里、几点到。', 'A call-up says first what, where and by when.'],
  ],
  sizes: [
    [['主要动作', 'main action'], '52'],
    [['栏目、筛选、其他动作', 'sections, filters, other actions'], '48'],
    [['班次行', 'rows of shifts'], '≥ 64'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Roster', width: 1080 },
};
