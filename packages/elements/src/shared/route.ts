/**
 * Where an element keeps what is open and what is searched for: in the hash of the address (`#service=…&q=…`), in its query
 * (`?service=…&q=…`, for a portal whose pages are paths), or nowhere, so that the history is never touched.
 */
export type Routing = 'none' | 'hash' | 'history';

export interface Route {
  /** What is open; empty where nothing is. */
  readonly id: string;
  readonly query: string;
}

const parse = (routing: Routing): URLSearchParams => new URLSearchParams(routing === 'hash' ? location.hash.slice(1) : location.search);

const routeOf = (params: URLSearchParams, name: string): Route => ({ id: params.get(name) ?? '', query: params.get('q') ?? '' });

/** The route in the address; what is open stands under a name of the room's own. */
export const readRoute = (routing: Routing, name: string): Route => routeOf(parse(routing), name);

/**
 * Writes a route into the address and leaves all else in it alone. Opening something is a new entry in the history, what is
 * typed is not; true if an entry was made.
 */
export const writeRoute = (routing: Routing, name: string, { id, query }: Route): boolean => {
  const params = parse(routing);
  const old = routeOf(params, name);
  if (old.id === id && old.query === query) return false;
  for (const [key, value] of [[name, id], ['q', query]] as const) {
    if (value) params.set(key, value);
    else params.delete(key);
  }
  const entering = !!id && !old.id;
  history[entering ? 'pushState' : 'replaceState'](history.state, '', routing === 'hash' ? `#${params}` : `?${params}${location.hash}`);
  return entering;
};
