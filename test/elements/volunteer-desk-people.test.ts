import { expect } from '@open-wc/testing';
import { eventually } from '../../stories/eventually.ts';
import { all, calledUp, comes, fill, find, go, inDays, named, open, place, press, says, served, text } from '../../stories/organising.ts';
import { organiser, wish } from '../../stories/volunteers.ts';
import { button, desk, focused, once } from './volunteer-desk.ts';

describe('linli-volunteer-desk: volunteers', function () {
  this.timeout(60_000);

  it('shows what is personal for a purpose alone, and hides it with the file', async () => {
    await named('司徒清');
    const element = await desk();
    await go(element, 'volunteers');
    await press(element, '.side > [aria-expanded]');
    await fill(element, 'look-up', '司徒清');
    await press(element, '.look-up [part=submit]', '.look-up ~ .rows [part=row]');
    await comes(element, '[part=reveal]');
    expect(text(find(element, '.main'))).not.to.match(/司徒清|137\d{8}/);
    await press(element, '[part=reveal]');
    expect(find<HTMLButtonElement>(element, '.main .inset [part=submit]')!.disabled).to.equal(true);
    await press(element, '#f-purpose input', '.main .inset [part=submit]');
    await says(element, '1990年3月7日');
    expect(text(find(element, '.main'))).to.match(/司徒清手机号137\d{8}/);
    await expect(element).to.be.accessible();
    await go(element, 'shifts');
    await go(element, 'volunteers');
    await comes(element, '[part=reveal]');
    expect(text(find(element, '.main'))).not.to.match(/137\d{8}/);
  });

  it('enters a training, and tells what is missing', async () => {
    await named('上官云');
    const element = await desk();
    await go(element, 'volunteers');
    await press(element, '.side > [aria-expanded]');
    await fill(element, 'look-up', '上官云');
    await press(element, '.look-up [part=submit]', '.look-up ~ .rows [part=row]', '[data-action=enter]', '.main .inset [part=submit]');
    await says(element, '请选择“记什么”');
    await press(element, '#f-kind input[value=training]');
    await fill(element, 'title', '急救基础培训');
    const handled = once<Event & { work: string; action: string }>(element, 'linli-volunteering-handled');
    await press(element, '.main .inset [part=submit]');
    expect(await handled).to.include({ work: 'volunteer', action: 'enter' });
    await says(element, '已记入档案');
    expect(text(find(element, '.main'))).to.contain('急救基础培训培训');
  });
});

describe('linli-volunteer-desk: wishes and call-ups', function () {
  this.timeout(60_000);

  it('publishes a wish, and declines another only with a reason', async () => {
    const [{ id: good }, { id: bad }] = [await wish({ division: place }, false), await wish({ division: place }, false)];
    const element = await desk();
    await go(element, 'wishes');
    await open(element, good, 'wish');
    await press(element, '[data-action=publish]');
    await says(element, '公开：已办好');
    await eventually(() => focused(element) === find(element, '#done'));
    await open(element, bad, 'wish');
    await press(element, '[data-action=decline]', '.main [part=submit]');
    await says(element, '请填写“为什么不公开”');
    await fill(element, 'note', '写了门牌号，请改一改。');
    await press(element, '.main [part=submit]');
    await says(element, '不公开：已办好');
    const { items } = await organiser().volunteerDesk.wishes({ division: place, state: 'declined' });
    expect(items.map(({ id }) => id)).to.include(bad);
    await expect(element).to.be.accessible();
  });

  it('calls up, counts who comes, and closes', async () => {
    const id = await calledUp();
    const element = await desk();
    await go(element, 'callUps');
    await open(element, id, 'call-up');
    expect(all(element, '.sums li').map(text).slice(0, 2)).to.deep.equal(['1人能来', '1人来不了']);
    await press(element, '[data-action=close]', '.main [part=submit]');
    await says(element, '已结束');
    await press(element, '[part=open]');
    await fill(element, 'words', '请来帮忙搬沙袋。');
    await fill(element, 'place', '湾头社区服务站');
    await fill(element, 'at', `${inDays(1)}T08:00`);
    await press(element, '.main [part=submit]');
    await says(element, '请来帮忙搬沙袋。');
    await eventually(() => /已通知\d+人/.test(text(find(element, '.main'))));
  });
});

describe('linli-volunteer-desk: reports', function () {
  this.timeout(60_000);

  it('saves hours as a file, names masked', async () => {
    await served();
    const element = await desk();
    await go(element, 'reports');
    const { createObjectURL } = URL;
    let saved: Blob | undefined;
    URL.createObjectURL = object => { saved = object as Blob; return 'data:,'; };
    try {
      await press(element, '.main [part=submit]');
      await eventually(() => saved);
      await eventually(() => /已导出\d+行/.test(text(find(element, '.main'))));
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const csv = await saved!.text();
    expect(csv).to.match(/shift,title,starts/).and.to.contain('楼道清洁').and.not.to.contain('顾清欢');
    await fill(element, 'to', '2020-01-01');
    await press(element, '.main [part=submit]');
    await says(element, '要在开始那天或者以后');
    expect(button(element, '刷新')).to.equal(undefined);
    await expect(element).to.be.accessible();
  });
});
