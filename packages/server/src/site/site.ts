import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsResponse } from './docs.ts';
import { fileResponse, type FileRules } from './files.ts';
import { notFound } from './not-found.ts';

export interface SiteOptions {
  /** The API, below `/v1`. */
  readonly api: (request: Request, env?: object) => Response | Promise<Response>;
  /** Folder of the example portal, at `/`. */
  readonly portal: string;
  /** Folder of the built embed bundle, at `/embed`. */
  readonly embed: string;
}

/** Everything that the process answers: the API, the example portal, the embed bundle and the reference. */
export function createSite({ api, portal, embed }: SiteOptions): (request: Request, env?: object) => Promise<Response> {
  const portalRules: FileRules = { folder: portal, headers: pageHeaders, cache: () => 'no-cache' };
  const pageRules: FileRules = { ...portalRules, headers: { ...pageHeaders, ...preloadHeader(embed) } };
  const embedRules: FileRules = { folder: embed, headers: embedHeaders, cache: embedCache };
  return async (request, env) => {
    const path = new URL(request.url).pathname;
    const below = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`);
    if (below('/v1')) return api(request, env);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    const found = below('/embed') ? fileResponse(request, path.slice('/embed'.length), embedRules)
      : below('/docs') ? docsResponse(request, path.slice('/docs'.length))
      : fileResponse(request, path, /(?:\/|\.html)$/.test(path) ? pageRules : portalRules);
    return await found ?? notFound(request);
  };
}

/** What the portal's pages show first, asked for with the page and not when the loader has come. */
function preloadHeader(embed: string): { link?: string } {
  try {
    const preload = JSON.parse(readFileSync(join(embed, 'preload.json'), 'utf8')) as Record<string, string[]>;
    const files = new Set(['linli-provider', 'linli-service-lookup'].flatMap(tag => preload[tag] ?? []));
    return { link: ['linli.js', ...files].map(file => `</embed/${file}>; rel=modulepreload`).join(', ') };
  } catch {
    return {};
  }
}

const pageHeaders = {
  'content-security-policy': [
    "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "object-src 'none'", "base-uri 'none'",
    "form-action 'self'", "frame-ancestors 'self'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
  ].join('; '),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Portals elsewhere load it. */
const embedHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

/** A chunk's name changes with its content, and a version's file never; the plain names bring a new version within minutes. */
const embedCache = (path: string) => (/^chunks\/.+-[\w-]{6,8}\.js$|^linli(?:\.h5)?-\d[\w.-]*\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
