import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
import { connectTo } from '../server/process.ts';
import { comes, date, pick, press, tells, write } from './cases.ts';
import { desk as screen, isWide, journey, phone } from './support.ts';

const signup = 'linli-volunteer-signup';
const desk = 'linli-volunteer-desk';

/** 湾头社区, which the organiser of the demonstration looks after. */
const home = '990101001002';

let phones = 10_000_000 + (Date.now() % 10_000_000);

/** A window of its own, as another person has it. */
async function window(page: Page, site: string, path: string, viewport = phone): Promise<Page> {
  const context = await page.browser().createBrowserContext();
  const other = await context.newPage();
  await other.setViewport(viewport);
  other.setDefaultTimeout(30_000);
  await other.evaluateOnNewDocument(place => { if (location.protocol === 'http:') localStorage.setItem('portal.place', place); }, home);
  await other.goto(`${site}/${path}`);
  await other.bringToFront();
  return other;
}

const hears = (page: Page, words: string) => tells(page, signup, words);

/** With the code that a demonstration shows in the place of a message. */
async function signIn(page: Page): Promise<void> {
  await write(page, signup, 'sign-in.phone', `137${phones++}`);
  await press(page, signup, '[part=submit]');
  const shown = await comes(page, signup, '[part=demo]');
  const code = /\d{6}/.exec(await shown.evaluate(element => element.textContent ?? ''))![0];
  await write(page, signup, 'sign-in.code', code);
  await press(page, signup, '[part=submit]');
}

const next = async (page: Page, field: string): Promise<void> => {
  await press(page, signup, '[part=submit]');
  await comes(page, signup, field);
};

/** Through a door, to the shifts. */
async function enrol(page: Page, door: 'member' | 'resident', name: string): Promise<void> {
  await press(page, signup, `[part=door][value=${door}]`);
  await signIn(page);
  await comes(page, signup, '.step');
  await next(page, '#f-name');
  await write(page, signup, 'name', name);
  if (door === 'resident') await date(page, signup, 'birthDate', '1990-03-07');
  else {
    await press(page, signup, '#f-standing input[value=formal]');
    await write(page, signup, 'branch', '市图书馆党支部');
    await write(page, signup, 'workUnit', '棠宁市图书馆');
  }
  await next(page, '#f-times');
  await press(page, signup, '#f-skills input[value=teaching]', '#f-times input[value="6-morning"]');
  await next(page, '[part=consent]');
  assert.equal(await page.$$eval(`${signup} >>> [part=consent] input`, all => all.some(box => (box as HTMLInputElement).checked)), false, 'nothing is agreed to beforehand');
  for (const box of await page.$$(`${signup} >>> [part=consent] input`)) await box.click();
  await press(page, signup, '[part=submit]');
  await comes(page, signup, '[part=nav]');
  assert.equal(await isWide(page), false);
}

/** To a part of the programme. */
const go = (page: Page, section: 'shifts' | 'mine' | 'wishes') => press(page, signup, `[part=nav] [value=${section}]`);
const shift = (id: string, what: string) => `[part=shift][data-id="${id}"] ${what}`;

async function organise(page: Page, site: string): Promise<Page> {
  const office = await window(page, site, 'volunteer-desk.html', screen);
  const people = await office.waitForFunction(tag => [...document.querySelector(tag)?.shadowRoot?.querySelectorAll('[part=staff]') ?? []].find(one => one.textContent === '罗一诺'), { polling: 50 }, desk);
  await (people as ElementHandle<HTMLElement>).click();
  await comes(office, desk, '[part=open]');
  return office;
}

/** A clock time in China so many minutes from now, and its date. */
function inMinutes(minutes: number): [date: string, clock: string] {
  const moment = new Date(Date.now() + 8 * 3_600_000 + minutes * 60_000).toISOString();
  return [moment.slice(0, 10), moment.slice(11, 16)];
}

/** Publishes a shift in the desk's own form, and tells its identifier. */
async function publish(office: Page, title: string, begins: number, capacity: number): Promise<string> {
  await press(office, desk, '[part=open]');
  const [day, from] = inMinutes(begins);
  for (const [path, words] of [['title', title], ['text', '把还回来的书归架，给孩子们念一个故事。'], ['place', '湾头社区图书角']] as const) await write(office, desk, path, words);
  for (const [path, value] of [['date', day], ['from', from], ['to', inMinutes(begins + 120)[1]]] as const) await date(office, desk, path, value);
  await write(office, desk, 'capacity', String(capacity));
  for (const path of ['joinBefore', 'leaveBefore']) await pick(office, desk, path, '0');
  await press(office, desk, '.main [part=submit]');
  await tells(office, desk, '班次已发布');
  await press(office, desk, '.main [part=row]');
  await comes(office, desk, '[part=shift]:not([aria-busy=true])');
  const open = await comes(office, desk, '.side [data-id][aria-current=true]');
  return open.evaluate(row => row.dataset['id']!);
}

/** Nobody waits for a shift to be served: it began three hours ago and is just over. */
async function end(dataDir: string, id: string): Promise<void> {
  const database = await connectTo(dataDir);
  await database.query(`update shift set starts = now() - interval '3 hours', ends = now() - interval '1 minute' where id = $1`, [id]);
  await database.end();
}

journey('reported in, joined, waited, moved up, checked in, served, certified, and the certificate checked', phone, async ({ page, site, dataDir }) => {
  const office = await organise(page, site);
  // Begins soon, so that one may check in.
  const id = await publish(office, '图书角整理', 10, 1);

  const first = await window(page, site, 'volunteer.html');
  await enrol(first, 'resident', '何小川');
  await press(first, signup, shift(id, '[part=join]'));
  await hears(first, '报名好了');

  const member = await window(page, site, 'volunteer.html');
  await enrol(member, 'member', '林小满');
  await press(member, signup, shift(id, '[part=join]'));
  await hears(member, '已排在候补第1位');

  await first.bringToFront();
  await go(first, 'mine');
  await press(first, signup, shift(id, '[part=leave]'), shift(id, '.panel [part=submit]'));
  await hears(first, '已退出');

  await member.bringToFront();
  await go(member, 'mine');
  await hears(member, '有人退出，您已经补上');

  // The code on the organisers' screen, typed on the phone.
  await office.bringToFront();
  await press(office, desk, '[data-action=show-code]');
  const code = await (await comes(office, desk, '[part=code]')).evaluate(element => element.textContent!.replace(/\s|^.*：/g, ''));
  await member.bringToFront();
  await press(member, signup, shift(id, '[part=check-in]'));
  await write(member, signup, 'check-in', code);
  await press(member, signup, shift(id, '.panel [part=submit]'));
  await hears(member, '已签到');
  await press(member, signup, shift(id, '[part=check-out]'));
  await hears(member, '待确认');

  // Once it is over she asks for other hours, with the reason; the office says yes, and then they count.
  await office.bringToFront();
  await press(office, desk, '[part=close-code]');
  await end(dataDir, id);
  await member.bringToFront();
  await member.reload();
  await go(member, 'mine');
  await press(member, signup, shift(id, '[part=correction]'));
  await write(member, signup, 'hours', '1');
  await write(member, signup, 'minutes', '30');
  await write(member, signup, 'reason', '签退太早了，后来又收拾了半天。');
  await press(member, signup, shift(id, '.panel [part=submit]'));
  await hears(member, '已申请更正为1小时30分');
  await office.bringToFront();
  await office.waitForFunction((tag, shift) => {
    const root = document.querySelector(tag)!.shadowRoot!;
    if (root.querySelector('[data-deed=answer-correction]')) return true;
    root.querySelector<HTMLElement>(`.side [data-id="${shift}"]`)?.click();
    return false;
  }, { polling: 1000, timeout: 30_000 }, desk, id);
  await tells(office, desk, '收拾了半天');
  await press(office, desk, '[data-deed=answer-correction]');
  await tells(office, desk, '计1小时30分');
  await press(office, desk, '[data-action=confirm-hours]');
  await tells(office, desk, '时长已确认');

  await member.bringToFront();
  await member.reload();
  await go(member, 'mine');
  await hears(member, '1小时30分');
  // Lists that are still on their way would move what is pressed.
  await member.waitForNetworkIdle({ idleTime: 300 });
  await press(member, signup, '[part=certify]');
  const paper = await comes(member, signup, 'article[part=certificate] dd');
  const number = (await paper.evaluate(element => element.textContent ?? '')).replace(/\s/g, '');
  assert.match(number, /^[0-9A-Z]{12}$/);
  assert.equal(await isWide(member), false);

  // Anybody, who never was here before.
  await page.goto(`${site}/volunteer.html`);
  await press(page, signup, '[part=way]:nth-of-type(3)');
  await write(page, signup, 'certificate', number.toLowerCase());
  await page.keyboard.press('Enter');
  await hears(page, '林*');
  await hears(page, '1小时30分');
  for (const one of [office, first, member]) await one.browserContext().close();
});

journey('a wish is made, read by the office, claimed, fulfilled and confirmed by who made it', phone, async ({ page, site }) => {
  const asker = await window(page, site, 'volunteer.html');
  await press(asker, signup, '[part=way]:nth-of-type(2)', '[part=ask]');
  await signIn(asker);
  await go(asker, 'wishes');
  await press(asker, signup, '[part=ask]', '#f-kind input[value=repair]');
  await write(asker, signup, 'text', '客厅的灯不亮了，自己够不着，想请人来换。');
  await write(asker, signup, 'name', '何奶奶');
  await write(asker, signup, 'address', '湾头3幢502室');
  await comes(asker, signup, '[part=consent]');
  for (const box of await asker.$$(`${signup} >>> [part=consent] input`)) await box.click();
  await press(asker, signup, 'form [part=submit]');
  await hears(asker, '心愿收到了');

  const office = await organise(page, site);
  await press(office, desk, '[data-section=wishes]');
  const row = await office.waitForFunction(tag => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.side li')].find(one => one.textContent!.includes('自己够不着'))?.querySelector('[part=row]'), { polling: 50 }, desk);
  await (row as ElementHandle<HTMLElement>).click();
  await press(office, desk, '[data-action=publish]');
  await comes(office, desk, '#done');

  await page.evaluateOnNewDocument(place => { if (location.protocol === 'http:') localStorage.setItem('portal.place', place); }, home);
  await page.goto(`${site}/volunteer.html`);
  await enrol(page, 'resident', '周念安');
  await go(page, 'wishes');
  assert.ok(!(await page.$eval(signup, room => room.shadowRoot!.textContent ?? '')).includes('何奶奶'), 'no name in public');
  const wish = await page.waitForFunction(tag => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('[part=wish]')].find(row => row.textContent!.includes('自己够不着'))?.dataset['id'], { polling: 100 }, signup);
  await press(page, signup, `[part=wish][data-id="${await wish.jsonValue()}"] [part=claim]`);
  await hears(page, '何奶奶');
  await hears(page, '湾头3幢502室');
  await press(page, signup, '[part=act][value=fulfil]', '.panel [part=submit]');
  await hears(page, '待确认');

  await asker.bringToFront();
  await asker.reload();
  await press(asker, signup, '[part=way]:nth-of-type(2)');
  await press(asker, signup, '[part=act][value=confirm]', '#f-score label:nth-of-type(1)', '.panel [part=submit]');
  await hears(asker, '您的评价：很满意');
  for (const one of [office, asker]) await one.browserContext().close();
});
