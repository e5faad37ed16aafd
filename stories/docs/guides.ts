import { caseDesk } from './case-desk.ts';
import { caseTracker } from './case-tracker.ts';
import { committeeCard } from './committee-card.ts';
import { committeeDirectory } from './committee-directory.ts';
import { disputeIntake } from './dispute-intake.ts';
import { divisionPicker } from './division-picker.ts';
import type { Guides } from './guide.ts';
import { provider } from './provider.ts';
import { serviceLookup } from './service-lookup.ts';
import { volunteerDesk } from './volunteer-desk.ts';
import { volunteerSignup } from './volunteer-signup.ts';

/** What is said of each element, in the order of the sidebar. */
export const guides: Guides = {
  'linli-service-lookup': serviceLookup,
  'linli-dispute-intake': disputeIntake,
  'linli-case-tracker': caseTracker,
  'linli-committee-directory': committeeDirectory,
  'linli-committee-card': committeeCard,
  'linli-volunteer-signup': volunteerSignup,
  'linli-case-desk': caseDesk,
  'linli-volunteer-desk': volunteerDesk,
  'linli-division-picker': divisionPicker,
  'linli-provider': provider,
};
