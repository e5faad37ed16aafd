import * as z from 'zod/mini';
import { DivisionCode } from './division.ts';
import { docs } from './docs.ts';
import { ConsentPolicy, Office } from './policy.ts';
import { Language } from './text.ts';
import { Skill } from './volunteer.ts';

/** The numbers by which shifts are run; the same for the form, which tells early, and the server, which binds. */
export const VolunteerRules = z.object({
  /** Years of age: from which one may sign up at all, and without a guardian. */
  minimumAge: z.int(),
  adultAge: z.int(),
  /** Minutes before a shift begins from which one may check in. */
  checkInBefore: z.int(),
  /** Minutes after it ended until which one may check out. */
  checkOutAfter: z.int(),
  /** Seconds that a check-in code is shown; the one before is good as well. */
  codeSeconds: z.int(),
  /** Metres within which somebody is at the place. */
  nearMetres: z.int(),
  /** Open wishes that somebody may have, and that somebody may have claimed. */
  mostWishes: z.int(),
  mostClaims: z.int(),
});
export type VolunteerRules = z.infer<typeof VolunteerRules>;

/** All that the form needs to know before somebody begins. */
export const VolunteerPolicy = z.object({
  division: DivisionCode,
  office: Office,
  /** Those that are asked for here, the most wanted first. */
  skills: z.array(Skill),
  /** Purposes with the names of `VolunteerPurpose`; `keptDays` counts from when somebody leaves. */
  consents: ConsentPolicy,
  /** The same for whoever makes a wish. */
  wishes: ConsentPolicy,
  rules: VolunteerRules,
  /** What is kept of whoever leaves, and why, in plain words. */
  kept: z.array(z.object({ what: z.string(), why: z.string(), days: z.optional(z.int()) })),
  /** Demonstration data: 以当地公布为准 must stay in sight. */
  demonstration: z.boolean(),
  language: Language,
});
export type VolunteerPolicy = z.infer<typeof VolunteerPolicy>;

/* @__PURE__ */ docs.add(VolunteerRules, { id: 'VolunteerRules', description: 'The numbers by which shifts are run. 服务规则。' });
/* @__PURE__ */ docs.add(VolunteerPolicy, { id: 'VolunteerPolicy', description: 'What the form needs to know. 志愿服务政策。' });
