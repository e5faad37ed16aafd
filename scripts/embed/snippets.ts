/*
 * The lines that a page copies: in the READMEs as a form, in `dist/embed/snippets.md` with the hashes of a build, in
 * Storybook beside each element. Nothing here needs more than a browser has.
 */
type Language = 'en' | 'zh-CN';

/** The READMEs with their languages. */
export const readmes: readonly (readonly [file: string, language: Language])[] = [['README.md', 'en'], ['README.zh-CN.md', 'zh-CN']];

interface Tag { readonly version: string; readonly integrity: Readonly<Record<string, string>> }

const here = 'http://localhost:8787';
const elsewhere = 'https://cdn.example.com/linli';

const words = {
  en: {
    modules: 'A page of today. An element’s code comes when its tag appears:',
    classic: 'A WeChat H5 page, or any page without modules. One classic script, for kernels from Chromium 78 and iOS 13; it fetches the part of an element likewise:',
    fixed: 'From your own server or a CDN: put `dist/embed` of `npm run build` there and name the version, which may then be cached for good. With `integrity` the browser refuses a script that was changed on the way; the classic one checks its parts as well. The hashes are those of a build: every server has its own with these lines at `/embed/snippets.md`, and all of them at `/embed/integrity.json`.',
  },
  'zh-CN': {
    modules: '现在的网页。页面上出现哪个标签，才取哪个组件的代码：',
    classic: '微信 H5，或不用模块的网页。一个普通脚本，适用于 Chromium 78、iOS 13 及以上内核，同样按标签取组件：',
    fixed: '放在自己的服务器或 CDN 上：把 `npm run build` 生成的 `dist/embed` 传上去，用带版本号的文件名，就可以永久缓存。写上 `integrity`，脚本在途中被改动时浏览器会拒绝执行；普通脚本还会核对它取的每一部分。哈希值随构建而定：每台服务器在 `/embed/snippets.md` 给出可直接复制的写法，在 `/embed/integrity.json` 给出全部哈希值。',
  },
} as const;

/** What each element says on a page of the demo city, beside the address of its server. */
const attributes = {
  'linli-service-lookup': 'division="990101"',
  'linli-dispute-intake': 'division="990101001001"',
  'linli-case-tracker': '',
  'linli-committee-directory': 'division="9901"',
  'linli-committee-card': 'code="990101001003"',
  'linli-volunteer-signup': 'division="990101001003"',
  'linli-case-desk': 'division="990101001002"',
  'linli-volunteer-desk': 'division="990101001002"',
  'linli-division-picker': 'name="place" within="9901" level="community"',
  'linli-provider': 'language="zh-CN" scale="elder"',
} as const;

/** Every element that a page can name. */
export type ElementTag = keyof typeof attributes;
export const elementTags = Object.keys(attributes) as readonly ElementTag[];

const around = (tag: ElementTag, content = ''): string => `<${[tag, `api="${here}"`, attributes[tag]].filter(Boolean).join(' ')}>${content}</${tag}>`;
const moduleLine = `<script type="module" src="${here}/embed/linli.js"></script>`;
const classicLine = `<script defer src="${here}/embed/linli.h5.js"></script>`;

/** What a page copies to have an element: the loader, and the tag; of the provider with something in it. */
export const embedCode = (tag: ElementTag): string =>
  `${moduleLine}\n${around(tag, tag === 'linli-provider' ? `\n  <linli-service-lookup ${attributes['linli-service-lookup']}></linli-service-lookup>\n` : '')}`;

/** The ways of taking it in, each said in a language and as code; where a hash is not known, its place is kept. */
export function ways(language: Language, { version, integrity }: Tag): readonly { readonly says: string; readonly code: string }[] {
  const { modules, classic, fixed } = words[language];
  const checked = (name: string) => `src="${elsewhere}/${name}-${version}.js" integrity="${integrity[`${name}-${version}.js`] ?? 'sha384-…'}" crossorigin="anonymous"`;
  return [
    { says: modules, code: embedCode('linli-service-lookup') },
    { says: classic, code: `${classicLine}\n${around('linli-dispute-intake')}` },
    { says: fixed, code: `<script type="module" ${checked('linli')}></script>\n\n<script defer ${checked('linli.h5')}></script>` },
  ];
}

const snippets = (language: Language, tag: Tag): string => ways(language, tag).flatMap(({ says, code }) => [says, `\`\`\`html\n${code}\n\`\`\``]).join('\n\n');

/** `snippets.md` of a build. */
export const snippetsPage = (version: string, integrity: Tag['integrity']): string =>
  `# 邻里 Linli ${version}\n\n${snippets('zh-CN', { version, integrity })}\n\n---\n\n${snippets('en', { version, integrity })}\n`;

const markers = /(<!-- snippets: npm run build -->\n)[\s\S]*(<!-- \/snippets -->)/;

/** A README with its lines as they should be. Throws if it has no place for them. */
export function withSnippets(readme: string, language: Language, version: string): string {
  if (!markers.test(readme)) throw new Error('The README has no place for the snippets.');
  return readme.replace(markers, (_, opening: string, closing: string) => `${opening}${snippets(language, { version, integrity: {} })}\n${closing}`);
}
