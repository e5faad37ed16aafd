import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTabServer, type TabServer } from '@linli/server/tab';
import { testApp, testDatabase, type TestDatabase } from './support.ts';

/** Whatever holds a clock or a name of its own is not compared. */
const questions = [
  '/v1/services/topics?division=9901', '/v1/services?q=低保', '/v1/services?q=jzz&division=990101', '/v1/services?q=80岁&limit=3',
  '/v1/divisions/tree', '/v1/divisions/990101', '/v1/divisions?q=xiqiao', '/v1/divisions?q=柳&within=9901', '/v1/services/nothing', '/v1/divisions?limit=0&q=x',
].map(path => `http://tab${encodeURI(path)}`);

describe('the server in a tab', () => {
  let tab: TabServer;
  let database: TestDatabase;
  before(async () => {
    // One after the other: while it starts, the database in the tab lets nothing else happen.
    database = await testDatabase({ seeded: true });
    tab = await createTabServer();
  });
  after(async () => { await Promise.all([tab.close(), database.close()]); });

  const answers = (server: { fetch(request: Request): Response | Promise<Response> }) =>
    Promise.all(questions.map(async url => {
      const response = await server.fetch(new Request(url));
      const { requestId, ...body } = await response.json() as Record<string, unknown>;
      return { url, status: response.status, body };
    }));

  it('answers as PostgreSQL does, also from a snapshot', async () => {
    const expected = await answers(testApp(database.db));
    assert.ok(expected.some(({ status }) => status === 200) && expected.some(({ status }) => status >= 400));
    assert.deepEqual(await answers(tab), expected);
    const again = await createTabServer({ snapshot: await tab.dump() });
    assert.deepEqual(await answers(again), expected);
    await again.close();
  });
});
