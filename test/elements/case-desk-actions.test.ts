import { expect } from '@open-wc/testing';
import type { CaseHandledEvent } from '@linli/elements/case-desk';
import { caseIn, fileCase, handle, inDays } from '../../stories/cases.ts';
import { all, between, button, click, comes, coordinator, fill, find, focused, isPost, mediator, once, open, opened, place, says, text, tokenOf, until } from './case-desk.ts';

describe('an action', () => {
  it('is offered only where the case allows it, what ends the case last', async () => {
    const { number } = await caseIn('mediating', place);
    const { can } = await mediator.desk.show(number);
    const element = await opened(number);
    const offered = all(element, '[data-action]').map(one => one.dataset['action']!);
    expect([...offered].sort()).to.deep.equal(can.filter(one => one !== 'message' && one !== 'reveal').sort());
    expect(all(element, '.next .primary')).to.have.lengthOf(1);
    expect(offered.slice(-2)).to.have.members(['fail', 'end']);
  });

  it('tells at its fields what is missing, and moves there', async () => {
    const { number } = await fileCase(place);
    const element = await opened(number, coordinator);
    await click(element, '[data-action=decline]');
    expect(focused(element)).to.equal(find(element, '#next'));
    await click(element, '.next [part=submit]');
    await until(() => focused(element) === find(element, '#faults'));
    expect(all(element, '#faults a').map(text)).to.deep.equal(['请选择“原因”', '请填写“说明”', '请填写“单位名称”']);
    for (const id of ['f-reason', 'f-note', 'f-next-name']) expect(find(element, `#${id}`)!.getAttribute('aria-invalid')).to.equal('true');
    all(element, '#faults a')[1]!.click();
    await until(() => focused(element) === find(element, '#f-note'));
    await fill(element, '#f-note', '这件事派出所已经在处理。');
    expect(all(element, '#faults a').map(text)).to.deep.equal(['请选择“原因”', '请填写“单位名称”']);
  });

  it('tells at its field what only the server knows', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await opened(number);
    await click(element, '[data-action=extend]');
    await fill(element, '#f-until', inDays(2));
    await fill(element, '#f-note', '双方都同意再谈几天。');
    await click(element, '.next [part=submit]');
    await until(() => text(find(element, '#f-until-fault')) === '“到哪天为止”太早了');
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('双方都同意再谈几天。');
  });

  it('closes a case with a reason and the next place to go, chosen from those that the policy names', async () => {
    const { number } = await fileCase({ ...place, kind: 'contract', story: '邻居借了五千元一直不还，打电话也不接。' });
    const element = await opened(number, coordinator);
    await click(element, '[data-action=decline]');
    const places = await comes<HTMLSelectElement>(element, '#f-places');
    await fill(element, '#f-places', places.options[1]!.value);
    expect(find<HTMLInputElement>(element, '#f-next-name')!.value).to.equal(places.options[1]!.value);
    await fill(element, '#f-reason', 'out-of-scope');
    await fill(element, '#f-note', '这是借款，建议直接起诉。');
    await click(element, '.next [part=submit]');
    await says(element, '不予受理：已办好');
    expect((await coordinator.desk.show(number)).closing).to.deep.include({ reason: 'out-of-scope', note: '这是借款，建议直接起诉。' });
  });

  it('arranges a meeting in China’s time, records it, and writes the agreement', async () => {
    const { number } = await caseIn('assigned', place);
    await handle(number, [{ action: 'begin', note: '双方都同意了。' }]);
    const element = await opened(number);
    await click(element, '[data-action=schedule]');
    await fill(element, '#f-session-at', `${inDays(3)}T14:30`);
    await click(element, '.next [part=submit]');
    await says(element, '约定调解时间：已办好');
    expect((await mediator.desk.show(number)).sessions[0]!.at).to.equal(`${inDays(3)}T14:30:00+08:00`);
    await click(element, '[data-action=record-session]');
    expect(find<HTMLInputElement>(element, '#f-session-at')!.value).to.equal(`${inDays(3)}T14:30`);
    await fill(element, '#f-session-at', `${inDays(-1)}T09:00`);
    await fill(element, '#f-outcome', '双方各让一步。');
    await click(element, '.next [part=submit]');
    await says(element, '登记调解会：已办好');
    expect(find(element, '.next .primary')!.dataset['action']).to.equal('agree-written');
    await click(element, '[data-action=agree-written]');
    await fill(element, '#f-agreement-facts', '晚上装修影响休息。');
    await fill(element, '#f-agreement-terms', '晚上八点以后不施工。');
    await click(element, '.next [part=submit]');
    await comes(element, '[part=agreement]');
    expect(text(find(element, '[part=agreement]'))).to.contain('晚上八点以后不施工');
  });

  it('is done once, however often one presses, and under one key however often it is tried', async () => {
    const { number } = await caseIn('mediating', place);
    const keys: string[] = [];
    let lost = true;
    const element = await opened(number, between(tokenOf('zhao-min'), async (request, send) => {
      if (!isPost(request, '/actions')) return send(request);
      keys.push(request.headers.get('idempotency-key')!);
      const reply = await send(request);
      if (!lost) return reply;
      lost = false;
      throw new TypeError('the reply was lost');
    }));
    await click(element, '[data-action=suspend]');
    await fill(element, '#f-note', '对方出差，回来再谈。');
    for (const _ of [1, 2, 3]) find(element, '.next [part=submit]')!.click();
    await says(element, '网络没有连上');
    expect(text(find(element, '.next .problem'))).to.contain('您写的内容都还在');
    await click(element, '.next [part=retry]');
    await says(element, '暂停调解：已办好');
    expect(keys).to.have.lengthOf(2);
    expect(new Set(keys).size).to.equal(1);
    expect((await mediator.desk.show(number)).events.filter(({ what }) => what === 'suspend')).to.have.lengthOf(1);
  });
});

describe('an answer that comes late', () => {
  it('belongs to its own case, whatever is on the screen by then', async () => {
    const [one, other] = [await caseIn('mediating', place), await caseIn('mediating', place)];
    let release = () => {};
    const element = await opened(one.number, between(tokenOf('zhao-min'), async (request, send) => {
      if (isPost(request, `${one.number}/actions`)) await new Promise<void>(done => { release = done; });
      return send(request);
    }));
    await click(element, '[data-action=suspend]');
    await fill(element, '#f-note', '先停一停。');
    await click(element, '.next [part=submit]');
    await open(element, other.number);
    await click(element, '[data-action=extend]');
    await fill(element, '#f-note', '双方同意延长。');
    const handled = once<CaseHandledEvent>(element, 'linli-case-handled');
    release();
    expect(await handled).to.include({ number: one.number, action: 'suspend', state: 'suspended' });
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('双方同意延长。');
    expect(text(find(element, '.number'))).to.contain(other.number);
    await open(element, one.number);
    expect(all(element, '#f-note')).to.have.lengthOf(0);
  });
});

describe('a colleague who was faster', () => {
  it('is named with what they did; what was typed stays, and goes on with the case as it is', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await opened(number);
    await click(element, '[data-action=suspend]');
    await fill(element, '#f-note', '对方下周才回来。');
    await handle(number, [{ action: 'extend', until: inDays(70), note: '双方都同意延长。' }]);
    await click(element, '.next [part=submit]');
    const conflict = await comes(element, '#conflict');
    await until(() => focused(element) === conflict);
    expect(all(element, '#conflict li').map(text)).to.have.lengthOf(1);
    expect(text(conflict)).to.match(/梁若松：延长了期限/);
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('对方下周才回来。');
    button(element, '按最新情况继续').click();
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('对方下周才回来。');
    await click(element, '.next [part=submit]');
    await says(element, '暂停调解：已办好');
    const { events, state } = await mediator.desk.show(number);
    expect(state).to.equal('suspended');
    expect(events.slice(0, 2).map(({ what }) => what)).to.deep.equal(['suspend', 'extend']);
  });

  it('may have done what can no longer be done; then the case is shown as it is', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await opened(number);
    await click(element, '[data-action=suspend]');
    await fill(element, '#f-note', '对方下周才回来。');
    await handle(number, [{ action: 'suspend', note: '已经停了。' }]);
    await click(element, '.next [part=submit]');
    await says(element, '现在已经不能办这一步了');
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('对方下周才回来。');
    expect(all(element, '.next [part=submit]')).to.have.lengthOf(0);
    button(element, '看最新情况').click();
    await comes(element, '[data-action=resume]');
    expect(text(find(element, '.main .marks'))).to.contain('暂停');
  });
});
