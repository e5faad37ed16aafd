import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/provider/define';
import '@linli/elements/committee-card/define';
import '@linli/elements/committee-directory/define';
import '@linli/elements/dispute-intake/define';
import '@linli/elements/service-lookup/define';
import '@linli/elements/volunteer-signup/define';
import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import type { VolunteerSignupElement } from '@linli/elements/volunteer-signup';
import { browserHost, type Host } from '@linli/elements/shared/host';
import { figures, Reading } from '@linli/elements/shared/reading';
import type { Locale } from '@linli/elements/shared/messages';
import { LitElement, type TemplateResult } from 'lit';
import { file } from '../../stories/intake.ts';
import { comes, community, of, openShift, press, serve, volunteer } from '../../stories/volunteers.ts';
import { reader } from './reader.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>;
interface Utterance { text: string; lang: string; voice?: Voice; onend?: () => void; onerror?: () => void }

const chinese: Voice = { lang: 'zh-CN', localService: true, name: 'Huihui' };
const english: Voice = { lang: 'en-US', localService: true, name: 'Zira' };
const online: Voice = { lang: 'zh-CN', localService: false, name: 'Xiaoxiao Online' };

/** The speech of a browser, of which the one that tests run in has no voice: it says one thing after the other, when it is told to. */
class Speech extends EventTarget {
  voices: readonly Voice[];
  said: Utterance[] = [];
  private queue: Utterance[] = [];

  constructor(...voices: readonly Voice[]) {
    super();
    this.voices = voices;
    Object.defineProperty(window, 'speechSynthesis', { value: this, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { text: string; constructor(text: string) { this.text = text; } }, configurable: true });
  }

  getVoices() { return this.voices; }
  speak(utterance: Utterance) { this.said.push(utterance); this.queue.push(utterance); }
  cancel() { for (const utterance of this.queue.splice(0)) utterance.onerror?.(); }
  /** Comes to the end of what it says now. */
  end() { this.queue.shift()?.onend?.(); }
  get words() { return this.said.map(({ text }) => text); }
}

const { speechSynthesis: own, SpeechSynthesisUtterance: ownUtterance } = window;
afterEach(() => {
  Object.defineProperty(window, 'speechSynthesis', { value: own, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: ownUtterance, configurable: true });
});

/** A room with nothing in it but something to be read. */
class ReadRoom extends LitElement {
  text = '';
  language: Locale = 'zh-CN';
  override hidden = false;
  host: Host = browserHost();
  readonly reading = new Reading(this, () => this.host);
  async fresh(): Promise<this> { this.requestUpdate(); await this.updateComplete; return this; }
  protected override render(): TemplateResult { return html`${this.hidden ? '' : this.reading.render(() => this.text, this.language)}`; }
}
customElements.define('read-room', ReadRoom);

const room = async (change: Partial<ReadRoom>): Promise<ReadRoom> => Object.assign(await fixture<ReadRoom>(html`<read-room></read-room>`), change).fresh();
const button = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('[part=read]');
const pressIn = async (element: ReadRoom) => { await waitUntil(() => button(element)); button(element)!.click(); await element.updateComplete; };
const names = (element: Element, name: string) => waitUntil(() => button(element)?.textContent.trim() === name, name);
/** Long enough for a voice to be found, were there one. */
const aWhile = () => new Promise(done => setTimeout(done, 100));

describe('reading aloud', () => {
  it('says one sentence after the other, in a voice of its language, and ends by itself', async () => {
    const speech = new Speech(english, chinese);
    const element = await room({ text: '低保怎么办？带上身份证。电话1 2 3 4 5' });
    await pressIn(element);
    await names(element, '停止朗读');
    await waitUntil(() => speech.said.length === 1);
    expect(speech.said[0]!.voice).to.equal(chinese);
    for (const count of [2, 3]) { speech.end(); await waitUntil(() => speech.said.length === count); }
    expect(speech.words).to.deep.equal(['低保怎么办？', '带上身份证。', '电话1 2 3 4 5']);
    speech.end();
    await names(element, '朗读');
  });

  it('never says so much at once that Chromium falls silent in it', async () => {
    const speech = new Speech(chinese);
    const text = `${'要带的材料有户口簿、身份证、'.repeat(20)}没有停顿${'的'.repeat(150)}。The fee is 5.6 yuan. See you.`;
    const element = await room({ text });
    await pressIn(element);
    await waitUntil(() => speech.said.length);
    for (let count = 1; button(element)!.textContent.trim() === '停止朗读'; count++) { speech.end(); await aWhile(); expect(count).to.be.below(40); }
    expect(Math.max(...speech.words.map(({ length }) => length))).to.be.below(62);
    expect(speech.words.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
    expect(speech.words.slice(-2)).to.deep.equal(['The fee is 5.6 yuan.', 'See you.']);
  }).timeout(10_000);

  it('stops when it is told to, and begins anew', async () => {
    const speech = new Speech(chinese);
    const element = await room({ text: '一。二。' });
    await pressIn(element);
    await waitUntil(() => speech.said.length === 1);
    await pressIn(element);
    await names(element, '朗读');
    await aWhile();
    expect(speech.words).to.deep.equal(['一。']);
    await pressIn(element);
    await waitUntil(() => speech.said.length === 2);
    expect(speech.words).to.deep.equal(['一。', '一。']);
  });

  for (const [when, change] of [
    ['the words change', (element: ReadRoom) => { element.text = '别的事。'; }],
    ['its button leaves the screen', (element: ReadRoom) => { element.hidden = true; }],
    ['the room leaves the page', (element: ReadRoom) => { element.remove(); }],
  ] as const) it(`stops when ${when}`, async () => {
    const speech = new Speech(chinese);
    const element = await room({ text: '一。二。' });
    await pressIn(element);
    await waitUntil(() => speech.said.length === 1);
    change(element);
    await element.fresh();
    await aWhile();
    speech.end();
    await aWhile();
    expect(speech.words).to.deep.equal(['一。']);
    if (!element.hidden && element.isConnected) await names(element, '朗读');
  });

  it('is not offered where there is no voice, nor one that sends the words away', async () => {
    for (const voices of [[english], [online], []]) {
      const speech = new Speech(...voices);
      const element = await room({ text: '一。' });
      await aWhile();
      expect(button(element), JSON.stringify(voices)).to.equal(null);
      // Voices may come late.
      speech.voices = [chinese];
      speech.dispatchEvent(new Event('voiceschanged'));
      await aWhile();
      expect(!!button(element), 'voices that come late').to.equal(!voices.length);
    }
  });

  it('speaks Mandarin to readers of traditional Chinese, from Taiwan first, never Cantonese', async () => {
    const voice = async (...voices: Voice[]) => {
      const speech = new Speech(...voices);
      const element = await room({ text: '一。', language: 'zh-TW' });
      await aWhile();
      if (!button(element)) return undefined;
      await pressIn(element);
      await waitUntil(() => speech.said.length);
      return speech.said[0]!.voice?.lang;
    };
    const of = (lang: string): Voice => ({ lang, localService: true, name: lang });
    expect(await voice(of('zh-HK'), of('zh-CN'), of('zh-TW'))).to.equal('zh-TW');
    expect(await voice(of('zh-HK'), of('zh_CN'))).to.equal('zh_CN');
    expect(await voice(of('zh-HK'))).to.equal(undefined);
  });

  it('says what went wrong with a voice of the page’s own, and lets it be tried again', async () => {
    let fail: (error: Error) => void = () => {};
    const element = await room({ text: '一。', host: { readAloud: () => new Promise((_, reject) => { fail = reject; }) } as Partial<Host> as Host });
    await pressIn(element);
    fail(new Error('no network'));
    await waitUntil(() => element.shadowRoot!.querySelector('[role=status]')!.textContent === '没有读出来');
    await pressIn(element);
    await waitUntil(() => element.shadowRoot!.querySelector('[role=status]')!.textContent === '');
    fail(new DOMException('', 'AbortError'));
    await names(element, '朗读');
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('');
  });

  it('tells figures one by one', () => {
    expect(figures('0490-8840022')).to.equal('0 4 9 0, 8 8 4 0 0 2 2');
    expect(figures('12345')).to.equal('1 2 3 4 5');
    expect(figures('7KQM 3XW9')).to.equal('7 K Q M, 3 X W 9');
  });
});

describe('what is read aloud', () => {
  /** Draws an element with a voice of the page's own around it. */
  async function under<E extends LitElement>(content: TemplateResult, tag: string): Promise<{ readonly element: E; readonly heard: readonly string[] }> {
    const { host, heard } = reader();
    const box = await fixture(html`<linli-provider .host=${host}>${content}</linli-provider>`);
    return { element: box.querySelector<E>(tag)!, heard };
  }
  const read = async (element: Element) => {
    await waitUntil(() => button(element), 'button', { timeout: 5000 });
    button(element)!.click();
  };

  it('of a guide: what it is, what to bring, how it goes, whom to call; and nothing more once it was left', async () => {
    const { element, heard } = await under(html`<linli-service-lookup division="990101001" service-id="residence-permit"></linli-service-lookup>`, 'linli-service-lookup');
    await read(element);
    expect(heard[0]).to.match(/^居住证.+。带什么材料。.+，必要。.+。怎么办。.+。电话 (\d )+\d, [\d ]+$/);
    await waitUntil(() => button(element)!.textContent.trim() === '停止朗读');
    element.shadowRoot!.querySelector<HTMLElement>('.back')!.click();
    await waitUntil(() => !button(element));
    history.replaceState(null, '', ' ');
  });

  it('of a receipt: number, office, last day, what comes next, ten minutes, phone; never the code', async () => {
    const { element, heard } = await under<DisputeIntakeElement>(html`<linli-dispute-intake division="990101001001"></linli-dispute-intake>`, 'linli-dispute-intake');
    await file(element);
    await read(element);
    const [number, code] = [...element.shadowRoot!.querySelectorAll('.receipt .number')].map(one => one.textContent!.replace(/\s/g, ''));
    expect(heard[0]).to.match(/^已经提交，请保存回执。邻里纠纷。案件编号 .+委员会。最迟\d+月\d+日答复。接下来。.+。\d+:\d+以前可以撤回，不用说原因。拨打0 4 9 0, [\d ]+$/);
    const plain = heard[0]!.replace(/[ ,]/g, '');
    expect(plain).to.contain(number);
    expect(code).to.have.lengthOf(12);
    for (const part of [code!, ...code!.match(/.{4}/g)!]) expect(plain).not.to.contain(part);
  }).timeout(20_000);

  it('of a committee: when it is open, where it is, whom to call', async () => {
    const { element, heard } = await under(html`<linli-committee-card code="990101001003"></linli-committee-card>`, 'linli-committee-card');
    await read(element);
    expect(heard[0]).to.match(/^棠苑社区居民委员会。苏晓岚 书记、主任。(正在办公|现在休息)。.*今天，.+。拨打0 4 9 0, [\d ]+$/);
    const page = await under(html`<linli-committee-directory code="990101001003"></linli-committee-directory>`, 'linli-committee-directory');
    await read(page.element);
    expect(page.heard[0]).to.match(/^棠苑社区居民委员会。(正在办公|现在休息)。.*今天，.+。地点 .+。拨打0 4 9 0, [\d ]+。能帮您办什么。/);
  });

  it('of a volunteer’s shifts: what, when, where, whom to call; and what a certificate says', async () => {
    const token = await volunteer();
    const id = await openShift();
    await of(token).shifts.join(id);
    const { element, heard } = await under<VolunteerSignupElement>(html`<linli-volunteer-signup division=${community} .token=${token}></linli-volunteer-signup>`, 'linli-volunteer-signup');
    await press(element, '[part=nav] [value=mine]');
    await read(element);
    expect(heard[0]).to.match(/^我的班次。图书角整理。\d+月\d+日（周.）[\d:–次日]+。棠苑社区图书角。/);
    await serve(token, 90);
    const mine = await under<VolunteerSignupElement>(html`<linli-volunteer-signup division=${community} .token=${token}></linli-volunteer-signup>`, 'linli-volunteer-signup');
    await press(mine.element, '[part=nav] [value=mine]', '[part=certify]');
    await comes(mine.element, 'article[part=certificate]');
    await read(mine.element);
    expect(mine.heard[0]).to.match(/^志愿服务证明。兹证明林小满在.+已确认服务时长1小时30分。出具单位 .+。出具日期 \d+年\d+月\d+日$/);
  }).timeout(30_000);

  it('may be audio of the portal’s own server, as the guide says', async () => {
    const guide = await (await fetch('/docs/guides/portal.md')).text();
    const example = /^```js\n([\s\S]*?readAloud[\s\S]*?)^```$/m.exec(guide)![1]!.replace("'@linli/elements/shared/host'", `'${location.origin}/packages/elements/src/shared/host.ts'`);
    const { fetch: send } = window;
    const { play, pause } = HTMLMediaElement.prototype;
    const asked: string[] = [];
    let works = true;
    let playing: HTMLMediaElement | undefined;
    window.fetch = async (...[to, how]: Parameters<typeof fetch>) => {
      if (to !== '/speech') return send(to, how);
      asked.push(how!.body as string);
      return new Response(new Blob(['RIFF'], { type: 'audio/wav' }), { status: works ? 200 : 503 });
    };
    const begin = (audio: HTMLMediaElement) => { playing = audio; };
    HTMLMediaElement.prototype.play = async function () { begin(this); };
    HTMLMediaElement.prototype.pause = function () { this.dispatchEvent(new Event('pause')); };
    try {
      const box = await fixture(html`<linli-provider><linli-committee-card code="990101001003"></linli-committee-card></linli-provider>`);
      await import(/* @vite-ignore */ URL.createObjectURL(new Blob([example], { type: 'text/javascript' })));
      const element = box.querySelector('linli-committee-card')!;
      const says = (words: string) => waitUntil(() => button(element)?.textContent.trim() === words, words, { timeout: 5000 });
      await read(element);
      await waitUntil(() => playing);
      expect(JSON.parse(asked[0]!)).to.include({ language: 'zh-CN' }).and.to.have.property('text').that.matches(/^棠苑社区居民委员会。/);
      await says('停止朗读');
      playing!.dispatchEvent(new Event('ended'));
      await says('朗读');
      playing = undefined;
      await read(element);
      await waitUntil(() => playing);
      await read(element);
      await says('朗读');
      works = false;
      await read(element);
      await waitUntil(() => element.shadowRoot!.querySelector('[role=status]')?.textContent === '没有读出来');
    } finally {
      window.fetch = send;
      Object.assign(HTMLMediaElement.prototype, { play, pause });
    }
  });
});
