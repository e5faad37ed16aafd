import { html } from 'lit';

// The shapes of what is still to come: the room keeps its height, and they show only after 200 ms.

const lines = html`<span class="bone"></span><span class="bone"></span><span class="bone"></span>`;

/** A few rows. */
export const listBones = html`
  <div class="bones" aria-hidden="true">
    <div class="head"></div>
    <div class="card rows">${[0, 1, 2, 3].map(() => html`<div class="cell-body lines">${lines}</div>`)}</div>
  </div>
`;

/** A committee is longer than a screen, and so is its shape: nothing below it shows and then jumps. */
export const committeeBones = html`${listBones}${listBones}${listBones}`;
