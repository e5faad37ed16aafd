import type { VolunteersWords } from './volunteers.messages.ts';

export const en: VolunteersWords = {
  kind: 'Kind', skill: 'Skill', none: 'No volunteer matches', noneHint: 'Try something else.',
  lookUp: 'Look up by name or phone', lookUpLabel: 'Name or mobile number', lookUpHint: 'Write it whole. Each search is on record.', find: 'Search',
  lookUpFault: 'Write the whole name or mobile number',
  found: count => (count ? `${count} found` : 'Nobody was found'),
  minor: 'Minor', callable: 'May be called up',
  served: span => `${span} confirmed`,
  missing: 'This volunteer was not found; they may have left.',

  facts: 'Facts', community: 'Community', since: 'Since', skills: 'Skills', times: 'Free times', agreed: 'Agreed to',
  totals: 'Service', hours: 'Confirmed time', unconfirmed: 'To confirm', shifts: 'Shifts', wishes: 'Wishes fulfilled', missed: 'Missed', count: count => `${count}`,
  purposeOf: { 'service': 'The service record', 'membership': 'Party membership', 'minor': 'Data of a minor and the guardian', 'feedback': 'Feedback to the work unit', 'call-up': 'Call-ups' },
  nothing: 'Not given',

  personal: 'Personal data', personalHint: 'Personal data is masked here. Say what you need it for to read it; each reading is on record. It is hidden again after a minute.',
  reveal: 'Show personal data', hide: 'Hide', purpose: 'What for',
  purposes: { 'contact': 'To contact them', 'verify-identity': 'To verify who they are', 'safety': 'For safety', 'supervision': 'Supervision', 'other': 'Something else' },
  showNow: 'Show', shown: 'Personal data is shown, and hidden again after a minute',
  fields: { name: 'Name', phone: 'Mobile', birthDate: 'Born', guardian: 'Guardian', standing: 'Membership', branch: 'Party branch', workUnit: 'Work unit' },
  relation: { mother: 'Mother', father: 'Father', grandparent: 'Grandparent', other: 'Other guardian' },

  record: 'Record', recordNone: 'Nothing yet',
  recordKind: { service: 'Service', training: 'Training', commendation: 'Commendation', evaluation: 'Evaluation' },
  enter: 'Enter into the record', enterHint: 'They can read what is entered here.',
  draft: { kind: 'What', on: 'On', title: 'Title', note: 'Note' },
  save: 'Enter', entered: 'It is in the record',
  faults: { 'on:future': 'This day has not come yet' },
};
