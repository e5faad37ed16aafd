import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { contrast, mix, nearest, shade } from '@linli/elements/shared/colour';
import { derive, legible, type Said } from '@linli/elements/shared/derive';
import { civic, type Palette } from '@linli/elements/shared/tokens';
import { faintIn, pairs, sourceNames, stylesheetOf } from '@linli/elements/theme';
import { themes as whole } from '@linli/elements/theme/design-tokens';
import { said } from '@linli/elements/theme/said';
import { moduleOf } from '../../scripts/themes.ts';
import { read } from './sources.ts';

const themes = Object.entries(whole);
const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`);

describe('colours', () => {
  it('contrast as WCAG counts it', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
    assert.equal(contrast('#ffffff', '#07c160').toFixed(1), '2.4');
  });
  it('mix and shade', () => {
    assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
    assert.equal(shade('#0b57b5', 0.5, 0), '#808080');
    fc.assert(fc.property(hex, colour => {
      assert.equal(mix(colour, '#123456', 0), colour);
      assert.match(shade(colour, 0.9), /^#[0-9a-f]{6}$/);
    }));
  });
  it('come as near as they can be read', () => fc.assert(fc.property(hex, hex, (colour, ground) => {
    const found = nearest(colour, ground, 4.5);
    assert.ok(contrast(found, ground) >= 4.5 || ['#000000', '#ffffff'].includes(found));
    if (contrast(colour, ground) >= 4.5) assert.equal(found, colour);
  })));
});

describe('themes', () => {
  for (const [name, schemes] of themes) for (const [scheme, palette] of Object.entries(schemes))
    it(`every pair of ${name} ${scheme} can be read`, () => assert.deepEqual(faintIn(palette), []));

  it('know every colour there is in pairs, but those that are only decoration', () => {
    const met = new Set(pairs.flatMap(({ front, back }) => [front, back]));
    assert.deepEqual((Object.keys(civic.light) as (keyof Palette)[]).filter(colour => !met.has(colour)), ['divider']);
  });

  it('are what pages load', () => {
    for (const [name, schemes] of themes) if (name !== 'civic') assert.equal(read(`packages/elements/src/shared/${name}.ts`), moduleOf(name, schemes), 'npm run themes');
    assert.deepEqual(whole['civic'], civic);
    assert.deepEqual(Object.keys(whole), Object.keys(said));
  });

  it('are whole from a dozen colours: whatever can be read on its grounds gives what can be read', () => {
    const grey = fc.integer({ min: 238, max: 255 }).map(value => `#${value.toString(16).repeat(3)}`);
    fc.assert(fc.property(fc.record({ page: grey, colours: fc.array(hex, { minLength: 10, maxLength: 10 }), dark: fc.boolean() }), ({ page, colours, dark }) => {
      const grounds = dark ? { page: '#101214', surface: '#1a1d21' } : { page, surface: '#ffffff' };
      const named = sourceNames.filter(source => source !== 'page' && source !== 'surface').map((source, at) => [source, legible(colours[at]!, grounds)]);
      assert.deepEqual(faintIn(derive({ ...grounds, ...Object.fromEntries(named) } as unknown as Said)), []);
    }));
  });

  it('are stylesheets, for a page or a part of it', () => {
    const css = stylesheetOf(themes[1]![1]);
    assert.match(css, /^:root \{\n[^}]*--linli-accent: #b3161b;/);
    assert.match(css, /:root\[data-scheme='dark'\],\nlinli-provider\[data-scheme='dark'\],\n:root\[colour-scheme='dark'\],\nlinli-provider\[colour-scheme='dark'\] \{\n[^}]*--linli-accent: #ffa49b;/);
    assert.match(stylesheetOf(themes[1]![1], '.party'), /^\.party \{/);
  });
});
