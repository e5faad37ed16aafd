import { css } from 'lit';

/** The first screen; what a case needs comes with it. */
export const caseTrackerStyles = css`
  h2 + .hint {
    margin-top: calc(4 * var(--_u));
  }
  form > .field-group:first-child {
    margin-top: calc(16 * var(--_u));
  }
  .field-group input.code {
    font-size: calc(20 * var(--_u));
    letter-spacing: 0.06em;
    text-transform: uppercase;
    max-width: 18em;
  }
  .remember,
  form > .notice,
  form > .problem {
    margin-top: calc(20 * var(--_u));
  }
  .scan {
    white-space: normal;
    margin-top: calc(12 * var(--_u));
  }
  .lost {
    margin-top: calc(12 * var(--_u));
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .problem .actions,
  .panel > .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: calc(8 * var(--_u));
    margin-inline-end: calc(-12 * var(--_u));
  }
  .problem .actions > *,
  .panel > .actions > * {
    margin-top: calc(8 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .problem b {
    font-weight: 600;
  }
  #faults {
    margin-bottom: calc(20 * var(--_u));
  }
  #faults:focus,
  h3:focus,
  h4:focus {
    outline: none;
  }
  .done:not(:empty) {
    margin-top: calc(12 * var(--_u));
    padding: calc(10 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_ok-tint);
    color: var(--_ok);
    font-weight: 600;
  }
  .notice {
    padding: calc(10 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
  }
  .keep {
    display: flex;
    align-items: stretch;
  }
  .keep > .row {
    flex: 1 1 8em;
    justify-content: space-between;
    width: auto;
  }
  .keep > .text {
    flex: none;
    padding: 0 calc(16 * var(--_u));
    border-inline-start: 1px solid var(--_divider);
    border-radius: 0;
    white-space: nowrap;
  }
  .number {
    letter-spacing: 0.04em;
  }
`;
