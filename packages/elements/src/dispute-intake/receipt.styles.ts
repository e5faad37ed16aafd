import { css } from 'lit';

export const receiptStyles = css`
  .receipt {
    margin-top: calc(16 * var(--_u));
  }
  .top {
    padding: calc(16 * var(--_u));
  }
  .key {
    margin-top: calc(8 * var(--_u));
  }
  .secret {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .number {
    font-size: calc(24 * var(--_u));
    font-weight: 600;
    line-height: 1.42;
    /* Between its fours at most. */
    overflow-wrap: normal;
  }
  /* Black on white whatever the scheme: readers expect it. */
  .qr {
    display: block;
    width: calc(184 * var(--_u));
    max-width: 100%;
    margin-top: calc(12 * var(--_u));
    border-radius: calc(4 * var(--_u));
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
  .facts {
    margin: 0 calc(16 * var(--_u));
  }
  .facts > div {
    display: flex;
    align-items: flex-start;
    min-height: calc(50 * var(--_u));
    padding: calc(11 * var(--_u)) 0;
    border-top: 1px solid var(--_divider);
  }
  .facts dt {
    flex: none;
    width: 5em;
    color: var(--_hint);
    white-space: nowrap;
  }
  .facts dt:not(:lang(zh)) {
    width: 6.5em;
    padding-inline-end: calc(8 * var(--_u));
    white-space: normal;
  }
  .facts dd {
    flex: 1;
    min-width: 0;
  }
  .facts .hint {
    display: block;
  }
  .foot {
    padding: 0 calc(16 * var(--_u)) calc(12 * var(--_u));
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    margin: calc(16 * var(--_u)) 0 0;
    margin-inline-end: calc(-12 * var(--_u));
  }
  .tools > * {
    margin: 0 0 calc(12 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .tools > .button {
    flex: 1 1 auto;
  }
  @container (min-width: 600px) {
    .tools > .button {
      flex: none;
    }
  }
  .picture {
    display: block;
    width: 100%;
    margin-top: calc(8 * var(--_u));
    border: 1px solid var(--_divider);
  }
  .next {
    padding: calc(12 * var(--_u)) calc(16 * var(--_u));
    counter-reset: next;
  }
  .next > li {
    display: flex;
    padding: calc(4 * var(--_u)) 0;
    counter-increment: next;
  }
  .next > li::before {
    content: counter(next);
    flex: none;
    width: 1.5em;
    font-weight: 600;
    color: var(--_accent);
  }
  .withdrawal {
    margin-top: calc(16 * var(--_u));
  }
  @media print {
    .bar,
    .no-print {
      display: none !important;
    }
    .receipt,
    .next {
      break-inside: avoid;
    }
  }
`;
