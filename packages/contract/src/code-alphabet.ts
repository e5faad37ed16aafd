/** Digits and capitals without 0, O, 1 and I, which sound or look alike: 32 characters, five bits each. */
export const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Multiplication by α in GF(32), the field of x⁵ + x² + 1. */
const times = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1);

/**
 * The check character of some characters of the alphabet: Σ αⁱ·dᵢ over GF(32). One wrong character and any two that
 * changed places are always found, for up to 31 characters.
 */
export function checkCharacter(characters: string): string {
  let sum = 0;
  // Horner's rule from the left; the last step leaves room for the check character itself at α⁰.
  for (const character of characters) sum = times(sum ^ alphabet.indexOf(character));
  return alphabet[sum]!;
}

/** Random characters of the alphabet, a byte of randomness each. */
export const charactersOf = (bytes: Uint8Array): string => Array.from(bytes, byte => alphabet[byte & 31]).join('');

/** What someone typed or read aloud, as it is stored: capitals, no spaces or dashes, full-width forms made plain. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s\-·.—–_]/g, '');

/** In fours, as people read them: `7KQM 3XWD`. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
