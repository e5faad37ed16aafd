import { Centres } from './centres.ts';
import { Divisions } from './divisions.ts';
import { Health } from './health.ts';
import type { Send } from './send.ts';
import { Services } from './services.ts';

/** Every call of the contract, by noun and verb. */
export class Client {
  readonly services: Services;
  readonly divisions: Divisions;
  readonly centres: Centres;
  readonly health: Health;

  constructor(send: Send) {
    this.services = new Services(send);
    this.divisions = new Divisions(send);
    this.centres = new Centres(send);
    this.health = new Health(send);
  }
}
