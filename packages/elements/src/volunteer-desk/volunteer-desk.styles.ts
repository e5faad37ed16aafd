import { css } from 'lit';

export const volunteerDeskStyles = css`
  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(100 * var(--_u)), 1fr));
    grid-gap: calc(8 * var(--_u));
    margin: calc(8 * var(--_u)) 0;
  }
  .sections .chip {
    width: 100%;
    padding: 0 calc(4 * var(--_u));
  }
  .sections .chip[aria-current] {
    border-color: var(--_accent);
    background: var(--_info-tint);
    color: var(--_info);
    font-weight: 600;
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .top > .text {
    flex: none;
    margin-inline-start: calc(16 * var(--_u));
  }
  .rows + .facets {
    margin-top: calc(20 * var(--_u));
  }
  .wide-button {
    width: 100%;
  }
  .marks {
    margin-top: calc(2 * var(--_u));
  }
  .main .marks + * {
    margin-top: calc(12 * var(--_u));
  }
  .main .marks + .group {
    margin-top: calc(20 * var(--_u));
  }
  .next > .actions-row:first-child {
    margin-top: calc(-12 * var(--_u));
  }
  h5 {
    margin: 0;
  }
  .day {
    margin: calc(16 * var(--_u)) 0 calc(8 * var(--_u));
    font-size: calc(17 * var(--_u));
  }
  /* Two lines at most of what people wrote. */
  .two-lines {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    margin: calc(8 * var(--_u)) 0 0;
    margin-inline-end: calc(-8 * var(--_u));
  }
  .tick {
    margin-bottom: calc(8 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
    border-color: var(--_control-border);
    cursor: pointer;
  }
  .tick > input {
    flex: none;
    width: calc(20 * var(--_u));
    height: calc(20 * var(--_u));
    margin: 0;
    margin-inline-end: calc(8 * var(--_u));
    accent-color: var(--_accent);
  }
  .tick:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .tick > input:focus-visible {
    outline: none;
  }
  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(112 * var(--_u)), 1fr));
    grid-gap: calc(8 * var(--_u));
  }
  .sums b {
    display: block;
    font-size: calc(24 * var(--_u));
    line-height: 1.42;
  }
  @media (forced-colors: active) {
    .sections .chip[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
