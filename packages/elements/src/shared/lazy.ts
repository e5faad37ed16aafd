import type { ReactiveControllerHost } from 'lit';
import { fetched } from './messages.ts';

/** Milliseconds after which a part that did not arrive is asked for again. */
const patience = 3000;

/**
 * A part of a room that comes when it is first shown, with its words. Asking gives it, or undefined until it has come; the room
 * is drawn again then.
 */
export function lazily<M>(host: ReactiveControllerHost, load: () => Promise<M>): () => M | undefined {
  let part: M | undefined;
  let coming: Promise<void> | undefined;
  return () => {
    coming ??= load().then(async module => {
      await fetched();
      part = module;
    }, () => new Promise<void>(done => setTimeout(done, patience))).then(() => {
      if (!part) coming = undefined;
      host.requestUpdate();
    });
    return part;
  };
}
