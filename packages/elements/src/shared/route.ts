/** What `routing="hash"` keeps in the address: `#service=…&q=…`, under a name of the room's own for what is open. */
export interface Route {
  /** What is open; empty where nothing is. */
  readonly id: string;
  readonly query: string;
}

const parse = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

const routeOf = (hash: URLSearchParams, name: string): Route => ({ id: hash.get(name) ?? '', query: hash.get('q') ?? '' });

/** The route in the address. */
export const readRoute = (name: string): Route => routeOf(parse(), name);

/**
 * Writes a route into the address and leaves other keys alone. Opening something is a new entry in the history, what is
 * typed is not; true if an entry was made.
 */
export const writeRoute = (name: string, { id, query }: Route): boolean => {
  const hash = parse();
  const old = routeOf(hash, name);
  if (old.id === id && old.query === query) return false;
  for (const [key, value] of [[name, id], ['q', query]] as const) {
    if (value) hash.set(key, value);
    else hash.delete(key);
  }
  const entering = !!id && !old.id;
  history[entering ? 'pushState' : 'replaceState'](history.state, '', `#${hash}`);
  return entering;
};
