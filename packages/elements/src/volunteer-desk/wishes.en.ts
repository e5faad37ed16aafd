import type { WishesWords } from './wishes.messages.ts';

export const en: WishesWords = {
  all: 'All', none: 'There is no such wish', noneHint: 'Try another state.',
  asked: 'Wish', kind: 'Kind', place: 'Community', by: 'Wished by', skills: 'Skills', asker: 'Asked by', claimer: 'Claimed by', seeClaimer: 'See the file of who claimed it', askedAt: 'Asked at',
  rating: 'Rating', score: score => `${score} of 5`,
  do: 'What you can do', waiting: 'There is nothing to do now.',
  action: { 'publish': 'Publish', 'decline': 'Do not publish', 'take-back': 'Take it back', 'record-confirmation': 'Confirm for them' },
  explain: {
    'publish': 'Read it first: no name, phone or door number belongs in a wish.', 'decline': 'Whoever asked will read why.', 'take-back': 'The wish is open again; whoever claimed it will read why.', 'record-confirmation': 'For somebody who cannot confirm it alone, once you have asked them.',
  },
  note: { 'publish': 'Note', 'decline': 'Why it is not published', 'take-back': 'Why it is taken back', 'record-confirmation': 'How you asked, and what they said' },
  done: action => `Done: ${action}`,
  history: 'What was done',
  event: {
    'ask': 'Asked', 'publish': 'Published', 'decline': 'Not published', 'claim': 'Claimed', 'release': 'Given up', 'take-back': 'Taken back', 'fulfil': 'Said to be fulfilled', 'confirm': 'Confirmed', 'deny': 'Not come true yet', 'record-confirmation': 'Confirmed for them', 'withdraw': 'Withdrawn',
  },
  who: { asker: 'Whoever asked', volunteer: 'Whoever claimed it', office: 'The office' },
  gone: 'This wish is no longer in the list. Please refresh it.',
};
