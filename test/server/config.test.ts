import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { readConfig } from '@linli/server/config';
import { createLog, logRequest } from '@linli/server/log';

test('at home everything is ready and open to this machine only', () => {
  assert.deepEqual(readConfig({}), {
    port: 8787, host: '127.0.0.1', dataDir: resolve('.data'), databaseUrl: undefined, origins: '*', demo: true, logLevel: 'warn',
    production: false, keys: undefined, algorithm: 'aes', files: resolve('.data/files'), issuer: undefined, residentIssuer: undefined, sms: 'console', wechat: undefined, verifyPage: undefined, proxies: 0, limits: 1,
  });
});

test('in production nobody is let in, and nothing invented is shown, until it is said', () => {
  const { host, origins, demo, logLevel } = readConfig({ NODE_ENV: 'production' });
  assert.deepEqual({ host, origins, demo, logLevel }, { host: undefined, origins: [], demo: false, logLevel: 'info' });
});

test('what is said is taken', () => {
  const config = readConfig({ PORT: '0', HOST: '::1', LINLI_DATA_DIR: '/srv/邻 里', DATABASE_URL: 'postgresql://db.example/linli', LINLI_ORIGINS: 'https://a.example, http://localhost:3000/', LINLI_DEMO: 'off', LINLI_LOG: 'debug', LINLI_KEYS: 'a:b', LINLI_CIPHER: 'sm4', LINLI_FILES: 'files', LINLI_STAFF_ISSUER: 'https://sign-in.example/', LINLI_STAFF_AUDIENCE: 'desk', LINLI_RESIDENT_ISSUER: 'https://portal.example', LINLI_RESIDENT_AUDIENCE: 'linli', LINLI_RESIDENT_JWKS: 'https://portal.example/keys', LINLI_SMS_URL: 'https://sms.example/codes', LINLI_SMS_TOKEN: 'secret', LINLI_WECHAT_APP_ID: 'wx0123456789abcdef', LINLI_WECHAT_SECRET: 'hush', LINLI_VERIFY_PAGE: 'https://portal.example/volunteer.html#certificate=', LINLI_PROXIES: '2', LINLI_LIMITS: '10' });
  assert.deepEqual(config, { port: 0, host: '::1', dataDir: resolve('/srv/邻 里'), databaseUrl: 'postgresql://db.example/linli', origins: ['https://a.example', 'http://localhost:3000'], demo: false, logLevel: 'debug',
    production: false, keys: 'a:b', algorithm: 'sm4', files: resolve('files'), issuer: { issuer: 'https://sign-in.example/', audience: 'desk', jwks: 'https://sign-in.example/.well-known/jwks.json' }, residentIssuer: { issuer: 'https://portal.example', audience: 'linli', jwks: 'https://portal.example/keys' }, sms: { url: 'https://sms.example/codes', token: 'secret' }, wechat: { appId: 'wx0123456789abcdef', secret: 'hush', api: 'https://api.weixin.qq.com', origins: ['https://a.example', 'http://localhost:3000'] }, verifyPage: 'https://portal.example/volunteer.html#certificate=', proxies: 2, limits: 10 });
  assert.equal(readConfig({ LINLI_FILES: 's3+https://key:secret@host/bucket' }).files, 's3+https://key:secret@host/bucket');
  assert.equal(readConfig({ NODE_ENV: 'production', LINLI_ORIGINS: '*' }).origins, '*');
  assert.deepEqual(readConfig({ LINLI_ORIGINS: '' }).origins, []);
});

test('a line of the log tells what went wrong, and no value that someone sent', () => {
  const lines: string[] = [];
  const log = createLog('info', new Writable({ write(chunk, _encoding, done) { lines.push(String(chunk)); done(); } }));
  const fault = Object.assign(new Error('invalid input syntax for type integer: "13800000000"'), { code: '22P02', routine: 'pg_strtoint32', detail: 'Key (phone)=(13800000000)' });
  logRequest(log)({ requestId: 'abcdefgh', row: 'services.list', method: 'GET', status: 500, ms: 1.2345, fault: new Error('failed', { cause: fault }) });
  logRequest(log)({ requestId: 'ijklmnop', row: 'services.list', method: 'GET', status: 200, ms: 3 });
  assert.ok(!lines.join('').includes('13800000000'));
  const [failed, fine] = lines.map(line => JSON.parse(line) as { level: number; requestId: string; ms: number; fault?: { message: string; frames: string[]; cause: { code: string } } });
  assert.equal(failed!.level, 50);
  assert.equal(failed!.ms, 1.2);
  assert.equal(failed!.fault!.message, 'failed');
  assert.ok(failed!.fault!.frames[0]!.startsWith('at '));
  assert.equal(failed!.fault!.cause.code, '22P02');
  assert.equal(fine!.level, 30);
  assert.equal(fine!.requestId, 'ijklmnop');
});

test('codes go to the console of a demonstration, and in production to a gateway alone', () => {
  const sms = (env: Record<string, string>) => readConfig(env).sms;
  assert.equal(sms({ LINLI_DEMO: '0' }), undefined);
  assert.equal(sms({ NODE_ENV: 'production', LINLI_DEMO: '1' }), undefined);
  assert.throws(() => sms({ NODE_ENV: 'production', LINLI_SMS_URL: 'console' }), /shows the codes/);
  assert.deepEqual(sms({ LINLI_SMS_URL: 'http://127.0.0.1:9/x' }), { url: 'http://127.0.0.1:9/x', token: undefined });
  for (const url of ['http://sms.example/key-123', 'ftp://x', 'key-123']) assert.throws(() => sms({ LINLI_SMS_URL: url }), (error: Error) => !error.message.includes('key-123'));
  assert.throws(() => sms({ LINLI_SMS_URL: 'https://sms.example', LINLI_SMS_TOKEN_FILE: '/nowhere/token' }), /cannot be read/);
});

test('the official account of WeChat is whole, and signs in production for pages that are named alone', () => {
  const account = { LINLI_WECHAT_APP_ID: 'wx0', LINLI_WECHAT_SECRET: 'hush-hush' };
  const originsOf = (env: Record<string, string>) => readConfig({ ...account, ...env }).wechat?.origins;
  assert.equal(originsOf({}), '*');
  assert.deepEqual(originsOf({ NODE_ENV: 'production' }), []);
  assert.deepEqual(originsOf({ NODE_ENV: 'production', LINLI_ORIGINS: '*', LINLI_WECHAT_ORIGINS: 'https://h5.example' }), ['https://h5.example']);
  for (const env of [{ LINLI_ORIGINS: '*' }, { LINLI_WECHAT_ORIGINS: '*' }]) assert.throws(() => originsOf({ NODE_ENV: 'production', ...env }), /LINLI_WECHAT_ORIGINS/);
  assert.throws(() => originsOf({ LINLI_WECHAT_ORIGINS: 'h5.example' }), /LINLI_WECHAT_ORIGINS holds/);
  for (const half of ['LINLI_WECHAT_APP_ID', 'LINLI_WECHAT_SECRET']) assert.throws(() => readConfig({ [half]: 'hush-hush' }), (error: Error) => /half set up/.test(error.message) && !error.message.includes('hush-hush'));
  assert.throws(() => readConfig({ LINLI_WECHAT_APP_ID: 'wx0', LINLI_WECHAT_SECRET_FILE: '/nowhere/secret' }), /cannot be read/);
  for (const api of ['weixin.test', 'http://weixin.test']) assert.throws(() => readConfig({ ...account, LINLI_WECHAT_API: api }), /no address to send a secret to/);
  assert.equal(readConfig({ ...account, LINLI_WECHAT_API: 'http://127.0.0.1:9/' }).wechat?.api, 'http://127.0.0.1:9');
});
