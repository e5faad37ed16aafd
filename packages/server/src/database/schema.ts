import type { CaseAction, CaseState, Confirmation } from '@linli/contract/case-state';
import type { CaseService } from '@linli/contract/receipt';
import type { CentreKind } from '@linli/contract/centres';
import type { Accession, Appraisal, BodyKind, Departure, NoticeCategory, PledgeState, PostRole } from '@linli/contract/committee';
import type { DivisionLevel } from '@linli/contract/division';
import type { Role } from '@linli/contract/endpoint';
import type { FileType } from '@linli/contract/files';
import type { Guide } from '@linli/contract/guide';
import type { ConsentPolicy, DisputePolicy } from '@linli/contract/policy';
import type { Duration } from '@linli/contract/duration';
import type { ServiceCard } from '@linli/contract/service';
import type { CheckInNote, Correction, DistanceBucket, PlaceState } from '@linli/contract/shift';
import type { Language } from '@linli/contract/text';
import type { VolunteerPolicy } from '@linli/contract/volunteer-policy';
import type { Skill } from '@linli/contract/volunteer';
import type { WishEvent, WishKind, WishState } from '@linli/contract/wish';
import type { ColumnType, Generated } from 'kysely';

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

/** What `body.details` holds beside the columns one searches by; the hours are those of a centre. */
export interface BodyDetails extends Partial<Pick<CentreData, 'weekly' | 'holidays' | 'exceptions'>> {
  readonly address?: Words;
  readonly phone?: string;
  readonly duties?: Words[];
}
/** A statement as it is kept. */
export interface NoticeTableData { readonly caption: Words; readonly columns: { name: Words; numeric?: boolean }[]; readonly rows: string[][] }
export interface SourceData { readonly name: Words; readonly url?: string }

/** Dates are written and read as `2026-11-24`; moments are written as ISO text or dates, and read through `instant()`. */
type Day = ColumnType<string | Date, string, string>;
type Moment = ColumnType<Date, Date | string, Date | string>;
/** An envelope of secrets/secrets.ts; the comment says of what, and its context. Null once it was erased. */
type Sealed = string | null;

/** A volunteer policy as it is stored: without what depends on the division and the day. */
export type VolunteerPolicyData = Omit<VolunteerPolicy, 'division' | 'office' | 'consents' | 'wishes' | 'demonstration' | 'language'>;

/** What residents are told about, in versions. */
export type ConsentTopic = CaseService | 'volunteering' | 'wishes';

/** What the office is bound to for a case, as of its filing. */
export interface Terms { readonly reply: Duration; readonly mediation: Duration }

/** Who wrote or did something. */
export type By = 'applicant' | 'respondent' | 'office' | 'system';
export type Viewer = 'applicant' | 'respondent';

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

  /** Who takes cases: of the kinds it `takes` (of all where empty) in the divisions that begin with `serves`. */
  office: { id: string; division: string; serves: string; takes: string[]; name: Json<Words>; address: Json<Words>; phone: string };
  staff: { id: string; name: Json<Words>; title: Json<Words>; roles: Role[]; office: string | null; division: string; specialities: Json<Words[]>; offered: boolean };
  dispute_policy: { division: string; language: Language; data: Json<Omit<DisputePolicy, 'division' | 'office' | 'mediators' | 'consents' | 'counselling' | 'language'>> };
  consent_policy: { topic: ConsentTopic; version: string; language: Language; starts: Day; ends: Day | null; data: Json<ConsentPolicy> };

  case_record: {
    number: string; service: CaseService; kind: string; kind_name: Json<Words>; state: CaseState; version: number; division: string; office: string;
    assignee: string | null; channel: 'web' | 'counter' | 'phone'; recorded_by: string | null; confirmation: Confirmation; filed_at: Moment; withdraw_until: Moment; closed_at: Moment | null;
    terms: Json<Terms>; due_on: Day | null; due_what: 'reply' | 'mediation' | 'supplement' | null; suspended_on: Day | null; escalated_at: Moment | null;
    crisis: boolean; follow_up_on: Day | null;
    /** What was told: `case.<number>.content`; the others likewise. */
    content: Sealed; agreement: Sealed; closing: Sealed; rating: Sealed; erased_at: Moment | null;
  };
  case_party: { number: string; id: number; role: 'applicant' | 'agent' | 'respondent'; kind: 'person' | 'organisation' | 'unknown'; content: Sealed; phone_index: string[] };
  /** SHA-256 of a party's secret code, sealed: `access.<number>.<party>`. */
  case_access: { number: string; party: number; viewer: Viewer; code: string };
  case_event: {
    id: Generated<string>; number: string; at: Moment; what: CaseAction | 'submitted' | 'escalated' | 'erased'; by: By; staff: string | null; from_state: CaseState | null; to_state: CaseState | null;
    until: Day | null; assignee: string | null; office: string | null; content: Sealed;
  };
  case_message: { id: Generated<string>; number: string; at: Moment; by: By; staff: string | null; viewer: Viewer; content: Sealed; files: string[]; read_at: Moment | null };
  case_session: { number: string; at: Moment; form: 'in-person' | 'phone' | 'video'; closed_doors: boolean; content: Sealed };
  consent: { number: string; purpose: string; topic: CaseService; policy_version: string; required: boolean; channel: 'web' | 'counter' | 'phone'; at: Moment; withdrawn_at: Moment | null };

  /** `content` is the sealed name; the key is kept as its index. `blob` once it is ready. */
  upload: { id: string; key_index: string; content: string; size: number; received: number; sha256: string | null; type: FileType | null; stored_size: number | null; blob: string | null; created_at: Moment };
  upload_part: { upload: string; at: number; size: number; bytes: Uint8Array };
  /** `viewer`: with which party it is shared. */
  case_file: { id: string; number: string; at: Moment; by: By; viewer: Viewer; content: string; type: FileType; size: number; blob: string };

  /** The first answer to a key, sealed, for seven days; `body` is the index of what was asked, under each key of the ring; `about` the case it tells of. */
  idempotency: { row: string; caller: string; key: string; body: string[]; about: string | null; reply: string | null; at: Moment };
  /** When a bucket is empty again; lost in a crash, which harms nobody. */
  rate_limit: { bucket: string; full_at: Moment };
  wrong_try: { bucket: string; tries: number; last_at: Moment };
  key_check: { id: number; content: string };
  audit_entry: {
    seq: string; at: Moment; actor: string; role: string; action: string; number: string | null; division: string; fields: string[]; purpose: string | null;
    previous: string; hash: string;
  };

  /** A committee, a body below one, or a township's office; `source` is `demo`, `office` or the list it was made from. `place` is made by committees/place.ts. */
  body: {
    code: string; division: string; kind: BodyKind; parent: string | null; name: string; name_en: string | null;
    core: string | null; grams: string[] | null; pinyin: string | null; initials: string | null;
    credit_code: string | null; place: ColumnType<unknown, string | null, string | null>; lat: number | null; lng: number | null;
    details: Json<BodyDetails> | null; version: Generated<number>; source: string;
  };
  post: { body: string; position: number; role: PostRole; title: Json<Words> | null; seats: number | null };
  /** Public data only; a mobile number is there only where its owner wants it shown. */
  person: { id: string; name: string; name_en: string | null; mobile: string | null; source: string };
  /** `until` is the first day on which the post is no longer held. */
  membership: {
    id: string; person: string; body: string; position: number; since: Day; until: Day | null; how: Accession; ended: Departure | null;
    area: Json<Words> | null; source: Json<SourceData> | null;
  };
  /** `ends` is the first day after it. */
  body_term: { body: string; starts: Day; ends: Day; number: number | null };
  /** `state` says what the office said; that a day has passed is seen when it is read. */
  pledge: { id: string; body: string; person: string | null; text: Json<Words>; made_on: Day; due: Day; state: Exclude<PledgeState, 'missed'>; progress: number };
  pledge_update: { pledge: string; seq: number; at: Day; progress: number; text: Json<Words>; evidence: string | null };
  report: { body: string; year: number; text: Json<Words>; appraisal: Appraisal | null; published_on: Day; rating_until: Day };
  report_rating: { body: string; year: number; rater: string; stars: number; at: Moment };
  notice: { id: string; body: string; category: NoticeCategory; title: Json<Words>; text: Json<Words>; tables: Json<NoticeTableData[]>; published_on: Day; quarter: string | null };
  /**
   * A resident of whom something is kept. `person` is a digest of phone or issuer's subject under the newest key; `content` the
   * sealed phone: `account.<id>`, null for whom an issuer vouches. What refers to it keeps it from being swept away.
   */
  account: { id: string; person: string; content: Sealed; seen_at: Moment };
  /** Signed in by phone on one device; SHA-256 of the refresh token and of the one before it. */
  session: { id: string; account: string; refresh: string; previous: string | null; renewed_at: Moment; until: Moment };
  /** The latest code of a phone, which one of its tries turns into a session; `sends` of the last day. Phone and codes are digests. */
  sign_in_code: { phone: string; digest: string; previous: string | null; tries: number; session: string | null; expires_at: Moment; sends: Date[] };

  /**
   * A volunteer 志愿者; `content` is `volunteer.<id>`: kind, name, phone and all that is delicate (volunteers/person.ts). `callable` agreed
   * to be called up. After leaving there is no account and no content. `calendar` is SHA-256 of the link's secret.
   */
  volunteer: {
    id: string; account: string | null; division: string; skills: Skill[]; callable: boolean; version: number; since: Moment; left_at: Moment | null;
    content: Sealed; phone_index: string[]; name_index: string[]; calendar: string | null; calendar_since: Moment | null;
    /** Stands for them in `shift_place.taken`. */
    number: Generated<number>;
  };
  /** A training, commendation or evaluation; `content` is `volunteer-record.<id>`. Services come from the shifts. */
  volunteer_record: { id: string; volunteer: string; kind: 'training' | 'commendation' | 'evaluation'; day: Day; office: Json<Words>; staff: string; at: Moment; content: Sealed };
  volunteer_policy: { division: string; language: Language; data: Json<VolunteerPolicyData> };
  /** `content` is the name, `certificate.<number>`. */
  certificate: {
    number: string; volunteer: string; issued_at: Moment; issuer: Json<Words>; first_day: Day; last_day: Day; minutes: number; shifts: number; voided_at: Moment | null; content: string;
  };
  /** 微心愿; `content` is what was asked, by whom and where: `wish.<id>.content`; `rating` likewise. */
  wish: {
    id: string; division: string; kind: WishKind; state: WishState; version: number; skills: Skill[]; by_day: Day | null; asked_at: Moment; changed_at: Moment;
    asker: string | null; claimer: string | null; content: Sealed; rating: Sealed;
  };
  /** `content` is the note, `wish-event.<wish>`. */
  wish_event: { id: Generated<string>; wish: string; at: Moment; what: WishEvent['what']; by: WishEvent['by']; staff: string | null; content: Sealed };
  /** 应急召集; `content` is words and place, `call-up.<id>`. */
  call_up: { id: string; division: string; skills: Skill[]; version: number; at: Moment; sent_at: Moment; closed_at: Moment | null; office: string; staff: string; content: string };
  /** Whom a call-up reached, and what they answered; `content` is their note, `call-up-reach.<call_up>.<volunteer>`. */
  call_up_reach: { call_up: string; volunteer: string; comes: boolean | null; answered_at: Moment | null; content: Sealed };

  /** 服务班次; `joined` counts all who hold a place, also while it goes on and afterwards; `tickets` were given to whoever came, in order. */
  shift: {
    id: string; series: string | null; division: string; office: string | null; title: string; text: string; place: string; lat: number | null; lng: number | null;
    starts: Moment; ends: Moment; capacity: number; skills: Skill[]; members_only: boolean; least_age: number | null;
    join_until: Moment; leave_until: Moment; check_in_from: Moment; check_out_until: Moment;
    joined: Generated<number>; waiting: Generated<number>; tickets: Generated<number>; version: Generated<number>; changed_at: Moment; cancelled_at: Moment | null; reason: string | null;
  };
  /** Somebody's place in a shift; `content` is the correction asked for and the edits of the hours, with their reasons: `place.<shift>.<volunteer>`. */
  shift_place: {
    id: Generated<string>; shift: string; volunteer: string; state: PlaceState; ticket: number; version: Generated<number>; joined_at: Moment; promoted_at: Moment | null;
    checked_in_at: Moment | null; checked_out_at: Moment | null; check_in_by: CheckInNote['by'] | null; near: boolean | null; distance: DistanceBucket | null;
    minutes: number | null; confirmed_at: Moment | null; correction: Correction['state'] | null; taken: string | null; content: Sealed;
  };

  /** With what pages are signed for WeChat; `content` is the ticket, `wechat-ticket.<app>`. One process fetches it at a time, until `claimed_until`; `failed` says that it got none. */
  wechat_ticket: { app: string; content: Sealed; until: Moment; claimed_until: Moment; failed: boolean };

  /** Invented residents of the demo, who can sign in there. */
  resident: { id: string; name: Json<Words>; division: string };
}
