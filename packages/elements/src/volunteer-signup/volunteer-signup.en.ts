import type { SignupWords } from './volunteer-signup.messages.ts';

export const en: SignupWords = {
  title: 'Help where you live',
  intro: 'Choose one to begin. You sign in with your phone and answer a few questions.',
  doors: {
    member: ['I am a party member and report in', 'Members in work report to the community where they live and serve by their skills and time. Membership is asked for separately and never published.'],
    resident: ['I am a resident and volunteer', 'From the age of 14; under 18 with a guardian’s consent.'],
  },
  ways: 'Without signing up',
  look: ['Coming shifts', 'When, where, and how many are still wanted'],
  wish: ['Small wishes', 'Make one, or make one come true'],
  check: ['Check a certificate', 'Somebody showed you one: see whether it is right'],
  known: 'Signed up before? Sign in',
  back: 'Back',
  loading: 'Loading…',
  signInFirst: 'Sign in first',
  expired: 'Your sign-in has expired. Please sign in again; everything you wrote is still here.',
  page: 'Please sign in on this page first, then go on.',
  demonstration: 'Demonstration data; what your local office publishes holds.',
  signedIn: phone => `Signed in: ${phone}`,
  signOut: 'Sign out',
  signedOut: 'You are signed out, and nothing of yours is left on this device.',
};
