import { expect, html } from '@open-wc/testing';
import type { VolunteeringHandledEvent } from '@linli/elements/volunteer-desk';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { eventually } from '../../stories/eventually.ts';
import { all, comes, fill, fillPlan, find, inDays, open, plan, press, says, text } from '../../stories/organising.ts';
import { organiser } from '../../stories/volunteers.ts';
import { between, button, desk, focused, onPage, once, place } from './volunteer-desk.ts';

describe('linli-volunteer-desk: signing in', function () {
  this.timeout(60_000);

  it('offers the organisers of the demonstration, and keeps the token in memory alone', async () => {
    const element = await onPage(html`<linli-volunteer-desk division=${place}></linli-volunteer-desk>`);
    await comes(element, '[part=staff]');
    expect(all(element, '[part=staff]').map(text)).to.include('罗一诺').and.not.include('赵敏');
    all(element, '[part=staff]').find(one => text(one) === '罗一诺')!.click();
    await comes(element, '[part=list], .none');
    expect(text(find(element, '.side'))).to.contain('罗一诺志愿服务组织者');
    expect(element.outerHTML + element.shadowRoot!.innerHTML).not.to.match(/eyJ/);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('eyJ');
  });

  it('asks again when the sign-in runs out, and keeps what was typed', async () => {
    let out = false;
    const refused = () => Promise.resolve(Response.json({ type: 'about:blank', title: 'x', status: 401, kind: 'refused', fields: [] }, { status: 401 }));
    const element = await onPage(html`<linli-volunteer-desk division=${place} .transport=${fetchTransport({ fetch: request => (out && !request.url.includes('/demo/') ? refused() : fetch(request)) })}></linli-volunteer-desk>`);
    const enter = async () => {
      await comes(element, '[part=staff]');
      all(element, '[part=staff]').find(one => text(one) === '罗一诺')!.click();
      await comes(element, '[part=list], .none');
    };
    await enter();
    await press(element, '[part=open]');
    await fill(element, 'title', '没写完的班次');
    out = true;
    const signedOut = once(element, 'linli-desk-signed-out');
    button(element, '刷新').click();
    await signedOut;
    await says(element, '没写完的内容还在');
    out = false;
    await enter();
    await eventually(() => find<HTMLInputElement>(element, '#f-title')?.value === '没写完的班次');
  });

  it('tells somebody without the role', async () => {
    const element = await onPage(html`<linli-volunteer-desk division="330203" .client=${organiser()}></linli-volunteer-desk>`);
    await says(element, '没有权限');
    expect(all(element, '[part=row]')).to.have.lengthOf(0);
  });
});

describe('linli-volunteer-desk: shifts', function () {
  this.timeout(60_000);

  it('lists them by day, with how many have joined', async () => {
    const id = await plan();
    const element = await desk();
    await open(element, id);
    const row = find(element, `.side [data-id="${id}"]`)!.closest('li');
    expect(text(row)).to.match(/^夜间巡逻.*0\/4人.*湾头社区警务室门口/);
    expect(text(find(element, '.side .day'))).to.match(/^\d+月\d+日（周.）$/);
    expect(find(element, `.side [data-id="${id}"]`)!.getAttribute('aria-current')).to.equal('true');
    await eventually(() => focused(element) === find(element, '#heading'));
    await expect(element).to.be.accessible();
  });

  it('opens a row of shifts, all of them at once', async () => {
    const element = await desk();
    await press(element, '[part=open]');
    await fillPlan(element, { date: inDays(5), until: inDays(7) });
    await says(element, '一共3场');
    const handled: string[] = [];
    element.addEventListener('linli-volunteering-handled', event => handled.push(`${(event as VolunteeringHandledEvent).work} ${(event as VolunteeringHandledEvent).action}`));
    await press(element, '.main [part=submit]');
    await says(element, '3场都已发布');
    expect(handled).to.deep.equal(['shift open', 'shift open', 'shift open']);
    expect(all(element, '.main [part=row]')).to.have.lengthOf(3);
    await press(element, '.main [part=row]');
    await says(element, '图书角整理');
  });

  it('tells what is missing, each at its field', async () => {
    const element = await desk();
    await press(element, '[part=open]', '.main [part=submit]');
    await comes(element, '[part=faults]');
    expect(all(element, '[part=faults] a').map(text)).to.include.members(['请填写“班次名称”', '请填写“做什么”', '请填写“集合地点”', '请选择“哪一天”', '请选择“开始”', '请选择“结束”', '请填写“需要多少人”']);
    await eventually(() => focused(element) === find(element, '#faults'));
    (all(element, '[part=faults] a')[0] as HTMLElement).click();
    await eventually(() => focused(element) === find(element, '#f-title'));
    expect(find(element, '#f-title')!.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('tells of five hundred at once before any is opened', async () => {
    let sent = 0;
    const element = await desk(between((request, send) => { if (request.method === 'POST') sent++; return send(request); }));
    await press(element, '[part=open]');
    await fillPlan(element, { until: inDays(502) });
    await press(element, '.main [part=submit]');
    await says(element, '一次最多发布100场，请把截止日期提前');
    expect(sent).to.equal(0);
  });

  it('says what a colleague changed, and loses nothing that was typed', async () => {
    const id = await plan();
    const element = await desk();
    await open(element, id);
    await press(element, '[data-action=change]');
    await fill(element, 'place', '湾头社区南门');
    const { volunteerDesk } = organiser();
    const { version, text: told, place: where, starts, skills } = await volunteerDesk.shift(id);
    await volunteerDesk.changeShift(id, { version, title: '夜间巡逻（东区）', text: told, place: where, starts, minutes: 120, capacity: 4, skills, joinBefore: 60, leaveBefore: 120 });
    await press(element, '.main [part=submit]');
    await says(element, '班次名称：“夜间巡逻”改成了“夜间巡逻（东区）”');
    await eventually(() => focused(element) === find(element, '#overtaken'));
    expect(find<HTMLInputElement>(element, '#f-place')!.value).to.equal('湾头社区南门');
    await fill(element, 'title', '夜间巡逻（东区）');
    await press(element, '.main [part=submit]');
    await says(element, '已保存');
    expect(await volunteerDesk.shift(id)).to.include({ title: '夜间巡逻（东区）', place: '湾头社区南门' });
  });

  it('keeps what is half written with its shift', async () => {
    const [one, other] = [await plan(), await plan()];
    const element = await desk();
    await open(element, one);
    await press(element, '[data-action=cancel]');
    await fill(element, 'reason', '当天有暴雨');
    await open(element, other);
    expect(find(element, '#f-reason')).to.equal(null);
    await open(element, one);
    expect((await comes<HTMLTextAreaElement>(element, '#f-reason')).value).to.equal('当天有暴雨');
    await press(element, '.main [part=submit]');
    await says(element, '班次已取消');
    expect(await organiser().volunteerDesk.shift(one)).to.include({ state: 'cancelled', reason: '当天有暴雨' });
  });
});

describe('linli-volunteer-desk: on a phone', function () {
  this.timeout(60_000);

  it('shows the list, then one thing, and the way back to where one was', async () => {
    const id = await plan();
    const element = await desk(organiser(), 360);
    await open(element, id);
    expect(find(element, '.side')).to.equal(null);
    expect(element.scrollWidth).to.be.at.most(360);
    await press(element, '.back');
    await eventually(() => focused(element)?.dataset['id'] === id);
    expect(find(element, '.main')).to.equal(null);
  });
});
