import { metresBetween } from './distance.ts';
import { plainPhone } from './identity.ts';
import type { DistanceBucket } from './shift.ts';
import type { Point } from './values.ts';
import type { VolunteerRules } from './volunteer-policy.ts';

// What binds volunteers beyond the shape of what they send: the same under a form, which tells early, and on the server.

/** Whole years on a day: a birthday counts from its beginning, that of 29 February from 1 March where there is none. Dates are those of China, `2026-11-24`. */
export function ageOn(birthDate: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
}

type Ages = Pick<VolunteerRules, 'minimumAge' | 'adultAge'>;

/** Below the age from which one may sign up at all. */
export const isTooYoung = (birthDate: string, day: string, { minimumAge }: Ages): boolean => ageOn(birthDate, day) < minimumAge;
/** Old enough for signing up, and not for doing so alone. */
export const needsGuardian = (birthDate: string, day: string, ages: Ages): boolean => !isTooYoung(birthDate, day, ages) && ageOn(birthDate, day) < ages.adultAge;

interface Named { readonly name?: string | undefined; readonly phone?: string | undefined }
const comparable = (name: string | undefined): string | undefined => name?.replace(/[\s·•]/g, '').toLowerCase() || undefined;

/** By what a guardian is the child itself: nobody answers for oneself. */
export function sameAsChild(guardian: Named, child: Named): 'name' | 'phone' | undefined {
  if (guardian.phone && child.phone && plainPhone(guardian.phone) === plainPhone(child.phone)) return 'phone';
  return comparable(guardian.name) && comparable(guardian.name) === comparable(child.name) ? 'name' : undefined;
}

/** Something that takes from `starts` until just before `ends`. */
export interface Span { readonly starts: string; readonly ends: string }
export const minutesOf = ({ starts, ends }: Span): number => Math.round((Date.parse(ends) - Date.parse(starts)) / 60_000);
/** Whether two spans have a moment in common; one may begin as another ends. */
export const overlap = (a: Span, b: Span): boolean => Date.parse(a.starts) < Date.parse(b.ends) && Date.parse(b.starts) < Date.parse(a.ends);

/** Minutes served: from check-in to check-out in whole minutes, never below nothing nor above the plan. */
export const servedMinutes = (checkedIn: string, checkedOut: string, planned: number): number =>
  Math.min(planned, Math.max(0, Math.floor((Date.parse(checkedOut) - Date.parse(checkedIn)) / 60_000)));

/** How far apart two places are, as roughly as it is kept. */
export function distanceBucket(a: Point, b: Point): DistanceBucket {
  const metres = metresBetween(a, b);
  return metres <= 100 ? '100' : metres <= 300 ? '300' : metres <= 1000 ? '1000' : 'over';
}
