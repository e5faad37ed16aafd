import type { VolunteerWords } from './volunteer.messages.ts';

export const en: VolunteerWords = {
  kind: { member: 'Party member', resident: 'Volunteer' },
  standing: { formal: 'Full', probationary: 'Probationary' },
  skill: {
    'repairs': 'Repairs', 'digital': 'Computers and phones', 'law': 'Law', 'medical': 'First aid', 'counselling': 'Counselling', 'hairdressing': 'Haircuts', 'teaching': 'Teaching', 'translation': 'Translation', 'sign-language': 'Sign language', 'driving': 'Driving',
    'arts': 'Arts', 'writing': 'Writing and photos', 'patrol': 'Patrol', 'carrying': 'Carrying', 'elder-care': 'Company for the elderly', 'child-care': 'Minding children', 'cleaning': 'Cleaning', 'cooking': 'Meals', 'mediation': 'Mediation',
  },
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  part: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  place: { joined: 'Joined', waiting: 'Waiting', left: 'Left', present: 'Checked in', done: 'Checked out', absent: 'Absent', dropped: 'No place' },
  wishKind: { errand: 'An errand', repair: 'A small repair', goods: 'Something needed', company: 'Company', study: 'Learning', other: 'Something else' },
  wishState: { asked: 'Being read', open: 'Open', claimed: 'Claimed', fulfilled: 'To be confirmed', confirmed: 'Come true', declined: 'Declined', withdrawn: 'Withdrawn' },
  nextDay: 'next day ',
  span: (hours, rest) => [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' '),
};
