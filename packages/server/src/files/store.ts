import type { Bytes } from '@linli/contract/bytes';
import { fileLimits, type FileDraft, type NewUpload, type Upload } from '@linli/contract/files';
import { cleaned } from '@linli/contract/media/clean';
import { MediaFault, type Inflate } from '@linli/contract/media/fault';
import { safeName } from '@linli/contract/media/name';
import type { FieldCode } from '@linli/contract/problem';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Blobs } from '../blobs/blobs.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, Refusal } from '../problem.ts';
import { randomText, sha256, type Secrets } from '../secrets/secrets.ts';

type Row = Selectable<Database['upload']>;

const unknown = () => new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
const toUpload = ({ id, size, received, type, blob }: Row): Upload => ({
  id, size, offset: received, part: fileLimits.part, status: blob === null ? 'receiving' : 'ready', ...(type !== null && { type }),
});

/** A whole file is in memory while it is checked; more at once would be too much of it. */
const atOnce = 3;

/** Takes files part by part. Parts wait in the database, sealed; a whole file is checked, cleaned, sealed and goes to the blobs. */
export function fileStore(secrets: Secrets, blobs: Blobs, inflate: Inflate | undefined) {
  const turn = turns(atOnce);

  const find = async (db: Kysely<Database>, id: string, key: string, lock = false): Promise<Row> => {
    let query = db.selectFrom('upload').selectAll().where('id', '=', id).where('key_index', 'in', await secrets.indexes('upload', key));
    if (lock) query = query.forUpdate();
    const row = await query.executeTakeFirst();
    if (!row) throw unknown();
    return row;
  };

  /** Writes one part; a part that came before is as good. */
  const put = async (trx: Transaction<Database>, row: Row, offset: number, bytes: Bytes): Promise<Row> => {
    const where = () => new Refusal('conflict', { current: toUpload(row), fields: [{ path: 'params.offset', code: 'choice' }] });
    if (offset + bytes.length > row.size) throw invalidField('body', 'too-large');
    if (offset < row.received) {
      const known = await trx.selectFrom('upload_part').select('size').where('upload', '=', row.id).where('at', '=', offset).executeTakeFirst();
      if (row.blob !== null || known?.size === bytes.length) return row;
      throw where();
    }
    if (offset > row.received) throw where();
    const sealed = await secrets.sealBytes(bytes, `part.${row.id}.${offset}`);
    await trx.insertInto('upload_part').values({ upload: row.id, at: offset, size: bytes.length, bytes: sealed }).execute();
    const received = offset + bytes.length;
    await trx.updateTable('upload').set({ received }).where('id', '=', row.id).execute();
    return { ...row, received };
  };

  const assemble = async (trx: Transaction<Database>, { id, size }: Row): Promise<Bytes> => {
    const whole = new Uint8Array(size);
    for (const { at, bytes } of await trx.selectFrom('upload_part').select(['at', 'bytes']).where('upload', '=', id).orderBy('at').execute()) {
      whole.set(await secrets.openBytes(new Uint8Array(bytes), `part.${id}.${at}`), at);
    }
    return whole;
  };

  /** Checks and keeps a whole file. Answers what is wrong with it, and then it is gone. */
  const finish = async (trx: Transaction<Database>, row: Row): Promise<Row | FieldCode> => {
    const outcome = await accept(await assemble(trx, row), row.sha256, inflate);
    if (typeof outcome === 'string') {
      await trx.deleteFrom('upload').where('id', '=', row.id).execute();
      return outcome;
    }
    const { type, bytes } = outcome;
    const blob = await blobs.put(await secrets.sealBytes(bytes, 'blob'));
    const name = safeName(await secrets.open(row.content, `file.${row.id}`), type);
    const ready = { type, blob, stored_size: bytes.length, content: await secrets.seal(name, `file.${row.id}`) };
    await trx.updateTable('upload').set(ready).where('id', '=', row.id).execute();
    await trx.deleteFrom('upload_part').where('upload', '=', row.id).execute();
    return { ...row, ...ready };
  };

  return {
    async begin(db: Kysely<Database>, { name, size, sha256: digest }: FileDraft, now: number): Promise<NewUpload> {
      const [id, key] = [randomText(96), randomText(192)];
      const row = {
        id, key_index: await secrets.index('upload', key), content: await secrets.seal(name, `file.${id}`), size, received: 0, sha256: digest ?? null,
        type: null, stored_size: null, blob: null, created_at: new Date(now),
      };
      await db.insertInto('upload').values(row).execute();
      return { ...toUpload(row), key };
    },

    async check(db: Kysely<Database>, id: string, key: string): Promise<Upload> {
      return toUpload(await find(db, id, key));
    },

    async append(db: Kysely<Database>, id: string, key: string, offset: number, bytes: Bytes): Promise<Upload> {
      const whole = await db.transaction().execute(async trx => {
        const row = await put(trx, await find(trx, id, key, true), offset, bytes);
        return row.received === row.size && row.blob === null ? turn(() => finish(trx, row)) : row;
      });
      if (typeof whole === 'string') throw invalidField('body', whole);
      return toUpload(whole);
    },

    async discard(db: Kysely<Database>, id: string, key: string): Promise<Record<string, never>> {
      const row = await find(db, id, key);
      await db.deleteFrom('upload').where('id', '=', row.id).execute();
      return {};
    },
  };
}

/** What a file turns out to be, cleaned, or what is wrong with it. */
async function accept(whole: Bytes, digest: string | null, inflate: Inflate | undefined): Promise<ReturnType<typeof cleaned> | FieldCode> {
  if (digest !== null && await sha256(whole) !== digest) return 'checksum';
  try {
    return cleaned(whole, { inflate });
  } catch (error) {
    if (error instanceof MediaFault) return error.code;
    throw error;
  }
}

/** Lets so many run at a time, in the order in which they came. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async work => {
    if (running >= most) await new Promise<void>(go => waiting.push(go));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
