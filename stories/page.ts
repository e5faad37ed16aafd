import { civic, type Palette } from '@linli/elements/shared/tokens';

/** What the toolbar says of the page around the elements. */
export interface Look {
  readonly theme: string;
  readonly colourScheme: 'light' | 'dark';
  readonly scale: 'standard' | 'elder';
}

const palettes: Readonly<Record<string, { readonly light: Palette; readonly dark: Palette }>> = { civic };

/** The colours of a theme in a scheme. */
export const paletteOf = ({ theme, colourScheme }: Pick<Look, 'theme' | 'colourScheme'>): Palette => (palettes[theme] ?? civic)[colourScheme];

/** Gives the page the ground of its elements: the tokens as `--page`, `--surface` and so on, and the scheme for whatever the browser draws. */
export function dressPage(look: Look): void {
  const { style, dataset } = document.documentElement;
  dataset['scheme'] = look.colourScheme;
  dataset['scale'] = look.scale;
  for (const [name, hex] of Object.entries(paletteOf(look))) style.setProperty(`--${name}`, hex);
}
