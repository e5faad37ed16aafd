const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'accept-language, authorization, content-type, idempotency-key, if-none-match, x-case-code, x-request-id, x-upload-key',
  'access-control-max-age': '86400',
};
const exposed = 'content-language, etag, retry-after, x-request-id';

/**
 * Lets pages of these origins read the replies (CORS): `*`, or those listed. Written onto the finished reply: Hono's own
 * middleware makes one before the handler does, and then every body passes through a stream, for half of a request's time.
 */
export function originRules(origins: '*' | readonly string[]) {
  const allowed = (origin: string | undefined) => (origins === '*' ? '*' : origins.find(known => known === origin));
  return {
    mark(headers: Headers, origin: string | undefined): void {
      const given = allowed(origin);
      if (given !== undefined) headers.set('access-control-allow-origin', given);
      headers.set('access-control-expose-headers', exposed);
      if (origins !== '*') headers.append('vary', 'origin');
    },
    /** What a browser asks before it sends anything but a simple request. */
    preflight: (): Response => new Response(null, { status: 204, headers: preflight }),
  };
}
