import { css } from 'lit';

export const disputeIntakeStyles = css`
  .column {
    padding-top: 0;
  }
  /* The quick exit stays in sight, below whatever bar the page keeps there itself. */
  .bar {
    position: -webkit-sticky;
    position: sticky;
    z-index: 1;
    top: var(--linli-dispute-intake-top, 0px);
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 0 calc(-16 * var(--_u)) calc(12 * var(--_u));
    padding: calc(8 * var(--_u)) calc(16 * var(--_u));
    background: var(--_page);
  }
  .leave {
    min-height: var(--_target);
  }
  .back .icon {
    margin: 0;
    margin-inline-start: calc(-4 * var(--_u));
  }
  /* What has the focus is not to hide below the bar. */
  h2,
  input,
  textarea,
  button,
  a,
  summary,
  fieldset,
  .problem {
    scroll-margin-top: calc(var(--_control) + 24 * var(--_u) + var(--linli-dispute-intake-top, 0px));
  }
  form > .problem {
    margin: calc(12 * var(--_u)) 0;
  }
  h2 + .hint,
  legend + .hint {
    margin-top: calc(4 * var(--_u));
  }
  [role='alert'] + .field-group {
    margin-top: 0;
  }
  .note + form,
  h2 + .options,
  legend + .options {
    margin-top: calc(16 * var(--_u));
  }
  [role='alert'] > .told {
    margin-bottom: calc(20 * var(--_u));
  }
  .below,
  .note,
  .also,
  .routes,
  .door,
  details,
  .other + .other {
    margin-top: calc(20 * var(--_u));
  }
  .note.warn {
    padding: calc(12 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
  }
  button + .go,
  .go + .go,
  .go + .door {
    margin-top: calc(12 * var(--_u));
  }
  .told {
    margin-top: calc(12 * var(--_u));
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
  }
  .told .routes {
    margin-top: calc(12 * var(--_u));
    color: var(--_text);
  }
  .calm {
    border: 1px solid var(--_info);
    background: var(--_info-tint);
  }
  .calm strong {
    color: var(--_info);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline-end: calc(-12 * var(--_u));
  }
  .actions > * {
    margin-top: calc(12 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  /* The link fills the end of its row: its target is the row's. */
  .route .text {
    margin-bottom: calc(-10 * var(--_u));
  }
  .calls {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(200 * var(--_u)), 1fr));
    grid-gap: calc(8 * var(--_u));
    margin-top: calc(12 * var(--_u));
  }
  .row .small {
    display: block;
  }
  .door {
    border-radius: var(--_radius-card);
  }
  .route strong {
    font-weight: 600;
  }
  summary {
    cursor: pointer;
  }
  .answer {
    position: relative;
    padding: calc(10 * var(--_u)) calc(16 * var(--_u));
    padding-inline-end: calc(72 * var(--_u));
  }
  .answer > dt {
    font-size: calc(15 * var(--_u));
    color: var(--_hint);
  }
  .answer > dd {
    white-space: pre-line;
    unicode-bidi: plaintext;
  }
  .answer > .edit {
    position: absolute;
    top: calc(8 * var(--_u));
    right: calc(16 * var(--_u));
  }
  .answer:dir(rtl) > .edit {
    right: auto;
    left: calc(16 * var(--_u));
  }
  footer {
    margin-top: calc(24 * var(--_u));
  }
  footer > .text {
    display: flex;
  }
  footer > .hint + .hint {
    margin-top: calc(8 * var(--_u));
  }
  /* Short sentences, which break between their parts rather than within a date. */
  footer > .hint {
    word-break: keep-all;
  }
  .bones > .bone {
    width: 60%;
    height: calc(28 * var(--_u));
  }
  .bones .row {
    margin-top: calc(8 * var(--_u));
    border-radius: var(--_radius-card);
  }
  .bones .row .bone {
    flex: 1;
  }
`;
