/** Falls on 0 … `sides` − 1, each time the same for the same seed: what is made up stays as it is from start to start. */
export type Dice = (sides: number) => number;

/** Dice of a seed, by Marsaglia's xorshift. */
export function diceOf(seed: string): Dice {
  let state = [...seed].reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193), 0x811c9dc5) | 1;
  return sides => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

/** One of several. */
export const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)]!;

/** Several of them, each once, in the order in which they stand. */
export function some<T>(dice: Dice, from: readonly T[], howMany: number): T[] {
  const left = from.map((_, index) => index);
  while (left.length > howMany) left.splice(dice(left.length), 1);
  return left.map(index => from[index]!);
}
