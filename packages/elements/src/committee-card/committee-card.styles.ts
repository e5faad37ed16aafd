import { css } from 'lit';

export const committeeCardStyles = css`
  .room {
    background: none;
  }
  .inside {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u)) calc(6 * var(--_u));
  }
  h3 {
    font-size: calc(20 * var(--_u));
  }
  .leader {
    margin-top: calc(4 * var(--_u));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: calc(4 * var(--_u));
  }
  .actions > * {
    margin-inline-end: calc(20 * var(--_u));
  }
  .actions > .button {
    padding: 0 calc(12 * var(--_u));
    margin-top: calc(8 * var(--_u));
    margin-bottom: calc(8 * var(--_u));
  }
  .lines .bone {
    height: calc(16 * var(--_u));
    margin: calc(9 * var(--_u)) 0;
  }
  .lines .bone:first-child {
    width: 60%;
  }
  .lines .bone:last-child {
    height: var(--_control);
    width: calc(180 * var(--_u));
    border-radius: var(--_radius);
  }
`;
