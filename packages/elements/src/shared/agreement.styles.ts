import { css } from 'lit';

export const agreementStyles = css`
  .agreement {
    padding: calc(24 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_divider);
    border-radius: calc(4 * var(--_u));
    background: var(--_surface);
  }
  .agreement h3 {
    font-size: calc(24 * var(--_u));
    text-align: center;
  }
  .agreement h4 {
    margin: calc(20 * var(--_u)) 0 calc(4 * var(--_u));
    font-size: calc(17 * var(--_u));
    line-height: var(--_line);
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin: calc(12 * var(--_u)) 0 calc(4 * var(--_u));
    margin-inline-end: calc(-16 * var(--_u));
    font-size: calc(15 * var(--_u));
    color: var(--_text-2);
  }
  .which > * {
    margin-inline-end: calc(16 * var(--_u));
  }
  .figure {
    margin-inline-start: calc(8 * var(--_u));
    color: var(--_text);
  }
  .agreement section dl > div {
    display: flex;
  }
  .agreement section dt {
    flex: none;
    width: 5em;
    color: var(--_text-2);
  }
  .agreement section dt:not(:lang(zh)) {
    width: 6.5em;
  }
  .told {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .agreement section > p + p {
    margin-top: calc(6 * var(--_u));
  }
  .signatures {
    margin-top: calc(28 * var(--_u));
  }
  /* Room for a hand, a fingerprint and a round seal. */
  .signatures > .line {
    margin-top: calc(16 * var(--_u));
    border-bottom: 1px solid var(--_control-border);
  }
  .signatures .line > dd {
    min-height: calc(64 * var(--_u));
    color: var(--_text-2);
  }
  .seal > dt > .small {
    display: block;
    color: var(--_text-2);
  }
  .seal {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    justify-content: flex-end;
    min-height: calc(132 * var(--_u));
    text-align: end;
  }
  .seal > dt {
    flex: none;
  }
  .basis {
    margin-top: calc(20 * var(--_u));
    padding-top: calc(8 * var(--_u));
    border-top: 1px solid var(--_divider);
    color: var(--_text-2);
  }
  @container (min-width: 600px) {
    .agreement {
      padding: calc(40 * var(--_u)) calc(48 * var(--_u));
    }
  }

  @media print {
    .prints-agreement > :not(.agreement):not(.prints-agreement) {
      display: none !important;
    }
    .prints-agreement {
      max-width: none;
      padding: 0;
      background: none;
    }
    .agreement,
    .agreement * {
      border-color: #000;
      background: none;
      color: #000 !important;
    }
    .agreement {
      padding: 0;
      border: 0;
    }
    .agreement section > h4 {
      break-after: avoid;
    }
    .signatures > *,
    .seal {
      break-inside: avoid;
    }
  }
`;
