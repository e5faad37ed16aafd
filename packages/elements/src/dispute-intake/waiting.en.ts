import type { WaitingWords } from './waiting.messages.ts';

export const en: WaitingWords = {
  resume: 'Go on where you left off?',
  resumeText: date => `There is an unfinished filing of ${date} on this device.`,
  resumeYes: 'Go on',
  resumeNo: 'Start anew',
  kept: 'Kept on this phone',
  keptText: 'It is submitted once you are online; there is no need to fill it in again. You may close this page: it is also sent when you open it next time.',
  keptPage: 'It is submitted once you are online. This device cannot keep it, so please leave this page open until it is sent.',
  keptNow: 'Submit now',
  keptBack: 'Take it back to change it',
  sending: 'Submitting, one moment…',
};
