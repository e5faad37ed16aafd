let story = new AbortController();

/** Ends all waiting: the story that waits has left the screen, and must not keep the next from coming. */
export function giveUp(): void {
  story.abort();
  story = new AbortController();
}

const pause = (left: AbortSignal) => new Promise<void>((done, fail) => {
  setTimeout(done, 50);
  left.addEventListener('abort', () => fail(new Error('The story has left the screen.')), { once: true });
});

/** Waits until something is there; the first answer in a tab waits for its database. */
export async function eventually<T>(look: () => T | null | undefined | false): Promise<T> {
  const { signal } = story;
  for (const end = Date.now() + 60_000; ; await pause(signal)) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Never came: ${look}`);
  }
}

/** What Storybook's toolbar says. Tests say nothing, and wait for every word. */
let language = 'zh-CN';
export const lookIn = (shown: string): void => { language = shown; };

/** Waits for words. A story is also looked at in other languages, in which they are others: there it goes on without. */
export const tells = (holds: () => unknown): Promise<unknown> => eventually(() => language !== 'zh-CN' || holds());
