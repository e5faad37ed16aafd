import type { StaffWords } from './staff-sign-in.messages.ts';

export const en: StaffWords = {
  signIn: 'Please sign in',
  demo: 'Demonstration: choose one of the invented staff',
  demoHint: 'All people and events here are invented. In real use the office’s own portal signs its staff in.',
  portal: 'Please sign in at your office’s portal first, then open this page.',
  expired: 'Your sign-in has run out. Please sign in again.',
  kept: 'What you had not finished is still here.',
  goOn: 'I have signed in, go on',
  signOut: 'Sign out',
  signOutSure: 'Something is not finished or not handed over, and is gone once you sign out.',
  signOutYes: 'Sign out and clear it',
  signOutNo: 'Stay',
  role: { mediator: 'Mediator', coordinator: 'Coordinator', counsellor: 'Counsellor', auditor: 'Auditor', publisher: 'Publisher', organiser: 'Volunteer organiser' },
};
