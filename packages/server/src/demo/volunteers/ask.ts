import type { Endpoint, ResultOf } from '@linli/contract/endpoint';

export type Answer = (request: Request) => Response | Promise<Response>;

export interface Asking { readonly token?: string; readonly params?: Readonly<Record<string, string>>; readonly body?: unknown }

/** One call of the demo's people to the API itself. */
export async function ask<E extends Endpoint>(answer: Answer, row: E, { token, params = {}, body }: Asking): Promise<ResultOf<E>> {
  const path = row.path.replace(/:(\w+)/g, (_, name: string) => params[name]!);
  const response = await answer(new Request(`http://demo${path}`, {
    method: row.method, headers: { 'idempotency-key': crypto.getRandomValues(new Uint32Array(4)).join('-'), ...(token !== undefined && { authorization: `Bearer ${token}` }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
  }));
  if (!response.ok) throw new Error(`${row.name} of the demo was answered ${response.status}: ${await response.text()}`);
  return await response.json() as ResultOf<E>;
}
