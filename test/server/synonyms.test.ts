import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { seedDemo } from '@linli/server/demo/seed';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { testApp, testDatabase } from './support.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'linli-synonyms-'));
const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
const client = createClient({ transport: fetchTransport({ fetch: request => app.fetch(request) }) });
after(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

/** Runs the command as an office would. */
function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', 'scripts/import-synonyms.ts', ...args], {
    cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.url }, timeout: 60_000,
  });
  return { status, out: stdout, err: stderr };
}

function importFile(content: string | Uint8Array) {
  const file = join(folder, 'words.csv');
  writeFileSync(file, content);
  return run(file);
}

const first = async (q: string) => (await client.services.search({ q })).items[0];
const office = () => database.db.selectFrom('service_word').select(['service', 'text']).where('source', '=', 'office').orderBy('text').execute();

test('a synonym of the office is found at once, by identifier and by name of the service', async () => {
  assert.equal(await first('饭票钱'), undefined);
  const { status, out } = importFile('service,synonym\nsubsistence-allowance,饭票钱\n"居住证","蓝本本,外来的"\n');
  assert.equal(status, 0);
  assert.match(out, /^2 synonyms of the office, where there were 0\./);
  assert.equal((await first('饭票钱'))?.id, 'subsistence-allowance');
  assert.deepEqual((await first('饭票钱'))?.match, { kind: 'synonym', text: '饭票钱' });
  assert.equal((await first('fanpiaoqian'))?.id, 'subsistence-allowance');
  assert.equal((await first('蓝本本'))?.id, 'residence-permit');
});

test('it outlives a new version of the catalogue', async () => {
  await database.db.deleteFrom('data_version').where('name', '=', 'demo').execute();
  await seedDemo(database.db);
  assert.equal((await first('饭票钱'))?.id, 'subsistence-allowance');
});

test('a file with faults is told by line and changes nothing', async () => {
  const before = await office();
  const faulty: [content: string, said: RegExp][] = [
    ['service,synonym\n居住证,新词\n没有这个事项,新词\nnothing,新词\n', /^Line 3: there is no service 没有这个事项\.\nLine 4: there is no service nothing\.\n$/],
    ['service,synonym\n居住证,！\n', /^Line 2: the synonym is missing\.\n$/],
    [`service,synonym\n居住证,${'长'.repeat(101)}\n`, /^Line 2: the synonym is longer than 100 characters\.\n$/],
    ['事项,说法\n居住证,新词\n', /^Line 1: the first line must be service,synonym\.\n$/],
    ['service,synonym\n', /holds no rows/],
    ['service,synonym\n居住证,"新词\n', /no CSV/],
  ];
  for (const [content, said] of faulty) {
    const { status, err } = importFile(content);
    assert.equal(status, 1, content);
    assert.match(err, said);
    assert.deepEqual(await office(), before);
  }
  assert.equal(run(join(folder, 'nowhere.csv')).status, 1);
});

test('what is exported can be imported again, and the words of the catalogue stay the catalogue’s', async () => {
  const before = await office();
  const { out } = run('--export');
  assert.match(out, /^service,name,synonym,source\n/);
  assert.match(out, /subsistence-allowance,最低生活保障,饭票钱,office/);
  assert.match(out, /residence-permit,居住证,"蓝本本,外来的",office/);
  assert.match(out, /subsistence-allowance,最低生活保障,[^,]+,catalogue/);
  assert.equal(importFile(out).status, 0);
  assert.deepEqual(await office(), before);
});

test('the file is the whole of the office’s words, in UTF-8 with a mark or as a Chinese Excel writes it', async () => {
  const header = Buffer.from('service,synonym\r\n');
  // 居住证,暂住本 in GBK.
  const excel = Buffer.concat([header, Buffer.from([0xbe, 0xd3, 0xd7, 0xa1, 0xd6, 0xa4, 0x2c, 0xd4, 0xdd, 0xd7, 0xa1, 0xb1, 0xbe])]);
  assert.equal(importFile(excel).status, 0);
  assert.deepEqual(await office(), [{ service: 'residence-permit', text: '暂住本' }]);
  assert.notEqual((await first('饭票钱'))?.id, 'subsistence-allowance');
  assert.equal(importFile('\ufeffservice,synonym\n居住证,暂住本本\n').status, 0);
  assert.deepEqual(await office(), [{ service: 'residence-permit', text: '暂住本本' }]);
});
