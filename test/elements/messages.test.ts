import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/provider/define';
import '@linli/elements/service-lookup/define';
import { registerMessages, type MessagePack } from '@linli/elements/messages';
import type { ProviderElement } from '@linli/elements/provider';
import type { ServiceLookupElement } from '@linli/elements/service-lookup';
import { formalDate, listDate, listMoment, shortDate } from '@linli/elements/shared/dates';
import { localeOf, type Locale } from '@linli/elements/shared/messages';
import { hoursOf } from '@linli/elements/shared/shift-time';
import { serviceLookupWords } from '../../packages/elements/src/service-lookup/service-lookup.messages.ts';

const inside = (around: Element) => around.querySelector<ServiceLookupElement>('linli-service-lookup')!;
const textOf = (around: Element) => inside(around).shadowRoot!.querySelector('.room')!.textContent!.replace(/\s+/g, ' ');
const says = (around: Element, words: string) => waitUntil(() => textOf(around).includes(words), words, { timeout: 5000 });
const lookup = html`<linli-service-lookup></linli-service-lookup>`;

/** Made up for these tests; it stands for a real translation into a language that is written from right to left. */
const pack: MessagePack = {
  'service-lookup': { ask: 'نېمە ئىش؟', found: { one: '{0} تاپتىم', other: '{0} تاپتىملار' }, why: { synonym: '«{0}» ئۆزى' }, duration: '{amount} كۈن' },
};

describe('languages', () => {
  it('is traditional Chinese in Taiwan, Hong Kong, Macao, and wherever its characters are asked for', async () => {
    for (const lang of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-HK']) {
      const around = await fixture(html`<div lang=${lang}>${lookup}</div>`);
      expect(localeOf(inside(around))).to.equal('zh-TW');
      await says(around, '想辦什麼事？');
      expect(inside(around).shadowRoot!.querySelector('.room')!.getAttribute('lang')).to.equal('zh-TW');
    }
    for (const lang of ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'fr', 'zhx']) expect(localeOf(await fixture(html`<div lang=${lang}></div>`))).to.equal('zh-CN');
  });

  it('changes at once, and what was typed stays', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="zh-CN">${lookup}</div>`);
    await says(around, '想办什么事？');
    const field = inside(around).shadowRoot!.querySelector('input')!;
    field.value = '低';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (const [lang, ask] of [['zh-TW', '想辦什麼事？'], ['en', 'What do you need to do?'], ['zh-CN', '想办什么事？']] as const) {
      around.lang = lang;
      await says(around, ask);
      expect(inside(around).shadowRoot!.querySelector('input')).to.equal(field);
      expect(field.value).to.equal('低');
    }
  });

  it('takes a language of the page, at any time; what is missing in it stays Chinese', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ug-CN">${lookup}</div>`);
    await says(around, '想办什么事？');
    registerMessages('ug', pack);
    await says(around, 'نېمە ئىش؟');
    await says(around, '搜索');
    const other = await fixture<HTMLElement>(html`<div lang="ug">${lookup}</div>`);
    await says(other, 'نېمە ئىش؟');
    registerMessages('ug', { 'service-lookup': { ask: 'ئىككىنچى' } });
    await says(other, 'ئىككىنچى');
  });

  it('changes some words of a language that is here, and leaves the others', async () => {
    registerMessages('zh-TW', { 'service-lookup': { search: '找' } });
    registerMessages('en', { 'service-lookup': { search: 'Go' } });
    for (const [lang, search, ask] of [['zh-TW', '找', '想辦什麼事？'], ['en', 'Go', 'What do you need to do?']] as const) {
      const around = await fixture<HTMLElement>(html`<div lang=${lang}>${lookup}</div>`);
      await says(around, ask);
      expect(inside(around).shadowRoot!.querySelector('[part=submit]')!.textContent!.trim()).to.equal(search);
    }
    // Others of the page read them as they were.
    registerMessages('zh-TW', {});
    registerMessages('en', {});
    const around = await fixture<HTMLElement>(html`<div lang="en">${lookup}</div>`);
    await says(around, 'What do you need to do?');
    expect(inside(around).shadowRoot!.querySelector('[part=submit]')!.textContent!.trim()).to.equal('Search');
  });

  it('puts into the sentences of a pack what belongs there, in the plural form of the language', async () => {
    registerMessages('ru-XA', {
      'service-lookup': { found: { one: '{0} услуга', few: '{0} услуги', many: '{0} услуг', other: '{0} услуги' }, duration: '{amount} дн.', alias: words => words.toUpperCase(), why: { pinyin: '[{0}]' } },
    });
    const words = serviceLookupWords['ru-XA' as Locale];
    expect([1, 3, 5, 21].map(total => words.found(total))).to.deep.equal(['1 услуга', '3 услуги', '5 услуг', '21 услуга']);
    expect(words.duration({ amount: 2, unit: 'working-days' })).to.equal('2 дн.');
    expect(words.alias('a')).to.equal('A');
    expect([words.why.pinyin('di bao'), words.why.initials('db')]).to.deep.equal(['[di bao]', '按拼音首字母找到“db”']);
  });

  it('keeps a number in order that is put into a sentence from right to left', () => {
    registerMessages('ug-XD', pack);
    expect(serviceLookupWords['ug-XD' as Locale].why.synonym('0490-8810020')).to.equal('«\u20680490-8810020\u2069» ئۆزى');
    expect(hoursOf({ starts: '2026-03-05T01:00:00Z', ends: '2026-03-05T03:30:00Z' }, 'ug-XD' as Locale)).to.equal('\u20669:00–11:30\u2069');
  });

  it('is taken from the provider, with its direction', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider language="ug-XB" .messages=${{ 'ug-XB': { 'service-lookup': { ask: 'نېمە؟' } } }}>${lookup}</linli-provider>`);
    expect([provider.lang, provider.dir]).to.deep.equal(['ug-XB', 'rtl']);
    await says(provider, 'نېمە؟');
    provider.language = 'en';
    await says(provider, 'What do you need');
    expect(provider.dir).to.equal('ltr');
  });

  it('writes dates as each language does', () => {
    const written = (language: string) => [formalDate('2026-03-05', language as Locale), shortDate('2026-03-05', language as Locale), listDate('2026-03-05', language as Locale), listMoment('2026-03-05T14:05:00Z', language as Locale)];
    expect(written('zh-CN')).to.deep.equal(['2026年3月5日', '3月5日', '3月5日（周四）', '3月5日（周四）22:05']);
    expect(written('zh-TW')).to.deep.equal(['2026年3月5日', '3月5日', '3月5日（週四）', '3月5日（週四）22:05']);
    expect(written('en')).to.deep.equal(['5 March 2026', '5 Mar', 'Thu 5 Mar', 'Thu 5 Mar, 22:05']);
    expect(written('ru')[0]).to.equal('5 марта 2026 г.');
  });
});
