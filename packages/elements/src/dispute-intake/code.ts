/** What a tracker, or a clerk's scanner, reads number and code from. */
export const codeText = (number: string, code: string): string => `LINLI:${number}:${code}`;
