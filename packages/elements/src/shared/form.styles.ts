import { css } from 'lit';

/** Questions and their fields, for rooms in which something is filled in. */
export const formStyles = css`
  .step {
    font-size: calc(15 * var(--_u));
    color: var(--_hint);
  }
  .field-group {
    display: block;
    min-width: 0;
    margin-top: calc(24 * var(--_u));
  }
  .field-group > label:not(.button),
  legend {
    display: block;
    width: 100%;
    padding: 0;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
    white-space: nowrap;
    color: var(--_hint);
  }
  .field-group > .hint {
    margin-top: calc(4 * var(--_u));
  }
  /* A bar, a mark and words go with the colour. The edge of a fieldset begins at the middle of its legend, and what lies over it below: so the legend has a bar of its own. */
  .faulty,
  .faulty > legend {
    position: relative;
  }
  .faulty {
    padding-inline-start: calc(16 * var(--_u));
  }
  .faulty::before,
  .faulty > legend::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    inset-inline-start: 0;
    border-inline-start: 4px solid var(--_error);
  }
  .faulty > legend::before {
    left: calc(-16 * var(--_u));
    inset-inline-start: calc(-16 * var(--_u));
  }
  .fault {
    display: flex;
    margin-top: calc(6 * var(--_u));
    font-weight: 600;
    color: var(--_error);
  }
  .fault::before {
    content: '!';
    flex: none;
    width: calc(20 * var(--_u));
    height: calc(20 * var(--_u));
    margin: calc(3 * var(--_u)) 0;
    margin-inline-end: calc(8 * var(--_u));
    border-radius: 50%;
    background: var(--_error);
    color: var(--_surface);
    font-size: calc(15 * var(--_u));
    line-height: calc(20 * var(--_u));
    text-align: center;
  }
  .field-group input[part~='field'],
  textarea,
  .field-group select {
    display: block;
    width: 100%;
    min-height: var(--_control);
    margin: calc(8 * var(--_u)) 0 0;
    padding: calc(8 * var(--_u)) calc(14 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    -webkit-appearance: none;
    appearance: none;
  }
  textarea {
    min-height: calc(138 * var(--_u));
    resize: vertical;
    overflow: hidden auto;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_error) !important;
  }
  ::placeholder {
    color: var(--_hint);
    opacity: 1;
  }
  .fault + .option {
    margin-top: calc(8 * var(--_u));
  }
  .left {
    min-height: 1.5em;
    margin-bottom: calc(-12 * var(--_u));
    text-align: end;
  }
  .left:empty {
    display: none;
  }

  .options {
    margin-top: calc(8 * var(--_u));
  }
  .option {
    position: relative;
    display: flex;
    align-items: flex-start;
    min-height: var(--_control);
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .option + .option {
    margin-top: calc(8 * var(--_u));
  }
  .option > span {
    flex: 1;
    min-width: 0;
  }
  .option-label,
  .option .hint {
    display: block;
  }
  .option input {
    flex: none;
    width: calc(24 * var(--_u));
    height: calc(24 * var(--_u));
    margin: calc(1 * var(--_u)) 0;
    margin-inline-end: calc(12 * var(--_u));
    accent-color: var(--_accent);
  }
  .option:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input:focus-visible {
    outline: none;
  }
  .option:active,
  .option.chosen {
    background: var(--_info-tint);
  }
  @supports selector(:has(a)) {
    .option:has(:checked) {
      border-color: var(--_accent);
      background: var(--_info-tint);
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    .option:has(:checked) .hint {
      color: var(--_text-2);
    }
  }

  /* Short choices side by side. */
  .pair .options {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-gap: calc(8 * var(--_u));
  }
  /* Words of letters are longer: side by side where there is room for them. */
  .room:not(:lang(zh)) .pair .options {
    grid-template-columns: repeat(auto-fit, minmax(calc(200 * var(--_u)), 1fr));
  }
  .pair .option + .option {
    margin-top: 0;
  }
  .consent {
    margin-top: calc(12 * var(--_u));
  }
  .prose {
    padding: calc(4 * var(--_u)) calc(16 * var(--_u)) calc(14 * var(--_u));
  }
  .prose p {
    margin-top: calc(10 * var(--_u));
  }

  /* The button that files are chosen with. */
  .pick {
    position: relative;
    width: 100%;
    margin-top: calc(12 * var(--_u));
    cursor: pointer;
  }
  /* Laid over the button without being seen: the phone's own dialogue opens, and the keyboard finds it. */
  .pick input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .go {
    width: 100%;
    margin-top: calc(24 * var(--_u));
  }
  @container (min-width: 600px) {
    .pick,
    .go {
      width: auto;
      min-width: calc(200 * var(--_u));
    }
    .go {
      margin-inline-end: calc(12 * var(--_u));
    }
  }
  /* To what is to be mended; a number to call is no mistake, and stays in the colour of links. */
  .problem li > a {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_u));
    padding: calc(6 * var(--_u)) 0;
    font-weight: 600;
    color: var(--_error);
  }
  [aria-disabled='true'],
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
`;
