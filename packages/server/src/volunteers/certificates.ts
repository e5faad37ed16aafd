import type { Certificate, CertificateCheck, CertificateDraft } from '@linli/contract/certificate';
import { isCertificateNumber } from '@linli/contract/certificate';
import { charactersOf, checkCharacter } from '@linli/contract/code-alphabet';
import { dateFault } from '@linli/contract/dispute-rules';
import { maskedName } from '@linli/contract/identity';
import type { FieldProblem } from '@linli/contract/problem';
import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import { dateIn, shanghai } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { wordsIn } from '../language.ts';
import { refuseFaults, Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Person } from './person.ts';
import { volunteerOffice, type At } from './policy.ts';
import { dayOf, servedBetween } from './service.ts';

type Db = Kysely<Database>;
type Row = Omit<Selectable<Database['certificate']>, 'first_day' | 'last_day'> & { readonly from: string; readonly to: string };

/** A number that nobody can foresee: 55 random bits and a check character. */
function newNumber(): string {
  const characters = charactersOf(crypto.getRandomValues(new Uint8Array(11)));
  return characters + checkCharacter(characters);
}

const rowsOf = (db: Db) => db.selectFrom('certificate').select(['number', 'volunteer', 'issued_at', 'issuer', 'minutes', 'shifts', 'voided_at', 'content'])
  .select([sql<string>`first_day::text`.as('from'), sql<string>`last_day::text`.as('to')]);

async function toCertificate(secrets: Secrets, { number, content, issued_at: issued, issuer, from, to, minutes, shifts, voided_at: voided }: Row, { language, demonstration }: At): Promise<Certificate> {
  return {
    number, state: voided ? 'void' : 'valid', issuedAt: shanghai(issued.getTime()), name: await secrets.open(content, `certificate.${number}`), issuer: wordsIn(issuer, language),
    from, to, minutes, shifts, ...(voided && { voidedAt: shanghai(voided.getTime()) }), demonstration, language,
  };
}

/** All that were issued to a volunteer, the latest first. */
export async function certificatesOf(db: Db, secrets: Secrets, volunteer: string, at: At): Promise<Certificate[]> {
  const rows = await rowsOf(db).where('volunteer', '=', volunteer).orderBy('issued_at', 'desc').orderBy('number').execute();
  return Promise.all(rows.map(row => toCertificate(secrets, row, at)));
}

function daysFaults({ from, to }: CertificateDraft, today: string): FieldProblem[] {
  const wrong = ([['from', from], ['to', to]] as const).flatMap(([path, day]) => {
    const code = dateFault(day, today);
    return code ? [{ path, code }] : [];
  });
  return wrong.length || from === undefined || to === undefined || from <= to ? wrong : [{ path: 'to', code: 'too-small' }];
}

/** Issues a certificate of the confirmed hours between two days. Throws `conflict` at `minutes` where there are none. */
export async function certify(db: Db, secrets: Secrets, { id, division, content }: Person, draft: CertificateDraft, at: At): Promise<Certificate> {
  const today = dateIn(at.now);
  refuseFaults(daysFaults(draft, today));
  const { minutes, shifts, first, last } = await servedBetween(db, id, draft.from ?? '1900-01-01', draft.to ?? today);
  const office = await volunteerOffice(db, division);
  if (!minutes || first === null || last === null || !office) throw new Refusal('conflict', { fields: [{ path: 'minutes', code: 'required' }] });
  const row = { volunteer: id, issued_at: new Date(at.now), issuer: JSON.stringify(office.name), first_day: draft.from ?? first, last_day: draft.to ?? last, minutes, shifts, voided_at: null };
  for (;;) {
    const number = newNumber();
    const name = await secrets.seal(content.name, `certificate.${number}`);
    const issued = await db.insertInto('certificate').values({ ...row, number, content: name }).onConflict(conflict => conflict.doNothing()).returning('number').executeTakeFirst();
    if (issued) return toCertificate(secrets, await rowsOf(db).where('number', '=', number).executeTakeFirstOrThrow(), at);
  }
}

const unknownNumber = () => new Refusal('missing', { fields: [{ path: 'params.number', code: 'unknown' }] });

/** A certificate of one's own. */
export async function certificateOf(db: Db, secrets: Secrets, volunteer: string | undefined, number: string, at: At): Promise<Certificate> {
  const row = volunteer === undefined ? undefined : await rowsOf(db).where('number', '=', number).where('volunteer', '=', volunteer).executeTakeFirst();
  if (!row) throw unknownNumber();
  return toCertificate(secrets, row, at);
}

/** What anyone learns of a number: a slip of the finger is told without looking. */
export async function verifyCertificate(db: Db, secrets: Secrets, number: string, at: At): Promise<CertificateCheck> {
  const row = isCertificateNumber(number) ? await rowsOf(db).where('number', '=', number).executeTakeFirst() : undefined;
  if (!row) throw unknownNumber();
  const certificate = await toCertificate(secrets, row, at);
  return { ...certificate, name: maskedName(certificate.name) };
}

/** Hours of a shift were corrected after they had been confirmed: what certifies them holds no more. */
export async function voidCertificates(db: Db, { volunteer, shift }: { readonly volunteer: string; readonly shift: string }, now: number): Promise<void> {
  await sql`
    update certificate c set voided_at = ${new Date(now)} from shift s
    where s.id = ${shift} and c.volunteer = ${volunteer} and c.voided_at is null and ${dayOf('s.starts')} between c.first_day and c.last_day`.execute(db);
}
