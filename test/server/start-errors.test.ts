import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { canRun } from '@linli/server/postgres/account';
import pg from 'pg';
import { dataFolder, root, start } from './process.ts';
import { testDatabase } from './support.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
/** Root tries what others may not by being nobody, who must get as far as the program. */
const outOfReach = isRoot && !canRun(process.execPath, { uid: nobody, gid: nobody }) && 'only root may enter the folder of this clone, so nobody else can start the server in it';
const database = await testDatabase();
after(() => database.close());

/** The server refuses to start with this one sentence, and nothing else. */
async function refuses(env: Record<string, string>, sentence: string | RegExp, options: Parameters<typeof start>[1] = {}): Promise<void> {
  const { code, out, err } = await start(env, options).ended;
  assert.equal(out, '');
  if (typeof sentence === 'string') assert.equal(err, `${sentence}\n`);
  else assert.match(err, sentence);
  assert.match(err, /^[A-Z][^\n]+\.\n$/, 'one line, a sentence');
  assert.doesNotMatch(err, /Error:|\n\s+at /);
  assert.equal(code, 1);
}

const values: [name: string, value: string, sentence: string][] = [
  ['PORT', 'http', 'PORT is "http", which is no port: set a number from 0 to 65535.'],
  ['PORT', '70000', 'PORT is "70000", which is no port: set a number from 0 to 65535.'],
  ['HOST', 'a b', 'HOST is "a b", which is neither a name nor an address: set 127.0.0.1 or 0.0.0.0, for example.'],
  ['HOST', '192.0.2.1', 'HOST is "192.0.2.1", which is no address of this machine: set 127.0.0.1 or 0.0.0.0.'],
  ['LINLI_VERIFY_PAGE', 'volunteer.html', 'LINLI_VERIFY_PAGE is "volunteer.html", which is no address: write it as https://portal.example/volunteer.html#certificate=.'],
  ['LINLI_DEMO', 'maybe', 'LINLI_DEMO is "maybe": set it to 1 or 0.'],
  ['LINLI_LOG', 'loud', 'LINLI_LOG is "loud": set it to one of debug, info, warn, error, silent.'],
  ['LINLI_ORIGINS', 'https://a.example/path', 'LINLI_ORIGINS holds "https://a.example/path", which is no origin: write each as https://portal.example, separated by commas.'],
  ['DATABASE_URL', 'mysql://root:secret@localhost/linli', 'DATABASE_URL is no address of a PostgreSQL: write it as postgres://user:password@host:5432/database.'],
  ['DATABASE_URL', 'postgres://user:secret@[/linli', 'DATABASE_URL is no address of a PostgreSQL: write it as postgres://user:password@host:5432/database.'],
  ['LINLI_KEYS', 'secret', 'LINLI_KEYS is not a list of keys: write name:64 hexadecimal digits or 44 characters of base64, several separated by commas, the newest first.'],
  ['LINLI_CIPHER', 'rot13', 'LINLI_CIPHER is "rot13": set it to aes or sm4.'],
  ['LINLI_FILES', 's3+https://host/bucket', 'LINLI_FILES is no S3 address: write it as s3+https://key:secret@host/bucket?region=name, or give the path of a folder.'],
  ['LINLI_STAFF_ISSUER', 'https://sign-in.example', 'Staff sign-in is half set up: set both LINLI_STAFF_ISSUER and LINLI_STAFF_AUDIENCE.'],
  ['LINLI_RESIDENT_AUDIENCE', 'linli', 'Resident sign-in is half set up: set both LINLI_RESIDENT_ISSUER and LINLI_RESIDENT_AUDIENCE.'],
  ['LINLI_PROXIES', '-1', 'LINLI_PROXIES is "-1": set it to a whole number from 0.'],
  ['LINLI_LIMITS', '0', 'LINLI_LIMITS is "0": set it to a whole number from 1.'],
];
for (const [name, value, sentence] of values) test(`${name}=${value}`, () => refuses({ [name]: value }, sentence));

test('production has keys of its own, or does not start', () => refuses({ NODE_ENV: 'production', HOST: '127.0.0.1' }, /^LINLI_KEYS is not set: residents' cases are encrypted with keys of yours\. Write .+\.\n$/));

test('production does not take the keys of a demo', () =>
  refuses({ NODE_ENV: 'production', HOST: '127.0.0.1', LINLI_KEYS: `demo-1a2b3c:${'0'.repeat(64)}` }, 'LINLI_KEYS holds a key that a demo made: make keys of your own, with openssl rand -hex 32 for example.'));

test('the database was encrypted with other keys', async () => {
  const encrypted = await testDatabase();
  const first = start({ DATABASE_URL: encrypted.url, LINLI_KEYS: `a:${'1'.repeat(64)}` });
  await first.ready;
  first.child.kill('SIGTERM');
  await first.ended;
  await refuses({ DATABASE_URL: encrypted.url, LINLI_KEYS: `a:${'2'.repeat(64)}` }, 'The database was encrypted with other keys: add them to LINLI_KEYS, behind the newest, or bring back the file of keys that lay beside the data.');
  await encrypted.close();
});

test('the port is taken', async () => {
  const { server, port } = await listening();
  await refuses({ PORT: String(port) }, `Port ${port} is taken: stop what listens there, or set PORT to another.`);
  server.close();
});

test('the data folder may not be written to', { skip: outOfReach }, async t => {
  const data = dataFolder();
  t.after(data.remove);
  chmodSync(data.path, 0o555);
  const folder = join(data.path, 'data');
  await refuses({ LINLI_DATA_DIR: folder }, `Linli may not write to the data folder ${folder}: give this user the right to, or set LINLI_DATA_DIR to another folder.`, isRoot ? { uid: nobody } : {});
});

test('the data folder belongs to someone else', { skip: !isRoot ? 'only root can give a folder away' : outOfReach }, async t => {
  const data = dataFolder();
  t.after(data.remove);
  mkdirSync(join(data.path, 'postgres'), { mode: 0o700 });
  await refuses({ LINLI_DATA_DIR: data.path }, `Linli may not write to the data folder ${data.path}: give this user the right to, or set LINLI_DATA_DIR to another folder.`, { uid: nobody });
});

test('there is a file where the data folder should be', async t => {
  const data = dataFolder();
  t.after(data.remove);
  const file = join(data.path, 'file');
  writeFileSync(file, '');
  await refuses({ LINLI_DATA_DIR: file }, `The data folder ${file} cannot be made, because there is a file in its way: remove that, or set LINLI_DATA_DIR to another folder.`);
});

const small = mkdtempSync(join(tmpdir(), 'linli-small-'));
const mounted = isRoot && process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=755', 'tmpfs', small]).status === 0;
after(() => {
  if (mounted) spawnSync('umount', [small]);
  rmSync(small, { recursive: true, force: true });
});

test('the disk is full while the database is made; with room it starts', { skip: !mounted && 'no small disk can be mounted here' }, async () => {
  await refuses({ LINLI_DATA_DIR: join(small, 'data') }, /^The disk of .+ is full: make room, or set LINLI_DATA_DIR to another folder\.$/m);
  spawnSync('mount', ['-o', 'remount,size=400m', small]);
  const server = start({ LINLI_DATA_DIR: join(small, 'data') });
  await server.ready;
  server.child.kill('SIGTERM');
  assert.equal((await server.ended).code, 0);
});

test('no database answers', async () => {
  const { server, port } = await listening();
  server.close();
  await refuses({ DATABASE_URL: `postgres://linli:secret@127.0.0.1:${port}/linli` }, `No database answers at 127.0.0.1:${port}: start it, or correct the address in DATABASE_URL.`);
});

test('something else answers, or nobody', async t => {
  for (const answer of ['HTTP/1.1 400 Bad Request\r\n\r\n', undefined]) {
    const { server, port } = await listening(socket => { if (answer) socket.end(answer); });
    t.after(() => server.close());
    await refuses({ DATABASE_URL: `postgres://linli:secret@127.0.0.1:${port}/linli` }, /^(No database answers at|The database at) 127\.0\.0\.1/);
  }
});

test('the password is wrong, or there is none', async () => {
  for (const password of ['wrong', '']) {
    const url = new URL(database.url);
    url.password = password;
    await refuses({ DATABASE_URL: url.href }, `The database at ${url.host} does not let the user linli in: correct the name or the password in DATABASE_URL.`);
  }
});

test('there is no such database', async () => {
  const url = new URL(database.url);
  url.pathname = '/nowhere';
  await refuses({ DATABASE_URL: url.href }, `The database at ${url.host} has no database nowhere: create it, or correct the name in DATABASE_URL.`);
});

test('the user may not make tables', async t => {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const role = `guest_${process.pid}`;
  await admin.query(`create role ${role} login password 'guest'`);
  await admin.query(`create database ${role}`);
  t.after(async () => {
    await admin.query(`drop database ${role} with (force)`);
    await admin.query(`drop role ${role}`);
    await admin.end();
  });
  const url = new URL(database.url);
  Object.assign(url, { username: role, password: 'guest', pathname: `/${role}` });
  await refuses({ DATABASE_URL: url.href }, `The user ${role} may not make tables in the database ${role}: run GRANT CREATE ON SCHEMA public TO "${role}" there.`);
});

test('the database cannot hold every name', async t => {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const name = `latin_${process.pid}`;
  await admin.query(`create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
  t.after(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  await refuses({ DATABASE_URL: url.href }, `The database ${name} at ${url.host} is encoded in LATIN1, which cannot hold every name: make one with ENCODING 'UTF8'.`);
});

test('the server is too old', async t => {
  const { server, port } = await listening(socket => {
    let greeted = false;
    socket.on('data', () => {
      socket.write(greeted ? Buffer.concat([row, message('C', 'SELECT 1\0'), idle]) : Buffer.concat([message('R', Buffer.alloc(4)), idle]));
      greeted = true;
    });
  });
  t.after(() => server.close());
  await refuses({ DATABASE_URL: `postgres://linli@127.0.0.1:${port}/linli` }, `The database at 127.0.0.1:${port} is PostgreSQL 14: Linli needs 15 or newer.`);
});

test('LINLI_DEBUG=1 shows the cause', async () => {
  const { server, port } = await listening();
  server.close();
  const { code, err } = await start({ DATABASE_URL: `postgres://linli@127.0.0.1:${port}/linli`, LINLI_DEBUG: '1' }).ended;
  assert.equal(code, 1);
  assert.match(err, /ECONNREFUSED/);
});

test('there is no such script', () => refuses({}, 'There is no script "stort": package.json lists those that there are.', { args: [join(root, 'scripts/run.mjs'), 'stort'] }));

function listening(onSocket: (socket: Socket) => void = () => {}): Promise<{ server: Server; port: number }> {
  return new Promise(done => {
    const server = createServer(onSocket).listen(0, '127.0.0.1', () => done({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** PostgreSQL's messages, as a server of version 14 would send them. */
function message(type: string, body: string | Buffer): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}
const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.concat([int16(value >> 16), int16(value & 65_535)]);
const columns: [name: string, type: number, value: string][] = [['version', 23, '140012'], ['encoding', 25, 'UTF8']];
const row = Buffer.concat([
  message('T', Buffer.concat([int16(columns.length), ...columns.map(([name, type]) => Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1 & 65_535), int32(-1), int16(0)]))])),
  message('D', Buffer.concat([int16(columns.length), ...columns.map(([, , value]) => Buffer.concat([int32(value.length), Buffer.from(value)]))])),
]);
const idle = message('Z', 'I');
