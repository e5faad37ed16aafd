import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { randomId } from '@linli/sdk/request';

/** What a command's work is given. */
export interface CommandOptions {
  /** The same for every try of the same input: what was lost on its way is not done twice. */
  readonly idempotencyKey: string;
}

/**
 * A write, as `Task` is a read: one at a time, so that a double tap does nothing, and tried again under the same key until it
 * was done or the input changed.
 */
export class Command<I extends unknown[], R> implements ReactiveController {
  running = false;
  /** Why the last try failed. */
  error: unknown;
  /** Under which the next try goes; a kept draft brings its own. */
  key: string | undefined;
  private last: I | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly work: (options: CommandOptions, ...input: I) => Promise<R>;
  private readonly done: ((result: R) => void) | undefined;

  /** `done` is called with what a try brought. */
  constructor(host: ReactiveControllerHost, work: (options: CommandOptions, ...input: I) => Promise<R>, done?: (result: R) => void) {
    this.host = host;
    this.work = work;
    this.done = done;
    host.addController(this);
  }

  hostDisconnected(): void {}

  /** Does it; nothing while it is being done already. Never rejects: `error` says what went wrong. */
  async run(...input: I): Promise<R | undefined> {
    if (this.running) return undefined;
    this.running = true;
    this.error = undefined;
    this.last = input;
    this.key ??= randomId();
    this.host.requestUpdate();
    try {
      const result = await this.work({ idempotencyKey: this.key }, ...input);
      this.key = undefined;
      this.done?.(result);
      return result;
    } catch (error) {
      this.error = error;
      return undefined;
    } finally {
      this.running = false;
      this.host.requestUpdate();
    }
  }

  /** The same once more, under the same key. */
  retry(): Promise<R | undefined> {
    return this.last ? this.run(...this.last) : Promise.resolve(undefined);
  }

  /** The input changed: what comes next is another write. */
  forget(): void {
    this.key = this.error = undefined;
  }
}
