import type { ConsentWords } from './consents.messages.ts';

export const en: ConsentWords = {
  must: 'Required',
  may: 'Optional',
  fullPolicy: 'Read the whole notice',
  handler: (name, phone) => `Your data are handled by ${name}, ${phone}.`,
  span: days => (days % 365 ? `${days} days` : days === 365 ? 'one year' : `${days / 365} years`),
};
