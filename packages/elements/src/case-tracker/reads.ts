import type { Case, CaseFile } from '@linli/contract/case';
import type { CaseExport } from '@linli/contract/cases';
import type { CaseAccess } from '@linli/sdk/access';
import type { Cases } from '@linli/sdk/cases';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus } from '@lit/task';
import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { Thumbnails, saveFile } from '../shared/download.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Scene } from './scene.ts';

export interface Source {
  /** Undefined once the case was left. */
  readonly access: () => CaseAccess | undefined;
  readonly cases: () => Cases;
  readonly language: () => string;
  readonly fresh: (record: Case, unasked: boolean) => void;
  readonly exported: (whole: CaseExport) => void;
  /** A picture is there to be shown large. */
  readonly picture: (file: CaseFile) => void;
}

/** Milliseconds after which what is shown counts as old. */
const stale = 30_000;

type What = 'refresh' | 'file' | 'export';

/** What is read of a case: itself once more, its papers, all of it to keep. What comes after the case was left is dropped. */
export class Reads {
  private at = 0;
  private askedIn: string | undefined;
  private wanted: CaseFile | undefined;
  private readonly failures = new Map<What, unknown>();
  private readonly source: Source;
  private readonly thumbnails: Thumbnails;
  private readonly refreshing: Task<readonly [boolean], readonly [Case, boolean]>;
  private readonly fetching: Task<readonly [CaseFile, boolean], readonly [CaseFile, boolean, Blob]>;
  private readonly exporting: Task<readonly [], CaseExport>;

  constructor(room: ReactiveElement, source: Source) {
    this.source = source;
    const { cases, language } = source;
    const download = (file: CaseFile, signal: AbortSignal) => cases().download(source.access()!, file, { signal });
    const failed = (what: What) => (error: unknown) => { if (source.access()) this.failures.set(what, error); };
    this.thumbnails = new Thumbnails(room, download);
    this.refreshing = new Task(room, {
      autoRun: false,
      task: async ([unasked]: readonly [boolean], { signal }) => [await cases().find(source.access()!, { signal, language: language() }), unasked] as const,
      onComplete: ([record, unasked]) => source.access() && source.fresh(record, unasked),
      onError: failed('refresh'),
    });
    this.fetching = new Task(room, {
      autoRun: false,
      task: async ([file, show]: readonly [CaseFile, boolean], { signal }) => [file, show, await download(file, signal)] as const,
      onComplete: ([file, show, blob]) => source.access() && this.onFile(file, show, blob),
      onError: failed('file'),
    });
    this.exporting = new Task(room, {
      autoRun: false,
      task: (_: readonly [], { signal }) => cases().export(source.access()!, { signal, language: language() }),
      onComplete: whole => source.access() && source.exported(whole),
      onError: failed('export'),
    });
  }

  get isRefreshing(): boolean {
    return this.refreshing.status === TaskStatus.PENDING;
  }

  get isExporting(): boolean {
    return this.exporting.status === TaskStatus.PENDING;
  }

  /** The paper that is on its way. */
  get busy(): string | undefined {
    return this.fetching.status === TaskStatus.PENDING ? this.wanted?.id : undefined;
  }

  /** The case has just been read, in the language of the page. */
  noted(): void {
    this.at = Date.now();
    this.askedIn = this.source.language();
  }

  refresh(unasked = false): void {
    if (this.isRefreshing) return;
    this.askedIn = this.source.language();
    this.failures.delete('refresh');
    void this.refreshing.run([unasked]);
  }

  /** Reads again what is old, or in another language than the page's by now. */
  keepFresh(seen: 'again' | 'still'): void {
    if (this.askedIn !== this.source.language() || (seen === 'again' && Math.abs(Date.now() - this.at) >= stale)) this.refresh(true);
  }

  urlOf(file: CaseFile): string | undefined {
    return this.thumbnails.urlOf(file);
  }

  /** Fetches a paper to be saved, or a picture to be shown large. */
  fetch(file: CaseFile, show: boolean): void {
    this.wanted = file;
    this.failures.delete('file');
    if (show && this.urlOf(file)) this.source.picture(file);
    else void this.fetching.run([file, show]);
  }

  export(): void {
    if (this.isExporting) return;
    this.failures.delete('export');
    void this.exporting.run([]);
  }

  /** The case was left. */
  clear(): void {
    for (const task of [this.refreshing, this.fetching, this.exporting]) task.abort();
    this.thumbnails.clear();
    this.failures.clear();
    this.wanted = undefined;
  }

  /** What did not come, and a way to ask again. */
  troubleOf(what: What, { words, language }: Pick<Scene, 'words' | 'language'>): TemplateResult | typeof nothing {
    const error = this.failures.get(what);
    if (!error) return nothing;
    const again = { refresh: () => this.refresh(), file: () => this.wanted && this.fetch(this.wanted, false), export: () => this.export() }[what];
    const text = isLinliError(error) && error.kind === 'missing' && what !== 'file' ? words.refused : undefined;
    return renderTrouble({ error, language, heading: words.failed[what], text, onRetry: again });
  }

  private onFile(file: CaseFile, show: boolean, blob: Blob): void {
    this.thumbnails.keep(file, blob);
    if (show) this.source.picture(file);
    else saveFile(blob, file.name);
  }
}
