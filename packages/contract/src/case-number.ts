import * as z from 'zod/mini';
import { alphabet, checkCharacter } from './code-alphabet.ts';
import { docs } from './docs.ts';

const characters = `[${alphabet}]`;

/** Number of a case: seven random characters and a check character. It can be read over the phone and tells nothing, not even how many cases there are. */
export const CaseNumber = z.string().check(z.regex(new RegExp(`^${characters}{8}$`)));
export type CaseNumber = z.infer<typeof CaseNumber>;

/** Secret code of a party: 60 random bits, shown once, stored hashed. */
export const CaseCode = z.string().check(z.regex(new RegExp(`^${characters}{12}$`)));
export type CaseCode = z.infer<typeof CaseCode>;

/** Whether a number can be one: one wrong character, or two exchanged, are found before anybody is asked. */
export const isCaseNumber = (number: string): boolean => CaseNumber.safeParse(number).success && checkCharacter(number.slice(0, -1)) === number.slice(-1);
export const isCaseCode = (code: string): boolean => CaseCode.safeParse(code).success;

/* @__PURE__ */ docs.add(CaseNumber, { id: 'CaseNumber', description: 'Number of a case, with a check character; no 0, O, 1, I. 案件编号。', examples: ['7KQM3XW9'] });
