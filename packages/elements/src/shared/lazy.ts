import type { ReactiveControllerHost } from 'lit';

/** Milliseconds after which a part that did not arrive is asked for again. */
const patience = 3000;

/** A part of a room that comes when it is first shown, and has the room drawn again then. */
export class Lazy<M> {
  private readonly host: ReactiveControllerHost;
  private readonly load: () => Promise<M>;
  private module: M | undefined;
  private coming = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<M>) {
    this.host = host;
    this.load = load;
  }

  /** The part; undefined until it has come, which asking for it sees to. */
  get value(): M | undefined {
    if (!this.module && !this.coming) {
      this.coming = true;
      void this.load().then(module => (this.module = module), () => new Promise(done => setTimeout(done, patience))).then(() => {
        this.coming = false;
        this.host.requestUpdate();
      });
    }
    return this.module;
  }
}
