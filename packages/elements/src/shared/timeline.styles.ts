import { css } from 'lit';

export const timelineStyles = css`
  .timeline {
    padding: calc(16 * var(--_u));
  }
  .timeline > li {
    position: relative;
    padding-inline-start: calc(28 * var(--_u));
    padding-bottom: calc(20 * var(--_u));
  }
  .timeline > li:last-child {
    padding-bottom: 0;
  }
  /* The line runs from dot to dot; the dots lie on it. */
  .timeline > li:not(:last-child)::after {
    content: '';
    position: absolute;
    top: calc(13 * var(--_u));
    bottom: calc(-13 * var(--_u));
    margin-inline-start: calc(-21 * var(--_u));
    width: 2px;
    background: var(--_divider);
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: calc(7 * var(--_u));
    margin-inline-start: calc(-26 * var(--_u));
    width: calc(12 * var(--_u));
    height: calc(12 * var(--_u));
    border: calc(6 * var(--_u)) solid var(--_control-border);
    border-radius: 50%;
    background: var(--_surface);
  }
  .timeline > .now::before {
    top: calc(5 * var(--_u));
    margin-inline-start: calc(-28 * var(--_u));
    width: calc(16 * var(--_u));
    height: calc(16 * var(--_u));
    border-width: calc(8 * var(--_u));
    border-color: var(--_accent);
  }
  /* A ring: it has not come yet. */
  .timeline > .next::before {
    border-width: 2px;
    border-color: var(--_accent);
  }
  /* Dates break between day and hour, never inside. */
  .happened {
    font-weight: 600;
  }
  .now > .happened {
    color: var(--_accent);
  }
  .next > .happened {
    color: var(--_text-2);
  }
  .said-then {
    margin-top: calc(4 * var(--_u));
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  @media (forced-colors: active) {
    .timeline > li:not(:last-child)::after {
      background: CanvasText;
    }
  }
`;
