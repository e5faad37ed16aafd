import { css } from 'lit';

/** What rooms have in common in which something is looked up: the one large field, heads and actions, what is still to come. */
export const finderStyles = css`
  .field {
    display: flex;
    position: relative;
    margin-top: calc(16 * var(--_u));
  }
  .field input {
    flex: 1;
    min-width: 0;
    height: var(--_control);
    padding: 0;
    padding-inline-start: calc(14 * var(--_u));
    padding-inline-end: calc(48 * var(--_u));
    border: 1px solid var(--_control-border);
    border-inline-end: 0;
    border-radius: var(--_radius) 0 0 var(--_radius);
    border-start-start-radius: var(--_radius);
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    border-end-start-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    -webkit-appearance: none;
    appearance: none;
  }
  .field input:placeholder-shown {
    padding-inline-end: calc(8 * var(--_u));
  }
  .field input::placeholder {
    font-size: calc(15 * var(--_u));
    color: var(--_hint);
    opacity: 1;
  }
  .field input::-webkit-search-cancel-button {
    display: none;
  }
  .field input:focus-visible {
    z-index: 1;
  }
  .field .button {
    border-radius: 0 var(--_radius) var(--_radius) 0;
    border-start-start-radius: 0;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    border-end-start-radius: 0;
  }
  .clear {
    display: flex;
    z-index: 1;
    align-items: center;
    justify-content: center;
    flex: none;
    width: calc(44 * var(--_u));
    height: calc(44 * var(--_u));
    margin: calc(4 * var(--_u)) 0;
    margin-inline-start: calc(-46 * var(--_u));
    margin-inline-end: calc(2 * var(--_u));
    color: var(--_hint);
  }
  .clear .icon {
    margin: 0;
  }
  .actions,
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .count {
    margin-inline-start: calc(8 * var(--_u));
    font-size: calc(15 * var(--_u));
    color: var(--_hint);
  }
  .head {
    justify-content: space-between;
    min-height: var(--_target);
    margin-top: calc(12 * var(--_u));
  }
  .back .icon {
    margin: 0;
  }
  .head > .group {
    margin: 0;
  }
  .more {
    width: 100%;
    margin-top: calc(16 * var(--_u));
  }
  .cell-body {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
  }
  .none,
  .problem {
    margin-top: calc(20 * var(--_u));
  }
  .actions {
    margin: calc(4 * var(--_u)) 0 0;
    margin-inline-end: calc(-12 * var(--_u));
  }
  .actions > * {
    margin-top: calc(8 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .actions > .text {
    margin-top: 0;
  }
  /* In line with the button before it. */
  .actions > .button + .text {
    margin-top: calc(8 * var(--_u));
  }
  .back {
    margin: calc(-8 * var(--_u)) 0 calc(4 * var(--_u));
    margin-inline-start: calc(-4 * var(--_u));
  }
  article {
    display: flow-root;
  }
  .lines .bone {
    height: calc(14 * var(--_u));
    margin: calc(10 * var(--_u)) 0;
  }
  .lines .bone:first-child {
    width: 40%;
  }
`;
