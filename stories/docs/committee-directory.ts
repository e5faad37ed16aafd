import type { Guide } from './guide.ts';

export const committeeDirectory: Guide = {
  title: '居(村)委会查询 Committee directory',
  purpose: ['按名称、地区或位置找到居委会、村委会：谁在那里、承诺了什么、什么时候有人。', 'Finds a residents’ or villagers’ committee by name, place or position: who serves, what it promised, when it is open.'],
  use: [
    ['“找社区”“便民通讯录”页面。', 'On a page for finding one’s community.'],
    ['村务、居务公开：班子、承诺、年度述职都在一页上。', 'For publishing affairs: members, pledges and yearly reports on one page.'],
  ],
  avoid: [
    ['只要一个已知的委员会：用委员会名片，更小。', 'One known committee: the card is smaller.'],
    ['表单里选地区：用地区选择。', 'Choosing a place in a form: that is the picker.'],
  ],
  keys: [
    ['Tab', ['依次到搜索框、用我的位置找、按地区找、结果', 'to the field, position, place and results']],
    ['Enter', ['打开一个委员会；逐级选地区', 'opens a committee; goes down a level']],
    ['Ctrl F', ['浏览器自己的查找能找到长名单里的每一行', 'the browser’s own search finds each row of a long list']],
  ],
  heard: [
    ['搜索框在 search 区域里；“按地区找”是 expanded 按钮，“用我的位置找”是 pressed 按钮。', 'A searchbox in a search landmark; by place is an expanded button, by position a pressed one.'],
    ['由 status 说出找到几个；长名单的每一行都带着第几个、共几个。', 'A status says how many; rows of a long list say their place in it.'],
    ['委员会页面用 3、4 级标题分段，下设委员会用 details 展开。', 'A committee’s page is parted by headings of level 3 and 4; sub-committees unfold.'],
  ],
  writing: [
    ['用全名“棠苑社区居民委员会”，不用“棠苑居委”。', 'Use full names.'],
    ['只公布办公电话和办公时间，不公布住址和私人手机。', 'Publish office numbers and hours; never home addresses or private phones.'],
    ['空缺写“暂缺”，不留空白。', 'Say “vacant” where a post is; leave no blank.'],
  ],
  sizes: [
    [['搜索框、位置、地区按钮', 'field, position and place'], '52'],
    [['结果行', 'rows of results'], '≥ 64'],
    [['电话、其他按钮', 'phone and other buttons'], '≥ 48'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Committee', width: 390 },
};
