import type { DisputePolicy } from '@linli/contract/policy';
import { Task, initialState } from '@lit/task';
import type { ReactiveElement } from 'lit';
import type { Around } from './around.ts';

/** The policy of a division: what the questions, mediators and other places of a case are called. */
export class PolicyOf {
  private readonly task: Task<readonly unknown[], DisputePolicy>;

  /** `division` says of which one; undefined while none is needed. */
  constructor(host: ReactiveElement, around: Around, division: () => string | undefined) {
    this.task = new Task(host, {
      args: () => [division(), around.session.turn, around.language()] as const,
      task: ([code, , language], { signal }) => (code === undefined ? initialState : around.session.ask(client => client.disputes.policy({ division: String(code) }, { signal, language }))),
    });
  }

  get value(): DisputePolicy | undefined {
    return this.task.value;
  }

  get error(): unknown {
    return this.task.error;
  }

  /** Asks again; resolves when the answer, or its failure, is there. */
  retry(): Promise<void> {
    return this.task.run();
  }
}
