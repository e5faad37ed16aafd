/** Waits until something is there; the first answer in a tab waits for its database. */
export async function eventually<T>(look: () => T | null | undefined | false): Promise<T> {
  for (const end = Date.now() + 60_000; ; await new Promise(done => setTimeout(done, 50))) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Never came: ${look}`);
  }
}
