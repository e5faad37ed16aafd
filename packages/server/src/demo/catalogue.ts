import type { DemoService } from './model.ts';
import { services as communityLife } from './services/community-life.ts';
import { services as disability } from './services/disability.ts';
import { services as employment } from './services/employment.ts';
import { services as farmingAndForestry } from './services/farming-and-forestry.ts';
import { services as householdAndIdentity } from './services/household-and-identity.ts';
import { services as housingAndLand } from './services/housing-and-land.ts';
import { services as lawAndMediation } from './services/law-and-mediation.ts';
import { services as marriageAndChildren } from './services/marriage-and-children.ts';
import { services as militaryService } from './services/military-service.ts';
import { services as olderPeople } from './services/older-people.ts';
import { services as socialAssistance } from './services/social-assistance.ts';
import { services as socialSecurity } from './services/social-security.ts';

/** Every service of the demo city, in the order of the topics. */
export const services: readonly DemoService[] = [
  ...socialAssistance, ...olderPeople, ...disability, ...marriageAndChildren, ...householdAndIdentity, ...socialSecurity,
  ...employment, ...housingAndLand, ...farmingAndForestry, ...lawAndMediation, ...militaryService, ...communityLife,
];
