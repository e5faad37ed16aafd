import type { TestRunnerPlugin } from '@web/test-runner';
import type { Context, Next } from 'koa';
import { Readable } from 'node:stream';
import { testApp, testDatabase } from '../server/support.ts';

/** The real server over a real PostgreSQL, answering under /v1 of the test pages' own origin. */
export function realServer(): { plugin: TestRunnerPlugin; middleware(context: Context, next: Next): Promise<void> } {
  let app: ReturnType<typeof testApp>;
  let stop = async () => {};
  return {
    plugin: {
      name: 'real-server',
      async serverStart() {
        const database = await testDatabase({ seeded: true });
        stop = () => database.close();
        app = testApp(database.db);
      },
      serverStop: () => stop(),
    },
    async middleware(context, next) {
      if (!context.path.startsWith('/v1/')) { await next(); return; }
      const response = await app.fetch(requestOf(context));
      context.status = response.status;
      response.headers.forEach((value, name) => { context.set(name, value); });
      context.body = Buffer.from(await response.arrayBuffer());
    },
  };
}

function requestOf({ req, href }: Context): Request {
  const headers = Object.entries(req.headers).flatMap(([name, value]) => [value ?? []].flat().map(each => [name, each] as [string, string]));
  const body = req.method === 'GET' || req.method === 'HEAD' ? null : Readable.toWeb(req) as ReadableStream;
  return new Request(href, { method: req.method ?? 'GET', headers, body, ...(body && { duplex: 'half' }) });
}
