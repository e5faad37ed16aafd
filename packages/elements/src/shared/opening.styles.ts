import { css } from 'lit';

/** When a place is open: the state in a line, and the days below each other. */
export const openingStyles = css`
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(2 * var(--_u)) 0 calc(6 * var(--_u));
  }
  .state .badge {
    margin-top: 0;
  }
  .days > div {
    display: flex;
    flex-wrap: wrap;
    padding: calc(4 * var(--_u)) 0;
  }
  .days dt {
    flex: none;
    width: 9em;
    white-space: nowrap;
  }
  .days dd {
    flex: 1 1 7em;
  }
`;
