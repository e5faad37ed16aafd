import type { UploadsWords } from './uploads.messages.ts';

export const en: UploadsWords = {
  pick: 'Take a photo or choose files',
  rule: (most, megabytes) => `Pictures, PDF and recordings, ${megabytes} MB each at most, up to ${most}. Where a picture was taken is removed from it.`,
  overflow: most => `No more than ${most}; the rest was not taken.`,
  state: { waiting: 'Waiting', sending: 'Sending, ', sent: 'Sent', failed: '', refused: '' },
  why: {
    'too-small': 'This file is empty. Choose another one.',
    'choice': 'Files of this kind are not taken. Choose a picture, a PDF or a recording.',
    'format': 'This file cannot be opened; it may be damaged. Choose another one.',
    'unsafe': 'This file may be unsafe and was not taken. Choose another one.',
    'gone': 'This file was kept for a day and is gone. Send it again.',
    'offline': 'There is no connection. It goes on once you are online.',
    'timeout': 'The connection is slow. It goes on once you are online.',
    'busy': 'Many people are sending just now. Try again in a while.',
  },
  large: megabytes => `This file is too large: ${megabytes} MB at most.`,
  other: 'It did not arrive. Try again.',
  again: 'Send again',
  remove: 'Remove',
  up: 'Move up',
  of: (verb, name) => `${verb}: ${name}`,
  said: (done, all) => `${done} of ${all} sent`,
};
