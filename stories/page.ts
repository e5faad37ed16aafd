import { party } from '@linli/elements/shared/party';
import { civic, type Palette } from '@linli/elements/shared/tokens';
import { weui } from '@linli/elements/shared/weui';

/** What the toolbar says of the page around the elements. */
export interface Look {
  readonly theme: string;
  readonly colourScheme: 'light' | 'dark';
  readonly scale: 'standard' | 'elder';
}

const palettes: Readonly<Record<string, { readonly light: Palette; readonly dark: Palette }>> = { civic, party, weui };

/** The colours of a theme in a scheme. */
export const paletteOf = ({ theme, colourScheme }: Pick<Look, 'theme' | 'colourScheme'>): Palette => (palettes[theme] ?? civic)[colourScheme];

/** The tokens as `--page`, `--surface` and so on. */
export const styleOf = (look: Pick<Look, 'theme' | 'colourScheme'>): string => Object.entries(paletteOf(look)).map(([name, hex]) => `--${name}:${hex}`).join(';');

/** Gives the page the ground of its elements, and the scheme for whatever the browser draws. */
export function dressPage(look: Look): void {
  const { style, dataset } = document.documentElement;
  dataset['scheme'] = look.colourScheme;
  dataset['scale'] = look.scale;
  style.cssText = styleOf(look);
}
