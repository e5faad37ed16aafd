import type { Language } from '@linli/contract/text';
import { Skill } from '@linli/contract/volunteer';
import type { VolunteerPolicyData } from '../../database/schema.ts';
import { speaker } from '../disputes/say.ts';
import type { Text } from '../model.ts';

const kept: readonly { readonly what: Text; readonly why: Text; readonly days?: number }[] = [
  {
    what: ['服务的日期、地点和时长，不含姓名和手机号', 'Dates, places and hours of your service, without name or phone'],
    why: ['志愿服务记录要如实保存（《志愿服务条例》第十九条）。去掉姓名后只用来统计。', 'Records of service must be kept truthfully (Regulations on Volunteer Service, art. 19). Without the name they serve statistics alone.'],
  },
  {
    what: ['已经开具的证明：编号、姓名、时段和时长', 'Certificates that were issued: number, name, days and hours'],
    why: ['拿到证明的人还要能核验真伪。没有开具过证明的，什么也不留。', 'Whoever was given one must be able to check it. If none was issued, nothing is kept.'], days: 1095,
  },
  {
    what: ['工作人员查看和修改您信息的记录', 'The log of who at the office read or changed your data'],
    why: ['用来追查有没有人违规查看；里面没有姓名和手机号。', 'So that misuse can be traced; no name or phone is in it.'], days: 1095,
  },
];

/** The numbers and words by which volunteers are run in the demo city. */
export const volunteerPolicy = (language: Language): VolunteerPolicyData => {
  const say = speaker(language);
  return {
    skills: [...Skill.options],
    rules: { minimumAge: 14, adultAge: 18, checkInBefore: 30, checkOutAfter: 120, codeSeconds: 60, nearMetres: 300, mostWishes: 3, mostClaims: 3 },
    kept: kept.map(({ what, why, days }) => ({ what: say(what), why: say(why), ...(days !== undefined && { days }) })),
  };
};
