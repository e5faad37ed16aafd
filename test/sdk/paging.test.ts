import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';

const division = (n: number) => ({ code: String(10 + n), name: `第${n}省`, level: 'province', path: [], hasChildren: true });

/** A neighbour with `pages` of two divisions each; every page points to the next unless told otherwise. */
function lists(pages: number, nextOf = (at: number) => (at + 1 < pages ? `page-${at + 1}` : undefined)) {
  const asked: URLSearchParams[] = [];
  const fetch = (request: Request) => {
    const { searchParams } = new URL(request.url);
    asked.push(searchParams);
    const at = Number(searchParams.get('cursor')?.slice(5) ?? 0);
    return Response.json({ items: [division(at * 2), division(at * 2 + 1)], next: nextOf(at) });
  };
  return { asked, ...createClient({ transport: fetchTransport({ fetch }) }) };
}

describe('searchAll', () => {
  it('follows next to the end and keeps the query', async () => {
    const { divisions, asked } = lists(3);
    const names: string[] = [];
    for await (const { name } of divisions.searchAll({ q: '省', limit: 2 })) names.push(name);
    assert.deepEqual(names, ['第0省', '第1省', '第2省', '第3省', '第4省', '第5省']);
    assert.deepEqual(asked.map(String), ['q', 'q', 'q'].map((q, n) => `${q}=%E7%9C%81&limit=2${n ? `&cursor=page-${n}` : ''}`));
  });

  it('begins where it is told', async () => {
    const { divisions } = lists(3);
    const { value } = await divisions.searchAll({ q: '省', cursor: 'page-2' }).next();
    assert.equal(value?.name, '第4省');
  });

  it('asks for no page that nobody reads', async () => {
    const { divisions, asked } = lists(3);
    for await (const { name } of divisions.searchAll({ q: '省' })) if (name === '第1省') break;
    assert.equal(asked.length, 1);
  });

  it('stops when cancelled, even amid a page', async () => {
    const { divisions, asked } = lists(3);
    const controller = new AbortController();
    const seen: string[] = [];
    await assert.rejects(async () => {
      for await (const { name } of divisions.searchAll({ q: '省' }, { signal: controller.signal })) {
        seen.push(name);
        controller.abort();
      }
    }, error => error === controller.signal.reason);
    assert.deepEqual([seen, asked.length], [['第0省'], 1]);
  });

  it('does not run in circles', async () => {
    const { divisions } = lists(3, () => 'page-1');
    await assert.rejects(async () => { for await (const item of divisions.searchAll({ q: '省' })) void item; }, { kind: 'broken' });
  });
});
