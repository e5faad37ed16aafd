import { isLinliError, type LinliError } from '@linli/sdk/error';
import type { CallOptions } from '@linli/sdk/send';
import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { Command, type CommandOptions } from '../shared/command.ts';
import type { Locale } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { RoomClient, Who } from './who.ts';

/** What is done, under a name that says where: `join demo-library`. */
type Work<R> = (client: RoomClient, how: CallOptions) => Promise<R>;

/**
 * What is sent from a list, one thing at a time; what went wrong is told where it was begun. The same thing tried again goes under
 * the same key, another thing under another.
 */
export class Doing {
  private name: string | undefined;
  private words: string | undefined;
  private readonly command: Command<[(options: CommandOptions) => Promise<unknown>], unknown>;
  private readonly who: Who;
  private readonly room: ReactiveElement;
  private again: (() => void) | undefined;

  constructor(room: ReactiveElement, who: Who) {
    this.room = room;
    this.who = who;
    this.command = new Command(room, (options, work) => work(options));
  }

  /** Whether that very thing is on its way. */
  runs(name: string): boolean {
    return this.command.running && this.name === name;
  }

  /** Does it. `refused` may take in what stood in the way, and answers the words for it; without words it is told as any failure. */
  async run<R>(name: string, work: Work<R>, done: (result: R) => void, refused?: (error: LinliError) => string | undefined): Promise<void> {
    if (this.command.running) return;
    if (name !== this.name) this.command.forget();
    this.name = name;
    this.words = undefined;
    this.again = () => void this.run(name, work, done, refused);
    const result = await this.command.run(({ idempotencyKey }) => this.who.ask((client, how) => work(client, { ...how, idempotencyKey })));
    const { error } = this.command;
    if (error === undefined) done(result as R);
    else if (isLinliError(error) && error.status !== 401) {
      // It was answered: what comes next is another try.
      if (!/offline|timeout|busy|broken/.test(error.kind)) this.command.key = undefined;
      this.words = refused?.(error);
    }
    this.room.requestUpdate();
  }

  /** What was typed for it changed: what comes next is another thing. */
  edited(): void {
    if (!this.command.running) this.forget();
  }

  forget(): void {
    this.command.forget();
    this.words = undefined;
    this.room.requestUpdate();
  }

  /** What went wrong with a thing. */
  troubleOf(name: string, language: Locale): TemplateResult | typeof nothing {
    const { error } = this.command;
    if (name !== this.name || this.command.running || error === undefined) return nothing;
    if (isLinliError(error) && error.status === 401) return nothing;
    return renderTrouble({ error, language, text: this.words, kept: false, onRetry: this.words ? undefined : this.again });
  }
}
