import type { Guide } from './guide.ts';

export const caseDesk: Guide = {
  title: '办理台 Case desk',
  purpose: ['调解员和协调员的一天：哪些到期、现在能做什么、协议怎么写，谁看过都有记录。', 'A mediator’s day: what is due, what may be done now, agreements that print; whoever looks is on record.'],
  use: [
    ['街道、社区调解室的大屏；宽时列表和案件并排。', 'On an office screen; where there is room, list and case stand side by side.'],
    ['窗口代为登记：一页填完，当场给回执。', 'For filing at the counter: one page, and a receipt at once.'],
  ],
  avoid: [
    ['面向居民的页面：它要工作人员登录。', 'On residents’ pages: it asks staff to sign in.'],
    ['统计大屏：它为办案，不为展示。', 'As a wall of figures: it is for work, not for show.'],
  ],
  keys: [
    ['Tab', ['依次到分类、筛选、案件、下一步', 'to the groups, filters, cases and next steps']],
    ['Enter', ['打开案件，做下一步', 'opens a case, takes a step']],
    ['Space', ['切换分类，展开更多', 'changes the group, unfolds more']],
  ],
  heard: [
    ['“案件列表”和“案件”是两个 region，案件里再分“下一步”“当事人”“留言”等 region。', 'List and case are regions; within the case there are regions for next step, parties, messages and more.'],
    ['分类是 pressed 按钮，名字里带件数：“未结 4”。', 'Groups are pressed buttons that say their count.'],
    ['打开案件后焦点到它的 2 级标题；刷新结果由 status 说出。', 'Opening a case moves the focus to its level-2 heading; a status tells of changes.'],
    ['“显示申请人的姓名”这样的按钮说清要看谁的什么。', 'What reveals a name says whose, and what.'],
  ],
  writing: [
    ['给居民看的说明用完整的话：会原样出现在对方的进度里。', 'Write whole sentences where residents read them: they appear word for word in the tracker.'],
    ['不予受理必须写清去哪里、打什么电话。', 'Who is declined must be told where to go and whom to call.'],
  ],
  sizes: [
    [['主要动作', 'main action'], '52'],
    [['其他动作、筛选', 'other actions and filters'], '48'],
    [['案件行', 'rows of cases'], '≥ 64'],
    [['列表和案件并排起', 'list and case side by side from'], '1000'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Mediating', width: 1080 },
};
