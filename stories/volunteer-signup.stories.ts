import '@linli/elements/volunteer-signup/define';
import type { VolunteerSignupElement } from '@linli/elements/volunteer-signup';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually } from './eventually.ts';
import { ask, tabClient } from './server.ts';
import { all, choose, comes, community, find, member, next, of, openShift, organiser, press, reach, resident, says, serve, shiftNow, signIn, signupIn, type, volunteer, wish } from './volunteers.ts';

type Args = Partial<Pick<VolunteerSignupElement, 'division' | 'door' | 'sharedDevice' | 'certificate' | 'client'>>;
type Room = VolunteerSignupElement;

const meta: Meta<Args> = {
  title: '志愿服务 Volunteer sign-up',
  component: 'linli-volunteer-signup',
  args: { division: community, sharedDevice: true },
  render: ({ division = '', door = '', sharedDevice = false, certificate, client = tabClient() }) => html`
    <linli-volunteer-signup division=${division} .door=${door} ?shared-device=${sharedDevice} .certificate=${certificate} .client=${client}></linli-volunteer-signup>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Act = (room: Room) => Promise<unknown>;

const does = (...acts: Act[]): Play => async ({ canvasElement }) => {
  const room = await signupIn(canvasElement);
  for (const act of acts) await act(room);
};
const on = (...selectors: string[]): Act => room => press(room, ...selectors);
const shows = (selector: string): Act => room => comes(room, selector);
const enter = (kind: 'member' | 'resident'): Act => async room => {
  await press(room, `[part=door][value=${kind}]`);
  await signIn(room);
};
const to = (step: Parameters<typeof reach>[1], kind: 'member' | 'resident' = 'resident'): Act => async room => {
  await enter(kind)(room);
  await reach(room, step, kind);
};
const submit = on('[part=submit]');

/** Somebody whom the page has signed in; `prepare` is what happened before. */
const signedIn = (prepare: () => Promise<string>, section: 'shifts' | 'mine' | 'wishes' | 'record', ...acts: Act[]): Play => async ({ canvasElement }) => {
  const token = await prepare();
  const room = await signupIn(canvasElement);
  await comes(room, '[part=known]');
  room.token = token;
  await eventually(() => find(room, '[part=nav]') ?? (find(room, '[part=way]') && !find(room, '[part=known]')));
  if (!find(room, '[part=nav]')) await press(room, '[part=way]');
  await press(room, `[part=nav] [value=${section}]`);
  for (const act of acts) await act(room);
};

/** 两扇门；不报名也能先看看。 */
export const Doors: Story = { name: '两扇门 Doors', play: does(shows('[part=door]')) };

/** 手机号登录。 */
export const Phone: Story = { name: '登录 Sign in', play: does(on('[part=door]'), shows('[part=sign-in]')) };

/** 演示里验证码显示在页面上。 */
export const Code: Story = { name: '验证码 Code', play: does(on('[part=door]'), room => type(room, 'sign-in.phone', '13700009999'), submit, shows('#f-sign-in-code, [part=problem]')) };

/** 先问住在哪个社区。 */
export const Home: Story = { name: '社区 Home', play: does(to('home', 'member'), shows('[part=change]')) };

/** 换一个社区。 */
export const OtherHome: Story = { name: '换一个社区 Another community', play: does(to('home'), on('[part=change]'), shows('linli-division-picker')) };

/** 党员报到。 */
export const Member: Story = { name: '党员报到 Report in', play: does(to('you', 'member'), shows('#f-workUnit')) };

/** 没填的、太长的，在旁边说清楚；写的都还在。 */
export const MemberFaults: Story = { name: '报到有错 Report-in faults', play: does(to('you', 'member'), room => type(room, 'workUnit', '棠宁市图书馆'.repeat(50)), submit, shows('#faults')) };

/** 居民报名。 */
export const Resident: Story = { name: '居民报名 Sign up', play: does(to('you'), shows('#f-birthDate')) };

/** 不满18岁，监护人马上出现。 */
export const Minor: Story = { name: '未成年人 Minor', play: does(to('you'), room => type(room, 'birthDate', `${new Date().getFullYear() - 16}-01-01`), shows('[part=guardian]')) };

/** 监护人不能是自己。 */
export const SamePerson: Story = {
  name: '监护人是自己 Own guardian',
  play: does(to('you'), room => type(room, 'name', '林小满'), room => type(room, 'birthDate', `${new Date().getFullYear() - 16}-01-01`), room => type(room, 'guardian.name', '林小满'), room => type(room, 'guardian.phone', '13800000001'), submit, shows('#faults')),
};

/** 不到14岁。 */
export const TooYoung: Story = { name: '不到14岁 Too young', play: does(to('you'), room => type(room, 'name', '林小满'), room => type(room, 'birthDate', `${new Date().getFullYear() - 10}-01-01`), submit, shows('#faults')) };

/** 特长和时间。 */
export const Help: Story = { name: '特长和时间 Skills and times', play: does(to('help'), room => choose(room, 'skills', 'teaching'), on('#f-times input[value="6-morning"]')) };

/** 一项一项问，都不预先勾好；党员身份单独问。 */
export const Consents: Story = { name: '同意 Consents', play: does(to('consents', 'member'), shows('[part=consent]')) };

/** 必须同意的没有勾。 */
export const ConsentsMissing: Story = { name: '没有同意 Not agreed', play: does(to('consents', 'member'), submit, shows('#faults')) };

/** 报名好了，接着选班次。 */
export const SignedUp: Story = { name: '报名好了 Signed up', play: does(to('end'), submit, shows('[part=nav]'), room => says(room, '报名好了')) };

/** 断网：填的都还在。 */
export const Offline: Story = {
  name: '断网 Offline',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: request => (request.method === 'POST' && request.url.endsWith('/v1/volunteers') ? Promise.reject(new TypeError('offline')) : ask(request)) }) }) },
  play: does(to('end'), submit, shows('[part=problem]')),
};

/** 不登录，也能看班次。 */
export const Look: Story = { name: '先看看 Looking', play: async context => { await openShift(); await does(on('[part=way]'), shows('[part=shift]'))(context); } };

/** 按天列出；适合的、满了的、冲突的，都说清楚。 */
export const Shifts: Story = {
  name: '班次 Shifts',
  play: signedIn(async () => {
    const token = await volunteer();
    const first = await openShift({ title: '周末护学岗', skills: ['child-care'] });
    await of(token).shifts.join(first);
    await openShift();
    await openShift({ title: '党员先锋岗：夜间巡逻', membersOnly: true, skills: ['patrol'] });
    return token;
  }, 'shifts', room => says(room, '时间冲突')),
};

/** 报名。 */
export const Joined: Story = {
  name: '报上了 Joined',
  play: async context => {
    const id = await openShift();
    await signedIn(volunteer, 'shifts', on(`[data-id="${id}"] [part=join]`), room => says(room, '报名好了'))(context);
  },
};

/** 满了排候补。 */
export const Waiting: Story = {
  name: '候补 Waiting',
  play: async context => {
    const id = await openShift({ capacity: 1 });
    await of(await volunteer()).shifts.join(id);
    await signedIn(volunteer, 'shifts', on(`[data-id="${id}"] [part=join]`), room => says(room, '候补第1位'))(context);
  },
};

/** 我的班次：下一个在最前。 */
export const Mine: Story = {
  name: '我的 Mine',
  play: signedIn(async () => {
    const token = await volunteer();
    await of(token).shifts.join(await openShift());
    return token;
  }, 'mine', shows('[part=leave]')),
};

/** 退出先问一句。 */
export const Leaving: Story = { ...Mine, name: '退出 Leaving', play: async context => { await Mine.play!(context); await press(await signupIn(context.canvasElement), '[part=leave]'); } };

/** 现场签到。 */
export const CheckIn: Story = {
  name: '签到 Check-in',
  play: signedIn(async () => {
    const token = await volunteer();
    await of(token).shifts.join(await shiftNow());
    return token;
  }, 'mine', on('[part=check-in]'), room => type(room, 'check-in', 'AAAAAA'), on('[part=panel] [part=submit]'), shows('.fault')),
};

/** 时长和证明。 */
export const Hours: Story = {
  name: '时长 Hours',
  play: signedIn(async () => {
    const token = await volunteer();
    await serve(token);
    return token;
  }, 'mine', shows('[part=certify]')),
};

/** 服务证明。 */
export const Certificate: Story = {
  name: '服务证明 Certificate',
  play: signedIn(async () => {
    const token = await volunteer();
    await serve(token);
    return token;
  }, 'mine', on('[part=certify]'), shows('[part=certificate] h2')),
};

/** 核验：编号抄错当场说。 */
export const CheckFault: Story = { name: '编号抄错 Wrong number', play: does(on('[part=way]:last-child'), room => type(room, 'certificate', 'ABCD'), submit, shows('.fault')) };

/** 核验：是真的。 */
export const Checked: Story = {
  name: '核验 Checked',
  play: async context => {
    const token = await volunteer();
    await serve(token);
    const { number } = await of(token).volunteers.certify();
    await does(on('[part=way]:last-child'), room => type(room, 'certificate', number), submit, shows('.facts'))(context);
  },
};

/** 微心愿：不用登录也能看。 */
export const Wishes: Story = { name: '微心愿 Wishes', play: async context => { await wish(); await does(on('[part=way]:nth-child(2)'), shows('[part=wish]'))(context); } };

/** 认领。 */
export const Claimed: Story = {
  name: '认领 Claimed',
  play: async context => {
    const { id } = await wish();
    await signedIn(volunteer, 'wishes', on(`[data-id="${id}"] [part=claim]`), room => says(room, '何奶奶'))(context);
  },
};

/** 许一个心愿。 */
export const Wishing: Story = { name: '许心愿 Making a wish', play: signedIn(resident, 'wishes', on('[part=ask]'), shows('[part=consent]')) };

/** 许愿人确认。 */
export const Confirming: Story = {
  name: '确认心愿 Confirming',
  play: signedIn(async () => {
    const { id, asker } = await wish();
    const { wishes } = of(await volunteer());
    await wishes.claim(id);
    await wishes.fulfil(id);
    return asker;
  }, 'wishes', on('[part=act][value=confirm]'), shows('#f-score')),
};

/** 应急召集。 */
export const CallUp: Story = {
  name: '应急召集 Call-up',
  play: signedIn(async () => {
    const token = await volunteer(member);
    await organiser().volunteerDesk.callUp({ division: community, skills: [], words: '今晚有暴雨，请到社区帮忙搬沙袋。', place: '棠苑社区服务站', at: new Date(Date.now() + 7_200_000).toISOString() });
    return token;
  }, 'shifts', shows('[part=call-up]')),
};

/** 我的档案。 */
export const Record: Story = { name: '档案 Record', play: signedIn(() => volunteer(member), 'record', shows('[part=change]')) };

/** 修改档案。 */
export const Change: Story = { name: '修改 Change', play: signedIn(volunteer, 'record', on('[part=change]'), next, shows('#f-birthDate')) };

/** 退出志愿服务：删什么、留什么，先说清楚。 */
export const Departing: Story = { name: '退出志愿服务 Leaving the programme', play: signedIn(volunteer, 'record', on('[part=depart]'), shows('.points')) };

/** 已退出。 */
export const Departed: Story = { name: '已退出 Departed', play: signedIn(volunteer, 'record', on('[part=depart]', '[part=panel] input'), async room => { await room.updateComplete; await press(room, '[part=panel] [part=submit]:not(:disabled)'); await says(room, '已经删除'); }) };

/** 正在加载。 */
export const Loading: Story = { name: '正在加载 Loading', args: { client: createClient({ transport: fetchTransport({ fetch: () => new Promise<Response>(() => {}) }) }) }, play: does(shows('.bone')) };

/** 长辈版。 */
export const Elder: Story = { ...Doors, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 深色。 */
export const Dark: Story = { ...Shifts, name: '深色 Dark', globals: { colourScheme: 'dark' } };

/** 英文。 */
export const English: Story = { ...Member, name: '英文 English', globals: { language: 'en' } };

/** 英文的班次。 */
export const EnglishShifts: Story = { ...Shifts, name: '英文班次 English shifts', globals: { language: 'en' }, play: signedIn(volunteer, 'shifts', async room => { await openShift(); return find(room, '[part=filter]') ?? all(room, 'button'); }) };
