import { css } from 'lit';

export const committeeDirectoryStyles = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    margin: calc(12 * var(--_u)) 0 0;
    margin-inline-end: calc(-8 * var(--_u));
  }
  .ways > * {
    flex: 1 1 0;
    margin: 0 0 calc(8 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
    padding: 0 calc(12 * var(--_u));
    color: var(--_text);
    font-weight: 400;
  }
  .ways .icon {
    color: var(--_accent);
  }
  .ways > [aria-pressed='true'],
  .ways > [aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_info-tint);
  }
  .picker {
    margin: calc(8 * var(--_u)) 0 calc(16 * var(--_u));
  }
  /* What a hundred rows take up until they have been drawn once. */
  .together {
    content-visibility: auto;
    contain-intrinsic-size: auto calc(11400 * var(--_u));
  }
  .item > .row {
    border: 1px solid var(--_divider);
    border-bottom: 0;
    background: var(--_surface);
  }
  .first > .row {
    margin-top: calc(8 * var(--_u));
    border-top-left-radius: var(--_radius-card);
    border-top-right-radius: var(--_radius-card);
  }
  .last > .row {
    border-bottom: 1px solid var(--_divider);
    border-bottom-left-radius: var(--_radius-card);
    border-bottom-right-radius: var(--_radius-card);
  }
  .item > .row:active {
    background: var(--_neutral-tint);
  }
  .township {
    padding-top: calc(24 * var(--_u));
    font-size: calc(17 * var(--_u));
    line-height: var(--_line);
  }
  [aria-posinset='1'] > .township {
    padding-top: 0;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-bottom: calc(-10 * var(--_u));
    min-height: calc(34 * var(--_u));
  }
  /* The number lies over the row's own target and has a whole one of its own. */
  .phone {
    position: relative;
    z-index: 1;
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    padding-inline-end: calc(16 * var(--_u));
    white-space: nowrap;
  }
`;
