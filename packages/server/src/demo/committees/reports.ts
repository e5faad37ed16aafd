import type { Text } from '../model.ts';
import { pick, some, type Dice } from './dice.ts';
import type { DemoReport } from './model.ts';

type Sentence = (n: number) => Text;

const urban: readonly Sentence[] = [
  n => [`上门看望独居老人${n * 9}人次，帮助联系送餐${n}户。`, `We visited older people who live alone ${n * 9} times and arranged meals for ${n}.`],
  n => [`更换楼道灯${n + 20}盏，清理堆物楼道${n}个。`, `${n + 20} stair lights were replaced and ${n} staircases cleared.`],
  n => [`组织居民活动${Math.ceil(n / 2)}场，参加${n * 31}人次。`, `${Math.ceil(n / 2)} events brought ${n * 31} people together.`],
  n => [`指导${Math.ceil(n / 8)}个小区成立或者换届业主委员会。`, `${Math.ceil(n / 8)} estates were helped to elect their owners’ committee.`],
  n => [`登记志愿者${n * 4}人，服务${n * 27}小时。`, `${n * 4} volunteers were registered and gave ${n * 27} hours.`],
];
const rural: readonly Sentence[] = [
  n => [`硬化村道${(n / 10).toFixed(1)}公里，清淤水渠${Math.ceil(n / 6)}处。`, `${(n / 10).toFixed(1)} km of road were paved and ${Math.ceil(n / 6)} channels dredged.`],
  n => [`代缴医保、养老保险${n * 21}人次，少跑了镇上的路。`, `Insurance was paid here for ${n * 21} people, who were spared the way to town.`],
  n => [`集体经济收入比上年增加${(n / 7).toFixed(1)}%，全部列入公开。`, `The collective earned ${(n / 7).toFixed(1)}% more than the year before; all of it is published.`],
  n => [`汛期巡查${n * 3}次，转移群众${n}人，没有人员伤亡。`, `There were ${n * 3} patrols in the flood season; ${n} people were brought to safety and nobody was hurt.`],
  n => [`看望老人、困难家庭${n * 6}户次。`, `Older people and families in need were visited ${n * 6} times.`],
];
/** What fell short: the first two are of towns, the last two of villages. */
const lacking: readonly Text[] = [
  ['停车难没有根本缓解，议了三次还没有形成方案。', 'Parking is as hard as it was: three meetings have brought no plan yet.'], ['楼道堆物有反复，长效办法不多。', 'Staircases fill up again; we have found no lasting way.'],
  ['有的事情办完没有及时回复，群众还要再来问。', 'Some matters were settled and nobody told the people who had asked.'], ['下班后的服务时间偏短，上班的人不方便。', 'There are too few hours after work.'],
  ['公开的内容不够具体，看不懂的多。', 'What is published is not concrete enough to be understood.'], ['年轻人参加议事的少。', 'Few young people come to the meetings.'],
  ['公共设施重建轻管，有两处坏了没有及时修。', 'We build more readily than we maintain: two things broke and were not repaired in time.'], ['外出务工的村民联系不够，有的通知没有送到。', 'Villagers who work elsewhere were not always reached.'],
];
const plans: readonly Text[] = [
  ['把公开的账目附上说明，贴到每个单元', 'accounts come with an explanation, at every entrance'], ['每月第一个周六上午开门办事', 'the office opens on the first Saturday morning of each month'], ['每件事办完三天内回复本人', 'everybody is answered within three days of a matter being settled'],
  ['为八十岁以上老人逐户上门', 'everybody over eighty is visited at home'], ['每季度的账目在村民小组会上逐笔说明', 'each quarter’s accounts are explained to every group of households'],
];

/** Stars as residents give them: mostly many. */
const starsOf = (dice: Dice, howMany: number): number[] => Array.from({ length: howMany }, () => pick(dice, [5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1]));

function reportOf(dice: Dice, year: number, village: boolean, howMany: number): DemoReport {
  const [asked, quarrels] = [80 + dice(320), 6 + dice(30)];
  const settled = asked - 1 - dice(12);
  const done = some(dice, village ? rural : urban, 3).map(sentence => sentence(8 + dice(30)));
  const [short, plan] = [pick(dice, village ? lacking.slice(2) : lacking.slice(0, -2)), pick(dice, village ? plans.slice(1) : plans.slice(0, -1))];
  const whole: readonly Text[] = [
    [`${year}年，受理群众反映的事项${asked}件，办结${settled}件；调解纠纷${quarrels}件，调成${quarrels - 1 - dice(3)}件。`, `In ${year}, ${asked} matters were brought to us and ${settled} settled; we were called to ${quarrels} disputes.`],
    ...done, [`不足：${short[0]}`, `What falls short: ${short[1]}`], [`${year + 1}年，${plan[0]}。`, `In ${year + 1}, ${plan[1]}.`],
  ];
  return {
    year, text: [whole.map(([zh]) => zh).join(''), whole.map(([, en]) => en).join(' ')], appraisal: pick(dice, ['excellent', 'competent', 'competent', 'competent', 'adequate']),
    publishedOn: `${year + 1}-01-${10 + dice(18)}`, ratingUntil: `${year + 1}-12-31`, stars: starsOf(dice, howMany),
  };
}

/** Of the last two years. Some were rated by many, some by a few, whose stars are not shown, some by nobody. */
export const reportsOf = (dice: Dice, village: boolean): DemoReport[] => [2024, 2025].map(year => reportOf(dice, year, village, pick(dice, [0, 3, 5 + dice(20), 8 + dice(12)])));
