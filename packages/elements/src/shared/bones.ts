import { html } from 'lit';

/** Three rows that are yet to come. */
export const bones = html`<div class="card rows bones" aria-hidden="true">${[0, 1, 2].map(() => html`<div class="cell lines">${[0, 1, 2, 3].map(() => html`<span class="bone"></span>`)}</div>`)}</div>`;
