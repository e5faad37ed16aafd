import * as z from 'zod/mini';
import { DivisionCode } from './division.ts';
import { docs } from './docs.ts';
import { Duration } from './duration.ts';
import { Language } from './text.ts';

/** 调解委员会 or 矛盾纠纷调处化解中心: who takes cases of a division. */
export const Office = z.object({ id: z.string(), name: z.string(), phone: z.string(), address: z.string() });
export type Office = z.infer<typeof Office>;

/** A place that something belongs to, and how to reach it. */
export const Route = z.object({
  name: z.string(),
  /** What they do there. */
  text: z.string(),
  phone: z.optional(z.string()),
  place: z.optional(z.string()),
});
export type Route = z.infer<typeof Route>;

/** A kind of dispute 纠纷类型. */
export const DisputeKind = z.object({
  id: z.string(),
  name: z.string(),
  /** Plain examples, the first thing a resident recognises. */
  example: z.string(),
  /** Whether people's mediation is offered for it at all; the routes say where it belongs then. */
  mediated: z.boolean(),
  /** Where else one may or must go: beside mediation if `mediated`, instead of it if not. */
  routes: z.array(Route),
  /** What to know of these other ways, time limits above all. */
  note: z.optional(z.string()),
  /** Until when the office says whether it takes the case, and until when mediation ends. */
  deadlines: z.object({ reply: Duration, mediation: Duration }),
  /** Delicate by its nature (a family, an illness): asks for the separate consent. */
  sensitive: z.boolean(),
  /** Asks for the applicant's identity number, because the remedy needs it. */
  identity: z.boolean(),
});
export type DisputeKind = z.infer<typeof DisputeKind>;

/**
 * A circumstance that changes where a dispute belongs, asked as a yes-or-no question. `urgent`: danger, call first;
 * `elsewhere`: cannot be mediated here; `beside`: may be mediated, and another way is open as well.
 */
export const Situation = z.object({
  id: z.string(),
  question: z.string(),
  /** Kinds it is asked of; all where empty. */
  kinds: z.array(z.string()),
  effect: z.enum(['urgent', 'elsewhere', 'beside']),
  /** Said as soon as the answer is yes. */
  text: z.string(),
  routes: z.array(Route),
});
export type Situation = z.infer<typeof Situation>;

/** What personal data are used for. `always`: nothing can be done without it; `sensitive`: asked where delicate data are given; `never`: free. */
export const ConsentPurpose = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  needed: z.enum(['always', 'sensitive', 'never']),
  /** For how long the data are kept after the case is closed. */
  keptDays: z.int(),
});
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** What a resident is told before giving data (个人信息保护法 art. 17 and 30), as of one version. */
export const ConsentPolicy = z.object({
  version: z.string(),
  /** Who handles the data, and how to reach them. */
  handler: z.object({ name: z.string(), phone: z.string() }),
  text: z.array(z.string()),
  purposes: z.array(ConsentPurpose),
  language: Language,
});
export type ConsentPolicy = z.infer<typeof ConsentPolicy>;

/** A mediator whom a resident may ask for, or not want. */
export const Mediator = z.object({ id: z.string(), name: z.string(), office: z.string(), specialities: z.array(z.string()) });
export type Mediator = z.infer<typeof Mediator>;

/** Everything that an intake page needs to know before a resident begins, for one division. */
export const DisputePolicy = z.object({
  division: DivisionCode,
  office: Office,
  kinds: z.array(DisputeKind),
  situations: z.array(Situation),
  consents: ConsentPolicy,
  /** The same for requests for counselling. */
  counselling: ConsentPolicy,
  mediators: z.array(Mediator),
  /** Numbers to call when it is urgent, the most urgent first. */
  hotlines: z.array(Route),
  /** Words of crisis: where one stands in what is typed, help is shown at once. Lower case. */
  crisisWords: z.array(z.string()),
  files: z.object({ most: z.int(), bytes: z.int() }),
  /** Minutes in which a filing can be taken back without a reason. */
  withdrawMinutes: z.int(),
  /** Days that a draft is kept on the device. */
  draftDays: z.int(),
  /** Demonstration data: 以当地公布为准 must stay in sight. */
  demonstration: z.boolean(),
  language: Language,
});
export type DisputePolicy = z.infer<typeof DisputePolicy>;

/** Where a dispute belongs: `urgent` call first, `elsewhere` not here, `both` here and elsewhere, `here`. */
export interface Triage {
  readonly outcome: 'urgent' | 'elsewhere' | 'both' | 'here';
  readonly routes: readonly Route[];
  /** What to tell, in the policy's words. */
  readonly texts: readonly string[];
}

/** The situations that are asked about for a kind. */
export const situationsFor = (policy: Pick<DisputePolicy, 'situations'>, kind: string): Situation[] =>
  policy.situations.filter(({ kinds }) => !kinds.length || kinds.includes(kind));

/** Several reasons may lead to the same place. */
const oncePerName = (routes: readonly Route[]): Route[] => routes.filter(({ name }, index) => routes.findIndex(route => route.name === name) === index);

/** All the places that a dispute of a kind may go to, the kind's own first. */
export const placesFor = (policy: Pick<DisputePolicy, 'kinds' | 'situations'>, kind: string): Route[] =>
  oncePerName([...(policy.kinds.find(({ id }) => id === kind)?.routes ?? []), ...situationsFor(policy, kind).flatMap(({ routes }) => routes)]);

/** Where a dispute of a kind belongs, with what was answered yes. The same function tells a resident early and binds the server. */
export function triageOf(policy: Pick<DisputePolicy, 'kinds' | 'situations'>, kindId: string | undefined, answered: readonly string[]): Triage {
  const kind = policy.kinds.find(({ id }) => id === kindId);
  const yes = (kindId ? situationsFor(policy, kindId) : policy.situations.filter(({ kinds }) => !kinds.length)).filter(({ id }) => answered.includes(id));
  const of = (effect: Situation['effect']) => yes.filter(situation => situation.effect === effect);
  const tell = (situations: readonly Situation[]) => ({ routes: oncePerName(situations.flatMap(({ routes }) => routes)), texts: situations.map(({ text }) => text) });
  const urgent = of('urgent');
  if (urgent.length) return { outcome: 'urgent', ...tell(urgent) };
  const elsewhere = of('elsewhere');
  if (elsewhere.length) return { outcome: 'elsewhere', ...tell(elsewhere) };
  const beside = tell(of('beside'));
  const routes = oncePerName([...(kind?.routes ?? []), ...beside.routes]);
  const texts = [...(kind?.note ? [kind.note] : []), ...beside.texts];
  if (kind && !kind.mediated) return { outcome: 'elsewhere', routes, texts };
  return { outcome: routes.length ? 'both' : 'here', routes, texts };
}

/** Whether words speak of a crisis: of ending one's life, of hurting oneself. Better once too often. */
export const speaksOfCrisis = (words: string, crisisWords: readonly string[]): boolean => {
  const plain = words.toLowerCase().replace(/\s/g, '');
  return crisisWords.some(word => plain.includes(word.replace(/\s/g, '')));
};

/* @__PURE__ */ docs.add(Office, { id: 'Office', description: 'Who takes cases. 受理单位。' });
/* @__PURE__ */ docs.add(Route, { id: 'Route', description: 'A place that something belongs to. 去处。' });
/* @__PURE__ */ docs.add(DisputeKind, { id: 'DisputeKind', description: 'A kind of dispute with its channels and deadlines. 纠纷类型。' });
/* @__PURE__ */ docs.add(Situation, { id: 'Situation', description: 'A circumstance that changes where a dispute belongs. 影响渠道的情形。' });
/* @__PURE__ */ docs.add(ConsentPurpose, { id: 'ConsentPurpose', description: 'What personal data are used for. 个人信息处理目的。' });
/* @__PURE__ */ docs.add(ConsentPolicy, { id: 'ConsentPolicy', description: 'What is told before data are given. 个人信息告知。' });
/* @__PURE__ */ docs.add(Mediator, { id: 'Mediator', description: 'A mediator. 调解员。' });
/* @__PURE__ */ docs.add(DisputePolicy, { id: 'DisputePolicy', description: 'All that an intake page needs to know. 纠纷受理政策。' });
