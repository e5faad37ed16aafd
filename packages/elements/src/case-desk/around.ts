import type { CaseAction } from '@linli/contract/case-state';
import type { CaseRow, Desk, DeskCase } from '@linli/contract/desk';
import type { TemplateResult } from 'lit';
import type { CaseWords } from '../shared/case.messages.ts';
import type { Locale } from '../shared/messages.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import type { CaseDeskWords } from './case-desk.messages.ts';

/** Who handles cases, and what they call. */
export type DeskSession = StaffSession<'demo' | 'desk' | 'disputes' | 'files'>;

/** What the desk gives to the parts of it that come when they are first shown. */
export interface Around {
  readonly session: DeskSession;
  desk(): Desk | undefined;
  language(): Locale;
  words(): CaseDeskWords;
  names(): CaseWords;
  /** A row of the queue, if it is shown there. */
  row(number: string): CaseRow | undefined;
  /** A field for a place, within what the member of staff can reach. */
  picker(label: string, value: string, required: boolean, onPick: (place: { readonly code: string; readonly name: string } | undefined) => void): TemplateResult;
  /** Opens a case. */
  open(number: string): void;
  /** Goes back to the queue. */
  back(): void;
  /** The case was loaded and is on the screen. */
  shown(shown: DeskCase): void;
  /** A case is known as it is now. */
  took(fresh: DeskCase): void;
  /** Something was done to a case. */
  handled(fresh: DeskCase, action: CaseAction | 'message'): void;
  /** A case was recorded for somebody. */
  recorded(number: string): void;
  /** Prints one paper and nothing else of the room; undefined where nothing can be printed. */
  printer(): ((paper: TemplateResult) => void) | undefined;
}
