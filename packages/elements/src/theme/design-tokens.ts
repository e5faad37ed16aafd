import { derive } from '../shared/derive.ts';
import { colourUses } from './colours.ts';
import { measures, type Measure } from './measures.ts';
import { said } from './said.ts';
import type { Themed } from './theme.ts';

/** The themes, whole. */
export const themes: Readonly<Record<string, Themed>> = Object.fromEntries(Object.entries(said).map(([name, { light, dark }]) => [name, { light: derive(light), dark: derive(dark) }]));

const colour = (hex: string, description?: string) => ({
  $type: 'color',
  $value: { colorSpace: 'srgb', components: [1, 3, 5].map(at => Number((parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4))), hex },
  ...(description && { $description: description }),
});

const measured = ({ type, value, use: [zh, en] }: Measure, as = value) => ({
  $type: type,
  $value: type === 'dimension' ? { value: as, unit: 'px' } : type === 'duration' ? { value: as, unit: 'ms' } : as,
  $description: `${zh} ${en}`,
});

/** All tokens in the format of the Design Tokens Community Group, 2025.10: `size`, `size-elder`, and `<theme>.<scheme>` for the colours. */
export const designTokens = (): object => ({
  $description: 'Linli. Sizes are those of a page whose --linli-font-size is 16 px.',
  'size': Object.fromEntries(measures.map(measure => [measure.name, measured(measure)])),
  'size-elder': {
    $description: '长辈版 Elder scale: what differs.',
    ...Object.fromEntries(measures.filter(({ type, name }) => type === 'dimension' && !/^(?:font-size|column)$/.test(name)).map(measure => [measure.name, measured(measure, measure.elder ?? Number((Number(measure.value) * 1.2).toFixed(1)))])),
    line: measured(measures.find(({ name }) => name === 'line')!, 1.62),
  },
  ...Object.fromEntries(Object.entries(themes).map(([theme, schemes]) => [theme, Object.fromEntries(Object.entries(schemes).map(([scheme, palette]) => [scheme, Object.fromEntries(Object.entries(palette).map(([name, hex]) => [name, colour(hex, colourUses[name as keyof typeof colourUses].join(' '))]))]))])),
});
