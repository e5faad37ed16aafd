import { contrast, mix, nearest, shade } from './colour.ts';
import type { Palette } from './tokens.ts';

/** What a designer says of one scheme of a theme: a dozen colours, as hex. */
export type Sources = Pick<Palette, 'page' | 'surface' | 'text' | 'text-2' | 'hint' | 'control-border' | 'divider' | 'accent' | 'error' | 'ok' | 'warn' | 'neutral'>;
/** Others of the palette may be said too; those that are not are derived. */
export type Said = Sources & Partial<Palette>;

/** A whole palette of what was said. Whatever is derived can be read on what it stands on, if the sources can be read on their grounds. */
export function derive(said: Said): Palette {
  const { page, surface, text, accent, error, ok, warn, neutral } = said;
  const isDark = contrast(surface, '#ffffff') > contrast(surface, '#000000');
  const written = (ground: string) => ['#ffffff', shade(accent, 0.12, 0.65)].find(ink => contrast(ink, ground) >= 4.5) ?? '#000000';
  const pressed = said.pressed ?? (isDark ? mix(accent, '#ffffff', 0.35) : mix(accent, '#000000', 0.23));
  const info = said.info ?? accent;
  // As much colour as the words on it bear.
  const tint = (colour: string, ...words: readonly string[]) =>
    (isDark ? [0.17, 0.14, 0.11] : [0.93, 0.95, 0.97]).map(lightness => shade(colour, lightness, isDark ? 0.5 : 0.8)).find(ground => [colour, ...words].every(word => contrast(word, ground) >= 4.5)) ?? surface;
  return {
    'on-accent': written(accent), pressed, 'on-pressed': written(pressed), info,
    'error-tint': tint(error, text, said['text-2']), 'ok-tint': tint(ok, text), 'info-tint': tint(info, accent, text, said['text-2']), 'warn-tint': tint(warn, text, said['text-2']),
    'neutral-tint': tint(neutral, accent, text, said['text-2']),
    ...said, page, surface,
  };
}

/** The nearest shade of a colour that can be read as text on the page and on cards. */
export const legible = (colour: string, { page, surface }: Pick<Palette, 'page' | 'surface'>): string => nearest(nearest(colour, surface, 4.5), page, 4.5);
