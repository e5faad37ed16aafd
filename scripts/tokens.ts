import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { designTokens, themes } from '../packages/elements/src/theme/design-tokens.ts';
import { stylesheetOf } from '../packages/elements/src/theme/theme.ts';

/** Writes `tokens.json`, and `themes/<name>.css` for pages that dress without a provider. */
export function writeTokens(folder: string): void {
  mkdirSync(join(folder, 'themes'), { recursive: true });
  writeFileSync(join(folder, 'tokens.json'), `${JSON.stringify(designTokens(), null, 2)}\n`);
  for (const [name, schemes] of Object.entries(themes)) writeFileSync(join(folder, 'themes', `${name}.css`), stylesheetOf(schemes));
}
