/** Shows how far a long piece of work has come. */
export interface Progress {
  show(done: number, total: number): void;
  /** What is being done where nothing can be counted. */
  say(words: string): void;
  end(): void;
}

const width = 24;
const grouped = (count: number) => Math.round(count).toLocaleString('en');

/** A bar on a terminal: share, rows, rows a second, time left. Elsewhere, as in a log, a line for every tenth. */
export function progressOf(rows: string, out: NodeJS.WriteStream = process.stdout): Progress {
  const began = performance.now();
  const write = (words: string) => { if (out.isTTY) out.write(`\r\x1b[K${words}`); };
  let tenth = 0;
  return {
    show(done, total) {
      const [share, rate] = [total ? done / total : 1, done / ((performance.now() - began) / 1000)];
      const words = `${Math.floor(share * 100)} %, ${grouped(done)} of ${grouped(total)} ${rows}, ${grouped(rate)}/s`;
      write(`${'█'.repeat(Math.floor(share * width)).padEnd(width, '░')} ${words}, ${left((total - done) / rate)}`);
      if (!out.isTTY && Math.floor(share * 10) > tenth) out.write(`${words}\n`);
      tenth = Math.floor(share * 10);
    },
    say: words => write(words),
    end: () => write(''),
  };
}

const left = (seconds: number): string => (seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.round(seconds / 60)} min left`);

/** For the last line: how long it took, and the most memory that this process ever held. */
export const costs = (began: number): string => `in ${((performance.now() - began) / 1000).toFixed(1)} s with at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB of memory`;
