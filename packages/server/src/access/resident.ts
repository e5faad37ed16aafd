import type { Secrets } from '../secrets/secrets.ts';
import { subjectOf, type Tokens } from './tokens.ts';

/** A verified person who calls. Who that is stays with the issuer: here there are only keyed digests. */
export interface Resident {
  readonly id: string;
  /** The same under each key of the ring, to find again what an older key made. */
  readonly ids: readonly string[];
  /** Their home community, where the issuer says so. */
  readonly division?: string;
}

/** Who calls with a resident's bearer token. */
export async function residentOf(secrets: Secrets, tokens: Tokens | undefined, authorization: string | undefined): Promise<Resident> {
  const { id: subject, division } = await subjectOf(tokens, authorization);
  const ids = await secrets.indexes('resident', subject);
  return { id: ids[0]!, ids, ...(division !== undefined && { division }) };
}
