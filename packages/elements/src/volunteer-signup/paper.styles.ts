import { css } from 'lit';

/** A certificate on the screen and on paper. */
export const paperStyles = css`
  .paper {
    padding: calc(24 * var(--_u)) 0 calc(20 * var(--_u));
  }
  .paper > h2 {
    text-align: center;
  }
  .paper > p {
    margin-top: calc(12 * var(--_u));
    padding: 0 calc(16 * var(--_u));
  }
  .paper > .facts {
    margin-top: calc(16 * var(--_u));
    border-top: 1px solid var(--_divider);
    border-bottom: 1px solid var(--_divider);
  }
  .number {
    letter-spacing: 0.04em;
  }
  .facts > .number {
    white-space: nowrap;
  }
  @media print {
    .no-print,
    .tabs,
    footer {
      display: none !important;
    }
    .room,
    .paper {
      border: 0;
      background: none;
      color: #000;
    }
    .paper * {
      border-color: #000 !important;
      color: #000 !important;
    }
  }
`;
