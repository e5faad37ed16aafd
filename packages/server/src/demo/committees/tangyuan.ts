import type { Text } from '../model.ts';
import { bodyOf, seat, served, setUp, subNames, termsFrom } from './bodies.ts';
import type { DemoBody, DemoCommittee, DemoNotice, DemoPledge, DemoReport } from './model.ts';
import { accounts, closingOf, election, finance, quarters, statement, type Line } from './notices.ts';
import { committeeName } from './place.ts';

/** Who serves in 棠苑社区. */
const su: Text = ['苏晓岚', 'Su Xiaolan'];
const luo: Text = ['罗春生', 'Luo Chunsheng'];
const shen: Text = ['沈敬之', 'Shen Jingzhi'];
const liu: Text = ['柳絮', 'Liu Xu'];
const qiu: Text = ['邱若水', 'Qiu Ruoshui'];
const wen: Text = ['闻笛', 'Wen Di'];
const ni: Text = ['倪小舟', 'Ni Xiaozhou'];
const bai: Text = ['白令仪', 'Bai Lingyi'];
const jiang: Text = ['江一苇', 'Jiang Yiwei'];
const boqing: Text = ['柏青', 'Bai Qing'];
const xu: Text = ['许怀远', 'Xu Huaiyuan'];
const fang: Text = ['方知秋', 'Fang Zhiqiu'];

const code = '990101001003';
const terms = termsFrom('2026-01-10', 8);
const [before, present] = terms;
/** Terms had three years then. */
const earliest = { number: 6, starts: '2018-01-06', ends: before.starts };
const chair: Text = ['妇联主席', 'Chair of the women’s federation'];

const committee = bodyOf('residents-committee', committeeName(code), [earliest, ...terms], [
  served('director', xu, earliest), served('director', xu, before), seat('director', su),
  served('deputy-director', su, before), seat('deputy-director', shen, { until: '2026-09-15', ended: 'resigned' }), seat('deputy-director'),
  served('member', ['秦桂生', 'Qin Guisheng'], earliest, { until: '2019-11-02', ended: 'died' }), served('member', luo, before), served('member', liu, before), served('member', shen, before), served('member', fang, before),
  seat('member', luo, { area: ['1—6幢', 'Buildings 1–6'] }), seat('member', liu, { area: ['7—12幢', 'Buildings 7–12'] }), seat('member', qiu, { area: ['13—18幢', 'Buildings 13–18'] }), seat('member', wen, { area: ['19—24幢', 'Buildings 19–24'] }),
  seat('member', ni, { title: chair, area: ['妇女、儿童、老年人工作', 'Women, children and older people'] }),
]);

const sub = (kind: keyof typeof subNames, ...seats: Parameters<typeof setUp>[3]) => setUp(kind, subNames[kind]!, present, seats);

const bodies: readonly DemoBody[] = [
  committee,
  setUp('mediation', subNames.mediation!, present, [seat('director', luo), seat('member', bai), seat('member', ['庄伯年', 'Zhuang Bonian'])], '0490-8840023'),
  sub('security', seat('director', qiu), seat('member', ['骆远', 'Luo Yuan'])),
  sub('health', seat('director', wen), seat('member', ['佟安', 'Tong An'], { area: ['社区医生', 'Community doctor'] })),
  sub('elders-women-children', seat('director', ni), seat('member', ['祝云娘', 'Zhu Yunniang']), seat('member', luo)),
  sub('environment-property', seat('director', liu), seat('member', ['汤立秋', 'Tang Liqiu']), seat('member', ['葛小川', 'Ge Xiaochuan'], { area: ['业主代表', 'For the owners'] })),
  bodyOf('party', ['中共棠苑社区总支部委员会', 'General Party Branch of Tangyuan Community'], [{ starts: '2020-10-18', ends: '2025-10-18' }, { starts: '2025-10-18', ends: '2030-10-18' }], [
    seat('secretary', xu, { since: '2020-10-18', until: '2025-10-18', ended: 'term-ended' }), seat('secretary', su), seat('deputy-secretary', luo),
    seat('member', jiang, { title: ['纪检委员', 'Discipline member'] }), seat('member', boqing), seat('member', ni),
  ]),
  bodyOf('supervision', ['居务监督委员会', 'Residents’ Affairs Supervision Committee'], [present], [seat('director', jiang), seat('member', ['戴春和', 'Dai Chunhe']), seat('member', ['池满', 'Chi Man'])]),
];

const pledges: readonly DemoPledge[] = [
  { text: ['十二月底前给全部48个单元门口装好扶手。', 'Put handrails at all 48 entrances by the end of December.'], who: luo, madeOn: '2026-02-06', due: '2026-12-31', state: 'under-way', progress: 60, updates: [
    { on: '2026-05-18', progress: 25, text: ['1—3幢已经装好，高度按坐轮椅的居民试过。', 'Buildings 1–3 are done; residents in wheelchairs tried the height.'] },
    { on: '2026-10-20', progress: 60, text: ['1—6幢和13—18幢已经装好。7—12幢门口有台阶，先做坡道再装。', 'Buildings 1–6 and 13–18 are done. At 7–12 there are steps: the ramp comes first.'] },
  ] },
  { text: ['办一个老年食堂，午饭不超过15元，能送到家。', 'Open a canteen for older people: lunch for at most 15 yuan, brought home if need be.'], who: ni, madeOn: '2026-02-06', due: '2026-06-30', state: 'kept', progress: 100, updates: [
    { on: '2026-04-12', progress: 60, text: ['厨房通过检查，正在招人。', 'The kitchen passed its check; we are looking for staff.'] },
    { on: '2026-05-20', progress: 100, text: ['五月二十日开张，午饭12元，行动不便的送到家。', 'Open since 20 May: lunch is 12 yuan and comes home to who cannot walk.'], evidence: 'https://tangning.example/tangyuan/canteen' },
  ] },
  { text: ['九月底前新建电动自行车充电棚3处。', 'Build three charging sheds for e-bikes by the end of September.'], who: liu, madeOn: '2026-02-06', due: '2026-09-30', state: 'under-way', progress: 65, updates: [
    { on: '2026-06-28', progress: 65, text: ['两处已经通电，共32个插位。', 'Two are in use, with 32 places.'] },
    { on: '2026-10-09', progress: 65, text: ['第三处占了绿地，有居民不同意，正在另找地方。没有按期完成，向大家说明。', 'The third would have taken green space and some residents object: another place is being sought. It was not done in time, and we owe you this explanation.'] },
  ] },
  { text: ['每月最后一个周六开居民议事会，全年12次。', 'Hold a residents’ meeting on the last Saturday of each month: twelve in the year.'], who: su, madeOn: '2026-02-06', due: '2027-01-31', state: 'under-way', progress: 75, updates: [
    { on: '2026-10-31', progress: 75, text: ['已经开了9次，定下的事有7件办完。', 'Nine have been held; seven of the things decided are done.'] },
  ] },
  { text: ['年内帮5幢加装电梯。', 'Help building 5 to a lift within the year.'], who: su, madeOn: '2026-02-06', due: '2026-12-31', state: 'withdrawn', progress: 20, updates: [
    { on: '2026-08-15', progress: 20, text: ['同意的住户没有达到法定比例。按大家的意见今年不再进行，明年可以重新征求。', 'Fewer owners agreed than the law asks for. As they wished it is not pursued this year; they can be asked again next year.'] },
  ] },
  { text: ['在活动室设儿童图书角。', 'Set up a corner with children’s books.'], who: fang, madeOn: '2024-03-01', due: '2024-12-31', state: 'kept', progress: 100, updates: [
    { on: '2024-09-10', progress: 100, text: ['图书角开放，居民捐书640册。', 'It is open; residents gave 640 books.'] },
  ] },
];

const reports: readonly DemoReport[] = [
  { year: 2023, appraisal: 'competent', publishedOn: '2024-01-20', ratingUntil: '2024-12-31', stars: [5, 4, 4, 3, 3, 4, 5], text: [
    '2023年，受理居民反映的事项271件，办结264件；调解纠纷19件，调成18件。完成3个老旧单元的水管改造。不足：物业费争议较多，调解跟不上。', 'In 2023, 271 matters were brought to us and 264 settled; 18 of 19 disputes ended in agreement. Pipes were renewed at three old entrances. What falls short: there were more disputes on property fees than we could handle.'] },
  { year: 2024, appraisal: 'competent', publishedOn: '2025-01-17', ratingUntil: '2025-12-31', stars: [5, 5, 4, 4, 4, 3, 5, 4, 2, 5, 4], text: [
    '2024年，受理居民反映的事项298件，办结291件；调解纠纷23件，调成21件。儿童图书角开放，楼道灯全部换成声控。不足：停车难没有缓解。', 'In 2024, 298 matters were brought to us and 291 settled; 21 of 23 disputes ended in agreement. The children’s book corner opened and all stair lights hear a step. What falls short: parking is as hard as before.'] },
  { year: 2025, appraisal: 'excellent', publishedOn: '2026-01-22', ratingUntil: '2026-12-31', stars: [5, 5, 5, 4, 5, 4, 4, 3, 5, 5, 4, 5, 2, 5, 4, 5], text: [
    '2025年，受理居民反映的事项312件，办结305件；调解纠纷26件，调成25件。加装扶手48处，清理楼道杂物两轮，为41位独居老人建立看望卡，每周上门。引导3个小区选出业主委员会。不足：下班后开门的时间偏短；充电棚选址两次没有谈拢。2026年，居委会周三开到晚上八点，选址一律先贴出来征求意见。',
    'In 2025, 312 matters were brought to us and 305 settled; 25 of 26 disputes ended in agreement. Handrails were put up at 48 places, staircases cleared twice, and 41 older people who live alone are visited every week. Three estates were helped to elect their owners’ committee. What falls short: the office is open too little after work, and twice no place for a charging shed was agreed on. In 2026 it is open until eight on Wednesdays, and every site is put up for comment first.'] },
];

const entries: readonly (readonly Line[])[] = [
  [['社区工作经费', 45_000], ['惠民项目资金', 30_000], ['居民活动', -12_480], ['扶手材料', -21_600], ['办公和水电', -6_320]],
  [['社区工作经费', 45_000], ['困难家庭慰问', -14_500], ['办公和水电', -7_150], ['志愿者补贴', -4_800]],
  [['社区工作经费', 45_000], ['公益捐赠（老年食堂）', 36_000], ['食堂设备', -52_300], ['食堂人员', -9_600], ['办公和水电', -5_840]],
  [['社区工作经费', 45_000], ['惠民项目资金', 30_000], ['扶手安装', -28_800], ['食堂人员', -14_400], ['居民活动', -8_260], ['办公和水电', -6_010]],
];

const money: readonly DemoNotice[] = quarters.map((quarter, index) => {
  const opening = entries.slice(0, index).reduce((sum, lines) => closingOf(sum, lines), 38_260);
  return finance(quarter, 10 + index, [accounts(statement(quarter), opening, entries[index]!)], false);
});

const notices: readonly DemoNotice[] = [
  ...money, election(committee),
  { category: 'election', publishedOn: '2026-11-12', title: ['副主任补选公告', 'By-election of the deputy director'], tables: [], text: [
    '沈敬之因工作调离，于九月十五日辞去副主任职务。定于十二月六日上午补选，提名候选人报名截至十一月二十八日，选民名单张贴在居委会门口。', 'Shen Jingzhi moved away for work and resigned as deputy director on 15 September. The by-election is on the morning of 6 December. Candidates may be proposed until 28 November; the list of voters is posted at the office.'] },
  { category: 'affairs', publishedOn: '2026-10-26', title: ['7—12幢坡道施工', 'Ramps at buildings 7–12'], tables: [], text: [
    '十一月二日起在7—12幢门口修坡道，每个门口约三天，期间走侧门。行动不便的居民可以请志愿者搀扶，电话0490-8840022。', 'From 2 November ramps are built at buildings 7–12, about three days at each door; please use the side door. Volunteers help who cannot walk well: 0490-8840022.'] },
  { category: 'welfare', quarter: '2026-Q3', publishedOn: '2026-10-21', title: ['2026年第三季度救助情况', 'Assistance in the third quarter of 2026'], tables: [], text: [
    '本季度享受最低生活保障21户、29人，临时救助4户，高龄津贴136人。为保护个人信息，这里不列姓名；对名单有疑问的，可以到居委会查询。', '21 households with 29 people received subsistence allowances this quarter, four households emergency aid, and 136 people the allowance for the very old. To protect them no names are given here; who has doubts may ask at the office.'] },
  { category: 'other', publishedOn: '2026-09-05', title: ['老年食堂一周菜单', 'The canteen’s week'], text: ['菜单每周日更新。少油少盐，可以做软食。', 'New every Sunday: little oil and salt, soft food on request.'], tables: [
    { caption: ['九月第二周', 'Second week of September'], columns: [{ name: ['日期', 'Day'] }, { name: ['午饭', 'Lunch'] }, { name: ['价格（元）', 'Price (yuan)'], numeric: true }], rows: [['周一', '豆腐炖鱼、炒青菜、米饭', '12'], ['周二', '番茄牛腩、冬瓜、米饭', '14'], ['周三', '香菇鸡块、菠菜、面条', '12'], ['周四', '肉末茄子、蒸蛋、米饭', '11'], ['周五', '清蒸鲈鱼、豆芽、米饭', '15']] }] },
];

/** 棠苑社区: a committee that has lost its deputy, with promises kept, late and taken back. */
export const tangyuan = (usual: DemoCommittee): DemoCommittee => ({
  ...usual, bodies, pledges, reports, notices,
  weekly: [{ days: [1, 2, 4, 5], periods: [{ opens: '09:00', closes: '12:00' }, { opens: '13:30', closes: '17:30' }] }, { days: [3], periods: [{ opens: '09:00', closes: '12:00' }, { opens: '13:30', closes: '20:00' }] }, { days: [6], periods: [{ opens: '09:00', closes: '11:30' }] }],
  duties: [
    ['开具居住证明', 'Proof of residence'], ['受理低保、临时救助申请', 'Applications for subsistence and emergency aid'], ['高龄津贴资格确认', 'Confirming allowances for the very old'], ['调解邻里纠纷', 'Settling quarrels between neighbours'],
    ['老年人助餐、送餐', 'Meals for older people, here and at home'], ['放学后托管', 'Care after school'], ['指导业主大会，监督物业服务', 'Guiding owners’ meetings and overseeing property managers'], ['残疾人证、补贴申请代办', 'Help with disability certificates and allowances'],
  ],
});
