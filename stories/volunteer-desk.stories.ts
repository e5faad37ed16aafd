import '@linli/elements/volunteer-desk/define';
import type { VolunteerDeskElement } from '@linli/elements/volunteer-desk';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually } from './eventually.ts';
import { askingForMore, busyShift, calledUp, comes, deskIn, fill, fillPlan, find, go, inDays, named, open, place, plan, press, says, served, text } from './organising.ts';
import { ask } from './server.ts';
import { of, organiser, wish } from './volunteers.ts';

type Args = { [K in 'division' | 'client' | 'token' | 'transport']?: VolunteerDeskElement[K] | undefined };

const meta: Meta<Args> = {
  title: '志愿服务台 Volunteer desk',
  component: 'linli-volunteer-desk',
  args: { division: place, client: organiser() },
  render: ({ division, client, token, transport }) => html`<linli-volunteer-desk division=${division ?? ''} .client=${client} .token=${token} .transport=${transport}></linli-volunteer-desk>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = (desk: VolunteerDeskElement) => Promise<unknown>;
const played = (play: Play): NonNullable<Story['play']> => async ({ canvasElement }) => { await play(await deskIn(canvasElement)); };

let token: Promise<string> | undefined;
const organiserToken = () => token ??= createClient({ transport: fetchTransport({ fetch: ask }) }).demo.signIn({ staff: 'luo-yinuo' }).then(session => session.token);

/** A server that answers as a story wants, in front of the real one. */
const between = (answer: (request: Request) => Promise<Response> | undefined): Args => ({
  client: createClient({ token: () => organiserToken(), language: 'zh-CN', retries: 0, transport: fetchTransport({ fetch: async request => (await answer(request)) ?? ask(request) }) }),
});
/** 演示：任选一位虚构的组织者登录。真正使用时，由单位自己的门户登录。 */
export const SignIn: Story = { name: '登录 Sign in', args: { client: undefined, transport: fetchTransport({ fetch: ask }) }, play: played(desk => comes(desk, '[part=staff]')) };

/** 班次按天排列，要办的事写在前面。 */
export const Shifts: Story = {
  name: '班次列表 Shifts',
  play: played(async desk => {
    await Promise.all([plan(), plan({ title: '图书角整理', skills: ['teaching'] })]);
    await comes(desk, '[part=list], .none');
    desk.shadowRoot!.querySelector<HTMLElement>('.side .head .text')!.click();
    await comes(desk, '[part=list]');
  }),
};

/** 没有要确认的时长。 */
export const NothingToConfirm: Story = {
  name: '没有待确认 Nothing to confirm',
  args: { division: '990101001005' },
  play: played(async desk => {
    await press(desk, '[part=filter]');
    await says(desk, '没有要确认的时长');
  }),
};

/** 发布一排班次：说清楚一共几场，要么全部发布，要么一场也不发布。 */
export const Repeating: Story = {
  name: '发布重复班次 Repeating shifts',
  play: played(async desk => {
    await press(desk, '[part=open]');
    await fillPlan(desk, { until: inDays(12) });
    await says(desk, '一共10场');
  }),
};

/** 一次发布五百场：在那一项当场说明，一场也没有发布。 */
export const FiveHundred: Story = {
  name: '五百场 Five hundred at once',
  play: played(async desk => {
    await press(desk, '[part=open]');
    await fillPlan(desk, { until: inDays(502) });
    await press(desk, '.main [part=submit]');
    await says(desk, '一次最多发布100场，请把截止日期提前');
  }),
};

/** 签到表：谁来了，谁还没来，谁在候补。 */
export const Roster: Story = { name: '签到表 Roster', play: played(async desk => open(desk, await busyShift())) };

/** 动态签到码：放在柜台上，或者拿在手里给人扫。 */
export const Code: Story = {
  name: '签到码 Check-in code',
  play: played(async desk => {
    await open(desk, await busyShift());
    await press(desk, '[data-action=show-code]');
    await comes(desk, '[part=qr]');
  }),
};

/** 没有网络：没有码可以显示，说明可以代为签到。 */
export const CodeOffline: Story = {
  name: '签到码没有网络 Code without a network',
  args: between(request => (request.url.endsWith('/check-in-code') ? Promise.reject(new TypeError('offline')) : undefined)),
  play: played(async desk => {
    await open(desk, await busyShift());
    await press(desk, '[data-action=show-code]');
    await says(desk, '网络没有连上');
  }),
};

/** 同事先改了：改了什么写在上面，填的都还在。 */
export const Overtaken: Story = {
  name: '同事先改了 A colleague was faster',
  play: played(async desk => {
    const id = await plan();
    await open(desk, id);
    await press(desk, '[data-action=change]');
    await fill(desk, 'place', '湾头社区南门');
    const { volunteerDesk } = organiser();
    const { version, title, text: told, place: where, starts, skills } = await volunteerDesk.shift(id);
    await volunteerDesk.changeShift(id, { version, title, text: told, place: where, starts, minutes: 120, capacity: 8, skills, joinBefore: 60, leaveBefore: 120 });
    await press(desk, '.main [part=submit]');
    await says(desk, '人数：“4”改成了“8”');
  }),
};

/** 取消要写原因，已报名的人看得到。 */
export const Cancel: Story = {
  name: '取消班次 Cancel',
  play: played(async desk => {
    await open(desk, await plan());
    await press(desk, '[data-action=cancel]', '.main [part=submit]');
    await says(desk, '请填写“为什么取消”');
  }),
};

/** 有人申请更正时长：同意，或者说明为什么不同意。 */
export const Correction: Story = {
  name: '更正时长 Correction',
  args: between(request => (/\/v1\/desk\/shifts\/\w+$/.test(request.url) ? Promise.resolve(ask(request)).then(askingForMore) : undefined)),
  play: played(async desk => {
    await open(desk, await served());
    (await eventually(() => [...desk.shadowRoot!.querySelectorAll<HTMLElement>('[data-deed=answer-correction]')][1])).click();
    await comes(desk, '#f-answer');
  }),
};

/** 志愿者名单，姓名和电话都隐去一部分。 */
export const Volunteers: Story = {
  name: '志愿者 Volunteers',
  play: played(async desk => {
    await named('程一诺');
    await go(desk, 'volunteers');
    await comes(desk, '[part=list]');
  }),
};

/** 按姓名查找，看一位志愿者的档案，说明用途才能看个人信息。 */
export const File: Story = {
  name: '志愿者档案 A file',
  play: played(async desk => {
    await named('司南');
    await go(desk, 'volunteers');
    await press(desk, '.side > [aria-expanded]');
    await fill(desk, 'look-up', '司南');
    await press(desk, '.look-up [part=submit]', '.look-up ~ .rows [part=row]', '[part=reveal]', '#f-purpose input', '.main .inset [part=submit]');
    await says(desk, '1990年3月7日');
  }),
};

/** 微心愿：先看内容再公开。 */
export const Wish: Story = {
  name: '微心愿 A wish',
  play: played(async desk => {
    const { id } = await wish({ division: place }, false);
    await go(desk, 'wishes');
    await open(desk, id, 'wish');
    await comes(desk, '[data-action=publish]');
  }),
};

/** 应急召集：谁能来，谁来不了，谁还没答复。 */
export const CallUp: Story = {
  name: '应急召集 A call-up',
  play: played(async desk => {
    const id = await calledUp();
    await go(desk, 'callUps');
    await open(desk, id, 'call-up');
    await says(desk, '半小时后到');
  }),
};

/** 发起召集：缺什么就在那一项说明。 */
export const NewCallUp: Story = {
  name: '发起召集 New call-up',
  play: played(async desk => {
    await go(desk, 'callUps');
    await press(desk, '[part=open]', '.main [part=submit]');
    await says(desk, '请填写“要做什么”');
  }),
};

/** 按季度反馈，按天导出。 */
export const Reports: Story = {
  name: '统计导出 Reports',
  play: played(async desk => {
    await go(desk, 'reports');
    await press(desk, '.side [part=open]');
    await comes(desk, '#f-from');
  }),
};

/** 正在加载：先占好位置。 */
export const Loading: Story = { name: '正在加载 Loading', args: between(() => new Promise<Response>(() => {})), play: played(desk => comes(desk, '.bone')) };

/** 没有加载出来：说明原因，可以再试。 */
export const Failed: Story = {
  name: '没有加载出来 Failed',
  args: between(request => (request.url.includes('/v1/desk/shifts') ? Promise.resolve(Response.json({}, { status: 503 })) : undefined)),
  play: played(desk => comes(desk, '[part=retry]')),
};

/** In English. */
export const English: Story = {
  name: '英文 English',
  render: args => html`<div lang="en">${meta.render!(args, {} as never)}</div>`,
  play: played(async desk => {
    await open(desk, await busyShift());
    await eventually(() => text(find(desk, '.main')).includes('Roster'));
  }),
};

/** 长辈版。 */
export const Elder: Story = {
  name: '长辈版 Elder',
  globals: { scale: 'elder' },
  play: played(async desk => {
    const coming = await named('秦晚舟');
    const id = await plan();
    await of(coming).shifts.join(id);
    await open(desk, id);
  }),
};
