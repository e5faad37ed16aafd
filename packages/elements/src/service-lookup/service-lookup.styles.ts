import { css } from 'lit';

export const serviceLookupStyles = css`
  .field {
    display: flex;
    position: relative;
    margin-top: calc(16 * var(--_u));
  }
  .field input {
    flex: 1;
    min-width: 0;
    height: var(--_control);
    padding: 0 calc(48 * var(--_u)) 0 calc(14 * var(--_u));
    padding-inline: calc(14 * var(--_u)) calc(48 * var(--_u));
    border: 1px solid var(--_control-border);
    border-inline-end: 0;
    border-radius: calc(8 * var(--_u));
    border-start-end-radius: 0;
    border-end-end-radius: 0;
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
    border-start-start-radius: 0;
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
  .clear .icon,
  .back .icon {
    margin: 0;
  }

  .chips,
  .grid,
  .actions,
  .bar,
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .chips {
    margin: 0 calc(-8 * var(--_u)) calc(-8 * var(--_u)) 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    min-width: calc(72 * var(--_u));
    justify-content: center;
    margin: 0 calc(8 * var(--_u)) calc(8 * var(--_u)) 0;
    margin-inline: 0 calc(8 * var(--_u));
    padding: 0 calc(14 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: calc(8 * var(--_u));
    background: var(--_surface);
    white-space: nowrap;
  }
  .grid .chip {
    margin: 0;
  }
  .grid > li {
    display: flex;
  }
  .topic {
    justify-content: space-between;
    width: 100%;
    line-height: 1.36;
    white-space: normal;
  }
  .count {
    margin-inline-start: calc(8 * var(--_u));
    font-size: calc(15 * var(--_u));
    color: var(--_hint);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(136 * var(--_u)), 1fr));
    grid-gap: calc(8 * var(--_u));
  }
  .cell {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: calc(64 * var(--_u));
    padding: calc(8 * var(--_u)) calc(14 * var(--_u));
    border-radius: calc(12 * var(--_u));
    font-weight: 600;
    line-height: 1.4;
  }
  .cell .icon {
    width: calc(24 * var(--_u));
    height: calc(24 * var(--_u));
    margin-inline-end: calc(10 * var(--_u));
    color: var(--_accent);
  }
  .chip:active,
  .cell:active {
    background: var(--_neutral-tint);
  }

  .head {
    justify-content: space-between;
    min-height: var(--_target);
    margin-top: calc(12 * var(--_u));
  }
  .head > .group {
    margin: 0;
  }
  summary.text::after,
  .text[aria-expanded]::after {
    content: '';
    width: calc(7 * var(--_u));
    height: calc(7 * var(--_u));
    margin: calc(-4 * var(--_u)) calc(3 * var(--_u)) 0 calc(10 * var(--_u));
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  details[open] > summary.text::after,
  .text[aria-expanded='true']::after {
    margin-top: calc(4 * var(--_u));
    transform: rotate(225deg);
  }
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(136 * var(--_u)), 1fr));
    grid-gap: calc(12 * var(--_u));
    margin-bottom: calc(16 * var(--_u));
  }
  select {
    display: block;
    width: 100%;
    min-height: var(--_target);
    padding: 0 calc(10 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: calc(8 * var(--_u));
    background: var(--_surface);
    color: var(--_text);
  }
  .rows[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 0.15s 0.3s;
  }
  .best {
    border-inline-start: 4px solid var(--_accent);
    border-start-start-radius: calc(11 * var(--_u));
    padding-inline-start: calc(13 * var(--_u));
  }
  .match {
    color: var(--_info);
  }
  .title button {
    border-radius: 0;
    font-weight: 600;
    text-align: start;
  }
  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .clamp + .small {
    margin-top: calc(6 * var(--_u));
  }
  .limit {
    font-weight: 600;
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
    margin: calc(4 * var(--_u)) calc(-12 * var(--_u)) 0 0;
  }
  .actions > * {
    margin-top: calc(8 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .actions > .text {
    margin-top: 0;
  }

  .back {
    margin: calc(-8 * var(--_u)) 0 calc(4 * var(--_u));
    margin-inline-start: calc(-4 * var(--_u));
  }
  .chips .bone {
    width: 6em;
  }
  .cell.bone {
    border: 1px solid var(--_divider);
    background: var(--_surface);
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
  .bones .bone {
    opacity: 0;
    animation: appear 0.15s 0.2s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
`;
