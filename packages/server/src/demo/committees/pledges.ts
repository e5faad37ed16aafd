import type { Text } from '../model.ts';
import { pick, some, type Dice } from './dice.ts';
import type { DemoPledge } from './model.ts';

/** What may be promised, how far it has come, and how it ended; `n` is how many. */
interface Promise { readonly from: number; readonly text: (n: number) => Text; readonly part: (n: number, done: number) => Text; readonly done: (n: number) => Text }

const urban: readonly Promise[] = [
  { from: 24, text: n => [`给${n}个单元门口装上扶手。`, `Put handrails at ${n} entrances.`], part: (_, done) => [`已经装好${done}个单元，其余的在量尺寸。`, `${done} entrances are done; the others are being measured.`], done: n => [`${n}个单元全部装好，老人试用过，松动的重新加固了。`, `All ${n} entrances are done. Older residents tried them, and loose ones were fixed again.`] },
  { from: 60, text: n => [`更换${n}盏楼道灯，改成声控。`, `Replace ${n} stair lights by ones that hear a step.`], part: (_, done) => [`换好${done}盏，先换了老人多的楼。`, `${done} are replaced, first where many older people live.`], done: n => [`${n}盏灯全部换好，坏了当天报修。`, `All ${n} lights are replaced; a broken one is reported the same day.`] },
  { from: 16, text: n => [`新建电动自行车充电位${n}个，不让电瓶车上楼。`, `Build ${n} charging places so that no e-bike has to go upstairs.`], part: (_, done) => [`${done}个已经通电，其余的等电力验收。`, `${done} have power; the others wait for inspection.`], done: n => [`${n}个充电位已经开放，扫码即用。`, `All ${n} places are open: scan and charge.`] },
  { from: 40, text: n => [`每周看望${n}位独居老人，一户一卡。`, `Visit ${n} older people who live alone every week.`], part: (_, done) => [`已经建卡${done}位，每周三、周六上门。`, `${done} are on the list and visited on Wednesdays and Saturdays.`], done: n => [`${n}位老人都有了固定的看望人。`, `Each of the ${n} has somebody who comes regularly.`] },
  { from: 12, text: n => [`全年开${n}次居民议事会，议题提前一周公布。`, `Hold ${n} residents’ meetings this year, topics announced a week before.`], part: (_, done) => [`已经开了${done}次，定下的事贴在公告栏。`, `${done} have been held; what was decided is on the notice board.`], done: n => [`${n}次议事会全部开完，记录可以查阅。`, `All ${n} meetings were held; the minutes can be seen.`] },
  { from: 30, text: n => [`清理${n}个楼道的杂物，每月回头看一次。`, `Clear ${n} staircases and look again every month.`], part: (_, done) => [`清了${done}个楼道，还有几户约好周末自己搬。`, `${done} are clear; some families will move their things at the weekend.`], done: n => [`${n}个楼道都已清空，由楼组长看着。`, `All ${n} are clear, and each has somebody who looks after it.`] },
  { from: 8, text: n => [`修好${n}处健身器材，换掉锈了的。`, `Repair exercise equipment at ${n} places.`], part: (_, done) => [`修好${done}处，配件下个月到。`, `${done} are repaired; parts for the others come next month.`], done: n => [`${n}处器材全部检修完，贴了检修日期。`, `All ${n} are repaired and show the date of the check.`] },
];
const rural: readonly Promise[] = [
  { from: 3, text: n => [`硬化机耕路${n}公里。`, `Pave ${n} km of farm track.`], part: (_, done) => [`已经完成${done}公里，秋收后接着做。`, `${done} km are done; work goes on after the harvest.`], done: n => [`${n}公里全部通车，两侧排水沟一并修好。`, `All ${n} km are open, with ditches on both sides.`] },
  { from: 45, text: n => [`安装太阳能路灯${n}盏，从村口装到最里面一户。`, `Put up ${n} solar street lights, from the village gate to the last house.`], part: (_, done) => [`装了${done}盏，村口到祠堂已经亮了。`, `${done} are up: it is light from the gate to the ancestral hall.`], done: n => [`${n}盏灯全部亮起来了。`, `All ${n} lights are on.`] },
  { from: 6, text: n => [`清淤河道、水渠${n}处，赶在汛期之前。`, `Dredge ${n} streams and channels before the floods.`], part: (_, done) => [`清了${done}处，剩下的等水退。`, `${done} are dredged; the others wait for the water to fall.`], done: n => [`${n}处全部清完，汛期没有漫堤。`, `All ${n} are dredged; nothing flooded this year.`] },
  { from: 5, text: n => [`建${n}个候车亭，老人等车有地方坐。`, `Build ${n} bus shelters so that older people can sit.`], part: (_, done) => [`建好${done}个。`, `${done} are built.`], done: n => [`${n}个候车亭都用上了。`, `All ${n} shelters are in use.`] },
  { from: 20, text: n => [`给${n}户老人家里装一键呼叫。`, `Put a call button into ${n} older people’s homes.`], part: (_, done) => [`装好${done}户，呼叫接到值班室。`, `${done} are in; calls reach the office on duty.`], done: n => [`${n}户全部装好，试呼都有人接。`, `All ${n} are in, and each test call was answered.`] },
  { from: 4, text: n => [`修缮老年活动室，每周开放${n}天。`, `Repair the older people’s room and open it ${n} days a week.`], part: (_, done) => [`屋顶修好了，先每周开放${done}天。`, `The roof is done; for now it is open ${done} days a week.`], done: n => [`每周开放${n}天，有人烧水、有人管。`, `It is open ${n} days a week, with tea and somebody in charge.`] },
  { from: 10, text: n => [`清理${n}处乱堆，改成小菜园。`, `Turn ${n} rubbish heaps into vegetable plots.`], part: (_, done) => [`改好${done}处，由邻近农户认种。`, `${done} are done, and neighbours grow things there.`], done: n => [`${n}处全部改好。`, `All ${n} are done.`] },
];

const late: readonly Text[] = [
  ['施工单位换了一次，没能按期完成，向大家致歉。新的时间定下来马上公布。', 'The builder had to be replaced and it was not done in time, for which we apologise. The new date will be told at once.'],
  ['资金晚到，今年没有做完，明年第一季度接着做。', 'Money came late. What is missing will be done in the first quarter of next year.'],
];
const withdrawn: readonly Text[] = [
  ['区里今年统一实施，不再由我们单独做。', 'The district does it everywhere this year, so we do not do it alone.'],
  ['征求意见时多数居民不同意，经会议讨论不再进行。', 'When asked, most residents were against it, and the meeting decided not to go on.'],
];

const monthsAfter = (date: string, months: number): string => new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, Number(date.slice(8)))).toISOString().slice(0, 10);

/** One that was kept, one that is under way, and one that may be late or taken back. Each begins within a month of the election. */
export function pledgesOf(dice: Dice, starts: string, village: boolean, people: readonly Text[]): DemoPledge[] {
  const fates = ['kept', 'under-way', ...some(dice, ['under-way', 'late', 'under-way', 'withdrawn', 'none', 'kept'], 1)];
  return some(dice, village ? rural : urban, fates.length).flatMap((promise, index) => {
    const fate = fates[index]!;
    return fate === 'none' ? [] : [pledgeOf(dice, promise, fate, { madeOn: monthsAfter(starts, 1), who: people[index % people.length]! })];
  });
}

function pledgeOf(dice: Dice, { from, text, part, done }: Promise, fate: string, made: Pick<DemoPledge, 'madeOn' | 'who'>): DemoPledge {
  const n = from + dice(Math.ceil(from / 2));
  const half = Math.max(1, Math.round((n * (4 + dice(4))) / 10));
  const progress = Math.round((half / n) * 20) * 5;
  const partly = { on: monthsAfter(made.madeOn, 3 + dice(2)), progress, text: part(n, half) };
  const base = { ...made, text: text(n) };
  if (fate === 'kept') return { ...base, due: `2026-${pick(dice, ['09-30', '10-31'])}`, state: 'kept', progress: 100, updates: [partly, { on: `2026-09-${10 + dice(18)}`, progress: 100, text: done(n) }] };
  if (fate === 'late') return { ...base, due: '2026-09-30', state: 'under-way', progress, updates: [partly, { on: `2026-10-${10 + dice(12)}`, progress, text: pick(dice, late) }] };
  if (fate === 'withdrawn') return { ...base, due: '2026-12-31', state: 'withdrawn', progress: 0, updates: [{ on: `2026-0${7 + dice(3)}-${10 + dice(18)}`, progress: 0, text: pick(dice, withdrawn) }] };
  return { ...base, due: pick(dice, ['2026-12-31', '2027-03-31', '2027-06-30']), state: 'under-way', progress, updates: [partly] };
}
