import type { Guide } from './guide.ts';

export const disputeIntake: Guide = {
  title: '纠纷申请 Dispute intake',
  purpose: ['一屏一问地申请调解：先问有没有危险，不归调解管的及早说明去哪里，最后给回执。', 'Asks one question a screen: danger first, told early what belongs elsewhere, a receipt at the end.'],
  use: [
    ['任何矛盾纠纷的唯一入口，居民不用先弄清归谁管。', 'As the one door for any dispute: residents need not know whose it is.'],
    ['替别人填；保密的心理疏导也走这里，加 service="counselling"。', 'On somebody’s behalf; with service="counselling" also for confidential counselling.'],
  ],
  avoid: [
    ['查进度：用案件进度。', 'Following a case: that is the case tracker.'],
    ['窗口人员代为登记：办理台里有更快的一页表。', 'Recording at a counter: the case desk has a quicker form of one page.'],
    ['公用电脑上不要打开草稿：加 shared-device。', 'On a shared computer nothing may stay: set shared-device.'],
  ],
  keys: [
    ['Tab', ['依次到上一步、快速离开、本屏的问题、下一步', 'to back, the quick exit, the question and on']],
    ['↑ ↓ / Space', ['在单选和多选里选择', 'choose among radios and checkboxes']],
    ['Enter', ['选中一张卡片或进入下一步', 'takes a card, or goes on']],
    ['Esc Esc Esc', ['三秒内按三次：立即离开，不留痕迹', 'three times within three seconds: leaves at once, without a trace']],
  ],
  heard: [
    ['每到一屏，焦点落在 2 级标题上，先听到问题本身。', 'On each screen the focus is on the level-2 heading: the question is heard first.'],
    ['填错时焦点到 alert，里面每条都是链接，点了就到出错的那一格。', 'Faults are an alert that takes the focus; each is a link to its field.'],
    ['出错的格子是 invalid，错误写在它的说明里，和提示一起念。', 'A field at fault is invalid, and its description holds the fault with the hint.'],
    ['分类卡片是按钮，名字里带着通俗的例子。', 'Kinds are buttons whose names carry their plain examples.'],
  ],
  writing: [
    ['入口写“申请调解”，不写“矛盾纠纷多元化解平台”。', 'Call the entry “apply for mediation”, not by the name of a platform.'],
    ['先写清不收费、多久答复，再请人往下填。', 'Say first that it is free and when an answer comes.'],
    ['回执旁（插槽 receipt）只放一件事，例如“有进展时通知我”。', 'Put one thing beside the receipt (its slot), such as “tell me of progress”.'],
  ],
  sizes: [
    [['选项卡片', 'cards of choices'], '≥ 64'],
    [['输入框、下一步', 'field and submit'], '52'],
    [['多行文字，随内容增高', 'textarea, growing'], '≥ 138'],
    [['上一步、快速离开', 'back and quick exit'], '48'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Kind', width: 390 },
};
