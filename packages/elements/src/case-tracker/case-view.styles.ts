import { css } from 'lit';

/** The styles of an opened case; they come with it. */
export const caseViewStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(-12 * var(--_u)) 0 calc(8 * var(--_u));
  }
  .tools > * {
    margin-top: calc(4 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
  }
  .tools > .leave {
    min-height: var(--_target);
    margin-inline-start: auto;
    margin-inline-end: 0;
    padding: 0 calc(12 * var(--_u));
  }
  .cell-body {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
  }
  .badges {
    margin-top: calc(-4 * var(--_u));
  }
  .badges + h2 {
    margin: calc(8 * var(--_u)) 0 calc(4 * var(--_u));
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: calc(-12 * var(--_u));
  }
  .change > .text {
    margin-inline-end: calc(12 * var(--_u));
  }
  .apart {
    margin-top: calc(16 * var(--_u));
  }
  .ask .field-group {
    margin-top: calc(16 * var(--_u));
  }
  .terms + p {
    margin-top: calc(8 * var(--_u));
  }
  .panel > .actions > .button {
    flex: 1 1 auto;
  }
  .panel > .actions > .primary {
    flex-basis: 100%;
  }
  .card + .notice,
  section + .problem,
  .notice + .problem,
  .card + .problem {
    margin-top: calc(12 * var(--_u));
  }

  .facts {
    padding: 0 calc(16 * var(--_u)) calc(4 * var(--_u));
  }
  .cell-body + .facts {
    border-top: 1px solid var(--_divider);
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    min-height: calc(50 * var(--_u));
    padding: calc(11 * var(--_u)) 0;
  }
  .facts > * + * {
    border-top: 1px solid var(--_divider);
  }
  .facts dt {
    flex: none;
    width: 5em;
    white-space: nowrap;
  }
  .facts dt:not(:lang(zh)) {
    width: 6.5em;
    padding-inline-end: calc(8 * var(--_u));
    white-space: normal;
  }
  .facts dd {
    flex: 1 1 8em;
    min-width: 0;
  }
  .facts > .which-case {
    display: block;
    padding-bottom: calc(4 * var(--_u));
  }
  .which-case > dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-top: calc(-6 * var(--_u));
    min-height: var(--_target);
  }
  .facts .number {
    font-size: calc(24 * var(--_u));
    font-weight: 600;
    line-height: 1.35;
  }
  .copy {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: var(--_target);
    height: var(--_target);
    margin-inline-end: calc(-12 * var(--_u));
    color: var(--_accent);
  }
  .copy .icon {
    margin: 0;
  }
  .tel {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    margin-bottom: calc(-11 * var(--_u));
    font-weight: 600;
  }
  .late {
    font-weight: 600;
    color: var(--_warn);
  }
  .stacked > div {
    display: block;
  }
  .stacked dt {
    width: auto;
    font-size: calc(15 * var(--_u));
  }
  .written {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .block {
    display: block;
  }
  .beside {
    margin-inline-start: calc(8 * var(--_u));
  }
  .after {
    margin-top: calc(8 * var(--_u));
  }
  .under {
    margin-top: calc(8 * var(--_u));
  }
  .points > li {
    position: relative;
    padding-inline-start: calc(16 * var(--_u));
  }
  .points > li + li {
    margin-top: calc(6 * var(--_u));
  }
  .points > li::before {
    content: '';
    position: absolute;
    top: 0.66em;
    left: 0;
    inset-inline-start: 0;
    width: calc(6 * var(--_u));
    height: calc(6 * var(--_u));
    border-radius: 50%;
    background: var(--_control-border);
  }
  .more {
    padding: 0 calc(16 * var(--_u)) calc(8 * var(--_u));
  }
  .wide {
    width: 100%;
    margin-top: calc(12 * var(--_u));
  }

  /* What is asked for now stands out by its edge, not by colour alone: it comes first and its heading is large. */
  .ask {
    margin-top: calc(16 * var(--_u));
    padding: calc(16 * var(--_u));
    border: 2px solid var(--_accent);
  }
  .ask > p {
    margin-top: calc(4 * var(--_u));
  }
  .ask > .quote {
    margin: calc(8 * var(--_u)) 0;
    padding: calc(8 * var(--_u)) calc(12 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_page);
  }
  .ask > .panel {
    padding: calc(16 * var(--_u)) 0 0;
  }

  .talk {
    padding: calc(16 * var(--_u));
  }
  .talk > li {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-inline-end: calc(32 * var(--_u));
  }
  .talk > li + li {
    margin-top: calc(16 * var(--_u));
  }
  .talk > .mine {
    align-items: flex-end;
    margin-inline-start: calc(32 * var(--_u));
    margin-inline-end: 0;
  }
  .bubble {
    max-width: 100%;
    margin-top: calc(4 * var(--_u));
    padding: calc(10 * var(--_u)) calc(14 * var(--_u));
    border-radius: var(--_radius-card);
    border-start-start-radius: calc(4 * var(--_u));
    background: var(--_neutral-tint);
    text-align: start;
  }
  .mine > .bubble {
    border-radius: var(--_radius-card);
    border-end-end-radius: calc(4 * var(--_u));
    background: var(--_info-tint);
  }
  .attached {
    display: flex;
    align-items: center;
    max-width: 100%;
    text-align: start;
  }
  .attached > span {
    min-width: 0;
    word-break: normal;
    overflow-wrap: anywhere;
  }
  .write {
    padding: 0 calc(16 * var(--_u)) calc(16 * var(--_u));
  }
  .write > .wide {
    margin-top: 0;
  }
  .write > .panel {
    padding: 0;
  }
  .talk + .done,
  .cell-body + .done {
    margin: 0 calc(16 * var(--_u)) calc(16 * var(--_u)) !important;
  }
  .done:empty {
    display: none;
  }

  .paper,
  .upload {
    display: flex;
    align-items: center;
    min-height: calc(64 * var(--_u));
    padding: calc(8 * var(--_u));
  }
  .paper > .small {
    padding-inline-start: calc(8 * var(--_u));
  }
  .paper > .text {
    padding: 0 calc(8 * var(--_u));
  }
  .look {
    flex: none;
  }
  .paper .thumb {
    margin-inline-end: calc(12 * var(--_u));
  }
  .picture {
    display: block;
    max-width: 100%;
    height: auto;
    margin: 0 auto;
  }
  [aria-busy='true'] {
    opacity: 0.6;
  }

  .panel {
    padding: calc(4 * var(--_u)) calc(16 * var(--_u)) calc(16 * var(--_u));
  }
  #paper {
    margin-bottom: calc(12 * var(--_u));
  }
  .panel h4 {
    font-size: calc(18 * var(--_u));
    margin-bottom: calc(4 * var(--_u));
  }
  .panel > .field-group,
  .panel > .problem,
  .panel > .notice,
  .panel > .fault {
    margin-top: calc(16 * var(--_u));
  }
  .panel .facts {
    padding: 0;
  }
  .call-back {
    align-items: center;
    margin-top: calc(16 * var(--_u));
  }
  .fold {
    text-align: start;
  }
  .consent {
    padding-top: calc(10 * var(--_u));
  }
  .consent > .panel {
    padding: calc(8 * var(--_u)) 0;
  }
  .consent + .consent {
    margin-top: calc(10 * var(--_u));
    border-top: 1px solid var(--_divider);
  }
  /* Rows within a panel reach its edges. */
  .inner {
    margin: calc(12 * var(--_u)) calc(-16 * var(--_u)) calc(-16 * var(--_u));
    border-top: 1px solid var(--_divider);
  }
  .fine {
    font-weight: 600;
    color: var(--_ok);
  }

  /* In elder view the phone is always in sight. */
  .bar {
    bottom: 0;
    margin: calc(24 * var(--_u)) 0 0;
  }
  .bar > .button {
    width: 100%;
  }
  :host([data-scale='elder']) .bar {
    position: sticky;
    margin: calc(24 * var(--_u)) calc(-16 * var(--_u)) calc(-24 * var(--_u));
    padding: calc(10 * var(--_u)) calc(16 * var(--_u)) calc(10 * var(--_u) + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--_divider);
    background: var(--_page);
  }
  @container (min-width: 600px) {
    .bar > .button,
    .wide {
      width: auto;
      min-width: calc(200 * var(--_u));
    }
    .panel > .actions > .button {
      flex: none;
    }
    .panel > .actions > .primary {
      min-width: calc(200 * var(--_u));
    }
  }

  @media print {
    .room {
      background: none;
    }
    .tools,
    .bar,
    .room button,
    .room .panel,
    .prints-agreement > h2 {
      display: none;
    }
    .card,
    li {
      break-inside: avoid;
    }
  }
`;
