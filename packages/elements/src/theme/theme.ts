import { contrast } from '../shared/colour.ts';
import type { Sources } from '../shared/derive.ts';
import type { Palette, Scheme } from '../shared/tokens.ts';

export type Themed<P = Palette> = Readonly<Record<Scheme, P>>;

/** The names of the sources, in the order in which a designer thinks of them. */
export const sourceNames: readonly (keyof Sources)[] = ['accent', 'page', 'surface', 'text', 'text-2', 'hint', 'control-border', 'divider', 'error', 'ok', 'warn', 'neutral'];

/** Two colours that meet somewhere, and the contrast that WCAG 2.2 asks of them: 4.5 for text (1.4.3), 3 for what one must see of a control (1.4.11). */
export interface Pair {
  readonly front: keyof Palette;
  readonly back: keyof Palette;
  readonly least: 4.5 | 3;
}

const on = (back: keyof Palette, least: Pair['least'], ...fronts: readonly (keyof Palette)[]): Pair[] => fronts.map(front => ({ front, back, least }));

/** Every pair in use. */
export const pairs: readonly Pair[] = [
  ...on('page', 4.5, 'text', 'text-2', 'hint', 'accent', 'error', 'ok', 'warn'),
  ...on('surface', 4.5, 'text', 'text-2', 'hint', 'accent', 'error', 'ok', 'warn', 'info'),
  ...on('page', 3, 'control-border', 'accent', 'error'), ...on('surface', 3, 'control-border', 'accent', 'error'),
  ...on('accent', 4.5, 'on-accent'), ...on('pressed', 4.5, 'on-pressed'),
  ...on('error-tint', 4.5, 'error', 'text', 'text-2'), ...on('info-tint', 4.5, 'info', 'accent', 'text', 'text-2'), ...on('ok-tint', 4.5, 'ok', 'text'), ...on('warn-tint', 4.5, 'warn', 'text', 'text-2'),
  ...on('neutral-tint', 4.5, 'neutral', 'accent', 'text', 'text-2'),
];

/** The pairs of a palette that cannot be read, with the contrast that they have. */
export const faintIn = (palette: Palette): (Pair & { readonly contrast: number })[] =>
  pairs.map(pair => ({ ...pair, contrast: contrast(palette[pair.front], palette[pair.back]) })).filter(pair => pair.contrast < pair.least);

/** The tokens of a palette as CSS: `--linli-accent: #0b57b5;` a line each. */
export const tokensOf = (palette: Palette): string => Object.entries(palette).map(([name, hex]) => `  --linli-${name}: ${hex};`).join('\n');

/** A theme as a stylesheet for a page: for all of it, or for what `selector` names. Dark where the provider or the page says so. */
export const stylesheetOf = ({ light, dark }: Themed, selector = ':root'): string => {
  const within = (condition: string) => (selector === ':root' ? `:root${condition},\nlinli-provider${condition}` : `${selector}${condition},\n${selector} linli-provider${condition}`);
  return [
    `${selector} {\n${tokensOf(light)}\n}`,
    `${within("[data-scheme='dark']")},\n${within("[colour-scheme='dark']")} {\n${tokensOf(dark)}\n}`,
    `@media (prefers-color-scheme: dark) {\n${within("[colour-scheme='auto']").replace(/^/gm, '  ')} {\n${tokensOf(dark).replace(/^/gm, '  ')}\n  }\n}\n`,
  ].join('\n');
};
