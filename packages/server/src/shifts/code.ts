import { charactersOf, plainCode } from '@linli/contract/code-alphabet';
import { fromBase64, type Secrets } from '../secrets/secrets.ts';

/** Six characters are 30 bits: with tries that are limited nobody guesses one while it is shown. */
const length = 6;

/** Codes of a shift in one window of time, under each key of the ring. */
const codesIn = async (secrets: Secrets, shift: string, window: number): Promise<string[]> =>
  (await secrets.indexes('check-in', `${shift} ${window}`)).map(digest => charactersOf(fromBase64(digest).subarray(0, length)));

/** The code that is to be shown now, and from when until when. All processes show the same, and nothing is stored. */
export async function codeAt(secrets: Secrets, shift: string, seconds: number, now: number): Promise<{ code: string; from: number; until: number }> {
  const window = Math.floor(now / 1000 / seconds);
  const [code = ''] = await codesIn(secrets, shift, window);
  return { code, from: window * seconds * 1000, until: (window + 1) * seconds * 1000 };
}

/** Windows back to which a code is recognised as one of before: whoever scans a photograph of it is told so. */
const remembered = 60;

/** What is wrong with a code, if anything. The one shown now is right, and the one before, for a hand is slow. */
export async function codeFault(secrets: Secrets, shift: string, typed: string, seconds: number, now: number): Promise<'unknown' | 'expired' | undefined> {
  const code = plainCode(typed);
  const window = Math.floor(now / 1000 / seconds);
  if ((await codesIn(secrets, shift, window)).includes(code) || (await codesIn(secrets, shift, window - 1)).includes(code)) return undefined;
  const before = await Promise.all(Array.from({ length: remembered }, (_, index) => codesIn(secrets, shift, window - 2 - index)));
  return before.some(codes => codes.includes(code)) ? 'expired' : 'unknown';
}
