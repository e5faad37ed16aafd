import { css } from 'lit';

/** A shift: its roster, the form of its plan, the code on the spot, and the sheet to sign. */
export const shiftStyles = css`
  .entry .actions {
    margin-top: calc(12 * var(--_u));
  }
  .chip.main {
    min-width: calc(80 * var(--_u));
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  @container (min-width: 600px) {
    .times {
      display: grid;
      grid-template-columns: 2fr 1fr 1fr;
      grid-column-gap: calc(16 * var(--_u));
      align-items: end;
    }
  }

  .screen {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: calc(16 * var(--_u));
    text-align: center;
  }
  .qr,
  .square {
    width: 100%;
    max-width: min(calc(480 * var(--_u)), 70vh);
    height: auto;
    margin: calc(12 * var(--_u)) 0;
    aspect-ratio: 1;
  }
  .screen > .digits {
    font-size: calc(40 * var(--_u));
    letter-spacing: 0.08em;
  }
  .screen > .problem {
    width: 100%;
    text-align: start;
  }
  .screen:fullscreen {
    justify-content: center;
    background: var(--_surface);
    overflow: auto;
  }

  .sheet {
    color: #000;
    background: none;
  }
  .sheet > p {
    margin-top: calc(4 * var(--_u));
  }
  .sheet table {
    width: 100%;
    margin: calc(12 * var(--_u)) 0;
    border-collapse: collapse;
  }
  .sheet th,
  .sheet td {
    padding: calc(10 * var(--_u)) calc(8 * var(--_u));
    border: 1px solid #000;
    text-align: start;
    white-space: nowrap;
  }
  .sheet tr {
    break-inside: avoid;
  }
  .sheet .sign {
    width: 30%;
  }
`;
