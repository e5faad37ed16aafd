import type { ProviderElement } from '@linli/elements/provider';
import type { Scale } from '@linli/elements/shared/context';
import type { Scheme, Theme } from '@linli/elements/shared/tokens';
import { dressPage, paletteOf } from '../../stories/page.ts';

/** How elements may look. */
export interface Look { readonly theme: Theme; readonly colourScheme: Scheme; readonly scale: Scale }

/** Every look there is; the first is what nobody asked for. */
export const looks: readonly Look[] = (['standard', 'elder'] as const).flatMap(scale => (['civic', 'party', 'weui'] as const).flatMap(theme => (['light', 'dark'] as const).map(colourScheme => ({ theme, colourScheme, scale }))));

const isWhole = (window as { linliLooks?: 'all' }).linliLooks === 'all';

/** All of them where `npm run test:stories` asks; otherwise every third story has one, another each time. */
export const looksOf = (story: number): readonly Look[] => (isWhole ? looks.slice(1) : story % 3 ? [] : [looks[1 + story / 3 % (looks.length - 1)]!]);

/** Whether a story is also measured for elders and for narrow screens; likewise. */
export const isMeasured = (story: number): boolean => isWhole || story % 3 === 1;

/** Puts a look on, and waits until it is there. The page has the ground that a portal would have. */
export async function wear(provider: ProviderElement, { theme, colourScheme, scale }: Look): Promise<void> {
  Object.assign(provider, { theme, colourScheme, scale });
  dressPage({ theme, colourScheme, scale });
  await provider.updateComplete;
  while (getComputedStyle(provider).getPropertyValue('--linli-accent').trim() !== paletteOf({ theme, colourScheme }).accent) await new Promise(requestAnimationFrame);
  // Colours that change slowly are read when they have changed.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(Boolean)));
}
