import type { Guide } from './guide.ts';

export const committeeCard: Guide = {
  title: '委员会名片 Committee card',
  purpose: ['一个委员会，小小一张：谁负责，现在有没有人，怎么联系。', 'One committee, small: who leads it, whether it is open now, how to reach it.'],
  use: [
    ['社区主页、小区公众号的侧栏或页脚。', 'In the sidebar or footer of a community’s page.'],
    ['办事指南或新闻旁边，告诉人该找谁。', 'Beside a guide or an article, to say whom to ask.'],
  ],
  avoid: [
    ['还不知道是哪个委员会：用居(村)委会查询。', 'Where the committee is not known: use the directory.'],
    ['一页放很多张：长名单用查询，滚动更顺。', 'Many on one page: the directory scrolls better.'],
  ],
  keys: [
    ['Tab', ['依次到拨打、看地图、查看详情', 'to call, map and details']],
    ['Enter', ['打电话、开地图、看详情', 'calls, shows the map, opens the details']],
  ],
  heard: [
    ['整张是 region，名字就是委员会的名字，可以直接跳到。', 'The card is a region named by its committee: one can jump to it.'],
    ['“查看详情”的名字带上委员会名，单独念也听得懂。', 'The link to the details carries the name: it makes sense alone.'],
    ['电话链接念作“拨打0490-8840022”。', 'The phone link says “call” and the number.'],
  ],
  writing: [
    ['标题由数据给出；周围的小标题写“我的居委会”之类。', 'Its heading comes from the data; head what is around it with “my committee” or the like.'],
    ['href 里用 {code} 代表委员会代码。', 'In href, {code} stands for the committee’s code.'],
  ],
  sizes: [
    [['拨打', 'call'], '52'],
    [['看地图、查看详情', 'map and details'], '48'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Card', width: 390 },
};
