const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>没有找到这个页面 · Page not found</title>
</head>
<body>
<main>
<h1>没有找到这个页面</h1>
<p>网址可能有误，或者页面已经搬走。<a href="/">返回首页</a></p>
<div lang="en">
<h2>Page not found</h2>
<p>The address may be mistyped, or the page has moved. <a href="/">Go to the start page</a></p>
</div>
</main>
</body>
</html>
`;

/** For people who followed a wrong link. */
export const notFound = (request: Request): Response => new Response(request.method === 'HEAD' ? null : page, {
  status: 404,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  },
});
