import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/provider/define';
import '@linli/elements/service-lookup/define';
import type { ProviderElement } from '@linli/elements/provider';
import type { ServiceLookupElement } from '@linli/elements/service-lookup';
import { contrast } from '@linli/elements/shared/colour';
import { party } from '@linli/elements/shared/party';
import { civic, type Palette, type Theme } from '@linli/elements/shared/tokens';
import { weui } from '@linli/elements/shared/weui';

const themes = { civic, party, weui };
const rgb = (hex: string) => `rgb(${[1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const inside = (around: Element) => around.querySelector<ServiceLookupElement>('linli-service-lookup')!;
/** A token as it ends up in a room. */
const token = (around: Element, name: keyof Palette): string => {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  inside(around).shadowRoot!.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
const wears = (around: Element, name: keyof Palette, hex: string) => waitUntil(() => token(around, name) === rgb(hex), `${name} ${hex}`, { timeout: 5000 });
const room = html`<linli-service-lookup></linli-service-lookup>`;

describe('themes', () => {
  for (const theme of Object.keys(themes) as Theme[]) {
    it(`${theme} is worn in light and dark, every token of it`, async () => {
      const provider = await fixture<ProviderElement>(html`<linli-provider theme=${theme}>${room}</linli-provider>`);
      for (const scheme of ['light', 'dark'] as const) {
        provider.colourScheme = scheme;
        for (const [name, hex] of Object.entries(themes[theme][scheme])) await wears(provider, name as keyof Palette, hex);
      }
    });
  }

  it('are not seen before they have come, and take no place that moves', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider theme="party">${room}</linli-provider>`);
    await wears(provider, 'accent', party.light.accent);
    expect(getComputedStyle(inside(provider)).visibility).to.equal('visible');
  });

  it('change in one frame: nothing is drawn anew', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider theme="party">${room}</linli-provider>`);
    await wears(provider, 'accent', party.light.accent);
    provider.theme = 'weui';
    await wears(provider, 'accent', weui.light.accent);
    await waitUntil(() => inside(provider).shadowRoot!.querySelector('input'));
    const field = inside(provider).shadowRoot!.querySelector('input');
    // Both have come by now: a switch is done before the next frame.
    provider.theme = 'party';
    await new Promise(requestAnimationFrame);
    expect(token(provider, 'accent')).to.equal(rgb(party.light.accent));
    expect(inside(provider).shadowRoot!.querySelector('input')).to.equal(field);
  });

  it('is taken off again, and one inside another wins', async () => {
    const outer = await fixture<ProviderElement>(html`<linli-provider theme="party"><linli-provider theme="civic">${room}</linli-provider></linli-provider>`);
    await wears(outer, 'accent', civic.light.accent);
    outer.querySelector<ProviderElement>('linli-provider')!.theme = undefined as unknown as Theme;
    await wears(outer, 'accent', party.light.accent);
  });

  it('that do not exist change nothing', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider theme=${'neon' as Theme}>${room}</linli-provider>`);
    await wears(provider, 'accent', civic.light.accent);
    expect(getComputedStyle(inside(provider)).visibility).to.equal('visible');
  });
});

describe('a page’s own colours', () => {
  it('carry the rest with them: what presses, what is written on them, their tints', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider style="--linli-accent: rgb(0, 98, 65)">${room}</linli-provider>`);
    await waitUntil(() => token(provider, 'pressed') !== rgb(civic.light.pressed));
    expect(token(provider, 'accent')).to.equal('rgb(0, 98, 65)');
    expect(token(provider, 'pressed')).to.equal('rgb(0, 75, 50)');
    expect(token(provider, 'on-accent')).to.equal('rgb(255, 255, 255)');
    expect(token(provider, 'info')).to.equal('rgb(0, 98, 65)');
    expect(token(provider, 'error-tint')).to.equal(rgb(civic.light['error-tint']), 'what stands on no own colour stays');
  });

  it('win over the theme that a provider wears, and what they carry too', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider theme="party" style="--linli-accent: #5b2a86; --linli-pressed: #123456">${room}</linli-provider>`);
    await wears(provider, 'info', '#5b2a86');
    await wears(provider, 'pressed', '#123456');
    await wears(provider, 'page', party.light.page);
  });

  it('are refused where they cannot be read, with a word for the developer and the nearest shade for residents', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (words: string) => warnings.push(words);
    try {
      const provider = await fixture<ProviderElement>(html`<linli-provider style="--linli-accent: #07c160">${room}${room}</linli-provider>`);
      await waitUntil(() => warnings.length);
      const hex = `#${token(provider, 'accent').match(/\d+/g)!.map(channel => Number(channel).toString(16).padStart(2, '0')).join('')}`;
      expect(contrast(hex, civic.light.page)).to.be.within(4.5, 4.8);
      expect(warnings).to.deep.equal([`--linli-accent #07c160 cannot be read: its contrast is 2.2, less than 4.5. ${hex} is used.`]);
      provider.style.setProperty('--linli-accent', '#0b57b5');
      provider.colourScheme = 'dark';
      await waitUntil(() => warnings.length === 2);
    } finally {
      console.warn = warn;
    }
  });
});
