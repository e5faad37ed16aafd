import type { ReportInDraft, SignUpDraft, Skill, VolunteerDraft } from '@linli/contract/volunteer';
import { addDays } from '../../calendar.ts';

/** An invented volunteer: by which phone they sign in, and how many days ago they did. */
export interface DemoVolunteer { readonly phone: string; readonly ago: number; readonly draft: VolunteerDraft }

type Where = Pick<VolunteerDraft, 'division' | 'skills' | 'times'>;
const consents = (...purposes: VolunteerDraft['consents']['purposes']): VolunteerDraft['consents'] => ({ policyVersion: '2026-01', purposes });
const at = (division: string, skills: Skill[], times: VolunteerDraft['times'] = []): Where => ({ division, skills, times });
const member = (name: string, branch: string, workUnit: string, where: Where, more: Partial<ReportInDraft> = {}): ReportInDraft =>
  ({ kind: 'member', name, standing: 'formal', branch, workUnit, ...where, consents: consents('service', 'membership', 'call-up', 'feedback'), ...more });
const resident = (name: string, birthDate: string, where: Where, more: Partial<SignUpDraft> = {}): SignUpDraft => ({ kind: 'resident', name, birthDate, ...where, consents: consents('service', 'call-up'), ...more });

/** Those of the demo city, as of `today`. All of it is invented. */
export const demoVolunteers = (today: string): readonly DemoVolunteer[] => [
  member('方禾', '市图书馆党支部', '市图书馆', at('990101001003', ['teaching', 'writing'], [{ day: 6, part: 'morning' }])),
  member('许安', '第二人民医院门诊党支部', '第二人民医院', at('990101001003', ['medical'], [{ day: 7, part: 'morning' }, { day: 3, part: 'evening' }])),
  member('邓一鸣', '供电公司运维党支部', '供电公司', at('990101001003', ['repairs', 'carrying'], [{ day: 6, part: 'afternoon' }])),
  member('叶晴', '棠宁中学党支部', '棠宁中学', at('990101001001', ['teaching', 'counselling'])),
  member('沈月', '区司法局机关党支部', '区司法局', at('990101001006', ['law', 'mediation']), { standing: 'probationary', consents: consents('service', 'membership') }),
  member('罗建', '供电公司运维党支部', '供电公司', at('990101001002', ['repairs', 'driving'])),
  resident('江秀兰', '1962-04-18', at('990101001003', ['cooking', 'elder-care'], [{ day: 1, part: 'morning' }, { day: 4, part: 'morning' }])),
  resident('马长根', '1971-09-02', at('990101001003', ['repairs', 'carrying'])),
  resident('陶小芸', '1998-12-11', at('990101001001', ['digital', 'arts'])),
  resident('何一凡', addDays(today, -16 * 366), at('990101001003', ['digital', 'cleaning'], [{ day: 6, part: 'morning' }]), {
    guardian: { name: '何志远', phone: '13800000131', relation: 'father', agrees: true }, consents: consents('service', 'minor'),
  }),
  resident('石秀英', '1955-01-30', at('990103100001', ['elder-care', 'mediation'])),
  member('田秋实', '云麓镇机关党支部', '云麓镇政府', at('990103100001', ['patrol', 'carrying'])),
].map((draft, index) => ({ phone: `13800000${String(101 + index)}`, ago: 40 - index * 2, draft }));
