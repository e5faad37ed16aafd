import { css } from 'lit';

/** Letters and receipts: black on white, on one page. */
export const paperStyles = css`
  .letter {
    padding: calc(24 * var(--_u)) calc(8 * var(--_u)) 0;
    color: #000;
    background: none;
  }
  .letter h2 {
    text-align: center;
  }
  .letter h3 {
    margin-top: calc(16 * var(--_u));
    font-size: calc(18 * var(--_u));
  }
  .letter p,
  .letter ul {
    margin-top: calc(8 * var(--_u));
  }
  .letter li {
    display: list-item;
    margin-inline-start: 1.2em;
    list-style: disc;
  }
  .letter .codes {
    justify-content: center;
    margin: calc(16 * var(--_u)) 0;
    padding: calc(12 * var(--_u)) 0;
    border: 1px solid #000;
  }
  .letter .codes > div {
    margin: 0 calc(32 * var(--_u));
  }
  .letter .pair {
    border-color: #000;
  }
  .letter dt {
    color: #000;
  }
  .letter .signed {
    margin-top: calc(32 * var(--_u));
    text-align: end;
  }
`;
