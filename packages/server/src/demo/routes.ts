import { demo } from '@linli/contract/demo';
import type { StaffTokens } from '../access/staff.ts';
import { shanghai } from '../calendar.ts';
import { everyone, toMember } from '../desk/people.ts';
import { invalidField, Refusal } from '../problem.ts';
import type { Serve } from '../serve.ts';

/** Stands in for an office's sign-in; where a real issuer vouches there is nothing here. */
export function demoRoutes(serve: Serve, tokens: StaffTokens | undefined, now: () => number): void {
  serve(demo.staff, async ({ db, language }) => {
    if (!tokens?.issue) throw new Refusal('missing');
    return { items: await everyone(db, language) };
  });
  serve(demo.signIn, async ({ db, body, language }) => {
    if (!tokens?.issue) throw new Refusal('missing');
    const staff = await toMember(db, body.staff, language).catch(() => { throw invalidField('body.staff', 'unknown'); });
    const { token, expiresAt } = await tokens.issue(staff.id, now());
    return { token, expiresAt: shanghai(expiresAt), staff };
  });
}
