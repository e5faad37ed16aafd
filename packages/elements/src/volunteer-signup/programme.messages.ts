import type { Section } from './around.ts';
import { words } from '../shared/messages.ts';

const zh = {
  sections: { shifts: '找班次', mine: '我的', wishes: '微心愿', record: '档案' } satisfies Record<Section, string>,
  nav: '志愿服务',
  welcome: { member: '报到好了，社区已经收到。', resident: '报名好了，社区已经收到。' },
  welcomeText: '接下来：在下面选一个班次报名；到现场签到，服务时长自动记下。',
  changed: '已保存修改。',
  callUp: '应急召集',
  callUpAt: (when: string, place: string) => `${when}，${place}`,
  comes: '我能来',
  comesNot: '我来不了',
  note: '补充几句',
  noteHint: '例如：半小时后到；我有车',
  answered: { yes: '您答复了：能来。', no: '您答复了：来不了。' },
  again: '改答复',
  closed: '召集已结束，感谢您。',
  optional: '（选填）',
  left: (count: number) => (count < 0 ? `多了${-count}个字，请删短一些` : `还可以输入${count}个字`),
  retry: '再试一次',
};

export type ProgrammeWords = typeof zh;

export const programmeWords = words('volunteer-signup/programme', zh, () => import('./programme.en.ts'), () => import('./programme.tw.ts'));
