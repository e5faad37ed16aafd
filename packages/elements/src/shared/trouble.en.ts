import type { TroubleWords } from './trouble.messages.ts';

export const en: TroubleWords = {
  failed: 'That did not work',
  unloaded: 'This did not load',
  none: 'Not found',
  closed: 'Not online here yet',
  kept: 'Everything you wrote is still here.',
  retry: 'Try again',
  helpline: 'If it is urgent, call 12345',
  wait: seconds => (seconds > 90 ? `Please try again in ${Math.ceil(seconds / 60)} minutes.` : `Please try again in ${seconds} seconds.`),
  problem: {
    offline: 'There is no connection. Try again once you are online.',
    timeout: 'No answer came in time.',
    invalid: 'Something needs to be corrected.',
    missing: 'It may have been moved or deleted.',
    refused: 'You may not do this.',
    conflict: 'This has just changed. Please look at it as it is now.',
    busy: 'Many people are asking just now. Please try again in a while.',
    broken: 'Something went wrong on our side.',
  },
};
