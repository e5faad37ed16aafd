import { css } from 'lit';

/** The doors, signing in and the form; what the programme needs comes with it. */
export const volunteerSignupStyles = css`
  .back {
    margin: calc(-8 * var(--_u)) 0 calc(4 * var(--_u));
    margin-inline-start: calc(-4 * var(--_u));
  }
  .back .icon {
    margin: 0;
  }
  h2 + .hint,
  h2 + form > p:first-child,
  legend + .hint {
    margin-top: calc(4 * var(--_u));
  }
  h3:focus,
  h4:focus,
  #faults:focus {
    outline: none;
  }
  .doors {
    margin: calc(20 * var(--_u)) 0 calc(8 * var(--_u));
  }
  .door {
    padding: calc(20 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius-card);
  }
  .door + .door {
    margin-top: calc(12 * var(--_u));
  }
  .door .title {
    margin-bottom: calc(4 * var(--_u));
    font-size: calc(20 * var(--_u));
    line-height: 1.42;
    color: var(--_accent);
  }
  .row .small {
    display: block;
  }
  form > .problem,
  form + .problem {
    margin-top: calc(16 * var(--_u));
  }
  #faults {
    margin: calc(12 * var(--_u)) 0;
  }
  .notice,
  .done:not(:empty) {
    margin-top: calc(12 * var(--_u));
    padding: calc(10 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
  }
  .done:not(:empty) {
    margin-bottom: calc(16 * var(--_u));
    background: var(--_ok-tint);
    color: var(--_ok);
    font-weight: 600;
  }
  .below,
  details {
    margin-top: calc(20 * var(--_u));
  }
  summary {
    cursor: pointer;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  footer {
    margin-top: calc(24 * var(--_u));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(4 * var(--_u)) 0 0;
    margin-inline-end: calc(-12 * var(--_u));
  }
  .actions > * {
    margin-top: calc(8 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .pair .option {
    padding: calc(14 * var(--_u)) calc(12 * var(--_u));
  }
  .times {
    width: 100%;
    margin-top: calc(8 * var(--_u));
    border-collapse: separate;
    border-spacing: 0;
  }
  .times th {
    padding: calc(8 * var(--_u)) calc(4 * var(--_u));
    font-weight: 400;
    white-space: nowrap;
    color: var(--_text-2);
  }
  .times td {
    padding: 0;
    text-align: center;
  }
  .times tbody > tr > * {
    border-top: 1px solid var(--_divider);
  }
  .times label {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    cursor: pointer;
  }
  .times input {
    width: calc(24 * var(--_u));
    height: calc(24 * var(--_u));
    accent-color: var(--_accent);
  }
  .bones .row {
    margin-top: calc(8 * var(--_u));
  }
  .bones .bone {
    flex: 1;
  }
`;
