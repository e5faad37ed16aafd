import type { CentreKind, Period } from '@linli/contract/centres';
import type { DivisionLevel } from '@linli/contract/division';
import type { LegalBasis, Material, Step } from '@linli/contract/guide';
import type { Audience, Channel, LifeEventId, Scope, ServiceType, TopicId } from '@linli/contract/service';
import type { Duration } from '@linli/contract/duration';

/** The same words in every language of the catalogue: Chinese is the source, English beside it, so that neither can lag behind. */
export type Text = readonly [zh: string, en: string];

/** Where a service is taken: kinds of centre, each at a level of division. */
export interface TakenBy { readonly kind: CentreKind; readonly level: DivisionLevel; readonly window: Text }

/** One service of the demo catalogue, as an office would enter it. */
export interface DemoService {
  readonly id: string;
  readonly name: Text;
  readonly summary: Text;
  readonly type: ServiceType;
  readonly audience: readonly Audience[];
  readonly topic: TopicId;
  readonly events: readonly LifeEventId[];
  readonly department: Text;
  /** What residents call it, in Chinese only: 吃低保, 养狗证. Seeds the synonyms, which an office then edits. */
  readonly synonyms: readonly string[];
  /** How often it is asked for in a month: breaks ties between equally good matches. */
  readonly uses: number;
  readonly limit: { readonly instant: boolean; readonly statutory?: Duration; readonly promised?: Duration; readonly note?: Text };
  readonly scope: Scope;
  readonly channels: readonly Channel[];
  readonly phone: string;
  readonly complaintPhone: string;
  readonly conditions: readonly Text[];
  readonly handIn: { readonly level: DivisionLevel; readonly sentence: Text };
  readonly decides: { readonly level: DivisionLevel; readonly name: Text };
  readonly visits: { readonly count: number; readonly reason?: Text };
  readonly fee: { readonly basis?: Text; readonly items: readonly { readonly name: Text; readonly amount: number }[]; readonly note?: Text };
  readonly onlineDepth?: 1 | 2 | 3 | 4;
  readonly materials: readonly DemoMaterial[];
  readonly steps: readonly (Pick<Step, 'kind'> & { readonly name: Text; readonly who: Text; readonly time: Text; readonly detail: Text })[];
  /** Real laws and documents only, cited as facts; titles stay Chinese in every language. */
  readonly bases: readonly LegalBasis[];
  readonly results: readonly { readonly name: Text; readonly kind: 'certificate' | 'approval' | 'payment' | 'record' | 'other' }[];
  readonly questions: readonly { readonly question: Text; readonly answer: Text }[];
  readonly takenBy: readonly TakenBy[];
}

export type DemoMaterial = Omit<Material, 'name' | 'note' | 'form'> & {
  readonly name: Text;
  readonly note?: Text;
  readonly form?: { readonly title: Text; readonly fields: readonly { readonly label: Text; readonly example: Text }[]; readonly declaration?: Text };
};

export interface DemoDivision { readonly code: string; readonly name: Text }

export interface DemoCentre {
  readonly id: string;
  readonly name: Text;
  readonly kind: CentreKind;
  readonly division: string;
  readonly address: Text;
  readonly lat: number;
  readonly lng: number;
  readonly phone: string;
  readonly weekly: readonly { readonly days: readonly number[]; readonly periods: readonly Period[] }[];
  /** Whether public holidays close it and make-up days open it; police stations never close. */
  readonly holidays: 'closed' | 'open';
  /** Dated changes of this place alone. */
  readonly exceptions?: readonly { readonly date: string; readonly periods: readonly Period[]; readonly name: Text }[];
  readonly windows: readonly { readonly name: Text; readonly number?: string }[];
  readonly access: readonly Text[];
}
