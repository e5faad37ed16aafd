import { isLinliError } from '@linli/sdk/error';
import { createClient, type Client } from '@linli/sdk/light';
import { sha256 } from '@linli/server/secrets/secrets';
import { setTimeout as sleep } from 'node:timers/promises';
import { draftOf } from '../test/server/calls.ts';
import { png } from '../test/server/pictures.ts';

/** What a client was told: this is to be there, once, with these files. */
export interface Acknowledged { readonly number: string; readonly code: string; readonly files: readonly string[] }

export interface Filings {
  readonly acknowledged: Acknowledged[];
  /** Tries that failed on their way, all of which were repeated. */
  readonly failures: number;
  readonly seconds: number;
}

export interface FilingOptions {
  readonly url: string;
  readonly count: number;
  readonly atOnce: number;
  /** Share of the filings that bring a picture. */
  readonly withPicture: number;
  /** Ends early once true. */
  readonly enough?: () => boolean;
}

/** How long one filing is tried before the network is given up for dead. */
const patience = 120_000;

/** Files disputes as residents' pages do: one key each, tried until it is acknowledged. */
export async function fileMany({ url, count, atOnce, withPicture, enough = () => false }: FilingOptions): Promise<Filings> {
  const client = createClient({ baseUrl: url, retries: 2, timeout: 8_000 });
  const acknowledged: Acknowledged[] = [];
  const began = performance.now();
  let next = 0;
  let failures = 0;
  const work = async () => {
    while (next < count && !enough()) {
      const index = next++;
      const result = await persist(filing(client, index, index % 100 < withPicture * 100), () => { failures++; });
      acknowledged.push(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { acknowledged, failures, seconds: (performance.now() - began) / 1000 };
}

/** One filing, ready to be tried as often as it takes: one key, and a picture that is uploaded once. */
function filing(client: Client, index: number, withPicture: boolean): () => Promise<Acknowledged> {
  const idempotencyKey = `bench-${process.pid}-${index}-${Math.random().toString(36).slice(2)}`;
  let picture: ReturnType<typeof upload> | undefined;
  return async () => {
    const files = withPicture ? [await (picture ??= upload(client, index).catch((error: unknown) => { picture = undefined; throw error; }))] : [];
    const receipt = await client.disputes.file(draftOf({ place: `第${index}号`, files: files.map(({ id, key }) => ({ id, key })) }), { idempotencyKey });
    return { number: receipt.number, code: receipt.code, files: files.map(({ digest }) => digest) };
  };
}

/** A picture of its own for each, so that one taken for another would be noticed. */
async function upload(client: Client, index: number): Promise<{ id: string; key: string; digest: string }> {
  const bytes = png(8 + (index % 50), 8 + Math.floor(index / 50) % 50);
  const { id, key } = await client.files.upload(new Blob([bytes]), { name: `${index}.png` });
  return { id, key, digest: await sha256(bytes) };
}

/** Again and again, as an outbox does, while the fault is the network's; what the server refuses ends the run. */
async function persist<T>(work: () => Promise<T>, onFailure: () => void): Promise<T> {
  for (const end = Date.now() + patience; ;) {
    try {
      return await work();
    } catch (error) {
      const passing = isLinliError(error) && ['offline', 'timeout', 'busy', 'broken'].includes(error.kind);
      if (!passing || Date.now() > end) throw error;
      onFailure();
      await sleep(50 + Math.random() * 200);
    }
  }
}
