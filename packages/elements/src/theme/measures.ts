/** A measure of the look that is no colour: its token where a page may set it, its value at 16 px, and what it is for. */
export interface Measure {
  readonly name: string;
  readonly token?: `--linli-${string}`;
  readonly type: 'dimension' | 'duration' | 'number' | 'fontFamily';
  /** Pixels, milliseconds, a number, or families. */
  readonly value: number | readonly string[];
  /** Its value in elder scale, where that is not 1.2 times as much. */
  readonly elder?: number;
  /** What it is for, in Chinese and in English. */
  readonly use: readonly [zh: string, en: string];
}

const size = (name: string, value: number, zh: string, en: string, more: Partial<Measure> = {}): Measure => ({ name, type: 'dimension', value, use: [zh, en], ...more });

/** Everything but the colours. Sizes grow with `--linli-font-size` and with the scale. */
export const measures: readonly Measure[] = [
  size('font-size', 16, '其他尺寸都按它放大缩小', 'What all other sizes follow', { token: '--linli-font-size' }),
  { name: 'font-scale', token: '--linli-font-scale', type: 'number', value: 1, use: ['再放大多少，例如微信里的字号', 'How much larger still, such as by the size set in WeChat'] },
  { name: 'font-family', token: '--linli-font-family', type: 'fontFamily', value: ['PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', 'system-ui', 'sans-serif'], use: ['字体', 'The typeface'] },
  size('text-badge', 14, '徽标，别处不用', 'Badges, and nothing else'),
  size('text-secondary', 15, '说明、提示、次要信息', 'Hints and what is secondary'),
  size('text-body', 17, '正文、按钮、输入框', 'Text, buttons and fields'),
  size('text-row-title', 18, '列表一行的标题', 'The title of a row'),
  size('text-card-title', 20, '卡片标题、小标题', 'Titles of cards and sections'),
  size('text-heading', 24, '一屏的大标题；宽于900像素时28', 'The heading of a screen; 28 where it is wider than 900 px'),
  { name: 'line', type: 'number', value: 1.53, elder: 1.62, use: ['正文行高', 'Line height of text'] },
  ...[4, 8, 12, 16, 20, 24, 32].map(value => size(`space-${value}`, value, '间距', 'Space')),
  size('column', 720, '阅读栏最宽', 'The widest a column is read'),
  size('target', 48, '能按的地方最小多高', 'The least height of what is pressed', { elder: 60 }),
  size('control', 52, '输入框和主按钮的高度', 'Height of fields and of the main button', { elder: 62.4 }),
  size('radius-badge', 4, '徽标圆角', 'Corners of badges'),
  size('radius', 8, '按钮、输入框圆角', 'Corners of buttons and fields', { token: '--linli-radius' }),
  size('radius-card', 12, '卡片圆角', 'Corners of cards', { token: '--linli-radius-card' }),
  size('focus', 3, '焦点框粗细，离开2像素', 'Width of the focus ring, 2 px off'),
  { name: 'motion', type: 'duration', value: 160, use: ['动效时长；系统要求减少动效时没有', 'Length of a motion; none where the system asks for less'] },
];
