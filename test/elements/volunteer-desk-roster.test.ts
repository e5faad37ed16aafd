import { expect } from '@open-wc/testing';
import decodeQR from 'qr/decode.js';
import { eventually } from '../../stories/eventually.ts';
import { askingForMore, busyShift, comes, fill, find, named, open, place, press, says, served, text } from '../../stories/organising.ts';
import { codeOf, of, organiser, shiftNow } from '../../stories/volunteers.ts';
import { between, button, deed, desk, entry, focused } from './volunteer-desk.ts';

describe('linli-volunteer-desk: the roster', function () {
  this.timeout(60_000);

  it('checks in and out, marks who is absent, and confirms hours', async () => {
    const id = await busyShift();
    const element = await desk();
    await open(element, id);
    expect(text(entry(element, '周念安'))).to.contain('已签退');
    expect(text(entry(element, '梅若琳'))).to.contain('候补第1位');
    deed(element, '江望舒', 'check-in').click();
    await eventually(() => text(entry(element, '江望舒')).includes('已签到'));
    await eventually(() => focused(element)?.dataset['entry'] && text(focused(element)).startsWith('江望舒'));
    deed(element, '江望舒', 'check-out').click();
    await eventually(() => text(entry(element, '江望舒')).includes('已签退'));
    await press(element, '[data-action=confirm-hours]');
    await says(element, '时长已确认');
    expect(text(entry(element, '周念安'))).to.contain('已确认');
    await expect(element).to.be.accessible();
  });

  it('corrects hours with a reason, which stays on record', async () => {
    const id = await shiftNow({ division: place, starts: new Date(Date.now() + 8000).toISOString() });
    const token = await named('秦晚舟');
    await of(token).shifts.join(id).catch(() => {});
    const element = await desk();
    await open(element, id);
    await eventually(() => { if (!entry(element, '秦晚舟')?.querySelector('[data-deed=correct-hours]')) button(element, '刷新').click(); return entry(element, '秦晚舟')?.querySelector('[data-deed=correct-hours]'); });
    deed(element, '秦晚舟', 'correct-hours').click();
    await press(element, '.entry [part=submit]');
    await says(element, '请填写“为什么更正”');
    await fill(element, 'minutes', '90');
    await fill(element, 'why', '签退时网络中断，现场核对。');
    await press(element, '.entry [part=submit]');
    await eventually(() => text(entry(element, '秦晚舟')).includes('计1小时30分'));
    expect(text(entry(element, '秦晚舟'))).to.contain('罗一诺').and.to.contain('签退时网络中断');
  });

  it('answers a correction: no without a word is told, and words are read', async () => {
    const id = await served();
    let answered: unknown;
    const element = await desk(between(async (request, send) => {
      if (request.method === 'POST') answered = await request.clone().json();
      return request.method === 'GET' && !request.url.endsWith(`/${id}`) ? send(request) : askingForMore(await send(new Request(request.url.replace(/\/roster.*$/, ''), { headers: request.headers })));
    }));
    await open(element, id);
    expect(text(entry(element, '顾清欢'))).to.contain('申请更正改为2小时：签退时没有网络');
    (entry(element, '顾清欢').querySelectorAll<HTMLElement>('[data-deed=answer-correction]')[1]!).click();
    await press(element, '.entry [part=submit]');
    await says(element, '不同意的，请说明原因');
    await fill(element, 'answer', '签到表上是一个半小时。');
    await press(element, '.entry [part=submit]');
    await eventually(() => answered);
    expect(answered).to.deep.include({ grant: false, answer: '签到表上是一个半小时。' });
    await eventually(() => focused(element)?.dataset['entry']);
  });

  it('says what a colleague did to somebody meanwhile', async () => {
    const id = await busyShift();
    const element = await desk();
    await open(element, id);
    const { volunteerDesk } = organiser();
    const { volunteer, version } = (await volunteerDesk.shift(id)).roster.find(({ name }) => name === '许知远')!;
    await volunteerDesk.checkOut(id, volunteer, { version });
    deed(element, '许知远', 'check-out').click();
    await eventually(() => text(entry(element, '许知远')).includes('刚刚有同事改过'));
    expect(text(entry(element, '许知远'))).to.contain('许知远现在是“已签退”');
  });

  it('prints a sheet to sign, with masked phones, that leaves the page afterwards', async () => {
    const element = await desk();
    await open(element, await busyShift());
    let printed = '';
    const { print } = window;
    window.print = () => { printed = text(find(element, '.paper')); };
    try {
      await press(element, '[data-action=print]');
      await eventually(() => printed);
      expect(printed).to.contain('志愿服务签到表').and.to.contain('周念安').and.to.contain('签名').and.not.to.contain('梅若琳').and.not.to.match(/1\d{10}/);
      window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(find(element, '.paper')).to.equal(null);
    } finally {
      window.print = print;
    }
  });
});

describe('linli-volunteer-desk: the code on the spot', function () {
  this.timeout(60_000);

  /** What a phone's camera would read of it. */
  async function scanned(svg: Element): Promise<string> {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg).replace('<svg', '<svg width="400" height="400"'))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0, 400, 400);
    return decodeQR(pen.getImageData(0, 0, 400, 400));
  }

  it('can be read by a camera and by people, and checks in', async () => {
    const id = await shiftNow({ division: place });
    const element = await desk();
    await open(element, id);
    await press(element, '[data-action=show-code]');
    const code = await scanned(await comes(element, '[part=qr]'));
    expect(text(find(element, '[part=code]'))).to.equal(code);
    expect(code).to.equal(await codeOf(id));
    const token = await named('江望舒');
    await of(token).shifts.join(id);
    expect((await of(token).shifts.checkIn(id, { code })).mine?.state).to.equal('present');
    await eventually(() => focused(element) === find(element, '#heading'));
    await expect(element).to.be.accessible();
    await press(element, '[part=close-code]');
    await says(element, '签到表');
  });

  it('keeps the last good code without a network, says so, and takes it away once it is over', async () => {
    const start = performance.now();
    let windows = 0;
    // Codes of one second, by a clock that is an hour ahead of the device's.
    const code = () => {
      const now = Date.now() + 3_600_000 + performance.now() - start;
      windows++;
      return Response.json({ code: `CODE${windows}`, from: new Date(now).toISOString(), until: new Date(now + 1500).toISOString(), now: new Date(now).toISOString() });
    };
    let offline = false;
    const element = await desk(between((request, send) => (!request.url.endsWith('/check-in-code') ? send(request) : offline ? Promise.reject(new TypeError('offline')) : Promise.resolve(code()))));
    await open(element, await shiftNow({ division: place }));
    await press(element, '[data-action=show-code]');
    await says(element, 'CODE1');
    await says(element, 'CODE2');
    offline = true;
    await says(element, '网络没有连上');
    await says(element, '签到码已经失效');
    expect(find(element, '[part=qr]')).to.equal(null);
    offline = false;
    await comes(element, '[part=qr]');
    expect(text(find(element, '.room'))).not.to.contain('网络没有连上');
  });
});
