import type { ServiceCard, TimeLimit } from '@linli/contract/service';
import type { ServiceLookupWords } from './service-lookup.messages.ts';

/** The limit as a list says it: when the resident can count on it. */
export const limitOf = ({ instant, promised, statutory, note }: TimeLimit, words: ServiceLookupWords): string =>
  instant ? words.onTheSpot
  : promised ? words.promised(words.duration(promised))
  : statutory ? words.within(words.duration(statutory))
  : note ?? words.asPublished;

/** At most three badges, those first that save a trip. */
export const badgesOf = (card: ServiceCard, words: ServiceLookupWords): readonly (readonly [colour: string, text: string])[] => {
  const all: [boolean, string, string][] = [
    [card.limit.instant, 'ok', words.instant],
    [card.scope !== 'local', 'info', words.scope[card.scope]],
    [card.channels.includes('online'), 'info', words.online],
    [card.free, '', words.free],
  ];
  return all.filter(([holds]) => holds).slice(0, 3).map(([, colour, text]) => [colour, text] as const);
};
