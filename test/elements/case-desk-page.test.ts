import { expect, fixture, html } from '@open-wc/testing';
import '@linli/elements/provider/define';
import type { CaseDeskElement } from '@linli/elements/case-desk';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { caseIn, fileCase } from '../../stories/cases.ts';
import { all, click, comes, coordinator, desk, find, mediator, onPage, open, opened, place, says, until } from './case-desk.ts';

describe('on any page', () => {
  const states: Record<string, () => Promise<CaseDeskElement>> = {
    'queue': async () => { const element = await desk(); await click(element, '.side .head [aria-expanded=false]', '.side > [aria-expanded]'); return element; },
    'case': async () => opened((await caseIn('written', place)).number),
    'form': async () => { const element = await opened((await fileCase(place)).number, coordinator); await click(element, '[data-action=decline]', '.next [part=submit]'); await comes(element, '#faults'); return element; },
    'purpose': async () => { const element = await opened((await caseIn('assigned', place)).number); await click(element, '[part=reveal]'); await comes(element, '#f-purpose'); return element; },
    'record': async () => { const element = await desk(); await click(element, '[part=record]'); await comes(element, '#f-story'); return element; },
    'case in English': async () => {
      const { number } = await caseIn('mediating', place);
      const element = await onPage(html`<linli-case-desk lang="en" division=${place.division} .client=${mediator}></linli-case-desk>`);
      await comes(element, '[part=queue]');
      await open(element, number);
      return element;
    },
  };
  for (const [name, bring] of Object.entries(states))
    it(`fits 280 px, in both scales, and is easy to hit: ${name}`, async () => {
      const element = await bring();
      const box = element.parentElement!;
      box.style.width = '280px';
      await until(() => !find(element, '.wide'));
      for (const scale of ['standard', 'elder']) {
        element.dataset['scale'] = scale;
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        expect(box.scrollWidth, scale).to.equal(280);
        const { right } = box.getBoundingClientRect();
        for (const inner of all(element, '.card, .button, .text, .badge, .chip, .digits, input, select, textarea, .nowrap')) expect(inner.getBoundingClientRect().right, `${scale} ${inner.outerHTML}`).to.be.at.most(right + 0.5);
        const least = scale === 'elder' ? 60 : 48;
        for (const target of all(element, 'button:not(.whole), .button, summary, label.option, li.row.chevron, select, textarea, .field-group input:not([type=radio], [type=checkbox], [type=file])'))
          if (target.offsetParent) expect(Math.round(target.getBoundingClientRect().height), `${scale} ${target.outerHTML}`).to.be.at.least(least);
      }
    });

  it('shows nothing but badges below 15 px, and never measures in rem', async () => {
    const element = await opened((await caseIn('written', place)).number);
    for (const one of all(element, '.room *:not(.badge, svg *, .said, option)'))
      if ([...one.childNodes].some(node => node instanceof Text && node.data.trim()) && one.offsetParent) expect(parseFloat(getComputedStyle(one).fontSize), one.outerHTML).to.be.at.least(15);
    const { elementStyles } = customElements.get('linli-case-desk') as unknown as { elementStyles: { cssText: string }[] };
    expect([...elementStyles.map(({ cssText }) => cssText), ...element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))].join()).not.to.match(/[\d.]rem\b/);
  });

  it('survives a hostile stylesheet', async () => {
    const { number } = await caseIn('written', place);
    const calm = (await opened(number)).shadowRoot!.querySelector<HTMLElement>('[part=case]')!.offsetHeight;
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '* { all: revert; line-height: 0; text-align: center; font-size: 100px; letter-spacing: 1em; text-transform: uppercase; color: red }';
    try {
      const element = await opened(number);
      const around = getComputedStyle(find(element, '.room')!);
      expect([around.fontSize, around.textAlign, around.letterSpacing, around.color]).to.deep.equal(['17px', 'start', 'normal', 'rgb(26, 29, 33)']);
      expect(Math.abs(find(element, '[part=case]')!.offsetHeight - calm)).to.be.lessThan(3);
    } finally {
      style.remove();
    }
  });

  it('finds its server through the provider around it', async () => {
    const box = await fixture<HTMLElement>(html`<linli-provider api=${location.origin}><linli-case-desk></linli-case-desk></linli-provider>`);
    const element = box.querySelector('linli-case-desk')!;
    await comes(element, '[part=staff]');
    expect(element.dataset['scale']).to.equal('standard');
  });

  it('says where nobody can sign in that the portal must', async () => {
    const transport = fetchTransport({ fetch: async () => Response.json({ type: 'about:blank', title: 'x', status: 404, kind: 'missing', fields: [] }, { status: 404 }) });
    const element = await onPage(html`<linli-case-desk .transport=${transport}></linli-case-desk>`);
    await says(element, '请先登录单位的门户');
  });
});
