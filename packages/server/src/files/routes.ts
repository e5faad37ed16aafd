import { files } from '@linli/contract/files';
import type { Caller } from '../access/caller.ts';
import { Refusal } from '../problem.ts';
import type { Serve } from '../serve.ts';
import type { fileStore } from './store.ts';

export function fileRoutes(serve: Serve, store: ReturnType<typeof fileStore>, now: () => number): void {
  serve(files.begin, ({ db, body }) => store.begin(db, body, now()));
  serve(files.check, ({ db, params, caller }) => store.check(db, params.id, keyIn(caller)));
  serve(files.append, ({ db, params, caller, body }) => store.append(db, params.id, keyIn(caller), Number(params.offset), body));
  serve(files.discard, ({ db, params, caller }) => store.discard(db, params.id, keyIn(caller)));
}

function keyIn(caller: Caller): string {
  if (caller.as !== 'uploader') throw new Refusal('missing');
  return caller.key;
}
