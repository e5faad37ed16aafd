import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/provider/define';
import '@linli/elements/volunteer-signup/define';
import type { Host } from '@linli/elements/shared/host';
import { browserHost } from '@linli/elements/shared/host';
import { vaults } from '@linli/elements/shared/vaults';
import type { VolunteerSignupElement } from '@linli/elements/volunteer-signup';
import { openVault } from '@linli/sdk/vault';
import { codeOf, comes, community, find, of, openShift, organiser, press, reach, says, serve, shiftNow, signIn, text, type, volunteer } from '../../stories/volunteers.ts';

/*
 * What a volunteer has done: hours, certificates, calendars, and the ways out.
 */
interface Saved { readonly name: string; readonly blob: Blob }
/** What the element gave the browser to save, in place of a download. */
let saved: Saved[] = [];
const click = HTMLAnchorElement.prototype.click;
const blobs = new Map<string, Blob>();
const { createObjectURL } = URL;

before(() => {
  URL.createObjectURL = part => {
    const url = createObjectURL(part);
    if (part instanceof Blob) blobs.set(url, part);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) saved.push({ name: this.download, blob: blobs.get(this.href)! });
    else click.call(this);
  };
});

after(() => {
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = createObjectURL;
});

afterEach(async () => {
  fixtureCleanup();
  saved = [];
  for (const name of [vaults.signups, vaults.session]) await (await openVault(name)).clear();
});

async function roomOf(token: string, part: string, host: Partial<Host> = {}): Promise<VolunteerSignupElement> {
  const around = await fixture(html`<linli-provider .host=${{ ...browserHost(), ...host }}><linli-volunteer-signup division=${community} .token=${token}></linli-volunteer-signup></linli-provider>`);
  const element = around.querySelector('linli-volunteer-signup')!;
  await press(element, `[part=nav] [value=${part}]`);
  return element;
}
const shift = (id: string, what: string) => `[part=shift][data-id="${id}"] ${what}`;

describe('linli-volunteer-signup: what one has done', () => {
  it('saves a certificate as PDF under its number, and prints it', async () => {
    const token = await volunteer();
    await serve(token, 90);
    let printed = 0;
    const element = await roomOf(token, 'mine', { print: () => { printed++; } });
    await press(element, '[part=certify]');
    const paper = await comes(element, 'article[part=certificate]');
    const number = text(paper.querySelector('dd')).replace(/\s/g, '');
    await press(element, '[part=download]');
    await waitUntil(() => saved.length);
    expect(saved[0]!.name).to.equal(`${number}.pdf`);
    expect(await saved[0]!.blob.slice(0, 5).text()).to.equal('%PDF-');
    await press(element, '[part=print]');
    expect(printed).to.equal(1);
  }).timeout(30_000);

  it('saves one shift for a calendar', async () => {
    const token = await volunteer();
    const id = await openShift();
    await of(token).shifts.join(id);
    const element = await roomOf(token, 'mine');
    await press(element, shift(id, '[part=calendar]'));
    await waitUntil(() => saved.length);
    const calendar = await saved[0]!.blob.text();
    expect(saved[0]!.name).to.match(/\.ics$/);
    expect(calendar).to.match(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar).to.include(`UID:shift-${id}@linli`);
  });

  it('checks in with a scanned code, and tells the office how far away and never where', async () => {
    const token = await volunteer();
    const id = await shiftNow();
    await of(token).shifts.join(id);
    const code = await codeOf(id);
    const element = await roomOf(token, 'mine', { scan: () => Promise.resolve(`https://example.org/check-in?code=${code}`), locate: () => Promise.resolve({ lat: 30.123456, lng: 120.654321 }) });
    await press(element, shift(id, '[part=check-in]'));
    find<HTMLInputElement>(element, shift(id, '.panel input[type=checkbox]'))!.click();
    await press(element, shift(id, '[part=scan]'));
    await says(element, '已签到');
    const seen = JSON.stringify(await organiser().volunteerDesk.shift(id));
    expect(seen).to.not.match(/30\.1234|120\.6543/);
  });

  it('says so when there was nothing to scan and nowhere to be', async () => {
    const token = await volunteer();
    const id = await shiftNow();
    await of(token).shifts.join(id);
    const element = await roomOf(token, 'mine', { scan: () => Promise.reject(new Error('no camera')), locate: () => Promise.reject(new Error('refused')) });
    await press(element, shift(id, '[part=check-in]'));
    await press(element, shift(id, '[part=scan]'));
    await waitUntil(() => text(find(element, shift(id, '.panel [role=status]'))));
    const unscanned = text(find(element, shift(id, '.panel [role=status]')));
    find<HTMLInputElement>(element, shift(id, '.panel input[type=checkbox]'))!.click();
    await type(element, 'check-in', await codeOf(id));
    await press(element, shift(id, '.panel [part=submit]'));
    // Being somewhere is a help and no condition.
    await says(element, '已签到');
    expect(unscanned).to.include('扫');
  });

  it('signs out everywhere at once: what is open elsewhere asks to sign in again', async () => {
    const room = () => fixture<VolunteerSignupElement>(html`<linli-volunteer-signup division=${community}></linli-volunteer-signup>`);
    const here = await room();
    await press(here, '[part=door][value=resident]');
    await signIn(here);
    await reach(here, 'end');
    await press(here, '[part=submit]');
    await comes(here, '[part=nav]');
    // Another tab of the same device.
    const there = await room();
    await press(there, '[part=nav] [value=record]');
    await comes(there, '[part=export]');
    await press(here, '[part=nav] [value=record]', '.row[part=sign-out]');
    await comes(here, '[part=door]');
    await press(there, '[part=export]');
    await comes(there, '[part=sign-in]');
    expect(saved).to.deep.equal([]);
  }).timeout(30_000);
});
