import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileResponse } from './files.ts';

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>邻里接口文档 · Linli API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
</head>
<body>
<header>
<h1>邻里接口文档 <span lang="en">Linli API reference</span></h1>
<p>每个接口都可以在本页直接试用。<span lang="en">Every call can be tried on this page.</span>
<a href="/v1/openapi.json">OpenAPI 3.1</a> · <a href="/">返回门户 <span lang="en">Portal</span></a></p>
</header>
<main id="reference"><noscript>显示接口文档需要启用 JavaScript。<span lang="en">The reference needs JavaScript.</span></noscript></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/page.js"></script>
</body>
</html>
`;

const style = `body { margin: 0; background: #fff; color: #1a1d21; color-scheme: light; }
header { max-width: 1460px; margin: 0 auto; padding: 20px 20px 0; box-sizing: border-box; }
header, .swagger-ui, .swagger-ui * { font-family: "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
.swagger-ui :is(code, pre, pre *, .opblock-summary-path, .opblock-summary-path *) { font-family: ui-monospace, Consolas, Menlo, "Noto Sans Mono CJK SC", monospace; }
h1 { font-size: 24px; margin: 0; }
h1 span { font-weight: 400; color: #4a5058; }
a { color: #0b57b5; }
/* Our header says it in both languages, and there is one server: this one. */
.swagger-ui :is(.information-container, .scheme-container) { display: none; }
`;

// The validator is a service on the internet, to which the address of the document would be sent.
const script = `SwaggerUIBundle({
  url: '/v1/openapi.json', dom_id: '#reference', deepLinking: true, displayRequestDuration: true, docExpansion: 'list',
  defaultModelsExpandDepth: 0, tryItOutEnabled: true, validatorUrl: null,
});
`;

const own: Record<string, [type: string, body: string]> = {
  '': ['text/html; charset=utf-8', page],
  '/page.css': ['text/css; charset=utf-8', style],
  '/page.js': ['text/javascript; charset=utf-8', script],
};
const theirs = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const headers = {
  // Swagger UI draws its arrows as data images.
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The reference of the API, which loads nothing from elsewhere. `path` is below `/docs`. */
export async function docsResponse(request: Request, path: string): Promise<Response | undefined> {
  const [type, body] = own[path === '/' ? '' : path] ?? [];
  if (body !== undefined) return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': type!, 'cache-control': 'no-cache' } });
  return theirs.has(path) ? fileResponse(request, path, { folder, headers, cache: () => 'public, max-age=86400' }) : undefined;
}
