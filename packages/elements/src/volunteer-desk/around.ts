import type { DivisionName } from '@linli/contract/division';
import type { TemplateResult } from 'lit';
import type { Host } from '../shared/host.ts';
import type { Locale } from '../shared/messages.ts';
import type { StaffSession } from '../shared/staff-session.ts';
import type { VolunteerWords } from '../shared/volunteer.messages.ts';
import type { VolunteerDeskWords } from './volunteer-desk.messages.ts';

/** Who organises, and what they call. */
export type OrganiserSession = StaffSession<'demo' | 'volunteerDesk'>;

/** The parts of the desk. */
export type SectionName = 'shifts' | 'volunteers' | 'wishes' | 'callUps' | 'reports';

/** What can be worked on. */
export type Work = 'shift' | 'volunteer' | 'wish' | 'call-up';

/** One part of the desk: its list at the side, and what is open of it. */
export interface Section {
  /** Whether words would be lost with the page. */
  readonly unsent: boolean;
  /** Before each drawing: asks for what is to be shown. */
  prepare(): void;
  renderSide(): TemplateResult;
  renderMain(): TemplateResult | undefined;
  /** Asks again for what is shown. */
  refresh(): void;
  /** Opens one of its items, by identifier. */
  open(id: string): void;
  /** Leaves what is open; what is half written waits. */
  close(): void;
  /** Nobody works here any more: what is personal goes, what was typed waits. */
  hide(): void;
  /** Somebody else works here now. */
  forget(): void;
}

/** What the desk gives to its parts. */
export interface Around {
  readonly session: OrganiserSession;
  language(): Locale;
  words(): VolunteerDeskWords;
  /** What skills, states and kinds are called. */
  names(): VolunteerWords;
  /** The place to which the page narrows the desk. */
  division(): string | undefined;
  /** That one, or the place of whoever works here, as far as it is known: where new things begin. */
  home(): string | undefined;
  /** The part on the screen: no other one asks for anything. */
  section(): SectionName;
  /** A field for a place, within what the member of staff can reach. */
  picker(label: string, value: string, required: boolean, onPick: (place: DivisionName | undefined) => void): TemplateResult;
  /** Something of a part is on the screen now; `heading` has the focus. */
  opened(section: SectionName, id: string): void;
  /** Opens the file of a volunteer. */
  visit(id: string): void;
  /** Goes back to the list. */
  back(): void;
  /** More rows came, from this one on. */
  more(from: number): void;
  /** Something was done. */
  handled(work: Work, id: string, action: string): void;
  host(): Host;
  /** Prints one paper and nothing else of the room; undefined where nothing can be printed. */
  printer(): ((paper: TemplateResult) => void) | undefined;
}
