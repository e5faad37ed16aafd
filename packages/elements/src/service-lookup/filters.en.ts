import type { FilterWords } from './filters.messages.ts';

export const en: FilterWords = {
  any: 'Any',
  facets: { audience: 'For whom', topic: 'Topic', scope: 'Where', channel: 'How' },
  option: (name, count) => `${name} (${count})`,
  audience: {
    everyone: 'Everyone', families: 'Families', children: 'Children', 'older-people': 'Older people', 'disabled-people': 'Disabled people', 'low-income': 'Low-income families',
    jobseekers: 'Jobseekers', farmers: 'Farmers', veterans: 'Veterans', newcomers: 'Newcomers', organisations: 'Organisations',
  },
  channel: { counter: 'At a counter', online: 'Online', post: 'By post', phone: 'By phone', 'home-visit': 'Home visit' },
};
