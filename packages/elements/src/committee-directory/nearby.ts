import { metresBetween } from '@linli/contract/distance';
import type { CommitteeRow } from '@linli/contract/committee-list';
import type { Point } from '@linli/contract/values';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Resources } from '../shared/context.ts';
import { distanceOf } from '../shared/distance.ts';
import { browserHost, type Host } from '../shared/host.ts';
import type { Locale } from '../shared/messages.ts';
import { listBones } from './bones.ts';
import { CommitteeList } from './list.ts';
import { inLanguage, renderHeading, type ResultsView } from './results.ts';
import { nearbyWords } from './nearby.messages.ts';

/** What surrounds the search by position. */
export interface Around {
  readonly client: Pick<Resources, 'committees'> | undefined;
  readonly host: Host | undefined;
}

/** Committees around a place, the nearest first, and how far each is in words. */
interface Near {
  readonly rows: readonly CommitteeRow[];
  readonly language: Locale;
  readonly distanceOf: (row: CommitteeRow) => string;
}

/** How many are asked for, and how many shown: a rounded position may be half a kilometre off. */
const asked = 50;
const shown = 20;

/** Finds by the device's position, which leaves it only rounded: the device itself puts the answer in order. */
export class Nearby {
  private position: Point | undefined;
  private state: 'locating' | 'unlocated' | undefined;
  private readonly room: ReactiveControllerHost;
  private readonly around: Around;
  private readonly language: () => Locale;
  private readonly list = new CommitteeList();
  private readonly nearing: Task<readonly unknown[], Near>;

  constructor(room: ReactiveControllerHost, around: Around, language: () => Locale) {
    this.room = room;
    this.around = around;
    this.language = language;
    this.nearing = new Task(room, {
      args: () => [around.client, this.position, language()] as const,
      task: ([client, position, spoken], { signal }) => (client && position ? nearTo(client, position, { language: spoken, signal }) : initialState),
    });
  }

  /** Whether what is near is on the screen. */
  get active(): boolean {
    return !!this.position;
  }

  get announcement(): string {
    const words = nearbyWords[this.language()];
    if (this.state) return words[this.state];
    return this.nearing.status === TaskStatus.COMPLETE && this.position ? words.found : '';
  }

  /** Asks the device where it is. */
  async locate(): Promise<void> {
    this.become('locating');
    this.position = await (this.around.host ?? browserHost()).locate().catch(() => undefined);
    this.become(this.position ? undefined : 'unlocated');
  }

  /** Something else is looked for. */
  forget(): void {
    this.position = this.state = undefined;
  }

  /** What comes of asking for the position. */
  renderState(): TemplateResult | typeof nothing {
    return this.state ? html`<p class="hint">${nearbyWords[this.language()][this.state]}</p>` : nothing;
  }

  render(view: ResultsView): TemplateResult {
    const { value, status, error } = this.nearing;
    const { words, renderProblem, onOpen } = view;
    const own = nearbyWords[this.language()];
    if (status === TaskStatus.ERROR) return renderProblem(error, () => this.nearing.run());
    if (!value || status !== TaskStatus.COMPLETE) return listBones;
    const { rows } = value;
    return inLanguage(value, view, html`
      ${renderHeading(rows.length ? own.found : own.none)}
      <p class="hint">${own.kept}</p>
      ${this.list.render({ rows, distanceOf: value.distanceOf, total: rows.length, drawn: rows.length, grouped: false, words, within: '', onOpen })}
    `);
  }

  private become(state: typeof this.state): void {
    this.state = state;
    this.room.requestUpdate();
  }
}

async function nearTo(client: Pick<Resources, 'committees'>, position: Point, { language, signal }: { language: Locale; signal: AbortSignal }): Promise<Near> {
  const { items, language: spoken } = await client.committees.nearest({ ...position, limit: asked }, { language, signal });
  const metres = new Map(items.map(({ code, point, distance }) => [code, point ? metresBetween(position, point) : distance]));
  const far = ({ code }: CommitteeRow) => metres.get(code) ?? 0;
  return {
    rows: [...items].sort((a, b) => far(a) - far(b)).slice(0, shown),
    language: spoken,
    distanceOf: row => distanceOf(far(row), language),
  };
}
