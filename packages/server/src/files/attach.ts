import type { FileRef } from '@linli/contract/dispute-draft';
import type { FieldProblem } from '@linli/contract/problem';
import type { Kysely } from 'kysely';
import type { By, Database, Viewer } from '../database/schema.ts';
import { refuseFaults } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

export interface Attachment { readonly number: string; readonly by: By; readonly viewer: Viewer; readonly most: number; readonly now: number }

/**
 * Makes uploads files of a case, in the transaction of the write that hands them in. One that is not there any more, not
 * ready, or somebody else's is told at its place; then none is taken. Answers their new identifiers.
 */
export async function attachFiles(db: Kysely<Database>, secrets: Secrets, refs: readonly FileRef[], { number, by, viewer, most, now }: Attachment): Promise<string[]> {
  if (!refs.length) return [];
  const faults: FieldProblem[] = [];
  const { count } = await db.selectFrom('case_file').select(({ fn }) => fn.countAll<string>().as('count')).where('number', '=', number).executeTakeFirstOrThrow();
  if (Number(count) + refs.length > most) refuseFaults([{ path: 'files', code: 'too-long' }]);
  const ids: string[] = [];
  for (const [index, { id, key }] of refs.entries()) {
    const keys = await secrets.indexes('upload', key);
    const upload = await db.deleteFrom('upload').where('id', '=', id).where('key_index', 'in', keys).where('blob', 'is not', null).returningAll().executeTakeFirst();
    if (!upload?.blob || !upload.type) {
      faults.push({ path: `files.${index}`, code: 'gone' });
      continue;
    }
    await db.insertInto('case_file').values({
      id, number, at: new Date(now + index), by, viewer, type: upload.type, size: upload.stored_size ?? upload.size, blob: upload.blob,
      // Sealed for the upload; the identifier, and so the context, stays.
      content: upload.content,
    }).execute();
    ids.push(id);
  }
  refuseFaults(faults);
  return ids;
}
