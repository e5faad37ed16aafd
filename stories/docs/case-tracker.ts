import type { Guide } from './guide.ts';

export const caseTracker: Guide = {
  title: '案件进度 Case tracker',
  purpose: ['凭编号和查询码看自己的案件：办到哪一步、下一步什么时候、找谁、能做什么。', 'One’s own case by number and code: where it stands, what comes next and when, and what one may do.'],
  use: [
    ['“我的事项”页面，或回执上二维码打开的页面。', 'On a page of one’s own matters, or where the receipt’s QR code leads.'],
    ['双方当事人都用它：对方凭自己的查询码进来。', 'For both parties: the other side enters with a code of its own.'],
  ],
  avoid: [
    ['列出一个人的全部案件：只凭手机号不能查案件。', 'Listing somebody’s cases: a phone number alone opens none.'],
    ['工作人员查看：用办理台，每次查看都有记录。', 'For staff: at the desk every look is on record.'],
  ],
  keys: [
    ['Tab', ['依次到编号、查询码、记住、查看进度', 'to number, code, remember and submit']],
    ['Enter', ['在编号或查询码里：查看进度', 'in number or code: opens the case']],
    ['Space', ['展开“查询码找不到了？”、勾选“记住”', 'unfolds help, ticks “remember”']],
  ],
  heard: [
    ['编号和查询码各是一个 textbox，说明里念出位数和样子。', 'Number and code are textboxes whose descriptions say length and form.'],
    ['打开后焦点在 2 级标题上，标题就是状态，例如“正在调解”。', 'Once open the focus is on the level-2 heading, which is the state itself.'],
    ['“朗读”读起来以后，按钮的名字变成“停止朗读”；“更多”里的每项是 expanded 按钮。', 'While it reads aloud, that button is called stop reading; what lies under “more” are expanded buttons.'],
    ['状态有变化由 status 说出，不抢焦点。', 'Changes are told by a status, which leaves the focus.'],
  ],
  writing: [
    ['说清编号和查询码在哪里：回执、短信或调解员给的纸条。', 'Say where number and code are: on the receipt, or on the mediator’s slip.'],
    ['不要把查询码放进网址；只放编号（number）。', 'Never put the code into an address; the number alone may go there.'],
  ],
  sizes: [
    [['输入框、主按钮', 'field and main button'], '52'],
    [['“更多”里的行', 'rows under “more”'], '≥ 64'],
    [['其他按钮', 'other buttons'], '48'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Mediating', width: 390 },
};
