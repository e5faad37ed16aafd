import { css } from 'lit';

/** What only a case, and the form of the counter, have. */
export const caseViewStyles = css`
  .sides {
    display: flex;
    flex-wrap: wrap;
    margin-bottom: calc(8 * var(--_u));
  }
  .sides > .chip {
    margin: 0 0 calc(8 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
  }
  .talk > li + li {
    margin-top: calc(12 * var(--_u));
  }
  .bubble {
    display: inline-block;
    max-width: 100%;
    margin-top: calc(4 * var(--_u));
    padding: calc(8 * var(--_u)) calc(14 * var(--_u));
    border-radius: var(--_radius-card);
    background: var(--_neutral-tint);
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .ours {
    text-align: end;
    unicode-bidi: normal;
  }
  .ours > .dots {
    justify-content: flex-end;
    margin: 0;
    clip-path: none;
  }
  .ours > .dots > :first-child::before {
    content: none;
  }
  .ours > .bubble {
    background: var(--_info-tint);
  }
  .respondent + .respondent {
    margin-top: calc(16 * var(--_u));
    padding-top: calc(8 * var(--_u));
    border-top: 1px solid var(--_divider);
  }
`;
