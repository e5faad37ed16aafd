/** One part of `npm test`. */
export interface Part {
  /** What it asks of the machine. */
  readonly needs: readonly ('database' | 'browser' | 'demo' | 'packages')[];
  /** Its test files; a part without any is one check, passed when all its commands are. */
  readonly files?: string;
  /** What Node is given, one command after the other. */
  commands(files: readonly string[]): readonly (readonly string[])[];
}

const tsc = 'node_modules/typescript/bin/tsc';

/** Journeys mostly wait for pages; of what computes, more at a time than there are cores takes longer. */
const nodeTests = (folder: string, needs: Part['needs'], concurrency = 2): Part => ({
  needs,
  files: `test/${folder}/**/*.test.ts`,
  commands: files => [[
    '--conditions=source', '--test', `--test-concurrency=${concurrency}`, '--test-timeout=180000',
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/testing/node-reporter.ts', '--test-reporter-destination=stdout',
    ...files,
  ]],
});

/** In the order in which they run: what fails soonest first. */
export const parts: Readonly<Record<string, Part>> = {
  types: { needs: [], commands: () => [[tsc, '-b'], [tsc, '-p', 'test/tsconfig.json']] },
  lint: { needs: [], commands: () => [['node_modules/eslint/bin/eslint.js', '.']] },
  house: nodeTests('house', ['database']),
  contract: nodeTests('contract', ['database']),
  sdk: nodeTests('sdk', ['database']),
  packages: nodeTests('packages', ['packages']),
  server: nodeTests('server', ['database']),
  elements: {
    needs: ['database', 'browser'],
    files: 'test/elements/**/*.test.ts',
    commands: files => [['--conditions=source', 'node_modules/@web/test-runner/dist/bin.js', '--files', ...files]],
  },
  journeys: nodeTests('journeys', ['browser', 'demo', 'packages'], 3),
  browsers: nodeTests('browsers', ['browser', 'demo']),
};
