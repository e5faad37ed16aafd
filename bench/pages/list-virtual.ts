import type { CommitteeRow } from '@linli/contract/committee';
import { createClient } from '@linli/sdk/light';
import { baseStyles } from '@linli/elements/shared/base.styles';
import { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import { LitElement, html, type TemplateResult } from 'lit';
import { committeeDirectoryStyles } from '../../packages/elements/src/committee-directory/committee-directory.styles.ts';
import { zh } from '../../packages/elements/src/committee-directory/committee-directory.messages.ts';
import { byTownship, renderRow } from '../../packages/elements/src/committee-directory/list.ts';

customElements.define('lit-virtualizer', LitVirtualizer);
const { committees } = createClient({ baseUrl: '' });

/** The yardstick: the same rows from the same server in the same styles, of which only those on the screen are in the page. */
class VirtualList extends LitElement {
  static override styles = [...baseStyles, committeeDirectoryStyles];
  rows: readonly CommitteeRow[] = [];
  total = 0;
  division = '';
  next: string | undefined;

  async show(division: string): Promise<void> {
    this.division = division;
    const page = await committees.search({ division, count: true, limit: 100 });
    this.total = page.total!;
    this.take(byTownship(page.items), page.next);
  }

  async all(): Promise<void> {
    while (this.next) {
      const page = await committees.search({ division: this.division, count: true, limit: 500, cursor: this.next });
      this.take([...this.rows, ...page.items], page.next);
    }
  }

  protected override render(): TemplateResult {
    const { rows, total, division } = this;
    const view = { rows, total, drawn: total, grouped: true, words: zh, within: division, onOpen() {} };
    return html`
      <div class="room"><div class="column">
        <lit-virtualizer class="list" role="list" .items=${[...rows]} .renderItem=${(_: unknown, index: number) => renderRow(view, index)}></lit-virtualizer>
      </div></div>
    `;
  }

  private take(rows: readonly CommitteeRow[], next: string | undefined): void {
    this.rows = rows;
    this.next = next;
    this.requestUpdate();
  }
}
customElements.define('virtual-list', VirtualList);

const list = document.createElement('virtual-list') as VirtualList;
document.body.append(list);
Object.assign(window, {
  show: (division: string) => list.show(division),
  all: () => list.all(),
  rows: () => list.shadowRoot!.querySelectorAll('[part=committee]'),
});
