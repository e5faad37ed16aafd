import { css } from 'lit';

export const divisionPickerStyles = css`
  .room {
    background: none;
  }
  .label {
    display: block;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
    white-space: nowrap;
  }
  /* The mark and the bar go with the colour. */
  .error {
    position: relative;
    margin-top: calc(8 * var(--_u));
    padding-inline-start: calc(40 * var(--_u));
    border-inline-start: 4px solid var(--_error);
    font-weight: 600;
    color: var(--_error);
  }
  .error::before {
    content: '!';
    position: absolute;
    left: calc(10 * var(--_u));
    inset-inline-start: calc(10 * var(--_u));
    top: calc(3 * var(--_u));
    width: calc(20 * var(--_u));
    height: calc(20 * var(--_u));
    border-radius: 50%;
    background: var(--_error);
    color: var(--_surface);
    font-size: calc(15 * var(--_u));
    line-height: calc(20 * var(--_u));
    text-align: center;
  }

  .control {
    display: flex;
    margin-top: calc(8 * var(--_u));
  }
  input {
    flex: 1;
    min-width: 0;
    width: 100%;
    height: var(--_control);
    padding: 0 calc(14 * var(--_u));
    padding-inline-end: calc(48 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    -webkit-appearance: none;
    appearance: none;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--_error);
  }
  input::placeholder {
    color: var(--_hint);
    opacity: 1;
  }
  .clear {
    display: flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: calc(44 * var(--_u));
    min-height: var(--_target);
    margin: calc(2 * var(--_u)) 0;
    margin-inline-start: calc(-46 * var(--_u));
    margin-inline-end: calc(2 * var(--_u));
    color: var(--_hint);
  }
  .clear .icon {
    margin: 0;
  }

  #results,
  .none,
  .below,
  .problem,
  .bones.card,
  .tree {
    margin-top: calc(8 * var(--_u));
  }
  #results {
    overflow: hidden;
  }
  #results[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity var(--_motion) 0.3s;
  }
  [role='option'] {
    cursor: pointer;
  }
  @media (hover: hover) {
    [role='option']:hover,
    .tree button.row:hover {
      background: var(--_neutral-tint);
    }
  }
  /* Where the keyboard is: the input keeps the focus, so this is drawn as one. */
  .active,
  .active:hover {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
    border-radius: var(--_radius-card);
    background: var(--_info-tint);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
  }
  .actions > * {
    margin-top: calc(8 * var(--_u));
  }
  .actions > .text {
    margin-inline-start: calc(20 * var(--_u));
  }

  .tree {
    overflow: hidden;
  }
  .tree-head {
    padding: calc(8 * var(--_u)) calc(16 * var(--_u)) calc(12 * var(--_u));
    border-bottom: 1px solid var(--_divider);
  }
  .tree-head:first-child h3 {
    margin-top: calc(4 * var(--_u));
  }
  .tree h3 {
    font-size: calc(18 * var(--_u));
  }
  .tree h3:focus {
    outline: none;
  }
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .crumbs li {
    display: flex;
    align-items: center;
  }
  .crumbs li + li::before {
    content: '';
    flex: none;
    width: calc(7 * var(--_u));
    height: calc(7 * var(--_u));
    margin: 0;
    margin-inline-start: calc(6 * var(--_u));
    margin-inline-end: calc(10 * var(--_u));
    border: solid var(--_hint);
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .crumbs li + li:dir(rtl)::before {
    transform: rotate(-135deg);
  }
  .crumbs [aria-current] {
    font-weight: 600;
  }
  .back .icon {
    margin: 0;
    margin-inline-start: calc(-4 * var(--_u));
  }
  .tree .row {
    min-height: calc(52 * var(--_u));
    padding-top: calc(10 * var(--_u));
    padding-bottom: calc(10 * var(--_u));
  }
  .tree .row > span {
    flex: 1;
  }
  .tree .bone {
    max-width: 8em;
  }
  .tree .problem {
    margin: calc(16 * var(--_u));
  }
  .itself {
    color: var(--_accent);
    font-weight: 600;
  }

  .picked {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--_control);
    margin-top: calc(8 * var(--_u));
    padding: calc(1 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .picked .path {
    flex: 1;
    padding: calc(8 * var(--_u)) 0;
  }
  .picked[aria-disabled] {
    background: var(--_neutral-tint);
  }
  .picked[aria-disabled] .path {
    color: var(--_text-2);
  }
  .change {
    flex: none;
    margin-inline-start: calc(16 * var(--_u));
    font-weight: 600;
  }
  .problem .button {
    margin-top: calc(8 * var(--_u));
  }

  .bones .bone {
    width: 8em;
    max-width: 100%;
  }
  .bones .bone + .bone {
    width: 12em;
    margin-top: calc(8 * var(--_u));
  }
`;
