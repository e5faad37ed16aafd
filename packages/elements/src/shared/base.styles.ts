import { css, type CSSResult } from 'lit';
import { tokens } from './tokens.ts';

const base = css`
  :host {
    display: block;
    /* Like auto where auto fills; a room measures its own container, so nothing inside could give it a width elsewhere. */
    width: -moz-available;
    width: -webkit-fill-available;
    min-width: min(100%, calc(280 * var(--_u)));
  }
  :host([hidden]) {
    display: none;
  }

  /* The page's own rules reach the host but not the room: whatever text inherits is set here anew. */
  .room {
    position: relative;
    display: block;
    container-type: inline-size;
    font: 400 calc(17 * var(--_u)) / var(--_line) var(--_font);
    font-variant: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    line-break: strict;
    overflow-wrap: anywhere;
    text-autospace: no-autospace;
    text-wrap: pretty;
    list-style: none;
    cursor: auto;
    color: var(--_text);
    background: var(--_page);
  }
  /* A little air between Chinese and figures; WebKit draws the figures one over the other, 6:25 as 625. */
  @supports (text-autospace: normal) and (not (-webkit-nbsp-mode: normal)) {
    .room {
      text-autospace: normal;
    }
  }
  /* In a room from right to left all starts at the right; a Chinese sentence, or a number, keeps its own order. */
  .room:dir(rtl),
  .room:dir(rtl) input,
  .room:dir(rtl) textarea {
    text-align: right;
  }
  :where(.room:dir(rtl)) :where(p, li, dt, dd, label, legend, summary, time, .nowrap, .digits, .hint, .quiet, [href^='tel:']) {
    unicode-bidi: plaintext;
  }
  /* What people write is in any direction, in every room. */
  input,
  textarea {
    unicode-bidi: plaintext;
  }
  /* Chinese typefaces draw Latin quotation marks a full character wide, unless they are told: where no other is installed, as on a counter's Linux. */
  .room:not(:lang(zh)) {
    font-family: var(--linli-font-family, -apple-system, 'Segoe UI', Roboto, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    font-variant-east-asian: proportional-width;
  }
  /* What is quoted in Chinese keeps its wide punctuation. */
  .room:not(:lang(zh)) :lang(zh) {
    font-variant-east-asian: normal;
  }
  .room:lang(zh-TW) {
    font-family: var(--linli-font-family, 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', system-ui, sans-serif);
  }
  .column {
    box-sizing: border-box;
    max-width: calc(720 * var(--_u));
    margin: 0 auto;
    padding: calc(20 * var(--_u)) calc(16 * var(--_u)) calc(24 * var(--_u));
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  /* A room starts at h2: the page around it has its own h1. */
  h2,
  h3,
  h4 {
    font-size: calc(20 * var(--_u));
    font-weight: 600;
    line-height: 1.42;
    text-wrap: balance;
  }
  h2 {
    font-size: calc(24 * var(--_u));
  }
  h2:focus {
    outline: none;
  }
  @container (min-width: 900px) {
    h2 {
      font-size: calc(28 * var(--_u));
      line-height: 1.36;
    }
  }
  /* Over a group of cells. */
  .group {
    margin: calc(24 * var(--_u)) 0 calc(8 * var(--_u));
    font-size: calc(17 * var(--_u));
    line-height: var(--_line);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  button {
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .small {
    font-size: calc(15 * var(--_u));
  }
  .quiet {
    color: var(--_text-2);
  }
  .hint {
    font-size: calc(15 * var(--_u));
    color: var(--_hint);
  }
  .nowrap {
    white-space: nowrap;
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_control);
    padding: calc(4 * var(--_u)) calc(20 * var(--_u));
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    text-align: center;
    white-space: nowrap;
  }
  /* Other languages are long where a screen is narrow and the type is large. */
  .button:not(:lang(zh)) {
    white-space: normal;
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button:active {
    border-color: var(--_pressed);
    background: var(--_pressed);
    color: var(--_on-pressed);
  }
  /* A quiet action: text only, with a whole target. */
  .text {
    display: inline-flex;
    align-items: center;
    /* As wide as a fingertip, however short its word. */
    min-width: 44px;
    min-height: var(--_target);
    color: var(--_accent);
    /* Chinese stays in one piece, other languages break between words. */
    word-break: keep-all;
    overflow-wrap: normal;
  }
  /* What opens in place points down, and up once it is open; to the side points what leads elsewhere. */
  summary.text::after,
  .text[aria-expanded]::after {
    content: '';
    flex: none;
    width: calc(7 * var(--_u));
    height: calc(7 * var(--_u));
    margin: calc(-4 * var(--_u)) 0 0;
    margin-inline-start: calc(10 * var(--_u));
    margin-inline-end: calc(3 * var(--_u));
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  details[open] > summary.text::after,
  .text[aria-expanded='true']::after {
    margin-top: calc(4 * var(--_u));
    transform: rotate(225deg);
  }

  .call {
    position: sticky;
    bottom: 0;
    z-index: 1;
    padding: calc(8 * var(--_u)) calc(16 * var(--_u)) calc(8 * var(--_u) + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--_divider);
    background: var(--_page);
  }
  /* As wide as the column above it. */
  .call > .button {
    display: flex;
    max-width: calc(688 * var(--_u));
    margin: 0 auto;
  }
  /* What has the focus is not hidden by the phone below. */
  :host([data-scale='elder']) :focus-visible {
    scroll-margin-bottom: calc(84 * var(--_u));
  }
  @media print {
    .call {
      display: none;
    }
  }

  .card {
    border: 1px solid var(--_divider);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
    width: 100%;
    min-height: calc(64 * var(--_u));
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border-radius: 0;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .row:active {
    background: var(--_neutral-tint);
  }
  .row:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius-card);
  }
  .rows > * + * {
    border-top: 1px solid var(--_divider);
  }
  .title {
    display: block;
    font-size: calc(18 * var(--_u));
    font-weight: 600;
    line-height: 1.5;
    text-wrap: balance;
  }
  /* A button whose target is its whole row. */
  .whole::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .whole:focus-visible {
    outline: none;
  }
  .whole:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
    border-radius: var(--_radius-card);
  }
  /* Parts of one line with dots drawn between them. Each part brings its dot; those at the start of a line are cut off. */
  .dots {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1.2em;
    clip-path: inset(0 0 0 1.2em);
  }
  .dots:dir(rtl) {
    clip-path: inset(0 1.2em 0 0);
  }
  .dots > * {
    display: flex;
    min-width: 0;
  }
  .dots > *::before {
    content: '·';
    flex: none;
    width: 1.2em;
    text-align: center;
    font-weight: 400;
    color: var(--_hint);
  }
  /* A list of the device's own: the arrow lies over its end, below the space above it. */
  .select {
    display: flex;
    align-items: center;
  }
  .select::after {
    content: '';
    flex: none;
    width: calc(7 * var(--_u));
    height: calc(7 * var(--_u));
    margin-top: calc(4 * var(--_u));
    margin-inline-start: calc(-26 * var(--_u));
    margin-inline-end: calc(19 * var(--_u));
    border: solid var(--_control-border);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  .select > select {
    padding-inline-end: calc(36 * var(--_u));
    text-overflow: ellipsis;
  }
  .chevron::after {
    content: '';
    flex: none;
    width: calc(9 * var(--_u));
    height: calc(9 * var(--_u));
    margin-inline-start: calc(12 * var(--_u));
    border: solid var(--_control-border);
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .chevron:dir(rtl)::after {
    transform: rotate(-135deg);
  }
  summary.row.chevron::after,
  .chevron[aria-expanded]::after {
    margin-top: calc(-4 * var(--_u));
    transform: rotate(135deg);
  }
  details[open] > summary.row.chevron::after,
  .chevron[aria-expanded='true']::after {
    margin-top: calc(4 * var(--_u));
    transform: rotate(-45deg);
  }
  .back .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .badge {
    display: inline-block;
    margin: calc(4 * var(--_u)) 0 0;
    margin-inline-end: calc(8 * var(--_u));
    padding: calc(2 * var(--_u)) calc(8 * var(--_u));
    border-radius: calc(4 * var(--_u));
    font-size: calc(14 * var(--_u));
    line-height: 1.43;
    white-space: nowrap;
    color: var(--_neutral);
    background: var(--_neutral-tint);
  }
  .ok {
    color: var(--_ok);
    background: var(--_ok-tint);
  }
  .info {
    color: var(--_info);
    background: var(--_info-tint);
  }
  .warn {
    color: var(--_warn);
    background: var(--_warn-tint);
  }
  .problem {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
    background: var(--_error-tint);
  }
  .problem > :first-child,
  .problem > .art + p {
    font-size: calc(17 * var(--_u));
    font-weight: 600;
    color: var(--_error);
  }

  .icon {
    flex: none;
    width: calc(20 * var(--_u));
    height: calc(20 * var(--_u));
    margin-inline-end: calc(8 * var(--_u));
  }
  /* In one piece where there is room for it. */
  .piece,
  .when {
    word-break: keep-all;
  }
  .art {
    display: block;
    width: calc(88 * var(--_u));
    height: calc(64 * var(--_u));
    margin-bottom: calc(8 * var(--_u));
    fill: none;
    stroke: var(--_control-border);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .art > .ground {
    fill: var(--_info-tint);
    stroke: none;
  }
  .art > .sheet {
    fill: var(--_surface);
  }
  .art > .mark {
    stroke: var(--_accent);
  }
  .problem > .art > .ground {
    fill: var(--_surface);
  }
  .problem > .art > .mark {
    stroke: var(--_error);
  }
  .bone {
    display: block;
    height: 1em;
    border-radius: calc(4 * var(--_u));
    background: var(--_divider);
    opacity: 0;
    /* What comes at once needs no skeleton. */
    animation: appear var(--_motion) 0.2s forwards, breathe 1.2s 0.5s ease-in-out infinite alternate;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @keyframes breathe {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
    .bone {
      opacity: 1;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    /* Drawings keep their colour otherwise, on whatever ground. */
    .icon,
    .art {
      forced-color-adjust: auto;
    }
    .badge,
    .button {
      border: 1px solid;
    }
  }
`;

/** What every element shares: tokens, the room that resists the page around it, and the pieces (button, card, row, badge …). */
export const baseStyles: CSSResult[] = [tokens, base];
