import type { Said } from '../shared/derive.ts';
import { civic, type Theme } from '../shared/tokens.ts';
import type { Themed } from './theme.ts';

/**
 * What was said of each theme. `civic` was measured whole. `party` is cinnabar with gold for marks; its error is darker and always has
 * its sign and words. `weui` has the greys of WeChat and a green that can be read: WeChat's own has a contrast of 2.4.
 */
export const said: Readonly<Record<Theme, Themed<Said>>> = {
  civic,
  party: {
    light: {
      'accent': '#b3161b', 'page': '#f7f5f2', 'surface': '#ffffff', 'text': '#231a18', 'text-2': '#574b47', 'hint': '#665a56', 'control-border': '#83766f', 'divider': '#e6dfd9',
      'error': '#8c1d18', 'ok': '#11632f', 'warn': '#7a4300', 'neutral': '#4b423e',
      'info': '#6b4e00', 'info-tint': '#fbf2d7', 'error-tint': '#fdecea', 'warn-tint': '#fff0d6', 'neutral-tint': '#f0ece8',
    },
    dark: {
      'accent': '#ffa49b', 'page': '#141110', 'surface': '#1f1b19', 'text': '#f2eeec', 'text-2': '#c5bcb7', 'hint': '#afa59f', 'control-border': '#958b85', 'divider': '#3a3431',
      'error': '#ffb4a6', 'ok': '#7fd79a', 'warn': '#ffc46b', 'neutral': '#cfc8c4',
      'info': '#e9c766', 'info-tint': '#33290f', 'warn-tint': '#3d2700',
    },
  },
  weui: {
    light: {
      'accent': '#06713d', 'page': '#ededed', 'surface': '#ffffff', 'text': '#191919', 'text-2': '#4c4c4c', 'hint': '#5f5f5f', 'control-border': '#767676', 'divider': '#e2e2e2',
      'error': '#b3261e', 'ok': '#06713d', 'warn': '#7a4300', 'neutral': '#4c4c4c',
      'info': '#3d5178', 'info-tint': '#eaeff8', 'ok-tint': '#e2f5ea', 'warn-tint': '#fff0d6', 'neutral-tint': '#f2f2f2',
    },
    dark: {
      'accent': '#3ddc84', 'page': '#111111', 'surface': '#1c1c1c', 'text': '#dcdcdc', 'text-2': '#b2b2b2', 'hint': '#9c9c9c', 'control-border': '#868686', 'divider': '#333333',
      'error': '#ff9a93', 'ok': '#6fdc9d', 'warn': '#ffc46b', 'neutral': '#c4c4c4',
      'info': '#a9bbdf', 'neutral-tint': '#2e2e2e',
    },
  },
};
