import { css } from 'lit';

/** The styles of a committee's page; they come with it, when the first one is opened. */
export const committeeViewStyles = css`
  .state {
    margin: calc(6 * var(--_u)) 0 calc(12 * var(--_u));
  }
  .notice {
    margin: 0 0 calc(12 * var(--_u));
    padding: calc(10 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
  }
  .facts {
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
    min-width: 0;
  }
  .facts details {
    margin: calc(-4 * var(--_u)) 0 calc(-12 * var(--_u));
  }
  /* Whole targets in lines of their own height. */
  .facts a,
  .inline {
    display: inline-block;
    vertical-align: top;
    min-height: var(--_target);
    padding: calc(11 * var(--_u)) 0;
    margin: calc(-11 * var(--_u)) 0;
    text-align: start;
  }
  .dots a {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_u));
  }
  .dial {
    padding-top: calc(4 * var(--_u));
  }
  .dial > .button {
    width: 100%;
    padding: 0 calc(8 * var(--_u));
  }
  @container (max-width: 300px) {
    .dial .icon {
      display: none;
    }
  }
  @container (min-width: 600px) {
    .dial > .button {
      width: auto;
      min-width: calc(232 * var(--_u));
    }
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(128 * var(--_u)), 1fr));
    margin-inline-end: 0;
  }
  /* Five of them, with reading aloud, stand in one line where there is room. */
  @container (min-width: 600px) {
    .tools {
      display: flex;
    }
    .tools > .text {
      margin-inline-end: calc(24 * var(--_u));
    }
  }
  .points > li {
    position: relative;
    padding-inline-start: calc(16 * var(--_u));
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
  .after {
    margin-top: calc(12 * var(--_u));
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .fold[open] > .chevron::after {
    transform: rotate(135deg);
  }
  .fold > .chevron::after {
    transform: rotate(45deg);
  }
  .body + .body {
    margin-top: calc(20 * var(--_u));
  }
  /* A chapter of the page is larger than the bodies in it. */
  section > .group {
    margin-top: calc(32 * var(--_u));
    font-size: calc(20 * var(--_u));
    line-height: 1.42;
  }
  .body > h4 {
    font-size: calc(18 * var(--_u));
    line-height: 1.5;
  }
  .body > .card {
    margin-top: calc(6 * var(--_u));
  }
  /* The role goes below the name where both do not fit. */
  .person {
    flex-wrap: wrap;
  }
  .person > .grow {
    flex: 1 1 calc(168 * var(--_u));
  }
  /* A person is read, not pressed. */
  .person:active {
    background: none;
  }
  .person .grow {
    padding-inline-end: calc(12 * var(--_u));
  }
  .person .badge {
    margin: 0;
    margin-inline-end: calc(8 * var(--_u));
    font-weight: 400;
    vertical-align: 0.1em;
  }
  .role {
    flex: none;
    max-width: 100%;
    font-size: calc(16 * var(--_u));
    color: var(--_text-2);
  }
  .inside {
    border-top: 1px solid var(--_divider);
    background: var(--_page);
  }
  .chart-fold {
    margin-top: calc(8 * var(--_u));
  }
  @media print {
    .room {
      background: none;
    }
    .back,
    .tools,
    .dial,
    .rating,
    .room .more {
      display: none;
    }
    .card,
    li {
      break-inside: avoid;
    }
  }
`;
