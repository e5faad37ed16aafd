import * as z from 'zod/mini';
import { IsoInstant } from './values.ts';
import { StaffMember } from './desk.ts';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { text } from './text.ts';

const DemoSessionDraft = z.object({ staff: text(40) });
/** A token for the desk of the invented city; it opens nothing real. */
export const DemoSession = z.object({ token: z.string(), expiresAt: IsoInstant, staff: StaffMember });
export type DemoSession = z.infer<typeof DemoSession>;
const DemoStaff = z.object({ items: z.array(StaffMember) });

/** An invented resident of the invented city. */
export const DemoResident = z.object({ id: z.string(), name: z.string(), division: DivisionCode, divisionName: z.string() });
export type DemoResident = z.infer<typeof DemoResident>;
const DemoResidents = z.object({ items: z.array(DemoResident) });
const ResidentSessionDraft = z.object({ resident: text(40) });
/** A token of an invented resident, as a portal's sign-in would give one. */
export const ResidentSession = z.object({ token: z.string(), expiresAt: IsoInstant, resident: DemoResident });
export type ResidentSession = z.infer<typeof ResidentSession>;

/** Stands in for an office's sign-in where the invented city is shown; elsewhere nobody is found here. */
export const demo = {
  staff: endpoint({ name: 'demo.staff', method: 'GET', path: '/v1/demo/staff', who: 'anyone', result: DemoStaff, problems: ['missing'] }),
  signIn: endpoint({ name: 'demo.signIn', method: 'POST', path: '/v1/demo/sessions', who: 'anyone', body: DemoSessionDraft, result: DemoSession, problems: ['missing'] }),
  residents: endpoint({ name: 'demo.residents', method: 'GET', path: '/v1/demo/residents', who: 'anyone', result: DemoResidents, problems: ['missing'] }),
  signInResident: endpoint({ name: 'demo.signInResident', method: 'POST', path: '/v1/demo/resident-sessions', who: 'anyone', body: ResidentSessionDraft, result: ResidentSession, problems: ['missing'] }),
};

/* @__PURE__ */ docs.add(DemoSessionDraft, { id: 'DemoSessionDraft', description: 'As whom to sign in. 以谁的身份登录（演示）。', examples: [{ staff: 'zhao-min' }] });
/* @__PURE__ */ docs.add(DemoSession, { id: 'DemoSession', description: 'A demonstration token. 演示登录。' });
/* @__PURE__ */ rowDocs.set(demo.staff, { summary: 'The invented staff of the invented city. 演示工作人员。' });
/* @__PURE__ */ rowDocs.set(demo.signIn, { summary: 'Sign in as one of them. 演示登录。' });
/* @__PURE__ */ docs.add(DemoResident, { id: 'DemoResident', description: 'An invented resident. 演示居民。' });
/* @__PURE__ */ docs.add(ResidentSessionDraft, { id: 'ResidentSessionDraft', description: 'As whom to sign in. 以谁的身份登录（演示）。', examples: [{ resident: 'lin-xiaoman' }] });
/* @__PURE__ */ docs.add(ResidentSession, { id: 'ResidentSession', description: 'A demonstration token of a resident. 居民演示登录。' });
/* @__PURE__ */ rowDocs.set(demo.residents, { summary: 'The invented residents of the invented city. 演示居民。' });
/* @__PURE__ */ rowDocs.set(demo.signInResident, { summary: 'Sign in as one of them. 居民演示登录。' });
