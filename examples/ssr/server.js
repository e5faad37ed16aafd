import { html, render } from '@lit-labs/ssr';
import { RenderResultReadable } from '@lit-labs/ssr/lib/render-result-readable.js';
import '@linli/elements/committee-card/define';
import { createClient } from '@linli/sdk/light';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';

const { PORT = '3000', API = 'http://localhost:8787' } = process.env;
const client = createClient({ baseUrl: API });

/** The page of one committee: it can be read before any script has come, and where scripts are off. */
const page = committee => html`<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" href="data:,">
  <title>${committee.name}</title>
  <script type="module" src="/dist/client.js"></script>
</head>
<body>
  <linli-committee-card committee=${JSON.stringify(committee)}></linli-committee-card>
</body>
</html>`;

const server = createServer(async ({ url }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  try {
    if (pathname.startsWith('/dist/')) {
      const script = await readFile(join(import.meta.dirname, 'dist', basename(pathname)));
      return response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
    }
    const committee = await client.committees.open(pathname.slice(1));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    new RenderResultReadable(render(page(committee))).pipe(response);
  } catch (error) {
    const missing = error.kind === 'missing' || error.code === 'ENOENT';
    response.writeHead(missing ? 404 : 502, { 'content-type': 'text/plain; charset=utf-8' }).end(missing ? '没有这一页。' : '暂时打不开，请稍后再试。');
  }
});

server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://localhost:${server.address().port}/990101001003`));
