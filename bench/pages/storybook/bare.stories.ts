import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LitElement, html } from 'lit';

class BareElement extends LitElement {
  protected override render() {
    return html`<h1>Bare</h1>`;
  }
}
customElements.define('bare-element', BareElement);

const meta: Meta = { title: 'Bare', component: 'bare-element', render: () => html`<bare-element></bare-element>` };
export default meta;

export const Bare: StoryObj = {};
