import 'axe-core/axe.min.js';
import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/volunteer-signup/define';
import type { SignInWantedEvent } from '@linli/elements/shared/sign-in-wanted';
import { vaults } from '@linli/elements/shared/vaults';
import type { ShiftJoinedEvent, VolunteerSignupElement } from '@linli/elements/volunteer-signup';
import type { VolunteerDraft } from '@linli/contract/volunteer';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { openVault } from '@linli/sdk/vault';
import { databaseOf, vaultExists } from '@linli/sdk/vault-database';
import { all, choose, comes, community, find, heading, member, neighbour, next, of, openShift, press, reach, resident, says, signIn, text, type, volunteer } from '../../stories/volunteers.ts';

declare const axe: { run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const room = (content = html`<linli-volunteer-signup division=${community}></linli-volunteer-signup>`) => fixture<VolunteerSignupElement>(content);
const roomOf = async (token: string): Promise<VolunteerSignupElement> => room(html`<linli-volunteer-signup division=${community} .token=${token}></linli-volunteer-signup>`);
const enter = async (element: VolunteerSignupElement, kind: 'member' | 'resident' = 'resident') => { await press(element, `[part=door][value=${kind}]`); await signIn(element); };
const faults = (element: VolunteerSignupElement) => all(element, '#faults li').map(text);
const now = new Date();
const bornAgo = (years: number) => `${now.getFullYear() - years}-01-01`;
const clean = async (element: Element) => expect((await axe.run(element)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);

/** The real server behind a network that is bent where a test needs it; keeps what was sent to sign up. */
function network(bend: (request: Request) => Response | Promise<Response> | undefined = () => undefined): { client: Client; sent: { key: string | null; body: VolunteerDraft }[] } {
  const sent: { key: string | null; body: VolunteerDraft }[] = [];
  const answer = async (request: Request) => {
    if (request.method === 'POST' && request.url.endsWith('/v1/volunteers')) sent.push({ key: request.headers.get('idempotency-key'), body: await request.clone().json() as VolunteerDraft });
    return await bend(request) ?? fetch(request);
  };
  return { client: createClient({ retries: 0, transport: fetchTransport({ fetch: answer }) }), sent };
}

afterEach(async () => {
  fixtureCleanup();
  for (const name of [vaults.signups, vaults.session]) await (await openVault(name)).clear();
});

describe('linli-volunteer-signup: the doors', () => {
  it('offers both, and what can be seen without signing up', async () => {
    const element = await room();
    await comes(element, '[part=door]');
    expect(all(element, '[part=door] .title').map(text)).to.deep.equal(['我是党员，来社区报到', '我是居民，来当志愿者']);
    await clean(element);
    await press(element, '[part=way]');
    await says(element, '最近的服务班次');
    expect(all(element, '[part=nav] button').map(text)).to.deep.equal(['找班次', '微心愿']);
    await press(element, '[part=back]');
    await comes(element, '[part=door]');
  });

  it('begins behind the door that the page names', async () => {
    const element = await room(html`<linli-volunteer-signup division=${community} door="member"></linli-volunteer-signup>`);
    await comes(element, '#f-sign-in-phone');
  });

  it('lets the page sign people in itself', async () => {
    const taken = (event: SignInWantedEvent) => event.preventDefault();
    document.addEventListener('linli-sign-in-wanted', taken);
    try {
      const element = await room();
      await press(element, '[part=door][value=resident]');
      await says(element, '请先在本页面登录');
      expect(find(element, '[part=sign-in]')).to.equal(null);
      element.token = await resident();
      await comes(element, '.step');
    } finally {
      document.removeEventListener('linli-sign-in-wanted', taken);
    }
  });

  it('asks nobody to sign in twice whom the page has signed in', async () => {
    const element = await roomOf(await volunteer());
    await comes(element, '[part=nav]');
    expect(find(element, '[part=sign-in]')).to.equal(null);
    expect(find(element, '[part=sign-out]')).to.equal(null);
  });

  it('is whole in English', async () => {
    const element = await room(html`<linli-volunteer-signup lang="en" division=${community}></linli-volunteer-signup>`);
    await waitUntil(() => heading(element) === 'Help where you live');
    await enter(element, 'member');
    await reach(element, 'consents', 'member');
    const chinese = () => text(find(element, '.column')).replace(/林小满|市图书馆党支部|棠宁市图书馆/g, '').match(/[\u4e00-\u9fff].{0,20}/g);
    // Words of a part come after it.
    await waitUntil(() => !chinese(), 'English').catch(() => expect(chinese()).to.equal(null));
  });
});

describe('linli-volunteer-signup: reporting in and signing up', () => {
  it('takes a party member, with the consents that were given and no others', async () => {
    const { client, sent } = network();
    let told = 0;
    const count = () => { told++; };
    document.addEventListener('linli-volunteer-signed-up', count);
    const element = await room(html`<linli-volunteer-signup division=${community} .client=${client}></linli-volunteer-signup>`);
    await enter(element, 'member');
    await reach(element, 'consents', 'member');
    expect(all<HTMLInputElement>(element, '[part=consent] input').every(({ checked }) => !checked), 'nothing is ticked before').to.equal(true);
    for (const box of all<HTMLInputElement>(element, '.consent')) if (box.querySelector('.info') && !box.querySelector('input')!.checked) box.querySelector('input')!.click();
    await press(element, '[part=submit]');
    await says(element, '报到好了');
    document.removeEventListener('linli-volunteer-signed-up', count);
    expect(told).to.equal(1);
    expect(sent.map(({ body }) => body)).to.deep.equal([{
      kind: 'member', name: '林小满', division: community, skills: ['teaching'], times: [{ day: 6, part: 'morning' }], standing: 'formal', branch: '市图书馆党支部', workUnit: '棠宁市图书馆', consents: { policyVersion: '2026-01', purposes: ['service', 'membership'] },
    }]);
    expect(await vaultExists(vaults.signups).then(async there => there && (await databaseText()).includes('图书馆')), 'nothing readable is left').to.equal(false);
  });

  it('tells every mistake at its field, and keeps what was typed', async () => {
    const element = await room();
    await enter(element, 'member');
    await reach(element, 'you', 'member');
    await type(element, 'workUnit', '单'.repeat(300));
    await press(element, '[part=submit]');
    await comes(element, '#faults');
    expect(faults(element)).to.deep.equal(['请填写姓名', '请选择正式党员或预备党员', '请填写所在党支部，例如“市图书馆党支部”', '单位名称太长了，请写100个字以内']);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'faults');
    find(element, '#faults a[href="#f-workUnit"]')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'f-workUnit');
    expect(find<HTMLInputElement>(element, '#f-workUnit')!.value).to.have.length(300);
    expect(find(element, '#f-workUnit')!.getAttribute('aria-invalid')).to.equal('true');
    await clean(element);
  });

  for (const [who, birthDate, sentence] of [
    ['born today', new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), '年满14岁才能报名。还没到年龄的，可以和家长一起参加社区活动，请问社区'],
    ['13 years old', bornAgo(13), '年满14岁才能报名。还没到年龄的，可以和家长一起参加社区活动，请问社区'],
    ['not yet born', `${now.getFullYear() + 2}-01-01`, '这一天还没有到，请重新选择出生日期'],
  ] as const)
    it(`does not take somebody ${who}`, async () => {
      const element = await room();
      await enter(element);
      await reach(element, 'you');
      await type(element, 'name', '林小满');
      await type(element, 'birthDate', birthDate);
      expect(find(element, '[part=guardian]')).to.equal(null);
      await press(element, '[part=submit]');
      await comes(element, '#faults');
      expect(faults(element)).to.deep.equal([sentence]);
    });

  it('asks for a guardian as soon as the date says so, who is somebody else', async () => {
    const element = await room();
    await enter(element);
    await reach(element, 'you');
    await type(element, 'name', '林小满');
    await type(element, 'birthDate', bornAgo(16));
    await comes(element, '[part=guardian]');
    await type(element, 'guardian.name', '林 小满');
    await type(element, 'guardian.phone', '13800000001');
    await press(element, '[part=submit]');
    await comes(element, '#faults');
    expect(faults(element)).to.deep.equal(['监护人不能是您自己', '请选择监护人是您的什么人', '要监护人同意才能报名']);
    await type(element, 'guardian.name', '林大海');
    await choose(element, 'guardian.relation', 'father');
    await choose(element, 'guardian.agrees', 'yes');
    await next(element);
    await next(element);
    expect(all(element, '[part=consent] strong').map(text)).to.deep.equal(['登记和服务记录', '未成年人和监护人信息']);
    for (const box of all<HTMLInputElement>(element, '[part=consent] input')) box.click();
    await press(element, '[part=submit]');
    await says(element, '报名好了');
  });

  it('does not go on without what is needed, and does without the rest', async () => {
    const element = await room();
    await enter(element, 'member');
    await reach(element, 'consents', 'member');
    await press(element, '[part=submit]');
    await comes(element, '#faults');
    expect(faults(element)).to.deep.equal(['登记和服务记录：不同意这一项，就不能在网上办理', '党员身份：不同意这一项，就不能在网上办理']);
    expect(all(element, '.consent.faulty')).to.have.length(2);
  });

  it('loses nothing with the network, and sends the same thing again under the same key', async () => {
    let down = true;
    const { client, sent } = network(request => (down && request.method === 'POST' && request.url.endsWith('/v1/volunteers') ? Promise.reject(new TypeError('Failed to fetch')) : undefined));
    const element = await room(html`<linli-volunteer-signup division=${community} .client=${client}></linli-volunteer-signup>`);
    await enter(element);
    await reach(element, 'end');
    await press(element, '[part=submit]');
    await says(element, '您写的内容都还在');
    down = false;
    await press(element, '[part=retry]');
    await says(element, '报名好了');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('keeps a draft over pages, encrypted, until it is handed in', async () => {
    const first = await room();
    await enter(first);
    await reach(first, 'you');
    await type(first, 'name', '林小满');
    await says(first, '已加密存在这台设备上');
    await aTimeout(600);
    expect(await databaseText()).not.to.include('林小满');
    fixtureCleanup();
    const second = await room();
    await comes(second, '[part=door], .step');
    await press(second, '[part=door][value=resident]');
    await says(second, '接着上次没填完的');
    await next(second);
    await waitUntil(() => find<HTMLInputElement>(second, '#f-name')?.value === '林小满');
    await press(second, '[part=restart]');
    await waitUntil(() => !text(find(second, '.column')).includes('接着上次'));
  });

  it('keeps also what was typed before the device had answered', async () => {
    const release = await holdUp(vaults.signups);
    const first = await room();
    await enter(first);
    await reach(first, 'you');
    await type(first, 'name', '林小满');
    release();
    await says(first, '已加密存在这台设备上');
    await aTimeout(600);
    fixtureCleanup();
    const again = await holdUp(vaults.signups);
    const second = await room();
    await press(second, '[part=door][value=resident]');
    await reach(second, 'you');
    await type(second, 'birthDate', '1990-03-07');
    again();
    await says(second, '接着上次没填完的');
    expect([find<HTMLInputElement>(second, '#f-name')!.value, find<HTMLInputElement>(second, '#f-birthDate')!.value]).to.deep.equal(['林小满', '1990-03-07']);
  });

  it('stores nothing on a device that others use', async () => {
    const element = await room(html`<linli-volunteer-signup division=${community} shared-device></linli-volunteer-signup>`);
    await enter(element);
    await reach(element, 'you');
    await type(element, 'name', '林小满');
    expect(find<HTMLInputElement>(element, '#f-name')!.autocomplete).to.equal('off');
    await aTimeout(600);
    expect([await vaultExists(vaults.signups), await vaultExists(vaults.session)]).to.deep.equal([false, false]);
  });

  it('keeps the form while somebody signs in again', async () => {
    let lost = false;
    const { client } = network(request => (lost && request.method === 'POST' && request.url.endsWith('/v1/volunteers') ? new Response(JSON.stringify({ type: 'about:blank', title: 'Unauthorized', status: 401, kind: 'refused', fields: [] }), { status: 401, headers: { 'content-type': 'application/problem+json' } }) : undefined));
    const token = await resident();
    const element = await room(html`<linli-volunteer-signup division=${community} door="resident" shared-device .client=${client} .token=${token}></linli-volunteer-signup>`);
    await reach(element, 'end');
    lost = true;
    await press(element, '[part=submit]');
    await says(element, '登录已过期');
    lost = false;
    // The page has it renewed.
    element.token = () => token;
    await comes(element, '[part=consent]');
    await press(element, '[part=submit]');
    await says(element, '报名好了');
  });

  it('shows nobody what another was writing', async () => {
    const element = await room();
    await enter(element);
    await reach(element, 'you');
    await type(element, 'name', '林小满');
    await aTimeout(600);
    fixtureCleanup();
    await (await openVault(vaults.session)).clear();
    const other = await room();
    await enter(other);
    await reach(other, 'you');
    expect(find<HTMLInputElement>(other, '#f-name')!.value).to.equal('');
  });

  it('changes a record over the version that was read', async () => {
    const token = await volunteer(neighbour);
    const element = await roomOf(token);
    await press(element, '[part=nav] [value=record]', '[part=change]');
    await next(element);
    await waitUntil(() => find<HTMLInputElement>(element, '#f-name')?.value === '林小满');
    await of(token).volunteers.update({ ...neighbour, name: '林小蔓', version: 1 });
    await type(element, 'name', '林晓满');
    await next(element);
    await next(element);
    await press(element, '[part=submit]');
    await says(element, '您的信息刚刚在别处改过');
    expect(find<HTMLInputElement>(element, '#f-name')!.value).to.equal('林晓满');
    await next(element);
    await next(element);
    await press(element, '[part=submit]');
    await says(element, '已保存修改');
    await says(element, '林晓满');
  });

  it('knows whoever has signed up before', async () => {
    const token = await volunteer(member);
    const element = await room();
    await comes(element, '[part=door]');
    element.token = token;
    await comes(element, '[part=nav]');
  });
});

describe('linli-volunteer-signup: shifts', () => {
  it('joins, and says what is in the way of another by its name', async () => {
    const [first, second] = [await openShift({ title: '护学岗' }), await openShift({ title: '巡逻' })];
    const element = await roomOf(await volunteer());
    const joined = new Promise<ShiftJoinedEvent>(done => element.addEventListener('linli-shift-joined', done, { once: true }));
    await press(element, `[data-id="${first}"] [part=join]`);
    expect([(await joined).shift, (await joined).state]).to.deep.equal([first, 'joined']);
    await waitUntil(() => text(find(element, `[data-id="${first}"]`)).includes('报名好了'));
    await waitUntil(() => element.shadowRoot!.activeElement?.id === `joined-${first}`);
    await waitUntil(() => text(find(element, `[data-id="${second}"]`)).includes('和您已报的“护学岗”'), undefined, { timeout: 5000 });
    expect(find(element, `[data-id="${second}"] [part=join]`)).to.equal(null);
    await clean(element);
  });

  it('leaves after a question, and frees the place', async () => {
    const id = await openShift({ capacity: 1 });
    const token = await volunteer();
    await of(token).shifts.join(id);
    const waiting = await volunteer();
    expect((await of(waiting).shifts.join(id)).mine?.position).to.equal(1);
    const element = await roomOf(token);
    await press(element, '[part=nav] [value=mine]', `[data-id="${id}"] [part=leave]`);
    await says(element, '确定退出这个班次吗');
    await press(element, `[data-id="${id}"] [part=panel] [part=submit]`);
    await waitUntil(() => !find(element, `[data-id="${id}"]`) && text(find(element, '.column')).includes('已退出，名额让给了别人'), undefined, { timeout: 5000 });
    const other = await roomOf(waiting);
    await press(other, '[part=nav] [value=mine]');
    await says(other, '有人退出，您已经补上');
  });
});

/** What IndexedDB holds, as text that anyone with the disk could read. */
/** A slow device: nobody else reads or writes in a vault until it is released. */
async function holdUp(name: string): Promise<() => void> {
  await openVault(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(databaseOf(name));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error!);
  });
  const stores = [...database.objectStoreNames];
  const work = database.transaction(stores, 'readwrite').objectStore(stores[0]!);
  let held = true;
  await new Promise<void>(begun => {
    (function on() {
      work.count().onsuccess = () => {
        begun();
        if (held) on();
        else database.close();
      };
    })();
  });
  return () => { held = false; };
}

async function databaseText(): Promise<string> {
  const { rawBytes } = await import('./filer.ts');
  return rawBytes();
}

describe('linli-volunteer-signup: a small wish', () => {
  it('says that the server did not answer, and not that the place is not open', async () => {
    const token = await resident();
    const broken = createClient({ retries: 0, token: () => token, transport: fetchTransport({ fetch: request => (/\/policy/.test(request.url) ? Promise.resolve(new Response('', { status: 503 })) : fetch(request)) }) });
    const element = await room(html`<linli-volunteer-signup division=${community} .token=${token} .client=${broken}></linli-volunteer-signup>`);
    await press(element, '[part=way]:nth-child(2)', '[part=ask]');
    await says(element, '没有加载出来');
    expect(text(find(element, '.column'))).not.to.contain('没有开通');
  });
});
