import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { visualRegressionPlugin } from '@web/test-runner-visual-regression/plugin';
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

/**
 * A moved button is two to three percent of a picture. What differs from one version of a browser to the next are the edges of
 * letters: pixelmatch knows them by their surroundings, and the threshold is above what is left of them.
 */
const pictures = visualRegressionPlugin({
  baseDir: join(import.meta.dirname, 'test/elements/pictures'), update: process.env['LINLI_PICTURES'] === 'renew', failureThreshold: 0.3, diffOptions: { threshold: 0.2 },
  getBaselineName: ({ name }) => name, getDiffName: ({ name }) => `failed/${name}-difference`, getFailedName: ({ name }) => `failed/${name}`,
});

export default {
  rootDir: import.meta.dirname,
  hostname: '127.0.0.1',
  files: ['test/elements/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  middleware: [server.middleware, demoPortal],
  plugins: [server.plugin, pictures, esbuildPlugin({ ts: true, tsconfig: join(import.meta.dirname, 'tsconfig.json'), target: 'es2022' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: [...browserFlags] }, createPage })],
  concurrency: 2,
  reporters: [countsReporter(), defaultReporter({ reportTestProgress: false })],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: test => `<!doctype html><html><body><script>window.linliLooks = ${JSON.stringify(process.env['LINLI_LOOKS'])}</script><script type="module" src="${test}"></script></body></html>`,
  testsFinishTimeout: process.env['LINLI_LOOKS'] === 'all' ? 600_000 : 120_000,
  testFramework: { config: { timeout: 10_000 } },
};
