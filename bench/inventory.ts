import type { Database } from '@linli/server/database/schema';
import { folderBlobs } from '@linli/server/blobs/folder';
import { sweepBlobs } from '@linli/server/jobs/sweep';
import { openSecrets } from '@linli/server/secrets/ring';
import { sha256 } from '@linli/server/secrets/secrets';
import { sql, type Kysely } from 'kysely';
import { join } from 'node:path';
import type { Acknowledged } from './filings.ts';

/** What is there, held against what clients were told. */
export interface Inventory {
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: number;
  /** There more than once, or there and never acknowledged although every client went on until it was. */
  readonly duplicates: number;
  /** Files of acknowledged cases that are not there or are not the ones that were sent. */
  readonly filesMissing: number;
  /** Stored files that belong to nothing once uploads that were never handed in are swept away. */
  readonly filesOrphaned: number;
}

/** Numbers of the cases that are there. */
export const numbersIn = async (db: Kysely<Database>): Promise<Set<string>> => new Set((await db.selectFrom('case_record').select('number').execute()).map(({ number }) => number));

/** Takes stock of a server's database and of its folder of files; the cases of `before` were there already. */
export async function takeStock(db: Kysely<Database>, dataDir: string, acknowledged: readonly Acknowledged[], before: ReadonlySet<string>): Promise<Inventory> {
  const secrets = openSecrets({ keys: undefined, algorithm: 'aes', dataDir, production: false });
  const blobs = folderBlobs(join(dataDir, 'files'));
  const { rows } = await sql<{ number: string; blobs: string[] }>`
    select c.number, coalesce(array_agg(f.blob) filter (where f.blob is not null), '{}') as blobs from case_record c left join case_file f on f.number = c.number group by c.number`.execute(db);
  const there = new Map(rows.map(({ number, blobs: hashes }) => [number, hashes]));
  const told = new Set(acknowledged.map(({ number }) => number));
  let filesMissing = 0;
  for (const { number, files } of acknowledged) {
    const kept: string[] = [];
    for (const hash of there.get(number) ?? []) {
      const sealed = await blobs.get(hash).catch(() => undefined);
      if (sealed) kept.push(await sha256(await secrets.openBytes(sealed, 'blob')));
    }
    filesMissing += files.filter(digest => !kept.includes(digest)).length + Math.max(0, (there.get(number)?.length ?? 0) - files.length);
  }
  await sql`delete from upload`.execute(db);
  await sweepBlobs(db, blobs, Date.now() + 1000);
  const { rows: [referred] } = await sql<{ count: number }>`select count(distinct blob)::int as count from case_file`.execute(db);
  const left = (await Array.fromAsync(blobs.list(Date.now() + 1000))).length;
  return {
    acknowledged: acknowledged.length, lost: [...told].filter(number => !there.has(number)).length,
    duplicates: acknowledged.length - told.size + [...there.keys()].filter(number => !told.has(number) && !before.has(number)).length,
    filesMissing, filesOrphaned: left - referred!.count,
  };
}
