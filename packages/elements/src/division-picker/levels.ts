import type { Division } from '@linli/contract/divisions';
import type { DivisionLevel } from '@linli/contract/division';

const levels: readonly DivisionLevel[] = ['province', 'city', 'county', 'township', 'community'];

/** The next smaller level; a city without districts has townships below it, so this is a guess for headings alone. */
export const below = (level: DivisionLevel): DivisionLevel | undefined => levels[levels.indexOf(level) + 1];

/** Whether a division is no smaller than the smallest level that may be picked. */
export const mayPick = ({ level }: Division, smallest: DivisionLevel | undefined): boolean => !smallest || levels.indexOf(level) <= levels.indexOf(smallest);

/** Whether something below a division may be picked, too. */
export const hasMore = ({ level, hasChildren }: Division, smallest: DivisionLevel | undefined): boolean =>
  hasChildren && (!smallest || levels.indexOf(level) < levels.indexOf(smallest));

/** The names from below `within` (or from the province) down to the division. */
export const namesOf = ({ path, name }: Pick<Division, 'path' | 'name'>, within: string | undefined): string[] =>
  [...path.filter(({ code }) => !within || code.length >= within.length).map(above => above.name), name];
