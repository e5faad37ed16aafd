import { charactersOf, checkCharacter } from '@linli/contract/code-alphabet';

const random = (length: number) => charactersOf(crypto.getRandomValues(new Uint8Array(length)));

/** A case number that nobody can foresee: 35 random bits and a check character. */
export function newNumber(): string {
  const characters = random(7);
  return characters + checkCharacter(characters);
}

/** A secret code of 60 random bits. */
export const newCode = (): string => random(12);
