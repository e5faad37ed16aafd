import { unsafeCSS, type CSSResult } from 'lit';

/** `:host{--linli-accent:#0b57b5}` and so on, for all that is inside. */
export const give = (palette: object): CSSResult =>
  unsafeCSS(`:host{${Object.entries(palette).map(([name, hex]) => `--linli-${name}:${hex};`).join('')}}`);

/** `--_accent: var(--linli-accent, #0b57b5)` and so on: what a portal sets on any ancestor wins over the theme. */
export const declare = (palette: object): CSSResult =>
  unsafeCSS(Object.entries(palette).map(([name, hex]) => `--_${name}:var(--linli-${name},${hex});`).join(''));
