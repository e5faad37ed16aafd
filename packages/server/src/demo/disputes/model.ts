import type { Role } from '@linli/contract/endpoint';
import type { ConsentPolicy, ConsentPurpose, DisputeKind, Route, Situation } from '@linli/contract/policy';
import type { Language } from '@linli/contract/text';
import type { Text } from '../model.ts';

export type DemoRoute = Pick<Route, 'phone'> & { readonly name: Text; readonly text: Text; readonly place?: Text };

export type DemoKind = Omit<DisputeKind, 'name' | 'example' | 'routes' | 'note'> & {
  readonly name: Text; readonly example: Text; readonly routes: readonly DemoRoute[]; readonly note?: Text;
};

export type DemoSituation = Omit<Situation, 'question' | 'text' | 'routes'> & {
  readonly question: Text; readonly text: Text; readonly routes: readonly DemoRoute[];
};

export type DemoPurpose = Omit<ConsentPurpose, 'title' | 'text'> & { readonly title: Text; readonly text: Text };

/** One version of what residents are told about their data, with its first and last day in force. */
export interface DemoConsents {
  readonly version: string;
  readonly from: string;
  readonly until?: string;
  policy(language: Language): ConsentPolicy;
}

export interface DemoOffice {
  readonly id: string;
  /** Where it is. */
  readonly division: string;
  /** It takes cases of every division that begins with this code. */
  readonly serves: string;
  /** Kinds of case that it alone takes there; all others where absent. */
  readonly takes?: readonly string[];
  readonly name: Text;
  readonly phone: string;
  readonly address: Text;
}

export interface DemoStaff {
  readonly id: string;
  readonly name: Text;
  readonly title: Text;
  readonly roles: readonly Role[];
  /** Whose cases they take; absent for who takes none. */
  readonly office?: string;
  /** What they can reach: what is of a division that begins with this code. */
  readonly division: string;
  readonly specialities: readonly Text[];
  /** Whether residents may ask for them as mediator, or not want them. */
  readonly offered: boolean;
}
