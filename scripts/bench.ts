// `npm run bench`: each figure beside its yardstick, measured in the same run. `npm run bench -- search` measures one.
// Ends with 1 when a bound is missed. Never part of the tests: a busy machine would make them lie.
import { cpus, loadavg } from 'node:os';
import { holds, table, type Figure } from '../bench/figure.ts';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  bytes: async () => (await import('../bench/bytes.ts')).bytes(),
  paint: async () => (await import('../bench/paint.ts')).paint(),
  feel: async () => (await import('../bench/feel.ts')).feel(),
  storybook: async () => (await import('../bench/storybook.ts')).storybooks(),
  list: async () => (await import('../bench/list.ts')).list(),
  search: async () => (await import('../bench/search.ts')).search(),
  divisions: async () => (await import('../bench/divisions.ts')).divisions(),
  import: async () => (await import('../bench/import.ts')).imports(),
  nation: async () => (await import('../bench/committees.ts')).committees(),
  shifts: async () => (await import('../bench/shifts.ts')).shifts(),
  codes: async () => (await import('../bench/codes.ts')).codes(),
  'exactly-once': async () => (await import('../bench/exactly-once.ts')).exactlyOnce(),
};

// So that whatever listens to `exit` ends what was started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !(name in benches));
if (unknown.length) {
  console.error(`There is no figure ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

const load = loadavg()[0]!;
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}${load > 0.5 ? `; the machine is busy with other work (load ${load.toFixed(1)}), which disturbs what follows` : ''}\n`);

const figures: Figure[] = [];
let failed = false;
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length && !asked.includes(name)) continue;
  console.log(`—— ${name}`);
  const began = performance.now();
  try {
    figures.push(...await measure());
  } catch (error) {
    failed = true;
    console.error(error);
  }
  console.log(`—— ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}
console.log(table(figures));
process.exitCode = failed || !figures.every(holds) ? 1 : 0;
