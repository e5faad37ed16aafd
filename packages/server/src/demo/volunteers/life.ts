import { sessions } from '@linli/contract/sessions';
import type { WishAction, WishDraft } from '@linli/contract/wish';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { wishFlow } from '@linli/contract/wish-flow';
import { wishes } from '@linli/contract/wishes';
import { DAY, dateIn } from '../../calendar.ts';
import { ask, type Answer } from './ask.ts';
import { demoVolunteers, type DemoVolunteer } from './people.ts';
import { organisers } from './staff.ts';

const hour = 3_600_000;

/** A wish and what became of it: who claims it is a place in the list of volunteers. */
interface DemoWish { readonly ago: number; readonly phone: string; readonly draft: Omit<WishDraft, 'consents'>; readonly then: readonly WishAction[]; readonly claimer?: number; readonly note?: string }

const demoWishes: readonly DemoWish[] = [
  { ago: 1, phone: '13800000201', draft: { division: '990101001003', kind: 'repair', text: '客厅的灯不亮了，自己够不着，想请人帮忙换一下。', skills: ['repairs'], name: '林奶奶', address: '棠苑3幢502室' }, then: [] },
  { ago: 2, phone: '13800000202', draft: { division: '990101001003', kind: 'study', text: '手机上挂号、缴费总是弄不明白，想请人教一教，上门或在社区都行。', skills: ['digital'], name: '周大爷', address: '棠苑1幢203室' }, then: ['publish'] },
  { ago: 3, phone: '13800000203', draft: { division: '990101001001', kind: 'goods', text: '孩子上小学了，想要一张旧的小书桌，不用新的。', skills: [], name: '方女士', address: '柳堤路18号' }, then: ['publish'] },
  { ago: 4, phone: '13800000204', draft: { division: '990101001003', kind: 'errand', text: '腿脚不方便，想请人每周三帮忙去药店取一次药。', skills: ['carrying'], name: '吴阿姨', address: '棠苑5幢101室' }, then: ['publish', 'claim'], claimer: 2 },
  { ago: 6, phone: '13800000205', draft: { division: '990101001003', kind: 'company', text: '老伴走了以后一个人吃饭没滋味，想有人来坐坐，说说话。', skills: ['elder-care'], name: '陈爷爷', address: '棠苑2幢301室' }, then: ['publish', 'claim', 'fulfil'], claimer: 6 },
  { ago: 12, phone: '13800000206', draft: { division: '990101001003', kind: 'study', text: '孩子数学跟不上，想有人周末帮着讲讲题。', skills: ['teaching'], name: '何女士', address: '棠苑4幢402室' }, then: ['publish', 'claim', 'fulfil', 'confirm'], claimer: 0 },
  { ago: 8, phone: '13800000207', draft: { division: '990101001006', kind: 'other', text: '想请人帮忙把楼道里别人家的杂物搬走。', skills: [], name: '钱先生' }, then: ['decline'], note: '楼道杂物由社区和物业一起清理，已经转给物业。' },
];

/** Signs somebody in by phone, as anyone may do in the demonstration: with the same phone one finds what is told here of them. */
async function signIn(answer: Answer, phone: string): Promise<string> {
  const { demoCode: code } = await ask(answer, sessions.sendCode, { body: { phone } });
  return (await ask(answer, sessions.open, { body: { phone, code } })).accessToken;
}

/**
 * Fills an empty programme through the API itself, each call at the time at which it is said to have happened: volunteers, wishes in
 * each state, and a call-up. `at` gives the API as of a moment; its text messages go nowhere.
 */
export async function fillVolunteers(at: (now: number) => Answer, staffToken: (staff: string) => Promise<string>, now: number): Promise<void> {
  const people = demoVolunteers(dateIn(now));
  const organiser = await staffToken(organisers[0]!.id);
  for (const { ago, phone, draft } of people) {
    const answer = at(now - ago * DAY);
    await ask(answer, volunteers.signUp, { token: await signIn(answer, phone), body: draft });
  }
  for (const wish of demoWishes) await grant(at, wish, organiser, people, now);
  const { id } = await ask(at(now - 5 * hour), volunteerDesk.callUp, { token: organiser, body: { division: '990101001003', skills: ['carrying', 'repairs'], words: '气象台发布暴雨预警，请来社区帮忙搬沙袋、看护配电房。', place: '棠苑社区服务站', at: new Date(now + 2 * hour).toISOString() } });
  const answer = at(now - 4 * hour);
  await ask(answer, volunteers.answerCallUp, { token: await signIn(answer, people[2]!.phone), params: { id }, body: { comes: true, note: '下班就来，带工具。' } });
}

/** One wish, asked and brought to where it stands. */
async function grant(at: (now: number) => Answer, { ago, phone, draft, then, claimer, note }: DemoWish, organiser: string, people: readonly DemoVolunteer[], now: number): Promise<void> {
  const asked = at(now - ago * DAY);
  const wish = await ask(asked, wishes.ask, { token: await signIn(asked, phone), body: { ...draft, consents: { policyVersion: '2026-01', purposes: ['wish'] } } });
  const params = { id: wish.id };
  for (const [index, action] of then.entries()) {
    const answer = at(now - ago * DAY + (index + 1) * 4 * hour);
    if (wishFlow[action].by === 'organiser') await ask(answer, volunteerDesk.actOnWish, { token: organiser, params, body: { version: wish.version + index, action, ...(note !== undefined && { note }) } });
    else if (action === 'confirm') await ask(answer, wishes.confirm, { token: await signIn(answer, phone), params, body: { cameTrue: true, score: 5, words: '讲得很耐心，孩子盼着下周。' } });
    else await ask(answer, action === 'claim' ? wishes.claim : wishes.fulfil, { token: await signIn(answer, people[claimer!]!.phone), params, body: {} });
  }
}
