import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';

/** A server: what it answers to a request. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** The server of the page, as the element tests have one; Storybook puts one of its own into the tab. */
let answer: Answer = request => fetch(request);
let client: Client | undefined;

/** Sends the requests of all stories to another server. */
export const answerWith = (own: Answer): void => { answer = own; };

/** One request to that server: a story that shows a failure stands in front of it. */
export const ask: Answer = request => answer(request);

/** The one client of all stories; a story hands it to its elements, so that it also runs outside Storybook. */
export const tabClient = (): Client => (client ??= createClient({ transport: fetchTransport({ fetch: ask }) }));
