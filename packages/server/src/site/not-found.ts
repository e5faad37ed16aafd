import { createHash } from 'node:crypto';

const style = `body { margin: 0; background: #f4f5f7; color: #1a1d21; font: 17px/26px "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
main { max-width: 640px; margin: 12vh auto 0; padding: 0 16px; }
h1 { font-size: 24px; line-height: 34px; margin: 0 0 8px; }
h2 { font-size: 18px; line-height: 27px; margin: 32px 0 4px; }
p { margin: 0; }
a { display: inline-block; padding: 11px 0; color: #0b57b5; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { body { background: #101214; color: #edeff2; } a { color: #8ab8ff; } }`;

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>没有找到这个页面 · Page not found</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>没有找到这个页面</h1>
<p>网址可能有误，或者页面已经搬走。</p>
<a href="/">返回首页</a>
<div lang="en">
<h2>Page not found</h2>
<p>The address may be mistyped, or the page has moved.</p>
<a href="/">Go to the start page</a>
</div>
</main>
</body>
</html>
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** For people who followed a wrong link. */
export const notFound = (request: Request): Response => new Response(request.method === 'HEAD' ? null : page, {
  status: 404,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
  },
});
