import type { CounsellingWords } from './counselling.messages.ts';

export const en: CounsellingWords = {
  ask: 'What has been weighing on you?',
  askHint: 'Say as much as you like, or nothing.',
  how: 'How would you like to talk?',
  howHint: 'What you say stays confidential.',
  howShort: 'How to talk',
  topics: 'What it is about',
  name: 'What to call you',
  story: 'In your words',
  storyHint: 'Only the counsellor reads this.',
  topic: { family: 'Family', parenting: 'Children', work: 'Work', loss: 'Losing someone', illness: 'Illness', loneliness: 'Loneliness', sleep: 'Sleep', conflict: 'A quarrel', other: 'Something else' },
  way: {
    'phone': ['Call me', 'A counsellor calls at an agreed time'], 'in-person': ['Meet in person', 'At an agreed time, at the office'], 'message': ['Write to me first', 'Read the answer with your number and code; no phone needed'],
  },
  nameHint: 'You may leave this empty, or give any name.',
  phoneHint: 'For the counsellor only. Without it, keep the number and code you get.',
};
