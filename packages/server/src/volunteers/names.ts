import type { Secrets } from '../secrets/secrets.ts';

/** A name as it is compared: without spaces, middle dots and capitals. */
const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s·•]/g, '').toLowerCase();

/** The digest by which a volunteer is found by their whole name. */
export const nameIndex = (secrets: Secrets, name: string): Promise<string> => secrets.index('volunteer-name', plainName(name));
/** The same under every key of the ring. */
export const nameIndexes = (secrets: Secrets, name: string): Promise<string[]> => secrets.indexes('volunteer-name', plainName(name));
