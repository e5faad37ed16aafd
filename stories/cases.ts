import type { CaseReceipt } from '@linli/contract/receipt';
import type { CaseActionDraft } from '@linli/contract/desk';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { ask, tabClient } from './server.ts';

/** What is done to a case, without the version, which is looked up. */
export type Deed = Omit<CaseActionDraft, 'version'>;

const tokens = new Map<string, Promise<string>>();

/** A member of the invented staff at their desk: 赵敏 mediates in 柳湾街道, 梁若松 coordinates the city, 叶清和 counsels. */
export const clerk = (staff: 'zhao-min' | 'liang-ruosong' | 'ye-qinghe'): Client => {
  if (!tokens.has(staff)) tokens.set(staff, tabClient().demo.signIn({ staff }).then(({ token }) => token));
  return createClient({ token: () => tokens.get(staff), language: 'zh-CN', transport: fetchTransport({ fetch: ask }) });
};

const draft: DisputeDraft = {
  division: '990101001001', kind: 'neighbours', situations: [],
  story: '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用，家里老人睡不好。', happenedOn: '2026-03-05', place: '柳堤小区3幢402室',
  applicant: { kind: 'person', name: '林小满', phone: '13800000000' },
  respondents: [{ kind: 'person', name: '周远航', note: '502室住户' }],
  wishes: '希望晚上八点以后不再施工。', files: [],
  consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive', 'sharing', 'callback'] },
};

/** Files a dispute between neighbours, with whatever else is said. */
export const fileCase = (change: Partial<DisputeDraft> = {}): Promise<CaseReceipt> => tabClient().disputes.file({ ...draft, ...change });

/** Uploads a file, so that a draft can name it. */
export const uploadFile = (blob: Blob, name: string): Promise<{ id: string; key: string }> => tabClient().files.upload(blob, { name }).then(({ id, key }) => ({ id, key }));

/** Does one thing after the other to a case, as a clerk. */
export async function handle(number: string, deeds: readonly Deed[], staff: Parameters<typeof clerk>[0] = 'liang-ruosong'): Promise<void> {
  const { desk } = clerk(staff);
  let { version } = await desk.show(number);
  for (const deed of deeds) ({ version } = await desk.act(number, { ...deed, version }));
}

/** A date some days from now, `2026-12-01`. */
export const inDays = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

const meeting = (days: number): NonNullable<Deed['session']> => ({ at: `${inDays(days)}T09:30:00+08:00`, place: '柳湾街道人民调解委员会调解室', form: 'in-person', closedDoors: true });

const taken: readonly Deed[] = [{ action: 'accept' }, { action: 'assign', assignee: 'zhao-min' }];
const mediating: readonly Deed[] = [...taken, { action: 'begin', note: '已经和双方通过电话，都愿意谈一谈。' }];
const terms = '一、周远航晚上八点以后不再使用电钻等发出大声音的工具。\n二、周远航在2026年12月20日前完成装修。\n三、双方以后有事先在楼道里当面商量。';

/** What a clerk does to bring a fresh case into a state. */
export const lives = {
  asked: () => [{ action: 'ask-supplement', note: '请补一张装修时间的照片或录音，方便我们核对时间。', until: inDays(7) }],
  assigned: () => taken,
  mediating: () => [...mediating, { action: 'schedule', session: meeting(6) }],
  suspended: () => [...mediating, { action: 'suspend', note: '对方出差，回来以后接着谈。' }],
  written: () => [
    ...mediating,
    { action: 'record-session', session: { ...meeting(0), at: `${inDays(-1)}T09:30:00+08:00` }, outcome: '双方当面谈了，对晚上施工的时间达成一致。' },
    { action: 'agree-written', agreement: { facts: '2026年3月起，周远航家装修，多次在晚上十点以后使用电钻，影响楼下林小满家老人休息。双方对晚上能不能施工有争议。', terms, performBy: inDays(26), signedOn: inDays(0) } },
  ],
  oral: () => [...mediating, { action: 'agree-oral', agreement: { facts: '周远航家晚上装修影响楼下休息。', terms: '晚上八点以后不施工。', signedOn: inDays(0) } }],
  declined: () => [{ action: 'decline', reason: 'handled-elsewhere', note: '这件事派出所已经在处理，调委会不重复受理。', next: { name: '柳湾派出所', text: '带上您的报案回执，问一下办到哪一步。', phone: '110', place: '棠宁市棠东区柳堤路20号' } }],
  failed: () => [...mediating, { action: 'fail', reason: 'no-agreement', note: '双方对赔偿的数目差得比较远，谈了三次没有谈拢。', next: { name: '棠东区人民法院', text: '可以起诉；不清楚怎么写起诉状的，可以先打12348。', phone: '12348' } }],
} satisfies Readonly<Record<string, () => readonly Deed[]>>;

/** A case in a state. */
export async function caseIn(life: keyof typeof lives, change: Partial<DisputeDraft> = {}): Promise<CaseReceipt> {
  const receipt = await fileCase(change);
  await handle(receipt.number, lives[life]());
  return receipt;
}

/** The same as the other party holds it: number and a code of their own. */
export async function invited(change: Partial<DisputeDraft> = {}): Promise<{ number: string; code: string }> {
  const { number } = await caseIn('assigned', change);
  const { desk } = clerk('liang-ruosong');
  const { parties } = await desk.show(number);
  const { code } = await desk.invite(number, { party: parties.find(({ role }) => role === 'respondent')!.id });
  await handle(number, [{ action: 'invite' }]);
  return { number, code };
}

/** A request for counselling. */
export const askForCounselling = (): Promise<CaseReceipt> =>
  tabClient().counselling.request({ division: '990101001001', story: '最近总是睡不着，白天也提不起劲。', topics: ['sleep'], way: 'message', consents: { policyVersion: '2026-01', purposes: ['counselling'] } });
