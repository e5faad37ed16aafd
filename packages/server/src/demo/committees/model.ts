import type { Accession, Appraisal, BodyKind, CommitteeKind, Departure, NoticeCategory, PledgeState, PostRole, Term } from '@linli/contract/committee';
import type { DemoCentre, Text } from '../model.ts';

/** Somebody in a post, now or before; within a committee one name is one person. `until` is the first day on which they no longer hold it. */
export interface DemoHolder {
  readonly who: Text;
  readonly since: string;
  readonly until?: string;
  readonly how: Accession;
  readonly ended?: Departure;
  readonly area?: Text;
  readonly source?: Text;
}

export interface DemoPost { readonly role: PostRole; readonly title?: Text; readonly seats?: number; readonly holders: readonly DemoHolder[] }

export interface DemoBody {
  readonly kind: BodyKind;
  readonly name: Text;
  readonly phone?: string;
  /** Former ones too; `ends` is the first day after it. */
  readonly terms: readonly Term[];
  readonly posts: readonly DemoPost[];
}

export interface DemoPledge {
  readonly text: Text;
  readonly who?: Text;
  readonly madeOn: string;
  readonly due: string;
  readonly state: Exclude<PledgeState, 'missed'>;
  readonly progress: number;
  /** The earliest first. */
  readonly updates: readonly { readonly on: string; readonly progress: number; readonly text: Text; readonly evidence?: string }[];
}

export interface DemoReport {
  readonly year: number;
  readonly text: Text;
  readonly appraisal: Appraisal;
  readonly publishedOn: string;
  readonly ratingUntil: string;
  /** What residents gave. */
  readonly stars: readonly number[];
}

/** Cells are as they were written, in Chinese. */
export interface DemoTable { readonly caption: Text; readonly columns: readonly { readonly name: Text; readonly numeric?: boolean }[]; readonly rows: readonly (readonly string[])[] }

export interface DemoNotice {
  readonly category: NoticeCategory;
  readonly title: Text;
  readonly text: Text;
  readonly tables: readonly DemoTable[];
  readonly publishedOn: string;
  readonly quarter?: string;
}

/** A committee, or a township's office, with all that is known of it. */
export interface DemoCommittee extends Pick<DemoCentre, 'phone' | 'address' | 'lat' | 'lng' | 'weekly'> {
  readonly code: string;
  readonly kind: CommitteeKind;
  readonly creditCode: string;
  readonly duties: readonly Text[];
  /** The committee itself first: its name is the committee's. */
  readonly bodies: readonly DemoBody[];
  readonly pledges: readonly DemoPledge[];
  readonly reports: readonly DemoReport[];
  readonly notices: readonly DemoNotice[];
}
