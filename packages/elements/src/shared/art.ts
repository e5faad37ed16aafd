import { html, svg, type TemplateResult } from 'lit';

/** A light drawing above words that say the same: `ground` behind, `sheet` in front of it, `mark` in the theme's colour. */
const drawing = (shapes: TemplateResult<2>): TemplateResult => html`<svg class="art" viewBox="10 0 88 64" aria-hidden="true"><circle class="ground" cx="40" cy="33" r="30"></circle>${shapes}</svg>`;

/** Nothing was found: a page, and a glass over it. */
export const foundNothing = drawing(svg`<path class="sheet" d="M26 10h20l10 10v36H26zM46 10v10h10M34 30h14M34 38h8"></path><circle class="sheet mark" cx="58" cy="42" r="9"></circle><path class="mark" d="m65 49 8 8"></path>`);

/** Nothing is here: an open tray. */
export const nothingHere = drawing(svg`<path class="sheet" d="m18 36 9-18h26l9 18v18H18zM18 36h13l3 6h12l3-6h13"></path><path class="mark" d="M40 4v6M24 7l3 5M56 7l-3 5"></path>`);

/** It did not come: a cloud that is crossed out. */
export const cameNot = drawing(svg`<path class="sheet" d="M26 48a11 11 0 0 1-1-22 16 16 0 0 1 31-2 12 12 0 0 1 2 24z"></path><path class="mark" d="m34 31 12 11M46 31 34 42"></path>`);
