import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectTo, dataFolder, isAlive, postgresPid, root, start } from './process.ts';

const health = async (url: string) => (await fetch(`${url}/v1/health`)).status;
const isRoot = process.getuid?.() === 0;

test('starts, answers, says so in its last line, and ends in order', async t => {
  const data = dataFolder();
  t.after(data.remove);
  const server = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1' });
  const url = await server.ready;
  assert.match(url, /^http:\/\/localhost:\d+$/);
  assert.equal(await health(url), 200);
  const found = await (await fetch(`${url}/v1/services?q=${encodeURIComponent('低保')}`)).json() as { items: unknown[] };
  assert.ok(found.items.length > 0, 'the demo data is there');
  const postgres = postgresPid(data.path);
  server.child.kill('SIGTERM');
  const { code, out, err } = await server.ended;
  // Where only root may enter the clone, a line before says from where PostgreSQL runs.
  assert.match(out, new RegExp(`^(?:PostgreSQL runs from .+\\.\n)?Linli is ready: ${url}\n$`));
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.equal(isAlive(postgres), false, 'PostgreSQL has ended too');
  assert.equal(statSync(join(data.path, 'postgres/password')).mode & 0o777, 0o600);
  assert.equal(statSync(join(data.path, 'postgres')).mode & 0o777, 0o700);

  await t.test('a second start makes nothing anew', async () => {
    const made = statSync(join(data.path, 'postgres/data/PG_VERSION')).birthtimeMs;
    const again = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1' });
    assert.equal(await health(await again.ready), 200);
    again.child.kill('SIGINT');
    assert.equal((await again.ended).code, 0);
    assert.equal(statSync(join(data.path, 'postgres/data/PG_VERSION')).birthtimeMs, made);
  });
});

test('a request that runs is answered before the end; new ones are not taken', async t => {
  const data = dataFolder();
  t.after(data.remove);
  const server = start({ LINLI_DATA_DIR: data.path });
  const url = await server.ready;
  const holder = await connectTo(data.path);
  await holder.query('begin');
  await holder.query('lock table division in access exclusive mode');
  const slow = fetch(`${url}/v1/divisions/tree`);
  await waitUntil(async () => (await holder.query('select from pg_locks where not granted')).rowCount === 1);
  server.child.kill('SIGTERM');
  await waitUntil(() => fetch(url).then(() => false, () => true));
  await holder.query('commit');
  assert.equal((await slow).status, 200);
  await holder.end();
  assert.equal((await server.ended).code, 0);
});

test('after kill -9 the next start takes over and keeps what was there', async t => {
  const data = dataFolder();
  t.after(data.remove);
  const killed = start({ LINLI_DATA_DIR: data.path });
  await killed.ready;
  const client = await connectTo(data.path);
  await client.query(`insert into data_version values ('kept', '1')`);
  await client.end();
  const orphan = postgresPid(data.path);
  killed.child.kill('SIGKILL');
  await killed.ended;
  assert.ok(isAlive(orphan), 'PostgreSQL outlives a server that is killed');

  const server = start({ LINLI_DATA_DIR: data.path });
  assert.equal(await health(await server.ready), 200);
  const after = await connectTo(data.path);
  assert.equal((await after.query(`select from data_version where name = 'kept'`)).rowCount, 1);
  await after.end();
  assert.ok(postgresPid(data.path) === orphan || !isAlive(orphan), 'one PostgreSQL, not two');
  server.child.kill('SIGTERM');
  assert.equal((await server.ended).code, 0);
});

test('when PostgreSQL is killed, requests are told to come back, and then it is back', async t => {
  const data = dataFolder();
  t.after(data.remove);
  const server = start({ LINLI_DATA_DIR: data.path });
  const url = await server.ready;
  assert.equal(await health(url), 200);
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    process.kill(postgresPid(data.path), signal);
    const seen = new Set<number>();
    await waitUntil(async () => {
      seen.add(await health(url));
      return seen.has(503);
    });
    await waitUntil(async () => {
      const status = await health(url);
      seen.add(status);
      return status === 200;
    });
    assert.deepEqual([...seen].filter(status => status !== 200), [503]);
  }
  server.child.kill('SIGTERM');
  assert.equal((await server.ended).code, 0);
});

test('of two servers on one folder, at the same moment or later, one runs and the other says who is there', async t => {
  const data = dataFolder();
  t.after(data.remove);
  const both = [start({ LINLI_DATA_DIR: data.path }), start({ LINLI_DATA_DIR: data.path })];
  const first = await Promise.any(both.map(server => server.ready.then(() => server)));
  const second = both.find(server => server !== first)!;
  for (const late of [second, start({ LINLI_DATA_DIR: data.path })]) {
    const { code, out, err } = await late.ended;
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.equal(err, `The data folder ${data.path} is in use by process ${first.child.pid}: stop that one first, or set LINLI_DATA_DIR to another folder.\n`);
  }
  first.child.kill('SIGTERM');
  assert.equal((await first.ended).code, 0);
});

test('as root, in a folder that only root may enter, the data is kept where PostgreSQL can go', { skip: !isRoot && 'only root has this problem' }, async t => {
  const data = dataFolder(0o700);
  t.after(data.remove);
  const server = start({ LINLI_DATA_DIR: data.path });
  await server.ready;
  const elsewhere = realpathSync(join(data.path, 'postgres'));
  assert.ok(lstatSync(join(data.path, 'postgres')).isSymbolicLink());
  assert.ok(!elsewhere.startsWith(tmpdir()), `${elsewhere} is there after a reboot`);
  assert.equal(statSync(elsewhere).mode & 0o777, 0o700);
  server.child.kill('SIGTERM');
  const { code, out } = await server.ended;
  assert.equal(code, 0);
  assert.match(out, new RegExp(`^PostgreSQL keeps its data in ${elsewhere}, because .+\\.\nLinli is ready: .+\n$`));
});

test('npm start: the script runs it, and takes it along however it ends', async t => {
  const data = dataFolder();
  t.after(data.remove);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    const script = start({ LINLI_DATA_DIR: data.path }, { args: [join(root, 'scripts/run.mjs'), 'start'] });
    const url = await script.ready;
    const postgres = postgresPid(data.path);
    script.child.kill(signal);
    // A script that is killed outright says nothing: the server sees the pipe between them break.
    await waitUntil(() => !isAlive(postgres));
    await waitUntil(() => fetch(url).then(() => false, () => true));
    const { code, err } = await script.ended;
    assert.deepEqual({ code, err }, { code: signal === 'SIGKILL' ? null : 0, err: '' });
  }
});

test('any PostgreSQL from 15 on will do', { skip: !existing('/usr/lib/postgresql/15/bin/postgres') && 'there is no other PostgreSQL on this machine' }, async t => {
  const bin = '/usr/lib/postgresql/15/bin';
  const folder = mkdtempSync(join(tmpdir(), 'linli-pg15-'));
  const as = isRoot ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) } : {};
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const run = (program: string, ...args: string[]) => execFileSync(join(bin, program), args, { ...as, cwd: folder, stdio: 'ignore' });
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'linli', '--auth=trust', '--encoding=UTF8', '--no-sync');
  const port = 20_000 + process.pid % 20_000;
  run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`);
  t.after(() => {
    run('pg_ctl', 'stop', '-m', 'immediate', '-D', data);
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `postgres://linli@127.0.0.1:${port}/postgres`;
  const servers = [1, 2, 3].map(() => start({ DATABASE_URL: url, LINLI_DEMO: '1' }));
  for (const address of await Promise.all(servers.map(server => server.ready))) {
    assert.equal(await health(address), 200);
    assert.equal((await fetch(`${address}/v1/services?q=dibao`)).status, 200);
  }
  for (const { child, ended } of servers) {
    child.kill('SIGTERM');
    assert.equal((await ended).code, 0);
  }
});

function existing(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

async function waitUntil(holds: () => boolean | Promise<boolean>, longest = 20_000): Promise<void> {
  for (const end = Date.now() + longest; Date.now() < end; await sleep(10)) if (await holds()) return;
  assert.fail(`not within ${longest} ms: ${holds}`);
}
