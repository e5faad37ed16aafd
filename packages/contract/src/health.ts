import * as z from 'zod/mini';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';

/** The server answers and so does its database. */
export const Health = z.object({ status: z.literal('ok'), database: z.literal('ok'), version: z.string() });
export type Health = z.infer<typeof Health>;

export const health = {
  /** Answers `busy` (503) while the database does not. */
  check: endpoint({ name: 'health.check', method: 'GET', path: '/v1/health', who: 'anyone', result: Health }),
};

/* @__PURE__ */ docs.add(Health, { id: 'Health', description: 'The server and its database answer. 服务与数据库均正常。' });
/* @__PURE__ */ rowDocs.set(health.check, { summary: 'Whether the server and its database answer. 健康检查。' });
