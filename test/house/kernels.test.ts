import { parse } from 'acorn';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { find, json, read } from './sources.ts';

/** What kernels of 2019 do not know in a style sheet, and what must stand before it in the same rule for them. */
const fallbacks: readonly (readonly [newer: RegExp, older: RegExp])[] = [
  [/\bmargin-(?:inline|block): /, /\bmargin(?:-\w+)?: /],
  [/\bpadding-(?:inline|block): /, /\bpadding(?:-\w+)?: /],
  [/\binset-(?:inline|block)-\w+: /, /\b(?:left|right|top|bottom): /],
  [/\bborder-(?:start|end)-(?:start|end)-radius: /, /\bborder(?:-(?:top|bottom)-(?:left|right))?-radius: /],
  // In a grid it has an older name; in a flex box there is none, and margins do it.
  [/(?<!-)\b(?:row-|column-)?gap: /, /\bgrid-(?:row-|column-)?gap: /],
  [/\baspect-ratio: /, /\b(?:height|padding-bottom): /],
  [/\d[dsl]v[hw]\b/, /\dv[hw]\b/],
];
const faultsOf = (css: string): string[] => [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule]) => fallbacks
  .filter(([newer, older]) => {
    const at = rule!.search(newer);
    return at >= 0 && !older.test(rule!.slice(0, at));
  })
  .map(([newer]) => newer.exec(rule!)![0].trim()));
const stylesOf = (file: string): string => [...read(file).matchAll(/\bcss`([^`]*)`/g)].map(([, css]) => css!.replace(/\$\{[^}]*\}/g, '')).join('\n');

describe('kernels of 2019', () => {
  it('are shown something by every rule', () => {
    const files = find('packages/elements/src/**/*.ts').filter(file => stylesOf(file));
    assert.ok(files.length > 10);
    assert.deepEqual(files.flatMap(file => faultsOf(stylesOf(file)).map(fault => `${file}: ${fault}`)), []);
  });

  it('would be missed otherwise', () => {
    assert.deepEqual(faultsOf('.a { gap: 8px; } .b { margin: 0 8px 0 0; margin-inline: 0 8px; } .c { inset-inline-start: 0; left: 0; }'), ['gap:', 'inset-inline-start:']);
  });

  it('read the example for WeChat as it lies there', () => {
    for (const file of find('examples/wechat-h5/*.js')) parse(read(file), { ecmaVersion: 2019, sourceType: 'script' });
    assert.throws(() => parse('a ?? b', { ecmaVersion: 2019 }), /Unexpected token/);
  });

  it('have all that the packages for browsers compile against', () => {
    for (const name of ['contract', 'sdk', 'elements', 'wechat']) {
      const { lib } = json<{ compilerOptions: { lib: string[] } }>(`packages/${name}/tsconfig.json`).compilerOptions;
      assert.deepEqual(lib.filter(part => part.startsWith('es')), ['es2019', 'es2022.error'], name);
    }
  });
});
