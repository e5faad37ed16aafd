import type { MyShift, PlaceState } from '@linli/contract/shift';
import type { Host } from '../shared/host.ts';
import type { LitElement } from 'lit';
import type { Locale } from '../shared/messages.ts';
import type { RoomClient, Who } from './who.ts';

/** What is shown of the programme. */
export type Section = 'shifts' | 'mine' | 'wishes' | 'record';

/** What surrounds a section of the programme. */
export interface Around {
  readonly room: LitElement & { readonly division?: string | undefined; readonly sharedDevice: boolean; readonly api?: string | undefined };
  readonly who: Who;
  readonly language: Locale;
  readonly client: RoomClient | undefined;
  /** The world around; the browser where nobody says. */
  readonly host: Host;
  show(section: Section): void;
  /** Signs in, and comes back to where somebody was. */
  signIn(): void;
  /** To the doors: what is wanted takes a volunteer. */
  signUp(): void;
  /** Opens the form with one's record. */
  change(): void;
  /** Somebody has a place now, or waits for one. */
  joined(shift: MyShift, state: PlaceState): void;
  /** Back to the first screen. */
  home(): void;
}
