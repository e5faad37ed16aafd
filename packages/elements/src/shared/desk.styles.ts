import { css } from 'lit';

/** The desk of somebody at work: a list at the side, what is open beside it, and their pieces. */
export const deskStyles = css`
  .desk {
    max-width: calc(1120 * var(--_u));
    margin: 0 auto;
    padding: calc(20 * var(--_u)) calc(16 * var(--_u)) calc(32 * var(--_u));
  }
  .wide > .desk {
    display: flex;
    align-items: flex-start;
    padding: calc(24 * var(--_u)) calc(24 * var(--_u)) calc(40 * var(--_u));
  }
  /* The queue stays in sight while a long case is read. */
  .wide .side {
    position: -webkit-sticky;
    position: sticky;
    top: 0;
    flex: none;
    width: calc(368 * var(--_u));
    max-height: 100vh;
    max-height: 100dvh;
    margin: calc(-8 * var(--_u)) 0 0;
    margin-inline-start: calc(-8 * var(--_u));
    margin-inline-end: calc(24 * var(--_u));
    padding: calc(8 * var(--_u));
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .wide .main {
    flex: 1;
    min-width: 0;
    max-width: calc(720 * var(--_u));
  }

  .tools,
  .head,
  .actions-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .tools {
    margin-top: calc(12 * var(--_u));
  }
  /* Chinese stays in one piece, other languages break between words. */
  .tools > .button,
  .actions > * > .chip {
    word-break: keep-all;
    overflow-wrap: normal;
    white-space: normal;
  }
  .tools > .button {
    margin-inline-end: calc(16 * var(--_u));
  }
  .head {
    justify-content: space-between;
    min-height: var(--_target);
    margin-top: calc(12 * var(--_u));
  }
  .head > .group {
    margin: 0;
  }
  .head .text + .text {
    margin-inline-start: calc(16 * var(--_u));
  }
  .actions-row {
    margin: calc(8 * var(--_u)) 0 0;
    margin-inline-end: calc(-16 * var(--_u));
  }
  .actions-row > * {
    margin-top: calc(12 * var(--_u));
    margin-inline-end: calc(16 * var(--_u));
  }

  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(104 * var(--_u)), 1fr));
    grid-gap: calc(8 * var(--_u));
    margin-top: calc(16 * var(--_u));
  }
  .counts:not(:lang(zh)) {
    grid-template-columns: repeat(auto-fill, minmax(calc(132 * var(--_u)), 1fr));
  }
  .counts > li {
    display: flex;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    padding: 0 calc(12 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: nowrap;
  }
  .chip[aria-pressed] {
    border-color: var(--_control-border);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_info-tint);
    color: var(--_info);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .chip:active {
    background: var(--_neutral-tint);
  }
  .counts .chip {
    justify-content: space-between;
    width: 100%;
    min-width: 0;
  }
  .counts b {
    margin-inline-start: calc(8 * var(--_u));
    font-weight: 600;
  }
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(136 * var(--_u)), 1fr));
    grid-gap: calc(12 * var(--_u));
    margin-bottom: calc(8 * var(--_u));
  }
  .facets > .field-group {
    margin: 0;
  }
  .facets > .field-group:nth-child(3),
  .facets > linli-division-picker {
    grid-column: 1 / -1;
  }

  .cell {
    display: block;
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
  }
  .after {
    margin-top: calc(12 * var(--_u));
  }
  .title button {
    border-radius: 0;
    font-weight: 600;
  }
  .side .title {
    line-height: 1.42;
  }
  .limit {
    margin-top: calc(4 * var(--_u));
    font-weight: 600;
  }
  .current {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: calc(12 * var(--_u));
    background: var(--_info-tint);
  }
  .rows[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity var(--_motion) 0.3s;
  }
  .grave {
    color: var(--_error);
    background: var(--_error-tint);
  }
  .current .badge {
    box-shadow: inset 0 0 0 1px var(--_divider);
  }
  .more {
    width: 100%;
    margin-top: calc(8 * var(--_u));
  }
  .side .hint + .more,
  .side .rows + .hint {
    margin-top: calc(12 * var(--_u));
  }
  .none > * + * {
    margin-top: calc(8 * var(--_u));
  }
  .look-up > .field-group {
    margin-top: 0;
  }
  .look-up > .go {
    margin-top: calc(16 * var(--_u));
  }
  .problem {
    margin-top: calc(16 * var(--_u));
  }
  .problem .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(8 * var(--_u)) 0 0;
    margin-inline-end: calc(-12 * var(--_u));
  }
  .problem .actions > * {
    margin-inline-end: calc(12 * var(--_u));
  }
  .back {
    margin: calc(-8 * var(--_u)) 0 calc(4 * var(--_u));
    margin-inline-start: calc(-4 * var(--_u));
  }
  .back .icon {
    margin: 0;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .bones {
    margin-top: calc(16 * var(--_u));
  }
  .lines .bone {
    height: calc(14 * var(--_u));
    margin: calc(10 * var(--_u)) 0;
  }
  .lines .bone:first-child {
    width: 40%;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .paper {
    display: none;
  }
  @media print {
    /* Dark text on paper, whatever the screen has. */
    .room {
      --_text: #000;
      --_text-2: #333;
      --_hint: #444;
      --_accent: #000;
      --_divider: #999;
      background: none;
    }
    .card {
      background: none;
    }
    .side,
    .back,
    .main button,
    .main form,
    .main details,
    .next,
    .similar,
    .printing > :not(.paper) {
      display: none !important;
    }
    .main {
      max-width: none !important;
    }
    .paper {
      display: block;
    }
  }
`;
