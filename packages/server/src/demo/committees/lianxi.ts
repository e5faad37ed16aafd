import type { Text } from '../model.ts';
import { bodyOf, seat, served, setUp, subNames, termsFrom } from './bodies.ts';
import { creditCodeOf } from './codes.ts';
import type { DemoBody, DemoCommittee, DemoNotice, DemoPledge, DemoReport } from './model.ts';
import { accounts, balance, closingOf, election, finance, quarters, statement, type Line } from './notices.ts';
import { committeeName } from './place.ts';

/** Who serves in 莲溪村. */
const chen: Text = ['陈河生', 'Chen Hesheng'];
const gu: Text = ['顾莲芳', 'Gu Lianfang'];
const zhou: Text = ['周渔', 'Zhou Yu'];
const yu: Text = ['俞采蘋', 'Yu Caiping'];
const tao: Text = ['陶金水', 'Tao Jinshui'];
const shen: Text = ['沈雪妹', 'Shen Xuemei'];
const lu: Text = ['陆大荣', 'Lu Darong'];
const old: Text = ['陈阿毛', 'Chen Amao'];
const ni: Text = ['倪小荷', 'Ni Xiaohe'];

const code = '990102100201';
const terms = termsFrom('2026-01-15', 12);
const [before, present] = terms;

const committee = bodyOf('villagers-committee', committeeName(code), terms, [
  served('director', old, before), seat('director', chen), served('deputy-director', chen, before), seat('deputy-director', gu),
  served('member', gu, before), served('member', ['顾满仓', 'Gu Mancang'], before, { until: '2024-05-08', ended: 'resigned' }), seat('member', zhou, { since: '2024-06-16', until: before.ends, how: 'by-election', ended: 'term-ended' }),
  seat('member', zhou, { area: ['第1—4组', 'Groups 1–4'] }), seat('member', yu, { area: ['第5—8组', 'Groups 5–8'] }), seat('member', tao, { area: ['第9—12组', 'Groups 9–12'] }),
]);

const sub = (kind: keyof typeof subNames, ...seats: Parameters<typeof setUp>[3]) => setUp(kind, subNames[kind]!, present, seats);
const chairman: Text = ['理事长', 'Chair'];
const board: Text = ['理事', 'Board member'];

const bodies: readonly DemoBody[] = [
  committee,
  sub('mediation', seat('director', gu), seat('member', tao), seat('member', ['陈友堂', 'Chen Youtang'])),
  sub('security', seat('director', zhou), seat('member', ni)),
  sub('health', seat('director', yu), seat('member', ['陆巧英', 'Lu Qiaoying'], { area: ['乡村医生', 'Village doctor'] })),
  sub('elders-women-children', seat('director', gu), seat('member', yu), seat('member', ['周桂仙', 'Zhou Guixian'])),
  bodyOf('party', ['中共莲溪村总支部委员会', 'General Party Branch of Lianxi Village'], [{ starts: '2020-10-25', ends: '2025-10-26' }, { starts: '2025-10-26', ends: '2030-10-26' }], [
    seat('secretary', old, { since: '2020-10-25', until: '2025-10-26', ended: 'term-ended' }), seat('secretary', chen), seat('deputy-secretary', gu), seat('member', shen, { title: ['纪检委员', 'Discipline member'] }), seat('member', zhou), seat('member', lu),
  ]),
  bodyOf('supervision', ['村务监督委员会', 'Village Affairs Supervision Committee'], terms, [served('director', lu, before), seat('director', shen), seat('member', ['陶水娟', 'Tao Shuijuan']), seat('member', ['周阿根', 'Zhou Agen'])]),
  bodyOf('collective', ['莲溪村股份经济合作社', 'Lianxi Shareholding Economic Cooperative'], [{ number: 2, starts: '2026-01-22', ends: '2031-01-22' }], [
    seat('director', chen, { title: chairman }), seat('member', tao, { title: board }), seat('member', ni, { title: board }), seat('member', lu, { title: ['监事长', 'Chair of the supervisors'] }),
  ], '0490-8840510'),
];

const pledges: readonly DemoPledge[] = [
  { text: ['建好莲子烘干房，村民加工费每斤便宜两角。', 'Build a drying house for lotus seeds; processing becomes 0.2 yuan a jin cheaper for villagers.'], who: chen, madeOn: '2026-02-20', due: '2026-08-31', state: 'kept', progress: 100, updates: [
    { on: '2026-05-30', progress: 55, text: ['厂房封顶，设备订好了。', 'The roof is on and the machines are ordered.'] }, { on: '2026-08-12', progress: 100, text: ['八月十二日开机，加工费每斤八角。', 'Running since 12 August, at 0.8 yuan a jin.'] },
  ] },
  { text: ['莲溪东岸清淤1.8公里，修两座过水涵洞。', 'Dredge 1.8 km of the stream’s east bank and build two culverts.'], who: tao, madeOn: '2026-02-20', due: '2026-12-31', state: 'under-way', progress: 70, updates: [
    { on: '2026-06-05', progress: 40, text: ['汛期前清了0.8公里。', '0.8 km were done before the floods.'] }, { on: '2026-11-02', progress: 70, text: ['清到1.3公里，一座涵洞完工。', '1.3 km and one culvert are done.'] },
  ] },
  { text: ['村集体分红不少于上年，名单和计算办法一并公开。', 'Pay out no less than last year, and publish how it is reckoned.'], who: chen, madeOn: '2026-02-20', due: '2027-02-10', state: 'under-way', progress: 30, updates: [
    { on: '2026-10-15', progress: 30, text: ['前三季度收入比去年同期多11%，分红办法正在征求意见。', 'Income of three quarters is 11% above last year’s; how to share it is put up for comment.'] },
  ] },
  { text: ['九月前修好通往第9组的路面。', 'Repair the road to group 9 by September.'], who: zhou, madeOn: '2026-02-20', due: '2026-08-31', state: 'under-way', progress: 50, updates: [
    { on: '2026-08-30', progress: 50, text: ['招标流标一次，重新招标后十二月开工。没有按期完成，向第9组的乡亲道歉。', 'The first tender found nobody; after a second one work begins in December. It was not done in time, and we apologise to group 9.'] },
  ] },
];

const reports: readonly DemoReport[] = [
  { year: 2024, appraisal: 'adequate', publishedOn: '2025-01-24', ratingUntil: '2025-12-31', stars: [3, 2, 4, 3, 3, 2, 4, 1, 3], text: [
    '2024年，集体收入186.4万元，分红人均620元。清淤水渠5处，代缴医保1,820人。不足：第9组道路失修，村民意见大；公开的账目过于笼统。', 'In 2024 the collective earned 1.864 million yuan and paid out 620 a head. Five channels were dredged, and medical insurance was paid here for 1,820 people. What falls short: the road to group 9 is in disrepair and villagers complain; the published accounts are too general.'] },
  { year: 2025, appraisal: 'competent', publishedOn: '2026-01-26', ratingUntil: '2026-12-31', stars: [4, 5, 4, 3, 5, 4, 4, 2, 5], text: [
    '2025年，集体收入214.7万元，分红人均700元。莲田流转680亩，租金全部按时付给农户；账目逐笔公开，村务监督委员会审核票据312张，退回4张。受理村民反映的事项143件，办结139件。不足：第9组道路仍未修好；烘干房开工晚了两个月。', 'In 2025 the collective earned 2.147 million yuan and paid out 700 a head. 680 mu of lotus fields were let and all rents paid in time; accounts are published entry by entry, and of 312 receipts the supervision committee sent back 4. 143 matters were brought to us and 139 settled. What falls short: the road to group 9 is still not repaired, and the drying house began two months late.'] },
];

const entries: readonly (readonly Line[])[] = [
  [['水面承包收入', 186_000], ['土地流转管理费', 34_000], ['房屋出租收入', 72_500], ['公益设施维护', -41_200], ['保洁', -27_000], ['困难家庭慰问', -18_600], ['误工补贴', -12_400]],
  [['上级补助（烘干房）', 300_000], ['房屋出租收入', 72_500], ['烘干房工程款', -285_000], ['保洁', -27_000], ['办公和水电', -9_840], ['误工补贴', -10_900]],
  [['农旅门票分成', 58_300], ['房屋出租收入', 72_500], ['烘干房设备', -168_000], ['河道清淤', -86_400], ['保洁', -27_000], ['办公和水电', -8_760]],
  [['莲子加工收入', 143_600], ['农旅门票分成', 96_200], ['房屋出租收入', 72_500], ['河道清淤', -62_000], ['涵洞工程', -118_000], ['保洁', -27_000], ['工资和电费（烘干房）', -51_300]],
];
const fixed = [2_460_000, 2_745_000, 2_913_000, 2_986_000];
const receivable = [48_000, 52_600, 39_400, 61_200];

/** 资产负债 at the end of each quarter goes with its money. */
const money: readonly DemoNotice[] = quarters.map((quarter, index) => {
  const opening = entries.slice(0, index).reduce((sum, lines) => closingOf(sum, lines), 412_800);
  const cash = closingOf(opening, entries[index]!);
  return finance(quarter, 10 + index, [
    accounts(statement(quarter), opening, entries[index]!),
    balance([`${quarter.name[0]}末资产负债`, `Balance at the end of the ${quarter.name[1]}`], [['货币资金', cash], ['应收款项', receivable[index]!], ['固定资产', fixed[index]!], ['长期投资（供销社股金）', 150_000]], [['应付款项', 36_500], ['专项应付款', 220_000]]),
  ], true);
});

const tender: DemoNotice = {
  category: 'assets', quarter: '2026-Q3', publishedOn: '2026-09-18', title: ['莲溪东岸清淤和涵洞工程招标结果', 'Tender for dredging and culverts on the east bank'],
  text: ['经村民代表会议同意，工程公开招标，三家报价，村务监督委员会到场监督。质保期两年。', 'With the villagers’ representatives’ consent the work was tendered openly. Three offers came, and the supervision committee was present. It is under guarantee for two years.'],
  tables: [
    { caption: ['工程招标', 'Tender'], columns: [{ name: ['工程', 'Work'] }, { name: ['中标单位', 'Contractor'] }, { name: ['控制价（元）', 'Ceiling (yuan)'], numeric: true }, { name: ['中标价（元）', 'Price (yuan)'], numeric: true }, { name: ['工期（天）', 'Days'], numeric: true }],
      rows: [['东岸清淤（二期）', '棠宁安澜水利工程队', '68,000.00', '62,000.00', '35'], ['过水涵洞两座', '枫汀平安建筑队', '128,000.00', '118,000.00', '60'], ['第9组道路（重新招标）', '枫汀平安建筑队', '246,000.00', '231,500.00', '75']] },
    { caption: ['报价', 'Offers'], columns: [{ name: ['单位', 'Firm'] }, { name: ['清淤（元）', 'Dredging (yuan)'], numeric: true }, { name: ['涵洞（元）', 'Culverts (yuan)'], numeric: true }],
      rows: [['棠宁安澜水利工程队', '62,000.00', '124,600.00'], ['枫汀平安建筑队', '65,800.00', '118,000.00'], ['临溪顺通工程队', '67,200.00', '126,300.00']] },
  ],
};

const notices: readonly DemoNotice[] = [
  ...money, election(committee), tender,
  { category: 'assets', quarter: '2026-Q2', publishedOn: '2026-06-12', title: ['烘干房对外服务收费标准', 'What the drying house charges'], text: ['本村村民和外村农户分开定价，收入全部进集体账户。', 'Villagers and others pay different prices; all income goes to the collective.'], tables: [
    { caption: ['收费标准', 'Charges'], columns: [{ name: ['对象', 'For'] }, { name: ['每斤（元）', 'A jin (yuan)'], numeric: true }], rows: [['本村村民', '0.80'], ['外村农户', '1.10']] }] },
  { category: 'assets', quarter: '2025-Q4', publishedOn: '2026-01-30', title: ['2025年度集体分红', 'What the collective paid out for 2025'], text: ['按股分配，每股350元，两股为一人份。户口变动的，可以到合作社核对。', 'Shared by shares of 350 yuan, two for each person. Who moved in or out may check at the cooperative.'], tables: [
    { caption: ['分红', 'Pay-out'], columns: [{ name: ['股份种类', 'Shares'] }, { name: ['股数', 'Number'], numeric: true }, { name: ['金额（元）', 'Amount (yuan)'], numeric: true }], rows: [['人口股', '3,624', '1,268,400.00'], ['劳龄股', '412', '144,200.00'], ['合计', '4,036', '1,412,600.00']] }] },
  { category: 'affairs', publishedOn: '2026-11-06', title: ['宅基地申请公示', 'House plots applied for'], tables: [], text: ['本批受理宅基地申请6户，村民代表会议同意5户，1户因面积不符待补材料。名单和示意图贴在村委会公告栏，公示十五日。', 'Six households applied; the villagers’ representatives agreed to five, and one must add papers as its area does not fit. Names and plans hang at the office for fifteen days.'] },
  { category: 'welfare', quarter: '2026-Q3', publishedOn: '2026-10-22', title: ['2026年第三季度救助情况', 'Assistance in the third quarter of 2026'], tables: [], text: ['本季度享受最低生活保障13户、18人，临时救助2户，防止返贫监测1户。为保护个人信息，这里不列姓名；对名单有疑问的，可以到村委会查询。', '13 households with 18 people received subsistence allowances this quarter, two households emergency aid. To protect them no names are given here; who has doubts may ask at the office.'] },
];

/** 莲溪村: a village whose collective has something to account for. */
export const lianxi = (usual: DemoCommittee): DemoCommittee => ({ ...usual, bodies, pledges, reports, notices, creditCode: creditCodeOf('villagers-committee', code, 41) });
