import assert from 'node:assert/strict';
import { Bytes } from '@linli/contract/bytes';
import type { Case } from '@linli/contract/case';
import type { CaseReceipt } from '@linli/contract/receipt';
import { cases } from '@linli/contract/cases';
import { desk, type CaseActionDraft, type DeskCase } from '@linli/contract/desk';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { disputes } from '@linli/contract/disputes';
import type { Endpoint, ResultOf } from '@linli/contract/endpoint';
import { files, type NewUpload, type Upload } from '@linli/contract/files';
import type { Problem } from '@linli/contract/problem';
import { demoTokens } from '@linli/server/access/tokens';
import { testSecrets, type testApp } from './support.ts';

export type App = ReturnType<typeof testApp>;

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Code of a case, or key of an upload. */
  readonly secret?: string;
  /** Member of staff who asks. */
  readonly staff?: string;
  /** Resident who asks, `id`, `id division` or `id division phone`. */
  readonly resident?: string;
  readonly key?: string;
  readonly address?: string;
  readonly language?: string;
}

export interface Answer { readonly status: number; readonly headers: Headers; readonly body: unknown }

let keys = 0;
/** A key that nobody used before. */
export const freshKey = (): string => `test-${process.pid}-${++keys}-${Math.random().toString(36).slice(2)}`;

export const tokenOf = async (staff: string): Promise<string> => (await demoTokens(testSecrets).issue!({ id: staff }, Date.now())).token;
/** Of a resident, with the community that the issuer knows them to live in, if it does, and their phone. */
export const residentToken = async (id: string, division?: string, phone?: string): Promise<string> =>
  (await demoTokens(testSecrets, 'residents').issue!({ id, ...(division !== undefined && { division }), ...(phone !== undefined && { phone }) }, Date.now())).token;

/** Asks one row of the contract, as whoever it names. */
export async function ask(app: App, row: Endpoint, { params = {}, query = {}, body, secret, staff, resident, key, address = '192.0.2.1', language }: Asked = {}): Promise<Answer> {
  const path = row.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'));
  const headers = new Headers();
  if (secret !== undefined) headers.set(row.who === 'uploader' ? 'x-upload-key' : 'x-case-code', secret);
  if (staff !== undefined) headers.set('authorization', `Bearer ${await tokenOf(staff)}`);
  if (resident !== undefined) headers.set('authorization', `Bearer ${await residentToken(...resident.split(' ') as [string, string?, string?])}`);
  if (row.idempotent) headers.set('idempotency-key', key ?? freshKey());
  if (language !== undefined) headers.set('accept-language', language);
  const init: RequestInit = { method: row.method, headers };
  if (body !== undefined) init.body = body instanceof Uint8Array ? body as Bytes : JSON.stringify(body);
  const question = new URLSearchParams(query).toString();
  const response = await app.fetch(new Request(`http://linli.test${path}${question && `?${question}`}`, init), { address });
  const raw = (row.result as unknown) === Bytes && response.status === 200;
  return { status: response.status, headers: response.headers, body: raw ? new Uint8Array(await response.arrayBuffer()) : await response.json() };
}

/** The same, and it must succeed. */
export async function get<E extends Endpoint>(app: App, row: E, asked: Asked = {}): Promise<ResultOf<E>> {
  const answer = await ask(app, row, asked);
  assert.equal(answer.status, 200, `${row.name}: ${JSON.stringify(answer.body)}`);
  return answer.body as ResultOf<E>;
}

/** The same, and it must be refused with this kind; answers the problem. */
export async function refused(app: App, row: Endpoint, asked: Asked, kind: Problem['kind'], ...fields: readonly [path: string, code: string][]): Promise<Problem> {
  const { body, status } = await ask(app, row, asked);
  const problem = body as Problem;
  assert.equal(problem.kind, kind, `${row.name} ${status}: ${JSON.stringify(body)}`);
  if (fields.length) assert.deepEqual(problem.fields.map(({ path, code }) => [path, code]), fields);
  return problem;
}

/** A dispute of neighbours in 柳荫社区, with what a test wants different. */
export const draftOf = (changes: Partial<DisputeDraft> = {}): DisputeDraft => ({
  division: '990101001001', kind: 'neighbours', situations: [], story: '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用。', happenedOn: '2026-03-05',
  applicant: { kind: 'person', name: '林小满', phone: '13800000001' }, respondents: [{ kind: 'person', name: '方禾', phone: '13800000002', note: '502室' }],
  wishes: '希望晚上八点以后不再施工。', files: [], consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive'] }, ...changes,
});

export const fileDispute = (app: App, changes: Partial<DisputeDraft> = {}, asked: Asked = {}): Promise<CaseReceipt> => get(app, disputes.file, { body: draftOf(changes), ...asked });

export const find = ({ number, code }: { number: string; code: string }, app: App): Promise<Case> => get(app, cases.find, { params: { number }, secret: code });

export const show = (app: App, number: string, staff: string): Promise<DeskCase> => get(app, desk.show, { params: { number }, staff });

/** Does something at the desk, in the version that the case has now. */
export async function act(app: App, number: string, staff: string, draft: Omit<CaseActionDraft, 'version'>): Promise<DeskCase> {
  const { version } = await show(app, number, staff);
  return get(app, desk.act, { params: { number }, staff, body: { ...draft, version } });
}

/** Uploads bytes as a browser does. */
export async function upload(app: App, bytes: Uint8Array<ArrayBuffer>, name = '现场照片.jpg'): Promise<{ id: string; key: string; upload: Upload }> {
  const { id, key, part } = await get(app, files.begin, { body: { name, size: bytes.length } }) as NewUpload;
  let state: Upload | undefined;
  for (let offset = 0; offset < bytes.length; offset += part) state = await get(app, files.append, { params: { id, offset: String(offset) }, secret: key, body: bytes.slice(offset, offset + part) });
  return { id, key, upload: state! };
}
