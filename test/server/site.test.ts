import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createSite } from '@linli/server/site/site';

const folder = mkdtempSync(join(tmpdir(), 'linli-site-'));
const files: Record<string, string> = {
  'secret.txt': 'secret',
  'portal/index.html': '<!doctype html><title>门户</title>',
  'portal/邻里 图.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'portal/.env': 'secret',
  'portal/guides/index.html': 'guides',
  'portal-backup/index.html': 'secret',
  'embed/linli.js': 'the loader',
  'embed/linli.js.br': 'compressed',
  'embed/linli.js.map': '{}',
  'embed/linli.h5.js': 'the classic script',
  'embed/linli-0.1.0.js': 'the loader',
  'embed/linli.h5-1.20.0-beta.1.js': 'the classic script',
  'embed/chunks/service-lookup-aB3_x9.js': 'a chunk',
  'embed/preload.json': JSON.stringify({ 'linli-provider': ['chunks/shared-a.js'], 'linli-service-lookup': ['chunks/shared-a.js', 'chunks/home-b.js'], 'linli-other': ['chunks/other-c.js'] }),
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}
symlinkSync(join(folder, 'secret.txt'), join(folder, 'portal/link.txt'));
after(() => rmSync(folder, { recursive: true, force: true }));

const site = createSite({ api: ({ url }) => new Response(`api ${new URL(url).pathname}`), portal: join(folder, 'portal'), embed: join(folder, 'embed') });
const ask = (path: string, init?: RequestInit) => site(new Request(`http://linli.test${path}`, init));

test('the API has everything below /v1, and nothing else', async () => {
  for (const path of ['/v1', '/v1/health', '/v1/no/such']) assert.equal(await (await ask(path, { method: 'POST' })).text(), `api ${path}`);
  assert.equal((await ask('/v12')).status, 404);
});

test('files come with their type, tag and length', async () => {
  const page = await ask('/');
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(await page.text(), files['portal/index.html']);
  assert.equal((await ask('/guides/')).status, 200);
  const image = await ask('/%E9%82%BB%E9%87%8C%20%E5%9B%BE.svg');
  assert.match(image.headers.get('content-type')!, /^image\/svg\+xml/);
  assert.equal(image.headers.get('x-content-type-options'), 'nosniff');

  const head = await ask('/', { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), String(Buffer.byteLength(files['portal/index.html']!)));
  assert.equal(await head.text(), '');
  const tag = page.headers.get('etag')!;
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const same = await ask('/', { headers: { 'if-none-match': known } });
    assert.equal(same.status, 304);
    assert.equal(await same.text(), '');
  }
  assert.equal((await ask('/', { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('no path leads out of the folder, or to hidden files', async () => {
  const ways = [
    '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt', '/guides/..%2f..%2fsecret.txt', '/%2fetc/passwd', '//etc/passwd',
    '/..%2fportal-backup/', '/link.txt', '/.env', '/%2eenv', '/index.html%00.txt', '/%ff', '/%', '/C:%5cwindows', '/guides', '/embed/..%2fsecret.txt', '/embed/%2e%2e%2fsecret.txt',
    '/docs/..%2fpackage.json', '/docs/package.json', '/docs/swagger-ui-bundle.js.map',
  ];
  for (const way of ways) {
    const { status } = await ask(way);
    assert.equal(status, 404, way);
  }
});

test('what pages elsewhere load may be loaded, compressed, and kept as long as it stays the same', async () => {
  const loader = await ask('/embed/linli.js', { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(loader.headers.get('content-encoding'), 'br');
  assert.equal(loader.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(loader.headers.get('access-control-allow-origin'), '*');
  assert.equal(loader.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(loader.headers.get('cache-control'), 'public, max-age=300');
  assert.equal(loader.headers.get('vary'), 'accept-encoding');
  assert.equal(await loader.text(), 'compressed');
  const plain = await ask('/embed/linli.js', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(await plain.text(), 'the loader');
  assert.notEqual(plain.headers.get('etag'), loader.headers.get('etag'));
  const cached = async (path: string) => (await ask(`/embed/${path}`)).headers.get('cache-control');
  for (const fixed of ['chunks/service-lookup-aB3_x9.js', 'linli-0.1.0.js', 'linli.h5-1.20.0-beta.1.js']) assert.equal(await cached(fixed), 'public, max-age=31536000, immutable', fixed);
  for (const changing of ['linli.js', 'linli.h5.js', 'preload.json']) assert.equal(await cached(changing), 'public, max-age=300', changing);
});

test('the portal runs under a strict policy', async () => {
  const policy = (await ask('/')).headers.get('content-security-policy')!.split('; ');
  for (const rule of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'", "require-trusted-types-for 'script'", 'trusted-types lit-html']) assert.ok(policy.includes(rule), rule);
});

test('the reference is whole, and nothing in it comes from elsewhere', async () => {
  const page = await ask('/docs');
  const html = await page.text();
  const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source!);
  assert.ok(sources.every(source => source.startsWith('/') || source === 'data:,'), sources.join(' '));
  for (const source of sources.filter(source => source.startsWith('/docs/'))) assert.equal((await ask(source)).status, 200, source);
  assert.match(page.headers.get('content-security-policy')!, /default-src 'none'.*connect-src 'self'/);
  assert.match(await (await ask('/docs/page.js')).text(), /validatorUrl: null/);
});

test('a wrong address is told in both languages; a wrong method is refused', async () => {
  const response = await ask('/no-such-page');
  assert.equal(response.status, 404);
  const words = await response.text();
  assert.match(words, /没有找到这个页面/);
  assert.match(words, /Page not found/);
  assert.equal((await ask('/', { method: 'POST' })).status, 405);
});

test('a page of the portal asks for what it shows first, once each', async () => {
  const link = '</embed/linli.js>; rel=modulepreload, </embed/chunks/shared-a.js>; rel=modulepreload, </embed/chunks/home-b.js>; rel=modulepreload';
  assert.equal((await ask('/')).headers.get('link'), link);
  assert.equal((await ask('/index.html')).headers.get('link'), link);
  assert.equal((await ask('/embed/linli.js')).headers.get('link'), null);
});
