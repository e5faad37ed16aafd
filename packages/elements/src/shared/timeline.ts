import { html, nothing, type TemplateResult } from 'lit';

/** One thing on the line: what happened, what is the case now, what comes next. */
export interface TimelineItem {
  readonly title: string;
  /** When, as people read it. */
  readonly when?: string | undefined;
  /** The same for machines: a moment or a date. */
  readonly at?: string | undefined;
  readonly who?: string | undefined;
  /** Words that go with it. */
  readonly note?: string | undefined;
  /** `next` is still to come; `now` is where things stand. */
  readonly mark?: 'next' | 'now' | undefined;
}

/** What happened, newest first. `label` names the list for who cannot see it. */
export const renderTimeline = (items: readonly TimelineItem[], label: string): TemplateResult => html`
  <ol class="timeline" part="timeline" aria-label=${label}>${items.map(renderItem)}</ol>
`;

const renderItem = ({ title, when, at, who, note, mark }: TimelineItem) => html`
  <li class=${mark ?? nothing} part="event" aria-current=${mark === 'now' ? 'step' : nothing}>
    <p class="happened">${title}</p>
    ${when || who ? html`<p class="hint dots">${when ? html`<span><time class="when" datetime=${at ?? nothing}>${when}</time></span>` : nothing}${who ? html`<span>${who}</span>` : nothing}</p>` : nothing}
    ${note ? html`<p class="small said-then">${note}</p>` : nothing}
  </li>
`;
