import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, ensureBrowser } from './scripts/testing/browser.ts';
import { countsReporter } from './scripts/testing/element-reporter.ts';
import { realServer } from './test/elements/real-server.ts';
import { join } from 'node:path';

const server = realServer();

/** A window of its own for every page: one behind another draws no frames, has no focus, and shares what it stores. */
const createPage = async ({ browser }) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
};

/** What Storybook also serves: the dress of the demo city's portal. */
const demoPortal = (context, next) => {
  if (context.path.startsWith('/portal/')) context.url = `/examples${context.url}`;
  return next();
};

export default {
  rootDir: import.meta.dirname,
  hostname: '127.0.0.1',
  files: ['test/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  middleware: [server.middleware, demoPortal],
  plugins: [server.plugin, esbuildPlugin({ ts: true, tsconfig: join(import.meta.dirname, 'tsconfig.json'), target: 'es2022' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: [...browserFlags] }, createPage })],
  concurrency: 2,
  reporters: [countsReporter(), defaultReporter({ reportTestProgress: false })],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: test => `<!doctype html><html><body><script>window.linliLooks = ${JSON.stringify(process.env['LINLI_LOOKS'])}</script><script type="module" src="${test}"></script></body></html>`,
  testsFinishTimeout: process.env['LINLI_LOOKS'] === 'all' ? 600_000 : 120_000,
  testFramework: { config: { timeout: 10_000 } },
};
