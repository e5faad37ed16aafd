import type { Text } from '../model.ts';
import { pick, some, type Dice } from './dice.ts';
import type { DemoBody, DemoNotice, DemoTable } from './model.ts';

/** 12,345.00, as statements have it. */
export const yuan = (amount: number): string => amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');

/** An entry of a statement: what came in is positive. */
export type Line = readonly [item: string, amount: number];

const numeric = (...names: Text[]): DemoTable['columns'] => names.map(name => ({ name, numeric: true }));
const item: Text = ['项目', 'Item'];

/** 收支明细: from what was left of the quarter before to what is left now. */
export function accounts(caption: Text, opening: number, lines: readonly Line[]): DemoTable {
  const total = (sign: number) => lines.reduce((sum, [, amount]) => sum + Math.max(0, sign * amount), 0);
  const cells = ([name, amount]: Line): string[] => [name, amount > 0 ? yuan(amount) : '', amount < 0 ? yuan(-amount) : ''];
  return {
    caption, columns: [{ name: item }, ...numeric(['收入（元）', 'Income (yuan)'], ['支出（元）', 'Expense (yuan)'])],
    rows: [['上期结余', yuan(opening), ''], ...lines.map(cells), ['本期合计', yuan(total(1)), yuan(total(-1))], ['本期结余', yuan(closingOf(opening, lines)), '']],
  };
}

export const closingOf = (opening: number, lines: readonly Line[]): number => lines.reduce((sum, [, amount]) => sum + amount, opening);

/** 资产负债: what the collective owns is what it owes and what belongs to its members. */
export function balance(caption: Text, assets: readonly Line[], debts: readonly Line[]): DemoTable {
  const sum = (lines: readonly Line[]) => lines.reduce((total, [, amount]) => total + amount, 0);
  const own = sum(assets) - sum(debts);
  const rows = (lines: readonly Line[]) => lines.map(([name, amount]) => [name, yuan(amount)]);
  return {
    caption, columns: [{ name: item }, ...numeric(['金额（元）', 'Amount (yuan)'])],
    rows: [...rows(assets), ['资产合计', yuan(sum(assets))], ...rows(debts), ['负债合计', yuan(sum(debts))], ['所有者权益', yuan(own)], ['负债和所有者权益合计', yuan(sum(debts) + own)]],
  };
}

/** The four quarters that have ended by 2026-11-24, the earliest first, with the month after each. */
export const quarters = [
  { quarter: '2025-Q4', name: ['2025年第四季度', 'fourth quarter of 2025'], after: '2026-01' }, { quarter: '2026-Q1', name: ['2026年第一季度', 'first quarter of 2026'], after: '2026-04' },
  { quarter: '2026-Q2', name: ['2026年第二季度', 'second quarter of 2026'], after: '2026-07' }, { quarter: '2026-Q3', name: ['2026年第三季度', 'third quarter of 2026'], after: '2026-10' },
] as const satisfies readonly { quarter: string; name: Text; after: string }[];
export type QuarterOf = (typeof quarters)[number];

/** Money of a quarter and what else there is to show beside it. */
export const finance = ({ quarter, name, after }: QuarterOf, day: number, tables: readonly DemoTable[], village: boolean): DemoNotice => ({
  category: 'finance', quarter, publishedOn: `${after}-${day}`, tables,
  title: [`${name[0]}收支公开`, `Accounts of the ${name[1]}`],
  text: village
    ? ['票据由村务监督委员会逐张审核，存放在村委会，村民可以查阅。有疑问的，请在十日内向村务监督委员会提出。', 'Each receipt was checked by the supervision committee. Villagers may see them at the office; questions go to the supervision committee within ten days.']
    : ['票据由居务监督委员会逐张审核，存放在居委会，居民可以查阅。有疑问的，请在十日内向居务监督委员会提出。', 'Each receipt was checked by the supervision committee. Residents may see them at the office; questions go to the supervision committee within ten days.'],
});

export const statement = ({ name }: QuarterOf): Text => [`${name[0]}收支明细`, `Income and expense, ${name[1]}`];

const income = { urban: ['社区工作经费', '惠民项目资金', '公益捐赠'], rural: ['上级补助', '土地流转收入', '房屋出租收入', '水面承包收入'] };
const expense = { urban: ['办公和水电', '居民活动', '环境整治', '困难家庭慰问', '志愿者补贴'], rural: ['公益设施维护', '保洁', '办公和水电', '困难家庭慰问', '误工补贴'] };

/** A quarter's entries, in tens of yuan so that nobody takes them for measured: about as much goes as comes, and something is left. */
function linesOf(dice: Dice, kind: keyof typeof income, opening: number): Line[] {
  const earned = some(dice, income[kind], 2).map((name): Line => [name, 12_000 + dice(3000) * 10]);
  const total = closingOf(0, earned);
  const spent = Math.min(total * (0.8 + dice(35) / 100), opening + total - 5000);
  const shares = some(dice, expense[kind], 3 + dice(2)).map(name => [name, 2 + dice(6)] as const);
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  return [...earned, ...shares.map(([name, share]): Line => [name, -Math.floor((spent * share) / whole / 10) * 10])];
}

function financeOf(dice: Dice, village: boolean): DemoNotice[] {
  let opening = 8000 + dice(4000) * 10;
  const [fixed, loan] = [380_000 + dice(90_000) * 10, 20_000 + dice(4000) * 10];
  return quarters.map((quarter, index) => {
    const lines = linesOf(dice, village ? 'rural' : 'urban', opening);
    const tables = [accounts(statement(quarter), opening, lines)];
    opening = closingOf(opening, lines);
    if (village && index % 3 === 0) tables.push(balance([`${quarter.name[0]}末资产负债`, `Balance at the end of the ${quarter.name[1]}`], [['货币资金', opening], ['应收款项', 6000 + dice(900) * 10], ['固定资产', fixed - index * 4000]], [['应付款项', 3000 + dice(500) * 10], ['专项应付款', loan]]));
    return finance(quarter, 10 + dice(9), tables, village);
  });
}

/** Who was elected, as the notice board had it. */
export function election({ name, terms, posts }: DemoBody): DemoNotice {
  const { starts, number } = terms.at(-1)!;
  const words = { director: '主任', 'deputy-director': '副主任', member: '委员', secretary: '书记', 'deputy-secretary': '副书记' };
  return {
    category: 'election', publishedOn: starts, title: [`第${number}届${name[0].replace(/^.*(?=[村居]民委员会)/, '')}选举结果公告`, `Result of the election, term ${number}`],
    text: ['经全体选民依法投票选举，下列人员当选，任期五年。', 'The following were elected by vote of all who may vote, for five years.'],
    tables: [{ caption: ['当选名单', 'Elected'], columns: [{ name: ['职务', 'Post'] }, { name: ['姓名', 'Name'] }], rows: posts.flatMap(({ role, holders }) => holders.filter(({ since, how }) => since === starts && how === 'elected').map(({ who }) => [words[role], who[0]])) }],
  };
}

/** Help in numbers, without names. */
export function welfare(dice: Dice, { quarter, name, after }: QuarterOf): DemoNotice {
  const households = 4 + dice(30);
  const aided = 1 + dice(6);
  return {
    category: 'welfare', quarter, publishedOn: `${after}-${20 + dice(8)}`, title: [`${name[0]}救助情况`, `Assistance in the ${name[1]}`], tables: [],
    text: [`本季度享受最低生活保障${households}户、${households + 3 + dice(12)}人，临时救助${aided}户。为保护个人信息，这里不列姓名；对名单有疑问的，可以到办公室查询。`, `${households} households received subsistence allowances this quarter, and ${aided} emergency aid. To protect them no names are given here; who has doubts may ask at the office.`],
  };
}

const affairs: readonly (readonly [title: Text, text: Text])[] = [
  [['居民议事会议定事项', 'Decided by the residents’ meeting'], ['会议议定：晾衣架统一移到楼后空地；儿童活动区的沙坑每周换沙一次；宠物便袋箱增加六个。', 'It was decided to move the clothes lines behind the houses, to change the sand of the playground every week, and to put up six more boxes with bags for dogs.']],
  [['公共部位维修安排', 'Repairs of common parts'], ['下月起维修雨水管和楼道窗户，先急后缓。施工前一天在单元门口张贴通知。', 'Rain pipes and stair windows will be repaired from next month, the urgent first. A notice is put at the entrance the day before.']],
  [['志愿服务安排', 'Volunteers'], ['冬季为行动不便的老人送餐、送药，报名地点在办公室，每周一、周四集合。', 'In winter, meals and medicine are brought to older people who cannot go out. Put your name down at the office; we meet on Mondays and Thursdays.']],
  [['环境整治安排', 'Clean surroundings'], ['本月集中清理沟渠和房前屋后，大件垃圾放到村口临时堆放点，每周五清运。', 'Ditches and yards are cleaned this month. Large rubbish goes to the place at the gate and is taken away on Fridays.']],
];

/** What a committee has made public since its election: money for each quarter, help without names, and what was decided. */
export function noticesOf(dice: Dice, village: boolean, committee: DemoBody): DemoNotice[] {
  const [title, text] = pick(dice, village ? affairs.slice(2) : affairs.slice(0, 3));
  return [
    ...financeOf(dice, village), election(committee), welfare(dice, quarters[3]),
    { category: 'affairs', title, text, tables: [], publishedOn: `2026-11-0${1 + dice(9)}` },
  ];
}
