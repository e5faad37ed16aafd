import { css } from 'lit';

/** What stands open at a desk: facts, forms, what was done. */
export const deskPageStyles = css`
  .digits {
    font-size: calc(24 * var(--_u));
    font-weight: 600;
    line-height: 1.42;
    white-space: nowrap;
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(8 * var(--_u)) 0 calc(12 * var(--_u));
  }
  .number > .button {
    min-height: var(--_target);
    margin-inline-start: calc(16 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .pairs-card {
    margin-top: calc(8 * var(--_u));
  }
  .pair {
    display: flex;
    align-items: center;
    min-height: calc(50 * var(--_u));
  }
  .pairs-card > .pair {
    flex-wrap: wrap;
    align-items: flex-start;
    padding: calc(12 * var(--_u)) calc(16 * var(--_u));
  }
  .pair > dt {
    flex: none;
    width: 5em;
    color: var(--_hint);
  }
  .pair > dt:not(:lang(zh)) {
    width: 6.5em;
    padding-inline-end: calc(8 * var(--_u));
  }
  .pair > dd {
    flex: 1 1 7em;
    min-width: 0;
  }
  /* Where there is no room beside its key, a value stands below. */
  .pairs-card > .pair > dd {
    flex-basis: 11em;
  }
  .pairs > .pair {
    flex-wrap: wrap;
  }
  .pairs > .pair > dd {
    display: flex;
    flex: 1 1 9em;
    flex-wrap: wrap;
    align-items: center;
  }
  .value {
    flex: 1;
  }
  .pairs .text {
    justify-content: flex-end;
    margin-inline-start: calc(16 * var(--_u));
  }
  .pairs > .pair + .pair {
    border-top: 1px solid var(--_divider);
  }
  .plain {
    font-weight: 600;
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .urgent {
    color: var(--_error);
  }
  .notice {
    margin-top: calc(16 * var(--_u));
    border-color: var(--_control-border);
  }
  .cell > h3 {
    font-size: calc(20 * var(--_u));
  }
  .cell h4 {
    margin-top: calc(12 * var(--_u));
    font-size: calc(17 * var(--_u));
    line-height: var(--_line);
  }
  .cell > h4:first-child,
  .cell > h4.hint {
    margin-top: 0;
  }
  h4.hint {
    font-weight: 400;
    font-size: calc(15 * var(--_u));
  }
  .next {
    margin-top: calc(16 * var(--_u));
  }
  .next > .quiet,
  .next form > .quiet {
    margin-top: calc(4 * var(--_u));
  }
  .next .go,
  .inset .go {
    margin-top: calc(12 * var(--_u));
  }
  .next h4.hint {
    margin-top: calc(20 * var(--_u));
  }
  .done {
    margin-top: calc(8 * var(--_u));
    padding: calc(8 * var(--_u)) calc(12 * var(--_u));
    border-radius: var(--_radius);
    font-weight: 600;
    color: var(--_ok);
    background: var(--_ok-tint);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin: calc(8 * var(--_u)) 0 calc(-8 * var(--_u));
    margin-inline-end: calc(-8 * var(--_u));
  }
  .actions > * {
    max-width: 100%;
    margin: 0 0 calc(8 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
  }
  .group-of {
    margin-top: calc(24 * var(--_u));
    padding: 0 calc(16 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
  }
  .group-of > legend {
    width: auto;
    padding: 0 calc(8 * var(--_u));
    margin-inline-start: calc(-8 * var(--_u));
  }
  .group-of > .field-group {
    margin-top: calc(16 * var(--_u));
  }
  .told {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .bullets > li {
    position: relative;
    padding-inline-start: calc(16 * var(--_u));
  }
  .bullets > li::before {
    content: '';
    position: absolute;
    top: 0.66em;
    left: 0;
    inset-inline-start: 0;
    width: calc(6 * var(--_u));
    height: calc(6 * var(--_u));
    border-radius: 50%;
    background: var(--_control-border);
  }
  .party > .badge,
  .cell p > .badge {
    margin-inline-start: calc(8 * var(--_u));
  }
  .inset {
    display: block;
    margin: calc(8 * var(--_u)) 0;
    padding: calc(16 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_page);
  }
  .inset > .field-group {
    margin-top: 0;
  }
  .codes {
    display: flex;
    flex-wrap: wrap;
    margin: calc(12 * var(--_u)) 0;
    margin-inline-end: calc(-32 * var(--_u));
  }
  .codes:first-child {
    margin-top: 0;
  }
  .codes > div {
    margin-bottom: calc(8 * var(--_u));
    margin-inline-end: calc(32 * var(--_u));
  }

  .fresh {
    font-weight: 600;
    color: var(--_ok);
  }
  .file-name {
    line-height: 1.4;
  }
  .row > .text {
    margin-inline-start: calc(16 * var(--_u));
  }

  details.card + details.card {
    margin-top: calc(12 * var(--_u));
  }
  details > summary {
    list-style: none;
    cursor: pointer;
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  summary.row {
    justify-content: space-between;
    min-height: calc(52 * var(--_u));
    padding: calc(8 * var(--_u)) calc(16 * var(--_u));
  }
  details[open] > summary.row {
    border-bottom: 1px solid var(--_divider);
  }

  .part {
    margin-top: calc(16 * var(--_u));
  }
  .part > .field-group:first-of-type,
  .pair-of > .field-group {
    margin-top: calc(16 * var(--_u));
  }
  @container (min-width: 600px) {
    .pair-of {
      display: grid;
      grid-template-columns: 1fr 1fr;
      grid-column-gap: calc(16 * var(--_u));
      align-items: end;
    }
  }
`;
