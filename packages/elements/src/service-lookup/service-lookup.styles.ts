import { css } from 'lit';

export const serviceLookupStyles = css`
  .chips,
  .grid,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .chips {
    margin: 0 0 calc(-8 * var(--_u));
    margin-inline-end: calc(-8 * var(--_u));
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    min-width: calc(72 * var(--_u));
    justify-content: center;
    margin: 0 0 calc(8 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
    padding: 0 calc(14 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
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
    padding-top: calc(8 * var(--_u));
    padding-bottom: calc(8 * var(--_u));
    line-height: 1.36;
    white-space: normal;
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
    border-radius: var(--_radius-card);
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
    margin-top: calc(8 * var(--_u));
    padding: 0 calc(14 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    -webkit-appearance: none;
    appearance: none;
  }
  .rows[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity var(--_motion) 0.3s;
  }
  /* The mark stands clear of the corners of the list, and its words in line with the others. */
  .best::before {
    content: '';
    position: absolute;
    top: calc(16 * var(--_u));
    bottom: calc(16 * var(--_u));
    left: 0;
    inset-inline-start: 0;
    border-inline-start: 4px solid var(--_accent);
  }
  .match {
    color: var(--_info);
  }
  .title button {
    border-radius: 0;
    font-weight: 600;
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
  .chips .bone {
    width: 6em;
  }
  .lines .bone:nth-child(4) {
    width: 60%;
  }
  .lines .badge.bone {
    display: inline-block;
    width: 4em;
    height: calc(24 * var(--_u));
    margin: calc(4 * var(--_u)) 0 0;
    margin-inline-end: calc(8 * var(--_u));
    background: var(--_divider);
  }
  .cell.bone {
    border: 1px solid var(--_divider);
    background: var(--_surface);
  }
`;
