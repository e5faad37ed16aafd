import { css } from 'lit';
import { declare } from './declare.ts';

export type Scheme = 'light' | 'dark';
export type Theme = 'civic' | 'party' | 'weui';

/** The colours of one theme in one scheme. Each is a public token `--linli-<name>`; plain hex, for old kernels. */
export interface Palette {
  /** Behind everything. */
  readonly page: string;
  /** Cards, fields and rows. */
  readonly surface: string;
  readonly text: string;
  /** Secondary text: summaries, roles. */
  readonly 'text-2': string;
  /** Hints and keys. */
  readonly hint: string;
  /** Edges of fields, and chevrons. */
  readonly 'control-border': string;
  /** Hairlines; decoration only. */
  readonly divider: string;
  /** Actions, links, focus. */
  readonly accent: string;
  readonly 'on-accent': string;
  readonly pressed: string;
  readonly 'on-pressed': string;
  readonly error: string;
  readonly 'error-tint': string;
  readonly ok: string;
  readonly 'ok-tint': string;
  readonly info: string;
  readonly 'info-tint': string;
  readonly warn: string;
  readonly 'warn-tint': string;
  readonly neutral: string;
  readonly 'neutral-tint': string;
}

/** The default theme. */
export const civic: Readonly<Record<Scheme, Palette>> = {
  light: {
    page: '#f4f5f7', surface: '#ffffff', text: '#1a1d21', 'text-2': '#4a5058', hint: '#5b626b', 'control-border': '#767d87', divider: '#dde1e6',
    accent: '#0b57b5', 'on-accent': '#ffffff', pressed: '#08438c', 'on-pressed': '#ffffff', error: '#b42318', 'error-tint': '#fdecea',
    ok: '#11632f', 'ok-tint': '#e1f3e7', info: '#0b57b5', 'info-tint': '#e8f0fb', warn: '#7a4300', 'warn-tint': '#fff0d6', neutral: '#41474f', 'neutral-tint': '#eceef1',
  },
  dark: {
    page: '#101214', surface: '#1a1d21', text: '#edeff2', 'text-2': '#b8bec7', hint: '#a2a9b3', 'control-border': '#868e99', divider: '#31363d',
    accent: '#8ab8ff', 'on-accent': '#0b1c33', pressed: '#b3d1ff', 'on-pressed': '#0b1c33', error: '#ff9c92', 'error-tint': '#3b1815',
    ok: '#7fd79a', 'ok-tint': '#143322', info: '#8ab8ff', 'info-tint': '#16283f', warn: '#ffc46b', 'warn-tint': '#3a2600', neutral: '#c6cbd2', 'neutral-tint': '#2c3138',
  },
};

/**
 * The tokens as private properties of the host. Sizes are written `calc(17 * var(--_u))`: `--_u` is one pixel of a
 * 16 px page and follows `--linli-font-size` and the host's `--linli-font-scale`, never the root's font size, which H5 pages set to whatever they like.
 */
export const tokens = css`
  :host {
    --_u: calc(var(--linli-font-size, 16px) * var(--linli-font-scale, 1) / 16);
    --_line: 1.53;
    --_target: calc(48 * var(--_u));
    --_control: calc(52 * var(--_u));
    --_motion: 160ms;
    --_radius: var(--linli-radius, calc(8 * var(--_u)));
    --_radius-card: var(--linli-radius-card, calc(12 * var(--_u)));
    --_font: var(--linli-font-family, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif);
    ${declare(civic.light)}
  }
  :host([data-scheme='dark']) {
    color-scheme: dark;
    ${declare(civic.dark)}
  }
  :host([data-scale='elder']) {
    --_u: calc(var(--linli-font-size, 16px) * var(--linli-font-scale, 1) * 0.075);
    --_line: 1.62;
    --_target: calc(50 * var(--_u));
  }
`;
