import { css } from 'lit';

/** The diagram of bodies and posts: frames side by side, people laid over them, and what hangs below. */
export const chartStyles = css`
  .chart {
    font-size: calc(15 * var(--_u));
    line-height: 1.4;
  }
  .chart b {
    display: block;
    font-weight: 600;
  }
  .side-by-side {
    position: relative;
    display: grid;
    grid-auto-flow: row dense;
    margin-top: calc(8 * var(--_u));
    text-align: center;
  }
  .columns-1 {
    grid-template-columns: minmax(0, 1fr);
  }
  .columns-2 {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .columns-3 {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .from-1 {
    grid-column-start: 1;
  }
  .from-2 {
    grid-column-start: 2;
  }
  .from-3 {
    grid-column-start: 3;
  }
  .over-2 {
    grid-column-end: span 2;
  }
  .over-3 {
    grid-column-end: span 3;
  }
  /* Behind the people of its column, from the first to the last. */
  .frame {
    position: absolute;
    top: 0;
    right: calc(3 * var(--_u));
    bottom: 0;
    left: calc(3 * var(--_u));
    grid-column-end: span 1;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  .name,
  .node {
    position: relative;
  }
  .name {
    grid-row: 1;
    padding: calc(10 * var(--_u)) calc(10 * var(--_u)) calc(8 * var(--_u));
    text-wrap: balance;
  }
  .node {
    margin: 0 calc(11 * var(--_u)) calc(8 * var(--_u));
    padding: calc(6 * var(--_u)) calc(4 * var(--_u));
    border-radius: var(--_radius);
    background: var(--_neutral-tint);
  }
  /* A role stays in one piece while there is room. */
  .node > span {
    word-break: keep-all;
  }
  .node > span > * + *::before {
    content: '、';
  }
  .node > span:not(:lang(zh)) > * + *::before {
    content: ', ';
  }
  .over-2,
  .over-3 {
    border: 2px solid var(--_accent);
    background: var(--_info-tint);
  }
  .empty {
    border: 1px dashed var(--_control-border);
    background: none;
    color: var(--_text-2);
  }
  .belows {
    position: relative;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(150 * var(--_u)), 1fr));
    grid-gap: calc(8 * var(--_u));
    margin-top: calc(20 * var(--_u));
    padding: calc(12 * var(--_u)) calc(3 * var(--_u)) 0;
    border-top: 2px solid var(--_divider);
  }
  .belows::before {
    content: '';
    position: absolute;
    top: calc(-22 * var(--_u));
    left: 50%;
    width: 2px;
    height: calc(22 * var(--_u));
    background: var(--_divider);
  }
  .under {
    padding: calc(10 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .under > span {
    display: block;
  }
  /* Who stands above, too. */
  .known {
    font-weight: 600;
    color: var(--_info);
  }
  @media (forced-colors: active) {
    .node {
      border: 1px solid;
    }
  }
`;
