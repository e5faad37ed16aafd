import * as z from 'zod/mini';
import { IsoInstant } from './values.ts';
import { StaffMember } from './desk.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { text } from './text.ts';

const DemoSessionDraft = z.object({ staff: text(40) });
/** A token for the desk of the invented city; it opens nothing real. */
export const DemoSession = z.object({ token: z.string(), expiresAt: IsoInstant, staff: StaffMember });
export type DemoSession = z.infer<typeof DemoSession>;
const DemoStaff = z.object({ items: z.array(StaffMember) });

/** Stands in for an office's sign-in where the invented city is shown; elsewhere nobody is found here. */
export const demo = {
  staff: endpoint({ name: 'demo.staff', method: 'GET', path: '/v1/demo/staff', who: 'anyone', result: DemoStaff, problems: ['missing'] }),
  signIn: endpoint({ name: 'demo.signIn', method: 'POST', path: '/v1/demo/sessions', who: 'anyone', body: DemoSessionDraft, result: DemoSession, problems: ['missing'] }),
};

/* @__PURE__ */ docs.add(DemoSessionDraft, { id: 'DemoSessionDraft', description: 'As whom to sign in. 以谁的身份登录（演示）。', examples: [{ staff: 'zhao-min' }] });
/* @__PURE__ */ docs.add(DemoSession, { id: 'DemoSession', description: 'A demonstration token. 演示登录。' });
/* @__PURE__ */ rowDocs.set(demo.staff, { summary: 'The invented staff of the invented city. 演示工作人员。' });
/* @__PURE__ */ rowDocs.set(demo.signIn, { summary: 'Sign in as one of them. 演示登录。' });
