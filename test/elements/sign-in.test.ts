import 'axe-core/axe.min.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { baseStyles } from '@linli/elements/shared/base.styles';
import { formStyles } from '@linli/elements/shared/form.styles';
import { SignIn } from '@linli/elements/shared/sign-in';
import { vaults, wipeDevice } from '@linli/elements/shared/vaults';
import { isLinliError } from '@linli/sdk/error';
import { ResidentSession } from '@linli/sdk/resident-session';
import { createSend } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { LitElement } from 'lit';
import { rawContent } from './outbox-tab.ts';

const send = createSend({ baseUrl: '' }, fetchTransport());
const database = 'linli-session';
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

/** A room in which somebody may sign in, as others will have it. */
class Hall extends LitElement {
  static override styles = [baseStyles, formStyles];
  shared = false;
  signedIn = 0;
  session = new ResidentSession({ send, vault: vaults.session });
  readonly signIn = new SignIn(this, { send: () => send, session: () => this.session, sharedDevice: () => this.shared, onSignedIn: () => { this.signedIn++; } });
  protected override render() { return html`<div class="room"><div class="column"><h2>登录</h2>${this.signIn.render()}</div></div>`; }
}
customElements.define('test-hall', Hall);

let phones = Date.now() % 10_000_000;
const freshPhone = () => `135${String(++phones).padStart(8, '0')}`;
const hall = (lang = 'zh-CN'): Promise<Hall> => fixture<Hall>(html`<test-hall lang=${lang}></test-hall>`);
const text = ({ shadowRoot }: Hall) => shadowRoot!.textContent!.replace(/\s+/g, ' ');
const field = ({ shadowRoot }: Hall) => shadowRoot!.querySelector('input')!;
async function fill(room: Hall, value: string): Promise<void> {
  field(room).value = value;
  field(room).dispatchEvent(new Event('input'));
  await room.updateComplete;
  room.shadowRoot!.querySelector('form')!.requestSubmit();
}
const says = (room: Hall, words: string) => waitUntil(() => text(room).includes(words), `${words} in ${text(room)}`);
const codeIn = (room: Hall) => /验证码是(\d{6})/.exec(text(room))![1]!;

async function sent(room: Hall, phone = freshPhone()): Promise<string> {
  await fill(room, phone);
  await says(room, '验证码已发到');
  return codeIn(room);
}

afterEach(() => wipeDevice());

describe('signing in by phone', () => {
  it('takes a number and a code, and keeps who it is, encrypted', async () => {
    const room = await hall();
    expect([field(room).type, field(room).autocomplete]).to.deep.equal(['tel', 'tel']);
    await expect(room).to.be.accessible();
    const phone = freshPhone();
    const code = await sent(room, `+86 ${phone.slice(0, 3)} ${phone.slice(3)}`);
    await says(room, `验证码已发到${phone.slice(0, 3)}****${phone.slice(7)}，5分钟内有效`);
    await says(room, '演示');
    await waitUntil(() => room.shadowRoot!.activeElement === field(room));
    expect([field(room).autocomplete, field(room).inputMode]).to.deep.equal(['one-time-code', 'numeric']);
    await expect(room).to.be.accessible();
    await fill(room, `${code.slice(0, 3)} ${code.slice(3)}`);
    await waitUntil(() => room.signedIn === 1);
    const token = await room.session.token();
    expect(token).to.match(/~/);
    const { bytes } = await rawContent(database);
    for (const secret of [phone, token!.split('~')[0]!, 'refreshToken']) expect(bytes.includes(secret), secret).to.equal(false);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.include(token!.split('~')[0]!);

    const another = new ResidentSession({ send, vault: vaults.session });
    await another.resume();
    expect(another.phone).to.equal(`${phone.slice(0, 3)}****${phone.slice(7)}`);
    // Two tabs whose tokens are over ask at once.
    const tokens = await Promise.all([another.token(), new Promise(done => { setTimeout(done); }).then(() => another.token())]);
    expect(tokens[0]).to.equal(tokens[1]);
    expect(await room.session.ask(async ({ token: mine }) => mine)).to.equal(token);
  });

  it('tells at the field what is wrong, and loses nothing', async () => {
    const room = await hall();
    await fill(room, '0490-8840022');
    await says(room, '请填写11位手机号');
    await waitUntil(() => room.shadowRoot!.activeElement === field(room));
    expect([field(room).value, field(room).getAttribute('aria-invalid')]).to.deep.equal(['0490-8840022', 'true']);
    await expect(room).to.be.accessible();
    const code = await sent(room);
    await fill(room, '12345');
    await says(room, '验证码是6位数字');
    await fill(room, String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
    await says(room, '验证码不对');
    for (let tries = 2; tries <= 6; tries++) {
      await fill(room, String((Number(code) + tries) % 1_000_000).padStart(6, '0'));
      await waitUntil(() => field(room).getAttribute('aria-invalid') === 'true');
    }
    await says(room, '已经失效');
    expect(room.signedIn).to.equal(0);
  });

  it('says when another code may be sent, and lets somebody use the one that came', async () => {
    const room = await hall();
    const phone = freshPhone();
    const code = await sent(room, phone);
    expect(text(room)).to.match(/(?:60|5\d)秒后可以重新获取/);
    expect(room.shadowRoot!.querySelector('[part=resend]')).to.equal(null);
    const later = await hall();
    await fill(later, phone);
    await says(later, '发得太勤');
    [...later.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent!.includes('已经收到验证码'))!.click();
    await says(later, '请填写发到');
    await fill(later, code);
    await waitUntil(() => later.signedIn === 1);
    await fill(room, code);
    await says(room, '已经用过');
  });

  it('keeps nothing on a device that others use', async () => {
    const room = await hall();
    room.shared = true;
    room.session = new ResidentSession({ send });
    room.requestUpdate();
    await says(room, '公用设备');
    expect(field(room).autocomplete).to.equal('off');
    await fill(room, await sent(room));
    await waitUntil(() => room.signedIn === 1);
    expect(room.session.phone).to.match(/\*{4}/);
    expect(await databases()).not.to.include(database);
  });

  it('is over at once when somebody signs out, or wipes the device', async () => {
    const room = await hall();
    await fill(room, await sent(room));
    await waitUntil(() => room.signedIn === 1);
    const token = await room.session.token();
    await room.session.close();
    expect(await databases()).not.to.include(database);
    expect((await fetch('/v1/sessions', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })).status).to.equal(401);

    await fill(room, await sent(room));
    await waitUntil(() => room.signedIn === 2);
    expect(await databases()).to.include(database);
    await wipeDevice();
    expect(await databases()).not.to.include(database);
    // What this page still has in memory is not renewed from a device that was wiped.
    await room.session.ask(async ({ token: given }) => {
      if (given) throw Object.assign(new Error('over'), { isLinliError: true, kind: 'refused', status: 401 });
    }).then(() => expect.fail('signed in'), error => expect(isLinliError(error)).to.equal(true));
    expect(room.session.phone).to.equal(undefined);
    expect(await databases()).not.to.include(database);
  });

  it('speaks English, in the browser’s narrowest column too', async () => {
    const room = await hall('en');
    await says(room, 'Mobile number');
    await fill(room, freshPhone());
    await says(room, 'A code was sent to');
    await says(room, 'Another can be sent in');
    await expect(room).to.be.accessible();
  });
});
