import type { RatingWords } from './rating.messages.ts';

export const en: RatingWords = {
  ask: year => `How satisfied are you with the work of ${year}?`,
  once: date => `Each resident rates once and may change it until ${date}.`,
  submit: 'Send my rating',
  choose: 'Please choose one first.',
  done: 'Thank you, your rating has been received. You may change it until rating closes.',
  failed: 'The rating was not sent',
  refused: 'Only residents of this community or village may rate.',
  expired: 'You are no longer signed in. Sign in and send it again; your choice is still here.',
  portal: 'Please sign in, then rate. Your choice is still here.',
  who: 'As whom?',
  demo: 'A demonstration: these residents are invented, and choosing one signs you in.',
};
