import { html, type TemplateResult } from 'lit';

// The shapes of what is still to come: the room keeps its height, and they show only after 200 ms.

const bones = (count: number, look = ''): TemplateResult[] => Array.from({ length: count }, () => html`<span class="bone ${look}"></span>`);

/** The first screen: hot words, moments of life, topics. */
export const homeBones = html`
  <div class="bones" aria-hidden="true">
    <p class="group">　</p>
    <div class="chips">${bones(8, 'chip')}</div>
    <p class="group">　</p>
    <div class="grid">${bones(8, 'cell')}</div>
    <p class="group">　</p>
    <div class="grid">${bones(12, 'chip')}</div>
  </div>
`;

/** Three results. */
export const resultBones = html`
  <div class="bones" aria-hidden="true">
    <div class="head"></div>
    <div class="card rows">${[0, 1, 2].map(() => html`<div class="cell-body lines">${bones(4)}<p>${bones(3, 'badge')}</p></div>`)}</div>
  </div>
`;

/** A guide is longer than a screen, and so is its shape: nothing below it shows and then jumps. */
export const guideBones = html`
  <div class="bones" aria-hidden="true">
    ${[0, 1, 2, 3, 4].map(() => html`<p class="group">　</p><div class="card cell-body lines">${bones(5)}</div>`)}
  </div>
`;
