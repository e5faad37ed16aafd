import type { Kysely } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Blobs } from '../blobs/blobs.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { escalate } from './escalate.ts';
import { retainCertificates, retainWishes } from './retain-volunteers.ts';
import { retain } from './retain.ts';
import { sweep } from './sweep.ts';

export interface JobsOptions { readonly url: string; readonly db: Kysely<Database>; readonly secrets: Secrets; readonly blobs: Blobs; readonly log: Logger }

/** When each runs, in China; the queue in PostgreSQL sees to it that one process does, whichever comes first. */
const plan = { escalate: '*/5 * * * *', sweep: '17 * * * *', retain: '40 3 * * *' } as const;
type Job = keyof typeof plan;

/** What is done without being asked: overdue cases escalated, leftovers swept away, old cases and wishes forgotten. Answers how to end it. */
export async function startJobs({ url, db, secrets, blobs, log }: JobsOptions): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, schema: 'linli_jobs', max: 2, application_name: 'linli jobs', monitorIntervalSeconds: 60 });
  boss.on('error', error => log.warn({ fault: error }, 'the queue of jobs could not reach the database'));
  await boss.start();
  const work: Record<Job, () => Promise<object>> = {
    escalate: () => escalate(db, secrets, Date.now()),
    sweep: () => sweep(db, secrets, blobs, Date.now()),
    retain: async () => ({ ...await retain(db, secrets, Date.now()), wishes: await retainWishes(db, Date.now()), certificates: await retainCertificates(db, Date.now()) }),
  };
  for (const [name, cron] of Object.entries(plan) as [Job, string][]) {
    await boss.createQueue(name, { policy: 'singleton', retryLimit: 3, retryBackoff: true, expireInSeconds: 900 });
    await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' });
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      log.info({ job: name, ...await work[name]() }, 'job');
    });
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}
