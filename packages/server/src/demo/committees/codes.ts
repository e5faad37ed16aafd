import { creditCheck } from '@linli/contract/identity';
import type { BodyKind } from '@linli/contract/committee';

/** 登记管理部门 and kind of body, the first two characters of its code. */
const prefixes: Partial<Record<BodyKind, string>> = { 'villagers-committee': '54', 'residents-committee': '55', collective: 'N2', township: '11' };

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Characters 9 to 17 are an organisation code (GB 11714) with a check character of its own. */
function organisationCode(eight: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * parseInt(eight[index]!, 36), 0);
  return eight + '0123456789X'[(11 - (sum % 11)) % 11];
}

/** A unified social credit code with right check characters, of a county that does not exist. */
export function creditCodeOf(kind: BodyKind, division: string, number: number): string {
  const seventeen = `${prefixes[kind]}${division.slice(0, 6)}${organisationCode(`MF${String(number).padStart(6, '0')}`)}`;
  return seventeen + creditCheck(seventeen);
}
