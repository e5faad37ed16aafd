import { demo, type DemoSession, type ResidentSession } from '@linli/contract/demo';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import type { CallOptions, Send } from './send.ts';

/** Stands in for an office's and a portal's sign-in where the invented city is shown; elsewhere its calls reject with `missing`. */
export class Demo {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** The invented staff. */
  staff(options?: CallOptions): Promise<ResultOf<typeof demo.staff>> {
    return this.send(demo.staff, {}, options);
  }

  /** A token to work at the desk as one of them. */
  signIn(draft: InputOf<typeof demo.signIn>['body'], options?: CallOptions): Promise<DemoSession> {
    return this.send(demo.signIn, { body: draft }, options);
  }

  /** The invented residents. */
  residents(options?: CallOptions): Promise<ResultOf<typeof demo.residents>> {
    return this.send(demo.residents, {}, options);
  }

  /** A token to rate as one of them. */
  signInResident(draft: InputOf<typeof demo.signInResident>['body'], options?: CallOptions): Promise<ResidentSession> {
    return this.send(demo.signInResident, { body: draft }, options);
  }
}
