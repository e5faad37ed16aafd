import { isCaseCode, isCaseNumber } from '@linli/contract/case-number';
import { alphabet, plainCode } from '@linli/contract/code-alphabet';
import type { FieldProblem } from '@linli/contract/problem';
import type { CaseAccess } from '@linli/sdk/access';

const one = `[${alphabet}]`;
/** A number and a code with something or nothing between: the text of the QR code, a copied receipt, both in one go. */
const both = new RegExp(`(?:^|[^0-9A-Z])(${one}{8})(?:[^0-9A-Z][^]*?)?(${one}{12})(?![0-9A-Z])`);

/** Number and code where a text holds both; undefined where it does not. */
export function readBoth(text: string): CaseAccess | undefined {
  const [, number, code] = both.exec(text.normalize('NFKC').toUpperCase().replace(/[ \t\-–—·.]/g, '')) ?? [];
  return number && code && isCaseNumber(number) ? { number, code } : undefined;
}

/** What can be told of what was typed before anybody is asked. The codes of the contract: `too-short` for a wrong length, `format` for a character that no code has. */
export function accessFaults({ number, code }: CaseAccess): FieldProblem[] {
  const told = (path: 'number' | 'code', typed: string, length: number, holds: (plain: string) => boolean): FieldProblem[] => {
    const plain = plainCode(typed);
    if (holds(plain)) return [];
    return [{ path, code: !plain ? 'required' : plain.length !== length ? 'too-short' : new RegExp(`^${one}+$`).test(plain) ? 'checksum' : 'format' }];
  };
  return [...told('number', number, 8, isCaseNumber), ...told('code', code, 12, isCaseCode)];
}
