import type { CentreKind } from '@linli/contract/centres';
import type { DivisionLevel } from '@linli/contract/division';
import type { Guide } from '@linli/contract/guide';
import type { ServiceCard } from '@linli/contract/service';
import type { Language } from '@linli/contract/text';
import type { ColumnType } from 'kysely';

/** Written as text, read as the value: pg and PGlite agree on this form alone. */
type Json<T> = ColumnType<T, string, string>;
/** Words in the languages that there are; Chinese always is. */
export type Words = { readonly 'zh-CN': string } & { readonly [L in Language]?: string };

/** What `centre.data` holds beside the columns one searches by. */
export interface CentreData {
  readonly name: Words;
  readonly address: Words;
  readonly phone: string;
  readonly weekly: { days: number[]; periods: { opens: string; closes: string }[] }[];
  readonly holidays: 'open' | 'closed';
  readonly exceptions: { date: string; periods: { opens: string; closes: string }[]; name: Words }[];
  readonly windows: { name: Words; number?: string }[];
  readonly access: Words[];
}

/** Of which kind the words of a service are; the order is that of the codes in `service_key.kind`. */
export const wordKinds = ['name', 'synonym', 'topic', 'event', 'department', 'content'] as const;
export type WordKind = (typeof wordKinds)[number];

export interface Database {
  division: {
    code: string; name: string; name_en: string | null; level: DivisionLevel; parent: string | null; has_children: boolean;
    /** `demo` or the edition of the national list. */
    source: string;
    /** The name without what hundreds of thousands of names end in (社区居委会, 村委会); then its pairs of neighbouring characters, pinyin and initials. */
    core: string; grams: string[]; pinyin: string; initials: string;
  };
  centre: { id: string; division: string; level: DivisionLevel; kind: CentreKind; lat: number; lng: number; data: Json<CentreData> };
  service: {
    id: string; division: string; topic: string; audience: string[]; scope: string; channels: string[]; events: string[];
    /** Requests in an ordinary month: breaks ties. */
    uses: number;
  };
  service_text: { service: string; language: Language; card: Json<ServiceCard>; guide: Json<Omit<Guide, 'places'>> };
  /** Which centres take a service. */
  service_place: { service: string; kind: CentreKind; level: DivisionLevel; window: Json<Words> };
  /** Everything a service answers to. Synonyms of source `office` were edited by an office and outlive a new catalogue. */
  service_word: { service: string; text: string; kind: WordKind; source: 'catalogue' | 'office' };
  /** The search index, made of `service_word` by services/keys.ts. */
  service_key: { key: string; service: string; word: string; kind: number; weight: number };
  topic: { kind: 'topic' | 'event'; id: string; position: number; name: Json<Words>; summary: Json<Words> };
  hot_word: { position: number; text: Json<Words> };
  /** Which version of a data set is in the tables. */
  data_version: { name: string; version: string };
}
