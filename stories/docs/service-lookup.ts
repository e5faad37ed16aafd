import type { Guide } from './guide.ts';

export const serviceLookup: Guide = {
  title: '办事查询 Service lookup',
  purpose: ['用居民自己的话找到要办的事，再把去哪里、带什么、几天办好一次说清。', 'Finds a service by residents’ own words, then tells where to go, what to bring and how long it takes.'],
  use: [
    ['门户首页的第一个位置：多数人是来找一件事的。', 'First thing on a front page: most people come to find one thing.'],
    ['窗口、自助机、公众号菜单里的“办事指南”。', 'At counters, on kiosks, behind the guide entry of a WeChat menu.'],
  ],
  avoid: [
    ['搜索新闻、通知：它只找办事事项。', 'Searching news or notices: it finds services alone.'],
    ['已经知道是哪一项：用 service-id 直接打开指南。', 'Where the service is known: open its guide with service-id.'],
  ],
  keys: [
    ['Tab', ['依次到搜索框、清空、搜索、常用词和结果', 'to the field, clear, search, hot words and results in turn']],
    ['Enter', ['在搜索框里：马上搜索；在结果上：打开指南', 'in the field: searches at once; on a result: opens the guide']],
    ['Space', ['勾选或取消一样材料', 'ticks or unticks a paper']],
    ['Esc', ['关闭表格样例的对话框，焦点回到打开它的按钮', 'closes the dialog of a form; the focus returns to its button']],
  ],
  heard: [
    ['搜索框在 search 区域里，名字是“想办什么事？”。', 'The field is a searchbox in a search landmark, named by the question above it.'],
    ['边输入边查，由 status 说出“找到2项”，焦点不动。', 'Results come while one types; a status says how many, and the focus stays.'],
    ['结果是按钮，名字是事项名；指南打开后焦点在 2 级标题上。', 'A result is a button named by the service; in the guide the focus is on its level-2 heading.'],
    ['每样材料是一个复选框，名字里带原件数和“必要”“可后补”。', 'Each paper is a checkbox whose name says originals, and whether it is needed or may follow.'],
  ],
  writing: [
    ['页面标题写动作，不写“智慧服务平台”：例如“办事，先在这里查清楚”。', 'Head the page with what one does, not with the name of a platform.'],
    ['地名、电话、开放时间由接口给出，不要写在页面里。', 'Places, numbers and hours come from the API; do not write them into the page.'],
    ['事项的别名（“吃低保”）加到同义词表，不要改事项名。', 'Add what people call a service to the synonyms; keep its official name.'],
  ],
  sizes: [
    [['搜索框、主按钮', 'field and main button'], '52'],
    [['常用词、材料、文字按钮', 'hot words and text buttons'], '48'],
    [['人生大事卡片', 'cards of life events'], '≥ 64'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Results', width: 390 },
};
