import type { CaseWords } from './case.messages.ts';

export const en: CaseWords = {
  state: {
    'submitted': 'Submitted', 'supplement-needed': 'More papers needed', 'accepted': 'Accepted', 'declined': 'Not accepted', 'assigned': 'Mediator assigned', 'consent-pending': 'Waiting for the other party',
    'mediating': 'In mediation', 'suspended': 'Paused', 'agreed-oral': 'Oral agreement', 'agreed-written': 'Written agreement', 'failed': 'No agreement', 'ended': 'Ended', 'performing': 'Being carried out',
    'fulfilled': 'Carried out', 'breached': 'Not carried out', 'withdrawn': 'Withdrawn', 'transferred': 'Passed on', 'archived': 'Archived', 'arranged': 'Time arranged',
  },
  event: {
    'submitted': 'Filed', 'withdraw': 'Withdrawn', 'supplement': 'Papers handed in', 'reopen': 'Asked to go on', 'rate': 'Rated', 'consent': 'The other party agreed to mediation', 'refuse': 'The other party did not agree',
    'accept': 'Accepted', 'decline': 'Not accepted', 'ask-supplement': 'More papers asked for', 'take': 'A mediator took the case', 'assign': 'A mediator was assigned', 'transfer': 'Handed to another committee', 'refer': 'Passed on to another authority',
    'invite': 'The other party was invited', 'record-consent': 'The other party agreed to mediation', 'record-refusal': 'The other party did not agree', 'begin': 'Mediation began', 'schedule': 'A meeting was arranged', 'record-session': 'A meeting was held',
    'suspend': 'Paused', 'resume': 'Resumed', 'extend': 'The time was extended', 'agree-oral': 'Oral agreement reached', 'agree-written': 'Written agreement reached', 'fail': 'No agreement was reached', 'end': 'Mediation ended',
    'perform': 'The agreement is being carried out', 'fulfil': 'The agreement was carried out', 'breach': 'The agreement was not carried out', 'request-confirmation': 'Court confirmation asked for', 'record-confirmed': 'Confirmed by the court', 'record-unconfirmed': 'Not confirmed by the court',
    'follow-up': 'Called back', 'archive': 'Archived', 'arrange': 'A time was arranged', 'escalated': 'Overdue', 'erased': 'Personal data erased',
  },
  by: { applicant: 'Applicant', respondent: 'Other party', office: 'Staff', system: 'System' },
  confirmation: { none: '', requested: 'Court confirmation asked for', confirmed: 'Confirmed by the court', refused: 'Not confirmed by the court' },
  closing: {
    'out-of-scope': 'Outside our scope', 'handled-elsewhere': 'Taken or decided by another authority', 'not-a-dispute': 'Not a dispute', 'party-refused': 'A party does not want mediation', 'party-absent': 'A party did not come',
    'no-agreement': 'No common ground', 'applicant-asked': 'Ended at the applicant’s wish', 'settled-privately': 'Settled between the parties', 'danger': 'Possible danger, passed to the police', 'duplicate': 'Filed twice', 'finished': 'Finished',
  },
  due: { reply: 'Answer whether the case is taken', mediation: 'End of mediation', supplement: 'Papers to be handed in', 'follow-up': 'Call back' },
  rating: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  ratingReason: { slow: 'Slow', attitude: 'Unfriendly', unclear: 'Not explained', unfair: 'Felt unfair', unsolved: 'Not solved', other: 'Other' },
  session: { 'in-person': 'in person', phone: 'by phone', video: 'by video' },
  party: { applicant: 'Applicant', agent: 'Agent', respondent: 'Other party' },
  counselling: {
    state: { assigned: 'Counsellor assigned', ended: 'Ended' },
    event: { take: 'A counsellor took it', end: 'Counselling ended' },
  },
};
