import { css } from 'lit';

/** The sections of the programme; they come with it. */
export const programmeStyles = css`
  .tabs {
    display: flex;
    margin-bottom: calc(20 * var(--_u));
    border-bottom: 1px solid var(--_divider);
  }
  .tabs > button {
    flex: 1 1 0;
    min-height: var(--_control);
    margin-bottom: -1px;
    padding: 0 calc(4 * var(--_u));
    border-bottom: 3px solid transparent;
    border-radius: 0;
    text-align: center;
    white-space: nowrap;
    color: var(--_text-2);
  }
  .tabs > [aria-current='page'] {
    border-color: var(--_accent);
    font-weight: 600;
    color: var(--_accent);
  }
  .then {
    font-size: calc(15 * var(--_u));
    font-weight: 400;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin: calc(12 * var(--_u)) 0 0;
    margin-inline-end: calc(-8 * var(--_u));
  }
  .chip,
  .chip select {
    min-height: var(--_target);
    padding: 0 calc(14 * var(--_u));
    font-weight: 400;
    color: var(--_text);
  }
  .chips > .chip {
    margin: 0 0 calc(8 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
  }
  label.chip {
    padding: 0;
  }
  .chip select {
    max-width: 100%;
    padding-inline-end: calc(36 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    -webkit-appearance: none;
    appearance: none;
  }
  .chip .select::after {
    margin-top: calc(-4 * var(--_u));
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_info-tint);
    font-weight: 600;
    color: var(--_accent);
  }
  .week {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-height: var(--_target);
  }
  /* Between its dates at most. */
  .week > .small {
    word-break: keep-all;
  }
  .week .text {
    justify-content: flex-end;
  }
  .week .text + .text {
    margin-inline-start: calc(16 * var(--_u));
  }
  .week + .said + div > .group:first-child {
    margin-top: 0;
  }
  .item {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
  }
  .item .done,
  .item .problem {
    margin: calc(12 * var(--_u)) 0 0;
  }
  span.quiet.small {
    display: block;
  }
  /* Told what came of an act, not offered to be pressed. */
  [tabindex='-1']:focus {
    outline: none;
  }
  .card + .hint {
    margin-top: calc(8 * var(--_u));
  }
  .badges {
    margin-top: calc(4 * var(--_u));
  }
  /* The act at the end of its row, where a thumb rests; what opens beside it takes the whole width below. */
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    margin-top: calc(8 * var(--_u));
  }
  .acts > details {
    order: -1;
    margin: 0;
  }
  .acts > details[open] {
    order: 1;
    flex: 1 1 100%;
  }
  .acts > .button {
    min-height: var(--_target);
    margin-inline-start: auto;
  }
  .acts > .actions {
    flex: 1;
    justify-content: flex-end;
    margin: 0;
    margin-inline-end: calc(-12 * var(--_u));
  }
  .acts > .actions > * {
    margin-top: 0;
  }
  /* A short word in a wide target still ends where the others do. */
  .acts > .actions > .text {
    justify-content: flex-end;
  }
  .acts > .why {
    flex: 1 1 100%;
    order: -2;
    color: var(--_text-2);
  }
  details .small > * + * {
    margin-top: calc(6 * var(--_u));
  }
  .written {
    white-space: pre-line;
    unicode-bidi: plaintext;
  }
  .none {
    margin-top: calc(20 * var(--_u));
  }
  .more {
    width: 100%;
    margin-top: calc(16 * var(--_u));
  }
  .apart,
  .problem {
    margin-top: calc(16 * var(--_u));
  }
  /* What is asked for now stands out by its edge, not by colour alone: it comes first. */
  .ask {
    margin-bottom: calc(20 * var(--_u));
    padding: calc(16 * var(--_u));
    border: 2px solid var(--_accent);
  }
  .ask .field-group {
    margin-top: calc(12 * var(--_u));
  }
  .ask textarea {
    min-height: calc(72 * var(--_u));
  }
  .panel {
    margin-top: calc(12 * var(--_u));
    padding: calc(12 * var(--_u)) calc(16 * var(--_u)) calc(16 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_page);
  }
  .panel .field-group:first-of-type {
    margin-top: calc(8 * var(--_u));
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    padding: calc(11 * var(--_u)) calc(16 * var(--_u));
  }
  .facts > * + * {
    border-top: 1px solid var(--_divider);
  }
  .facts dt {
    flex: none;
    width: 6em;
    padding-inline-end: calc(8 * var(--_u));
    color: var(--_text-2);
  }
  .facts dt:not(:lang(zh)) {
    width: 8em;
  }
  .facts dd {
    flex: 1 1 8em;
    min-width: 0;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .sum > * {
    margin-inline-end: calc(20 * var(--_u));
  }
  .sum b {
    font-size: calc(24 * var(--_u));
    font-weight: 600;
    white-space: nowrap;
  }
  .code {
    font-size: calc(20 * var(--_u));
    letter-spacing: 0.06em;
  }
  .hours .field-group {
    margin-top: 0;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-gap: calc(12 * var(--_u));
    margin-top: calc(16 * var(--_u));
  }
  .wished {
    font-weight: 600;
  }
  .points + .hint {
    margin-top: calc(12 * var(--_u));
  }
  .points > li {
    margin-top: calc(6 * var(--_u));
    padding-inline-start: calc(16 * var(--_u));
    border-inline-start: 2px solid var(--_divider);
  }
  .address {
    display: block;
    padding: calc(8 * var(--_u)) 0;
  }
  /* The name of an office stays in one piece while there is room. */
  .ask > h3 {
    word-break: keep-all;
  }
`;
