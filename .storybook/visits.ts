import type { Preview } from '@storybook/web-components-vite';
import { wipeDevice } from '@linli/elements/shared/vaults';
import { FORCE_REMOUNT, STORY_FINISHED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { giveUp, lookIn } from '../stories/eventually.ts';
import type { Network } from '../stories/network.ts';

/*
 * Storybook runs its hooks each time that it draws a story, also when only the toolbar has changed. A visit is more than
 * that: it begins with an empty device, runs the story's play, and has one network from end to end.
 */
type Context = Parameters<NonNullable<Preview['afterEach']>>[0];

const visits = new WeakMap<AbortSignal, Network>();
let current: Network = 'fast';

/** What the toolbar says of the network. */
export const network = (): Network => current;

const networkOf = ({ globals }: Context) => globals['network'] as Network;

/** What one story left on the device is no part of the next; and what one still waits for must not keep the next from coming. */
export async function begin(context: Context): Promise<(() => void) | undefined> {
  current = networkOf(context);
  lookIn(context.globals['language'] as string);
  if (visits.has(context.abortSignal)) return undefined;
  visits.set(context.abortSignal, current);
  // Over a bad network a story need not come to its end: how it gets on is what one wants to see.
  context.parameters['throwPlayFunctionExceptions'] = current === 'fast';
  await wipeDevice();
  return giveUp;
}

/** Another network is another visit: the same story begins anew. */
export function end(context: Context): void {
  const { abortSignal, id } = context;
  if (visits.get(abortSignal) === networkOf(context)) return;
  const channel = addons.getChannel();
  channel.once(STORY_FINISHED, () => channel.emit(FORCE_REMOUNT, { storyId: id }));
}
