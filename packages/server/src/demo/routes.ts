import { demo, type DemoResident } from '@linli/contract/demo';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import type { Tokens } from '../access/tokens.ts';
import { shanghai } from '../calendar.ts';
import type { Database, Words } from '../database/schema.ts';
import { everyone, toMember } from '../desk/people.ts';
import { wordsIn } from '../language.ts';
import { invalidField, Refusal } from '../problem.ts';
import type { Serve } from '../serve.ts';

export interface DemoOptions { readonly tokens: Tokens | undefined; readonly residents: Tokens | undefined; readonly now: () => number }

/** Stands in for an office's and a portal's sign-in; where a real issuer vouches there is nothing here. */
export function demoRoutes(serve: Serve, { tokens, residents, now }: DemoOptions): void {
  serve(demo.staff, async ({ db, language }) => {
    if (!tokens?.issue) throw new Refusal('missing');
    return { items: await everyone(db, language) };
  });
  serve(demo.signIn, async ({ db, body, language }) => {
    if (!tokens?.issue) throw new Refusal('missing');
    const staff = await toMember(db, body.staff, language).catch(() => { throw invalidField('body.staff', 'unknown'); });
    const { token, expiresAt } = await tokens.issue({ id: staff.id }, now());
    return { token, expiresAt: shanghai(expiresAt), staff };
  });
  serve(demo.residents, async ({ db, language }) => {
    if (!residents?.issue) throw new Refusal('missing');
    return { items: await inventedResidents(db, language) };
  });
  serve(demo.signInResident, async ({ db, body, language }) => {
    if (!residents?.issue) throw new Refusal('missing');
    const resident = (await inventedResidents(db, language)).find(({ id }) => id === body.resident);
    if (!resident) throw invalidField('body.resident', 'unknown');
    const { token, expiresAt } = await residents.issue({ id: resident.id, division: resident.division }, now());
    return { token, expiresAt: shanghai(expiresAt), resident };
  });
}

async function inventedResidents(db: Kysely<Database>, language: Language): Promise<DemoResident[]> {
  const { rows } = await sql<{ id: string; name: Words; division: string; divisionName: string }>`
    select r.id, r.name, r.division, ${language === 'en' ? sql`coalesce(d.name_en, d.name)` : sql`d.name`} as "divisionName"
    from resident r join division d on d.code = r.division order by r.division, r.id`.execute(db);
  return rows.map(({ name, ...resident }) => ({ ...resident, name: wordsIn(name, language) }));
}
