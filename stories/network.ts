import { Refusal } from '@linli/server/problem';
import type { Answer } from './server.ts';

/** How the way to the server is: each as a resident meets it. */
export type Network = 'fast' | 'slow' | 'offline' | 'failing';

const latency = 1500;

/** The same server, seen through such a network; what it is at the moment of asking counts. */
export const through = (network: () => Network, answer: Answer): Answer => async request => {
  switch (network()) {
    case 'offline': throw new TypeError('Failed to fetch');
    case 'failing': return new Refusal('busy').toResponse(crypto.randomUUID());
    case 'slow': await new Promise(done => setTimeout(done, latency));
  }
  return answer(request);
};
