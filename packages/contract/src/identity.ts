/** Numbers that people carry, checked as their standards say. Pure functions: the same in a form and on the server. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What is wrong with a resident identity number. */
export type IdentityFault = 'format' | 'checksum';

/**
 * Checks a resident identity number (居民身份号码, GB 11643-1999), a residence permit of Hong Kong, Macao or Taiwan residents,
 * or a permanent-residence card of 2023: 18 characters, a real date that is not in the future, and the check digit
 * (ISO 7064 MOD 11-2). County codes change over a lifetime and are not looked up; numbers of 15 digits ended in 2013.
 */
export function identityFault(number: string, today: string): IdentityFault | undefined {
  const plain = number.trim().toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(plain) || !isDate(plain.slice(6, 14), today)) return 'format';
  const sum = weights.reduce((total, weight, index) => total + weight * Number(plain[index]), 0);
  return '10X98765432'[sum % 11] === plain[17] ? undefined : 'checksum';
}

/** Whether eight digits are a date from 1850 to `today` (`2026-11-24`). */
function isDate(digits: string, today: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return iso >= '1850' && iso <= today && !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last character of a unified social credit code, from the seventeen before it. */
export function creditCheck(seventeen: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of seventeen) {
    sum += weight * creditAlphabet.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return creditAlphabet[(31 - (sum % 31)) % 31]!;
}

/**
 * Whether a unified social credit code (统一社会信用代码, GB 32100-2015) has the right form and check character. A few genuine
 * early codes fail: warn, never refuse.
 */
export function isCreditCode(code: string): boolean {
  const plain = code.trim().toUpperCase();
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(plain) && creditCheck(plain.slice(0, 17)) === plain[17];
}

/** A phone number as it is stored: without spaces and dashes of a mobile number, without +86. */
export function plainPhone(phone: string): string {
  const plain = phone.normalize('NFKC').replace(/[\s()]/g, '').replace(/^(?:\+|00)86-?/, '');
  return /^1[\d-]+$/.test(plain) ? plain.replace(/-/g, '') : plain;
}

/** A mobile number of the mainland: what a text message reaches. */
export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(plainPhone(phone));

/** A mobile number, or a landline with its area code and perhaps an extension. */
export const isPhone = (phone: string): boolean => /^1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$|^400-?\d{3}-?\d{4}$/.test(plainPhone(phone));

const compound = /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延)/;

/** `138****5678`, `0571******56`: enough to recognise one's own. */
export const maskedPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : `${phone.slice(0, 4)}${'*'.repeat(Math.max(0, phone.length - 6))}${phone.slice(-2)}`;

/** `1101**********0011`. */
export const maskedIdentity = (number: string): string => number.replace(/^(.{4}).*(.{4})$/, '$1**********$2');

/** `张*`, `欧阳*`, `J***`: the family name alone. */
export function maskedName(name: string): string {
  const family = compound.exec(name)?.[0] ?? [...name][0] ?? '';
  return /^\p{Script=Han}/u.test(name) ? `${family}*` : `${family}***`;
}
