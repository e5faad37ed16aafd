import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  ...(process.env['PATH'] ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Without a sandbox, which root has none of, and without calls home. */
export const browserFlags: readonly string[] = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
];

const find = (): string | undefined => process.env['CHROME_PATH'] ?? places.find(existsSync);

export const isDebianAsRoot = (): boolean =>
  process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Where a Chromium or Chrome is. Installs one where that needs nobody's leave, else throws what to do. */
export function ensureBrowser(): string {
  let browser = find();
  if (!browser && isDebianAsRoot()) {
    console.log('Installing chromium and a Chinese font from Debian …');
    const apt = (...words: string[]) => spawnSync('apt-get', ['-qq', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    browser = find();
  }
  if (!browser) throw new Error('No browser: install Chromium or Chrome, or set CHROME_PATH to one.');
  return browser;
}
