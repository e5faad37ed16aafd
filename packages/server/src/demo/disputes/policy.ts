import { fileLimits } from '@linli/contract/files';
import type { DisputePolicy, Route } from '@linli/contract/policy';
import type { Language } from '@linli/contract/text';
import { crisisWords } from './crisis-words.ts';
import { kinds } from './kinds.ts';
import type { DemoRoute } from './model.ts';
import { hotlines } from './places.ts';
import { speaker, type Say } from './say.ts';
import { situations } from './situations.ts';

const toRoute = (say: Say) => ({ name, text, phone, place }: DemoRoute): Route => ({ name: say(name), text: say(text), phone, place: place && say(place) });

/** What the demo city decides about disputes, in one language; the rest of a policy depends on the division. */
export function disputePolicy(language: Language): Omit<DisputePolicy, 'division' | 'office' | 'mediators' | 'consents' | 'counselling' | 'language'> {
  const say = speaker(language);
  const route = toRoute(say);
  return {
    kinds: kinds.map(kind => ({ ...kind, name: say(kind.name), example: say(kind.example), routes: kind.routes.map(route), note: kind.note && say(kind.note) })),
    situations: situations.map(situation => ({ ...situation, question: say(situation.question), text: say(situation.text), routes: situation.routes.map(route) })),
    hotlines: hotlines.map(route),
    crisisWords: [...crisisWords],
    files: { most: fileLimits.most, bytes: fileLimits.bytes },
    withdrawMinutes: 10, draftDays: 7, demonstration: true,
  };
}
