import type { Palette } from '../shared/tokens.ts';

/** What each colour is for, in Chinese and in English. */
export const colourUses: Readonly<Record<keyof Palette, readonly [zh: string, en: string]>> = {
  'page': ['页面底色', 'Behind everything'],
  'surface': ['卡片、输入框、列表行', 'Cards, fields and rows'],
  'text': ['正文和标题', 'Text and headings'],
  'text-2': ['次要文字：摘要、职务', 'Secondary text: summaries, roles'],
  'hint': ['提示和栏目名', 'Hints and keys'],
  'control-border': ['输入框边框、箭头', 'Edges of fields, chevrons'],
  'divider': ['分隔线，只作装饰', 'Hairlines; decoration only'],
  'accent': ['主色：按钮、链接、选中、焦点', 'Actions, links, what is chosen, focus'],
  'on-accent': ['主色上的文字', 'Text on the accent'],
  'pressed': ['按下时的主色', 'The accent while pressed'],
  'on-pressed': ['按下时的文字', 'Text on it'],
  'error': ['出错：必有图标和文字', 'Errors; always with a sign and words'],
  'error-tint': ['错误提示的底色', 'Behind errors'],
  'ok': ['办好了、已开门', 'Done, open now'],
  'ok-tint': ['它的底色', 'Behind it'],
  'info': ['标记：进行中、通办范围', 'Marks: under way, where it can be done'],
  'info-tint': ['它的底色，也是选中项的底色', 'Behind it, and behind what is chosen'],
  'warn': ['要留意的：快到期、人快满', 'What needs care: due soon, nearly full'],
  'warn-tint': ['它的底色', 'Behind it'],
  'neutral': ['普通标记', 'Plain marks'],
  'neutral-tint': ['它的底色', 'Behind it'],
};
