import type { CommitteeWords } from './committee.messages.ts';

export const en: CommitteeWords = {
  role: { secretary: 'Secretary', 'deputy-secretary': 'Deputy secretary', director: 'Director', 'deputy-director': 'Deputy director', member: 'Member' },
  body: {
    'residents-committee': 'residents’ committee', 'villagers-committee': 'villagers’ committee', township: 'subdistrict or township', mediation: 'mediation committee', security: 'public-security committee', health: 'public-health committee',
    'elders-women-children': 'committee for elders, women and children', 'environment-property': 'environment and property committee', supervision: 'supervision committee', party: 'party organisation', collective: 'economic collective', other: 'other body',
  },
  how: { elected: '', 'by-election': 'by-election', appointed: 'appointed', acting: 'acting' },
  leads: 'leads the work',
  post: (body, role) => `${role}, ${body}`,
  oneForBoth: 'Holds both posts',
  vacant: 'Vacant',
  unpublished: 'Not published yet',
  and: ', ',
  next: '; ',
};
