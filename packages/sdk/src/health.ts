import { health, type Health as Condition } from '@linli/contract/health';
import type { CallOptions, Send } from './send.ts';

/** The server's condition. */
export class Health {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** Whether the server and its database answer. Rejects with `busy` while the database does not. */
  check(options?: CallOptions): Promise<Condition> {
    return this.send(health.check, {}, options);
  }
}
