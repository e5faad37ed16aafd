import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '../packages/elements/src/shared/derive.ts';
import { said } from '../packages/elements/src/theme/said.ts';
import type { Themed } from '../packages/elements/src/theme/theme.ts';

/*
 * `npm run themes` writes the palettes that pages load, in plain hex, from what was said of each theme. `civic` is written by hand, in
 * tokens.ts: everybody loads it.
 */
const folder = join(import.meta.dirname, '../packages/elements/src/shared');

/** A theme as a module: `export const party: Themed = …`. */
export const moduleOf = (name: string, { light, dark }: Themed): string => {
  const lines = (palette: object) => Object.entries(palette).map(([token, hex]) => `    '${token}': '${hex}',`).join('\n');
  return `import type { Palette, Scheme } from './tokens.ts';\n\n/** Written by \`npm run themes\`. */\nexport const ${name}: Readonly<Record<Scheme, Palette>> = {\n  light: {\n${lines(light)}\n  },\n  dark: {\n${lines(dark)}\n  },\n};\n`;
};

if (import.meta.main) for (const name of ['party', 'weui'] as const) writeFileSync(join(folder, `${name}.ts`), moduleOf(name, { light: derive(said[name].light), dark: derive(said[name].dark) }));
