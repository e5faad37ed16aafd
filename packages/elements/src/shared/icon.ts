import type { IconNode } from 'lucide';
import { noChange } from 'lit';
import { Directive, directive, type Part } from 'lit/directive.js';

const draw = (node: IconNode): SVGElement => {
  const make = (tag: string, attributes: Record<string, string | number | undefined>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  };
  const svg = make('svg', { class: 'icon', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' });
  svg.append(...node.map(([tag, attributes]) => make(tag, attributes)));
  return svg;
};

class Icon extends Directive {
  private node?: IconNode;

  render(node: IconNode): unknown {
    return draw(node);
  }

  override update(_part: Part, [node]: [IconNode]): unknown {
    if (node === this.node) return noChange;
    this.node = node;
    return draw(node);
  }
}

/** A line icon of the lucide set, drawn as DOM (no markup is parsed) and hidden from assistive technology: a word stands beside it. */
export const icon = directive(Icon);
