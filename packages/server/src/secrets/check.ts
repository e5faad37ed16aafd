import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { StartError } from '../start-error.ts';
import type { Secrets } from './secrets.ts';

/** Makes sure that these are the keys with which the database was encrypted: others would make a heap of unreadable cases. */
export async function checkKeys(db: Kysely<Database>, secrets: Secrets): Promise<void> {
  const content = await secrets.seal('linli', 'key-check');
  await db.insertInto('key_check').values({ id: 1, content }).onConflict(conflict => conflict.doNothing()).execute();
  const kept = await db.selectFrom('key_check').select('content').executeTakeFirstOrThrow();
  try {
    await secrets.open(kept.content, 'key-check');
  } catch (cause) {
    throw new StartError('The database was encrypted with other keys: add them to LINLI_KEYS, behind the newest, or bring back the file of keys that lay beside the data.', { cause });
  }
}
