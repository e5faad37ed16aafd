import type { ShiftsDraft } from '@linli/contract/desk-shift';
import type { Skill } from '@linli/contract/volunteer';
import { centres } from '../centres.ts';

/** A shift of each week: on which day (1 Monday … 7 Sunday), at which clock time, and which of the demo's volunteers come, in this order. */
export interface WeeklyShift { readonly day: number; readonly clock: string; readonly draft: Omit<ShiftsDraft, 'starts'>; readonly comes: readonly number[] }

const pointOf = (division: string): Pick<ShiftsDraft, 'point'> => {
  const centre = centres.find(one => one.division === division);
  return centre ? { point: { lat: centre.lat, lng: centre.lng } } : {};
};

const weekly = (day: number, clock: string, minutes: number, capacity: number, [division, place]: readonly [string, string], title: string, text: string, skills: Skill[], comes: readonly number[], more: Partial<ShiftsDraft> = {}): WeeklyShift =>
  ({ day, clock, comes, draft: { division, title, text, place, ...pointOf(division), minutes, capacity, skills, joinBefore: 60, leaveBefore: 720, ...more } });

const tangyuan = '990101001003';
const station = [tangyuan, '棠苑社区服务站'] as const;

/** What volunteers do in an ordinary week. All of it is invented; people are places in the list of demo/volunteers/people.ts. */
export const week: readonly WeeklyShift[] = [
  weekly(1, '10:30', 90, 3, [tangyuan, '棠苑社区食堂'], '给老人送午餐', '把食堂的午餐送到十二位腿脚不便的老人家里，顺便看看他们缺什么。', ['cooking', 'elder-care'], [6, 7]),
  weekly(2, '14:30', 90, 4, station, '智能手机课堂', '一对一教老人挂号、缴费、视频通话。', ['digital'], [8]),
  weekly(3, '22:00', 180, 2, [tangyuan, '棠苑社区东门'], '夜间巡逻', '两人一组走完小区一圈，查看消防通道和充电棚，凌晨一点结束。', ['patrol'], [2, 5, 7], { adultsOnly: true }),
  weekly(4, '10:30', 90, 3, [tangyuan, '棠苑社区食堂'], '给老人送午餐', '把食堂的午餐送到十二位腿脚不便的老人家里，顺便看看他们缺什么。', ['cooking', 'elder-care'], [6]),
  weekly(5, '17:00', 60, 6, ['990101001001', '柳堤路小学门口'], '党员先锋岗：护学', '放学时段在路口引导车辆，护送孩子过马路。', [], [0, 3, 4], { membersOnly: true }),
  weekly(6, '09:00', 120, 4, [tangyuan, '棠苑社区图书角'], '图书角整理和读书会', '把还回来的书归架，给孩子们念一个故事。', ['teaching'], [0, 3, 9]),
  weekly(6, '14:00', 150, 8, station, '楼道清洁日', '清理楼道杂物，擦洗扶手，工具由社区准备。', ['cleaning', 'carrying'], [2, 7, 9]),
  weekly(7, '09:00', 180, 3, station, '健康义诊', '量血压、测血糖，解答用药问题。', ['medical'], [1]),
  weekly(7, '08:30', 120, 5, ['990103100001', '云麓镇文化广场'], '防火宣传', '沿着上山的路发宣传单，劝阻带火种进山。', ['patrol', 'mediation'], [10, 11]),
];
