import type { IconNode } from 'lucide';
import { html, svg, type TemplateResult } from 'lit';

/** The shapes that icons are made of. */
const shapes: Record<string, (a: Record<string, string | number | undefined>) => TemplateResult<2>> = {
  path: ({ d }) => svg`<path d=${d}></path>`,
  circle: ({ cx, cy, r }) => svg`<circle cx=${cx} cy=${cy} r=${r}></circle>`,
  rect: ({ x, y, width, height, rx }) => svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${rx}></rect>`,
  line: ({ x1, y1, x2, y2 }) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`,
};

/** A line icon of the lucide set, hidden from assistive technology: a word stands beside it. */
export const icon = (node: IconNode): TemplateResult => html`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    ${node.map(([tag, attributes]) => shapes[tag]!(attributes))}
  </svg>
`;
