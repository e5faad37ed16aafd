import type { CaseService } from '@linli/contract/receipt';
import { isSensitive } from '@linli/contract/dispute-rules';
import type { ConsentPolicy, ConsentPurpose, DisputePolicy } from '@linli/contract/policy';
import type { Locale } from '../shared/messages.ts';
import { asksIdentity, bodyOf, circumstances, type Answers } from './answers.ts';
import type { IntakeWords } from './dispute-intake.messages.ts';

/** A screen with one question. */
export type Step = 'kind' | 'situations' | 'story' | 'place' | 'me' | 'others' | 'wishes' | 'mediation' | 'files' | 'contact' | 'talk' | 'way' | 'consents' | 'review';

/** What choices are called, perhaps with a word of explanation. */
export type Names = Readonly<Record<string, string | readonly [name: string, hint: string]>>;

/** One thing that is asked. Its order in the list is that of the steps, of the review, and of what is to be mended. */
export interface Field {
  readonly step: Step;
  /** Where the answer stands in the draft. */
  readonly path: string;
  /** How it is asked: `own` is drawn by its step, `pair` are two choices side by side, `fold` choices that few want. */
  readonly as: 'line' | 'tel' | 'date' | 'area' | 'pick' | 'pair' | 'many' | 'fold' | 'check' | 'own';
  readonly names?: Names;
  readonly longest?: number;
  readonly needed?: boolean;
  /** The question itself is the heading of its screen. */
  readonly heading?: boolean;
  /** Other words than those of its path; shorter ones for the review. */
  readonly label?: string;
  readonly short?: string;
  readonly hint?: string;
  readonly autocomplete?: 'name' | 'tel';
  /** Other words than those of its step; of the first field. */
  readonly ask?: string;
  readonly askHint?: string;
}

/** What the questions depend on. */
export interface Asked {
  readonly service: CaseService;
  readonly policy: DisputePolicy | undefined;
  readonly words: IntakeWords;
  readonly language: Locale;
  readonly value: Answers;
  /** The page names a place. */
  readonly placed: boolean;
  /** How many files there are, arrived or not. */
  readonly files: number;
}

const when = (holds: unknown, ...fields: Field[]): Field[] => (holds ? fields : []);
const named = <T extends { readonly id: string }>(items: readonly T[], nameOf: (item: T) => Names[string]): Names => Object.fromEntries(items.map(item => [item.id, nameOf(item)]));

/** What is told before a request of either service. */
export const consentsOf = (service: CaseService, policy: DisputePolicy): ConsentPolicy => (service === 'counselling' ? policy.counselling : policy.consents);

/** The purposes that are asked about: the separate consent only where something delicate was told. */
export const purposesOf = ({ service, policy, value, files }: Asked): readonly ConsentPurpose[] => {
  const delicate = service === 'dispute' && (files || isSensitive(bodyOf(value, service, policy!, []), policy!));
  return consentsOf(service, policy!).purposes.filter(({ needed }) => needed !== 'sensitive' || delicate);
};

const placeFields = ({ service }: Asked): Field[] => [{ step: 'place', path: 'division', as: 'own' }, ...when(service === 'dispute', { step: 'place', path: 'place', as: 'line', longest: 200 })];

/** Each of the other side; of somebody unknown, only how to find them. */
const otherFields = ({ value: { respondents = [] }, words }: Asked): Field[] => respondents.flatMap(({ kind }, index): Field[] => {
  const path = `respondents.${index}`;
  const step = 'others';
  return [
    { step, path: `${path}.kind`, as: 'pick', names: words.partyKind, needed: true },
    ...when(kind && kind !== 'unknown', { step, path: `${path}.name`, as: 'line', longest: 60, needed: true, label: words.nameOf.other[kind === 'organisation' ? 1 : 0] }, { step, path: `${path}.phone`, as: 'tel' }),
    ...when(kind, { step, path: `${path}.note`, as: 'line', longest: 200, needed: kind === 'unknown' }),
  ];
});

/** Whom a mediation is for, and how to reach them: no more than this kind of dispute needs. */
const ownFields = (asked: Asked): Field[] => {
  const { value, words, policy } = asked;
  const [behalf, person] = [value.behalf === 'yes', value.applicant?.kind === 'person'];
  const { person: one, organisation } = words.partyKind;
  return [
    { step: 'me', path: 'behalf', as: 'pick', names: words.behalf, heading: true, needed: true, label: words.ask['me']!, short: words.label['behalf']! },
    { step: 'me', path: 'applicant.kind', as: 'pair', names: { person: one, organisation }, needed: true },
    { step: 'me', path: 'applicant.name', as: 'line', longest: 60, needed: true, label: words.nameOf.own[person ? (behalf ? 2 : 0) : 1], ...(!behalf && person && { autocomplete: 'name' as const }) },
    ...when(asksIdentity(value, policy), { step: 'me', path: 'applicant.idNumber', as: 'line', longest: 30 }),
    ...when(behalf, { step: 'me', path: 'agent.name', as: 'line', longest: 60, needed: true, autocomplete: 'name' }, { step: 'me', path: 'agent.relation', as: 'pick', names: words.relation, needed: true }),
  ];
};

const wishFields = ({ policy, words, value }: Asked): Field[] => {
  const mediators = named(policy!.mediators, ({ name, office, specialities }) => [name, [office, ...specialities].join(words.parted)]);
  return [
    { step: 'wishes', path: 'wishes', as: 'area', longest: 1000, needed: true },
    ...when(policy!.mediators.length,
      { step: 'mediation', path: 'mediator', as: 'pick', names: { '': words.anyMediator, ...mediators } },
      { step: 'mediation', path: 'recused', as: 'fold', names: mediators },
      ...when(value.recused?.length, { step: 'mediation', path: 'recusalReason', as: 'area', longest: 300 })),
    { step: 'mediation', path: 'closedDoors', as: 'check', names: words.closedDoors },
  ];
};

const contactFields = ({ value: { behalf }, words }: Asked): Field[] => [
  { step: 'contact', path: behalf === 'yes' ? 'agent.phone' : 'applicant.phone', as: 'tel', needed: true, autocomplete: 'tel', label: words.label['phone']!, hint: words.phoneHint },
  ...when(behalf === 'yes', { step: 'contact', path: 'applicant.phone', as: 'tel' }),
  { step: 'contact', path: 'callTime', as: 'pick', names: words.callTime },
];

function disputeFields(asked: Asked): Field[] {
  const { policy, value: { kind: id } } = asked;
  const kind = policy!.kinds.find(one => one.id === id);
  const place = placeFields(asked);
  return [
    ...when(!asked.placed, ...place),
    { step: 'kind', path: 'kind', as: 'own', names: named(policy!.kinds, ({ name, example }) => [name, example]) },
    ...when(!kind?.mediated || kind.note || kind.routes.length || circumstances(policy!, id).length, { step: 'situations', path: 'situations', as: 'own', names: named(policy!.situations, ({ question }) => question) }),
    { step: 'story', path: 'story', as: 'area', longest: 4000, needed: true },
    { step: 'story', path: 'happenedOn', as: 'date' },
    ...when(asked.placed, ...place),
    ...ownFields(asked), ...otherFields(asked), ...wishFields(asked),
    { step: 'files', path: 'files', as: 'own' },
    ...contactFields(asked),
  ];
}

/** All that is asked, in its order. Until the policy has come, only where it happened: everything else depends on that. */
export function fieldsOf(asked: Asked, talk: ((asked: Asked) => Field[]) | undefined): Field[] {
  const { policy, placed } = asked;
  const place = when(!placed, ...placeFields(asked));
  if (!policy) return place;
  const fields = talk ? [...place, ...talk(asked)] : disputeFields(asked);
  return [...fields, { step: 'consents', path: 'consents', as: 'own', names: named(purposesOf(asked), ({ title }) => title) }, { step: 'review', path: 'review', as: 'own' }];
}
