import { css } from 'lit';

/** The styles of pledges, reports and notices. */
export const recordStyles = css`
  progress {
    flex: 1 1 6em;
    min-width: 4em;
    max-width: calc(320 * var(--_u));
    height: calc(10 * var(--_u));
    border: 0;
    border-radius: calc(5 * var(--_u));
    background: var(--_neutral-tint);
    color: var(--_accent);
    overflow: hidden;
    -webkit-appearance: none;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--_neutral-tint);
  }
  progress::-webkit-progress-value {
    border-radius: calc(5 * var(--_u));
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  /* A sentence, not a heading's few words. */
  li > .title {
    text-wrap: pretty;
  }
  /* The bars are of one length, below each other: how far the pledges are can be compared. */
  .standing {
    display: grid;
    grid-template-columns: minmax(0, calc(320 * var(--_u))) auto 1fr;
    grid-gap: calc(4 * var(--_u)) calc(10 * var(--_u));
    align-items: center;
    margin: calc(4 * var(--_u)) 0 calc(6 * var(--_u));
  }
  .standing > .badge {
    grid-column: 1 / -1;
    justify-self: start;
    margin: 0;
  }
  .standing > progress {
    width: 100%;
  }
  .standing > .nowrap {
    min-width: 6em;
  }
  .updates > li {
    padding: calc(8 * var(--_u)) 0;
    border-top: 1px solid var(--_divider);
  }
  .long {
    white-space: pre-line;
    unicode-bidi: plaintext;
  }
  .report + .report {
    margin-top: calc(12 * var(--_u));
  }
  .levels > div {
    display: flex;
    align-items: center;
    min-height: calc(30 * var(--_u));
  }
  .levels dt {
    flex: none;
    width: 5em;
    white-space: nowrap;
  }
  .levels:not(:lang(zh)) dt {
    width: 7.2em;
    white-space: normal;
  }
  .levels progress {
    min-width: 2em;
  }
  .levels dd {
    display: flex;
    flex: 1;
    align-items: center;
    min-width: 0;
  }
  .levels dd > span {
    margin-inline-start: calc(10 * var(--_u));
  }
  .rating {
    margin-top: calc(16 * var(--_u));
    border-top: 1px solid var(--_divider);
  }
  .rating .field-group {
    margin-top: calc(16 * var(--_u));
  }
  .rating .option {
    align-items: center;
    padding-top: calc(8 * var(--_u));
    padding-bottom: calc(8 * var(--_u));
  }
  .rating > .button {
    margin-top: calc(16 * var(--_u));
  }
  .rating h4,
  .rating .problem,
  .rating .notice {
    margin: calc(16 * var(--_u)) 0 calc(4 * var(--_u));
  }
  .quarters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(196 * var(--_u)), 1fr));
    grid-gap: calc(4 * var(--_u)) calc(16 * var(--_u));
    margin-bottom: calc(12 * var(--_u));
  }
  .quarters > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .quarters .badge {
    margin: 0;
    margin-inline-start: calc(8 * var(--_u));
  }
  .wide {
    margin: calc(12 * var(--_u)) 0 0;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: calc(15 * var(--_u));
  }
  caption {
    padding: calc(10 * var(--_u)) calc(12 * var(--_u));
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: calc(8 * var(--_u)) calc(12 * var(--_u));
    border-top: 1px solid var(--_divider);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
    white-space: normal;
    min-width: 6em;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
`;
