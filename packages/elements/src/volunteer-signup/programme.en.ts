import type { ProgrammeWords } from './programme.messages.ts';

export const en: ProgrammeWords = {
  sections: { shifts: 'Shifts', mine: 'Mine', wishes: 'Wishes', record: 'Record' },
  nav: 'Volunteering',
  welcome: { member: 'You have reported in; the community knows.', resident: 'You are signed up; the community knows.' },
  welcomeText: 'Next: choose a shift below. Check in on the spot, and your hours are counted.',
  changed: 'Your changes are saved.',
  callUp: 'Call-up',
  callUpAt: (when, place) => `${when}, ${place}`,
  comes: 'I can come',
  comesNot: 'I cannot come',
  note: 'A few words',
  noteHint: 'For example: in half an hour; I have a car',
  answered: { yes: 'You said that you come.', no: 'You said that you cannot come.' },
  again: 'Answer anew',
  closed: 'This call-up is over. Thank you.',
  optional: ' (optional)',
  left: count => (count < 0 ? `${-count} characters too many` : `${count} characters left`),
  retry: 'Try again',
};
