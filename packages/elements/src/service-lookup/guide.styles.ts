import { css } from 'lit';

/** The styles of a guide; they come with it, when the first one is opened. */
export const guideStyles = css`
  .summary {
    margin-top: calc(4 * var(--_u));
  }
  .tools > .text {
    margin-inline-end: calc(24 * var(--_u));
  }
  .strip {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(132 * var(--_u)), 1fr));
    padding: calc(6 * var(--_u)) 0;
  }
  .strip > div {
    padding: calc(8 * var(--_u)) calc(16 * var(--_u));
  }
  .strip dd {
    font-size: calc(18 * var(--_u));
    font-weight: 600;
    line-height: 1.5;
  }
  .line {
    border-top: 1px solid var(--_divider);
  }
  .sentence ~ p {
    margin-top: calc(6 * var(--_u));
  }
  .notice {
    margin-top: calc(12 * var(--_u));
    padding: calc(10 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
  }
  .points > li {
    padding-inline-start: calc(16 * var(--_u));
    position: relative;
  }
  .points > li + li {
    margin-top: calc(6 * var(--_u));
  }
  .points > li::before {
    content: '';
    position: absolute;
    top: 0.6em;
    left: 0;
    inset-inline-start: 0;
    width: calc(6 * var(--_u));
    height: calc(6 * var(--_u));
    border-radius: 50%;
    background: var(--_control-border);
  }
  .tick {
    align-items: flex-start;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    width: calc(24 * var(--_u));
    height: calc(24 * var(--_u));
    margin-top: calc(2 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
    accent-color: var(--_accent);
  }
  .block {
    display: block;
  }
  /* Under the list, close to it. */
  .rows + .head {
    margin: calc(4 * var(--_u)) 0 calc(-12 * var(--_u));
  }
  .indent {
    margin-inline-start: calc(52 * var(--_u));
    margin-top: calc(-10 * var(--_u));
  }
  .steps > li {
    position: relative;
    padding-inline-start: calc(38 * var(--_u));
    padding-bottom: calc(18 * var(--_u));
    counter-increment: step;
  }
  .steps > li::before {
    content: counter(step);
    position: absolute;
    z-index: 1;
    margin-inline-start: calc(-38 * var(--_u));
    width: calc(26 * var(--_u));
    border-radius: calc(13 * var(--_u));
    font-size: calc(15 * var(--_u));
    font-weight: 600;
    line-height: calc(26 * var(--_u));
    text-align: center;
    color: var(--_info);
    background: var(--_info-tint);
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    top: calc(26 * var(--_u));
    bottom: 0;
    margin-inline-start: calc(-26 * var(--_u));
    width: 2px;
    background: var(--_divider);
  }
  .steps > li:last-child {
    padding-bottom: 0;
  }
  .steps h4 {
    font-size: calc(17 * var(--_u));
    line-height: var(--_line);
  }
  .fold > p {
    padding: 0 calc(16 * var(--_u)) calc(14 * var(--_u));
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .facts {
    margin-top: calc(24 * var(--_u));
    padding: 0 calc(16 * var(--_u));
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    padding: calc(12 * var(--_u)) 0;
  }
  .facts > * + * {
    border-top: 1px solid var(--_divider);
  }
  .facts dt {
    flex: none;
    width: 6em;
    white-space: nowrap;
  }
  .facts dt:not(:lang(zh)) {
    width: 6.5em;
    padding-inline-end: calc(8 * var(--_u));
    white-space: normal;
  }
  .facts dd {
    flex: 1 1 9em;
  }
  .source {
    margin: calc(16 * var(--_u)) 0;
  }
  /* It stays in sight where the page asks for it, and in elder view, where the phone must. */
  .bar {
    position: var(--linli-service-lookup-actions, static);
    bottom: 0;
    margin: calc(16 * var(--_u)) calc(-16 * var(--_u)) calc(-24 * var(--_u));
    padding: calc(10 * var(--_u)) calc(12 * var(--_u)) calc(2 * var(--_u) + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--_divider);
    background: var(--_page);
  }
  :host([data-scale='elder']) .bar {
    position: sticky;
  }
  /* Two buttons may stand in it, one below the other. */
  :host([data-scale='elder']) :focus-visible {
    scroll-margin-bottom: calc(144 * var(--_u));
  }
  .bar > * {
    flex: 1 1 auto;
    margin: 0 calc(4 * var(--_u)) calc(8 * var(--_u));
    padding: 0 calc(12 * var(--_u));
  }
  .rest > .text {
    padding: 0 calc(16 * var(--_u));
  }
  dialog {
    width: calc(100% - 32 * var(--_u));
    max-width: calc(560 * var(--_u));
    max-height: calc(100% - 32 * var(--_u));
    margin: auto;
    padding: calc(20 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: rgba(0, 0, 0, 0.5);
  }
  /* Kernels without a top layer. */
  dialog.plain {
    position: fixed;
    z-index: 1;
    top: calc(16 * var(--_u));
    left: calc(16 * var(--_u));
    display: block;
  }
  dialog [aria-pressed='true'] {
    border: 2px solid var(--_accent);
    background: var(--_info-tint);
  }
  .sheet {
    margin: calc(16 * var(--_u)) 0;
    border: 1px solid var(--_control-border);
  }
  .sheet > div {
    display: flex;
    min-height: var(--_target);
  }
  .sheet > * + * {
    border-top: 1px solid var(--_control-border);
  }
  .sheet dt,
  .sheet dd {
    padding: calc(10 * var(--_u)) calc(8 * var(--_u));
  }
  .sheet dt {
    width: 34%;
    flex: none;
    font-size: calc(15 * var(--_u));
    color: var(--_text-2);
    border-inline-end: 1px solid var(--_control-border);
  }
  .sign {
    display: flex;
    margin: calc(20 * var(--_u)) 0;
  }
  .sign > span {
    flex: 1;
  }

  @media print {
    .room {
      background: none;
    }
    .back,
    .tools,
    .bar,
    .room button,
    .room.filling > .column {
      display: none;
    }
    dialog::backdrop {
      display: none;
    }
    dialog {
      position: static;
      max-width: none;
      max-height: none;
      border: 0;
    }
    .card,
    li {
      break-inside: avoid;
    }
  }
`;
