import type { PlaceState } from '@linli/contract/shift';
import type { MemberStanding, Skill, VolunteerKind, WeeklyTime } from '@linli/contract/volunteer';
import type { WishKind, WishState } from '@linli/contract/wish';
import { words } from './messages.ts';

const zh = {
  kind: { member: '报到党员', resident: '居民志愿者' } satisfies Record<VolunteerKind, string>,
  standing: { formal: '正式党员', probationary: '预备党员' } satisfies Record<MemberStanding, string>,
  skill: {
    'repairs': '水电维修', 'digital': '电脑手机', 'law': '法律', 'medical': '医护急救', 'counselling': '心理', 'hairdressing': '理发', 'teaching': '教学辅导', 'translation': '翻译', 'sign-language': '手语', 'driving': '驾驶车辆',
    'arts': '文艺', 'writing': '写作摄影', 'patrol': '巡逻守望', 'carrying': '搬运', 'elder-care': '陪伴老人', 'child-care': '照看儿童', 'cleaning': '环境清洁', 'cooking': '做饭送餐', 'mediation': '调解劝和',
  } satisfies Record<Skill, string>,
  days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as readonly string[],
  part: { morning: '上午', afternoon: '下午', evening: '晚上' } satisfies Record<WeeklyTime['part'], string>,
  place: { joined: '已报名', waiting: '候补', left: '已退出', present: '已签到', done: '已签退', absent: '缺席', dropped: '未能参加' } satisfies Record<PlaceState, string>,
  wishKind: { errand: '跑腿代办', repair: '修修补补', goods: '想要的物件', company: '陪伴', study: '学习', other: '其他' } satisfies Record<WishKind, string>,
  wishState: { asked: '待审核', open: '待认领', claimed: '已认领', fulfilled: '待确认', confirmed: '已实现', declined: '未通过', withdrawn: '已撤回' } satisfies Record<WishState, string>,
  nextDay: '次日',
  span: (hours: number, rest: number) => (!hours ? `${rest}分钟` : rest ? `${hours}小时${rest}分` : `${hours}小时`),
};

export type VolunteerWords = typeof zh;

/** What volunteers, shifts and wishes are called, for residents and organisers alike. */
export const volunteerWords = words('shared/volunteer', zh, () => import('./volunteer.en.ts'), () => import('./volunteer.tw.ts'));
