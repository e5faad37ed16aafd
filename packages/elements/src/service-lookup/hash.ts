/** What `routing="hash"` keeps in the address: `#service=…&q=…`. */
export interface Route {
  readonly serviceId: string;
  readonly query: string;
}

const parse = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

const routeOf = (hash: URLSearchParams): Route => ({ serviceId: hash.get('service') ?? '', query: hash.get('q') ?? '' });

/** The route in the address. */
export const readRoute = (): Route => routeOf(parse());

/**
 * Writes a route into the address and leaves other keys alone. Opening a guide is a new entry in the history, what is
 * typed is not; true if an entry was made.
 */
export const writeRoute = ({ serviceId, query }: Route): boolean => {
  const hash = parse();
  const old = routeOf(hash);
  if (old.serviceId === serviceId && old.query === query) return false;
  for (const [name, value] of [['service', serviceId], ['q', query]] as const) {
    if (value) hash.set(name, value);
    else hash.delete(name);
  }
  const entering = !!serviceId && !old.serviceId;
  history[entering ? 'pushState' : 'replaceState'](history.state, '', `#${hash}`);
  return entering;
};
