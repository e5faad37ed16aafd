import { health } from '@linli/contract/health';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Serve } from '../serve.ts';

export function healthRoutes(serve: Serve, db: Kysely<Database>, version: string): void {
  serve(health.check, async () => {
    await sql`select 1`.execute(db);
    return { status: 'ok' as const, database: 'ok' as const, version };
  });
}
