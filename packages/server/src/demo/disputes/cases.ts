import type { CaseReceipt } from '@linli/contract/receipt';
import { cases } from '@linli/contract/cases';
import { desk, type CaseActionDraft, type DeskCase } from '@linli/contract/desk';
import type { CounsellingDraft, DisputeDraft, PartyDraft } from '@linli/contract/dispute-draft';
import { counselling, disputes } from '@linli/contract/disputes';
import type { Endpoint } from '@linli/contract/endpoint';
import { addDays, DAY, dateIn } from '../../calendar.ts';

/** Something that happens to a case: so many days ago, by a member of staff or by the one who filed it. */
type Happening =
  | ({ readonly ago: number; readonly staff: string } & Omit<CaseActionDraft, 'version'>)
  | { readonly ago: number; readonly staff: string; readonly says: string }
  | { readonly ago: number; readonly says: string }
  | { readonly ago: number; readonly rates: { score: number; reasons?: ('slow' | 'attitude' | 'unclear')[]; comment?: string } };

interface DemoCase { readonly ago: number; readonly draft: DisputeDraft | CounsellingDraft; readonly then: readonly Happening[] }

const person = (name: string, phone: string, more: Partial<PartyDraft> = {}): PartyDraft => ({ kind: 'person', name, phone, ...more });
const consents = { policyVersion: '2026-01', purposes: ['mediation', 'sensitive', 'callback'] };
const dispute = (draft: Omit<DisputeDraft, 'situations' | 'files' | 'consents'>): DisputeDraft => ({ situations: [], files: [], consents, ...draft });
const taken = (staff: string, ago: number): Happening[] => [{ ago, staff, action: 'accept' }, { ago, staff, action: 'take' }];

/** What a desk has on it on an ordinary day, as of `today`. All of it is invented. */
const demoCases = (today: string): DemoCase[] => [
  {
    ago: 0,
    draft: dispute({
      division: '990101001001', kind: 'neighbours', story: '楼上502室从上周开始装修，晚上十点以后还用电钻，孩子睡不着。我上去说过两次，答应了又照旧。', happenedOn: addDays(today, -8), place: '柳堤路18号3幢',
      applicant: person('林小满', '13800000001'), respondents: [{ kind: 'unknown', note: '3幢502室，一对年轻夫妻' }], wishes: '希望晚上八点以后和中午不要施工。', callTime: 'evening',
    }),
    then: [],
  },
  {
    ago: 2,
    draft: dispute({
      division: '990101001003', kind: 'consumer', story: '在小区门口的健身房办了两年卡，用了三个月店就关门了，电话也打不通，还剩四千二百元没有用。', applicant: person('江秀兰', '13800000003'),
      respondents: [{ kind: 'organisation', name: '棠苑活力健身馆', phone: '0490-8811234' }], wishes: '退还没有用完的钱。',
    }),
    then: [{ ago: 1, staff: 'he-guixiang', action: 'ask-supplement', note: '请补充办卡的收据或者付款截图，拍照上传就行。', until: addDays(today, 6) }],
  },
  {
    ago: 9,
    draft: dispute({
      division: '990101001002', kind: 'family', story: '母亲今年81岁，一个人住。兄妹三个说好轮流照顾，大哥半年没有来过，也不出钱，说了就吵。', applicant: person('方禾', '13800000004'),
      respondents: [person('方田', '13800000005')], wishes: '三个人把照顾母亲的时间和费用说清楚，写下来。', mediator: 'zhao-min', closedDoors: true,
    }),
    then: [
      ...taken('zhao-min', 8), { ago: 7, staff: 'zhao-min', action: 'begin', note: '大哥在电话里同意来谈。' },
      { ago: 7, staff: 'zhao-min', says: '您好，我是赵敏。您大哥愿意坐下来谈，周末方便的话，先听听老人家自己怎么想。' },
      { ago: 6, says: '谢谢赵老师，周末我都在。母亲愿意一起来。' },
      { ago: 1, staff: 'zhao-min', action: 'schedule', session: { at: `${addDays(today, 3)}T09:00:00+08:00`, place: '柳湾街道综治中心，2号调解室', form: 'in-person', closedDoors: true } },
    ],
  },
  {
    ago: 14,
    draft: dispute({
      division: '990102100201', kind: 'land', story: '我家承包地和隔壁的界石去年修路时被挖掉了，现在他多种了一垄半，说本来就是他的。', applicant: person('叶晴', '13800000006'),
      respondents: [person('陶根生', '13800000007')], wishes: '请村里按确权的图重新量一下，把界石立起来。',
    }),
    then: [],
  },
  {
    ago: 20,
    draft: dispute({
      division: '990101002004', kind: 'neighbours', story: '楼下把公共过道改成了鞋柜和储物间，消防通道只剩半米宽，物业贴过通知也没有用。', applicant: person('许安', '13800000008'),
      respondents: [person('邓一鸣', '13800000009')], wishes: '把过道清出来，以后不再堆放。',
    }),
    then: [
      ...taken('zheng-shuning', 19), { ago: 17, staff: 'zheng-shuning', action: 'begin', note: '双方都到了社区。' },
      { ago: 15, staff: 'zheng-shuning', action: 'agree-written', agreement: { facts: '邓一鸣在4幢三楼公共过道放置鞋柜、储物架，过道净宽约半米。双方对事实没有争议。', terms: '一、邓一鸣七日内清走过道内的全部物品；二、双方今后都不在过道堆放物品；三、许安不再就此事要求赔偿。', performBy: addDays(today, -8), signedOn: addDays(today, -15) } },
      { ago: 9, staff: 'zheng-shuning', action: 'fulfil' }, { ago: 8, rates: { score: 5, comment: '郑老师跑了好几趟，说得双方都服气。' } },
    ],
  },
  {
    ago: 30,
    draft: dispute({
      division: '990101003003', kind: 'wages', story: '去年在纺织路的工地干了四个月，还有一万三千元工资没有结，包工头说等甲方付款，一拖再拖。', applicant: person('马长根', '13800000010', { idNumber: '110101199003070011' }),
      respondents: [person('罗建', '13800000011')], wishes: '把剩下的工资付清。',
    }),
    then: [],
  },
  {
    ago: 25,
    draft: dispute({
      division: '990101001006', kind: 'contract', story: '请人给老房子换门窗，付了六千元定金，三个月没有装，也不退钱。', applicant: person('沈月', '13800000012'),
      respondents: [{ kind: 'organisation', name: '杏花门窗经营部', phone: '0490-8815678' }], wishes: '要么马上装好，要么退定金。',
    }),
    then: [
      ...taken('he-guixiang', 24), { ago: 22, staff: 'he-guixiang', action: 'begin', note: '经营部负责人接了电话，同意来谈。' },
      { ago: 10, staff: 'he-guixiang', action: 'fail', reason: 'no-agreement', note: '谈了三次，双方对退多少钱没有谈拢。', next: { name: '棠东区人民法院', text: '可以起诉，诉前可以申请诉前调解。', phone: '12368', place: '棠东区海棠路66号' } },
      { ago: 9, rates: { score: 2, reasons: ['slow'], comment: '拖得太久了。' } },
    ],
  },
  {
    ago: 1,
    draft: { division: '990101002001', story: '老伴走了以后，晚上总是醒，不想出门，也不想麻烦孩子。', topics: ['loss', 'sleep'], way: 'message', consents: { policyVersion: '2026-01', purposes: ['counselling'] } },
    then: [],
  },
];

type Answer = (request: Request) => Response | Promise<Response>;

/** Fills an empty desk through the API itself, each call at the time at which it is said to have happened. `at` gives the API as of a moment. */
export async function fileDemoCases(at: (now: number) => Answer, tokenOf: (staff: string) => Promise<string>, now: number): Promise<void> {
  for (const { ago, draft, then } of demoCases(dateIn(now))) {
    const service = 'way' in draft ? counselling.request : disputes.file;
    const receipt = await ask<CaseReceipt>(at(moment(ago, now)), service, {}, draft);
    for (const happening of then) await happen(at(moment(happening.ago, now)), receipt, happening, tokenOf);
  }
}

/** Within office hours of that day, and never later than now. */
const moment = (ago: number, now: number): number => (ago === 0 ? now - 20 * 60_000 : now - ago * DAY);

async function happen(answer: Answer, { number, code }: CaseReceipt, happening: Happening, tokenOf: (staff: string) => Promise<string>): Promise<void> {
  const mine = { 'x-case-code': code };
  if ('rates' in happening) return void await ask(answer, cases.rate, mine, happening.rates, number);
  if (!('staff' in happening)) return void await ask(answer, cases.message, mine, { text: happening.says, files: [] }, number);
  const { ago: _, staff, ...rest } = happening;
  const theirs = { authorization: `Bearer ${await tokenOf(staff)}` };
  if ('says' in rest) return void await ask(answer, desk.message, theirs, { to: 'applicant', text: rest.says, files: [] }, number);
  const { version } = await ask<DeskCase>(answer, desk.show, theirs, undefined, number);
  await ask(answer, desk.act, theirs, { ...rest, version }, number);
}

async function ask<T>(answer: Answer, row: Endpoint, headers: Record<string, string>, body: unknown, number = ''): Promise<T> {
  const response = await answer(new Request(`http://demo${row.path.replace(':number', number)}`, {
    method: row.method, headers: { 'idempotency-key': crypto.getRandomValues(new Uint32Array(4)).join('-'), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }),
  }));
  if (!response.ok) throw new Error(`${row.name} of the demo was answered ${response.status}: ${await response.text()}`);
  return await response.json() as T;
}
