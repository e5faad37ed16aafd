import { plainCode } from '@linli/contract/code-alphabet';

/** What opens one's own case: its number and the secret code, as people type them, with spaces, dashes and small letters. */
export interface CaseAccess {
  readonly number: string;
  readonly code: string;
}

/** The same as a call's input has it. */
export const opened = ({ number, code }: CaseAccess): { params: { number: string }; secret: string } =>
  ({ params: { number: plainCode(number) }, secret: plainCode(code) });
