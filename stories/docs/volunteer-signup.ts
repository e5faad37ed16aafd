import type { Guide } from './guide.ts';

export const volunteerSignup: Guide = {
  title: '志愿服务 Volunteer sign-up',
  purpose: ['两扇门：党员报到，居民报名；然后找班次、候补、签到、时长和证明、微心愿。', 'Two doors, for party members and residents; then shifts, waitlist, check-in, hours, certificates and small wishes.'],
  use: [
    ['社区志愿服务页面，双报到的唯一入口。', 'On a community’s volunteering page, as the one door for reporting in.'],
    ['公众号推文里直接到一扇门（door）或一张证明（certificate）。', 'Straight to a door (door) or a certificate (certificate) from an article.'],
  ],
  avoid: [
    ['组织者开班次、确认时长：用志愿服务台。', 'Opening shifts and confirming hours: that is the volunteer desk.'],
    ['收集与志愿服务无关的资料。', 'Collecting what volunteering does not need.'],
  ],
  keys: [
    ['Tab', ['依次到栏目、筛选、班次', 'to the sections, the filters and the shifts']],
    ['Space', ['开关“适合我的”“有名额的”，展开详情', 'toggles filters, unfolds details']],
    ['Enter', ['报名、退出、签到', 'joins, leaves, checks in']],
  ],
  heard: [
    ['栏目在名为“志愿服务”的 navigation 里。', 'The sections are a navigation named for volunteering.'],
    ['日期是 3 级标题，班次是 4 级标题：按标题跳着听。', 'Days are level-3 headings and shifts level 4: one can go from heading to heading.'],
    ['报名结果由班次自己的 status 说出，候补会说第几位。', 'A shift’s own status says what came of joining, and the place in the line.'],
    ['筛选是 pressed 按钮和系统自带的下拉框。', 'Filters are pressed buttons and a native select.'],
  ],
  writing: [
    ['班次名写做什么：“图书角整理”，不写“志愿服务活动三”。', 'Name a shift by what is done, not by a number.'],
    ['写清要什么特长、在哪里集合、带什么。', 'Say what skill is wanted, where one meets, what to bring.'],
    ['微心愿不写姓名住址，认领后才看得到。', 'A wish tells no name or address; they are seen once it is claimed.'],
  ],
  sizes: [
    [['两扇门', 'doors'], '≥ 64'],
    [['栏目、主按钮', 'sections and main button'], '52'],
    [['筛选、详情', 'filters and details'], '48'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'Shifts', width: 390 },
};
