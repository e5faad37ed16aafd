import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { aesGcm, type Cipher } from '@linli/server/secrets/cipher';
import { openSecrets, parseRing } from '@linli/server/secrets/ring';
import { createSecrets, isEqual, type RingKey } from '@linli/server/secrets/secrets';
import { sm4Cbc } from '@linli/server/secrets/sm4';
import { StartError } from '@linli/server/start-error';
import fc from 'fast-check';

const key = (id: string, fill: number): RingKey => ({ id, bytes: new Uint8Array(32).fill(fill) });
const ciphers: Record<string, Cipher> = { 'AES-256-GCM': aesGcm, 'SM4-CBC with HMAC-SM3': sm4Cbc };

it('AES of Node and that of Web Crypto open each other’s envelopes', async () => {
  const { bytes } = key('k', 1);
  // What is large goes through Web Crypto, what is small does not.
  for (const size of [0, 20, 65_536, 65_537, 200_000]) {
    const plain = new Uint8Array(size).fill(5);
    const sealed = await aesGcm.seal(bytes, plain, 'context');
    assert.equal(sealed.length, 12 + size + 16);
    const web = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: new TextEncoder().encode('context') }, web, sealed.subarray(12));
    assert.deepEqual([new Uint8Array(opened), await aesGcm.open(bytes, sealed, 'context')], [plain, plain]);
  }
});

for (const [name, cipher] of Object.entries(ciphers)) {
  const others = Object.values(ciphers).filter(one => one !== cipher);
  const secrets = createSecrets([key('new', 1), key('old', 2)], cipher, others);

  describe(name, () => {
    it('gives back any text and any bytes', () => fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), fc.string(), async (text, bytes, context) => {
      assert.equal(await secrets.open(await secrets.seal(text.toWellFormed(), context), context), text.toWellFormed());
      const plain = new Uint8Array(bytes);
      assert.deepEqual(await secrets.openBytes(await secrets.sealBytes(plain, context), context), plain);
    }), { numRuns: 60 }));

    it('shows nothing of the text, and never the same twice', async () => {
      const [a, b] = [await secrets.seal('林小满 13800000001', 'x'), await secrets.seal('林小满 13800000001', 'x')];
      assert.notEqual(a, b);
      assert.ok(!Buffer.from(a.split('.')[2]!, 'base64url').includes('13800000001'));
      assert.match(a, /^[as]\.new\.[\w-]+$/);
    });

    it('does not open elsewhere', async () => {
      const sealed = await secrets.seal('text', 'party.A.1');
      await assert.rejects(secrets.open(sealed, 'party.A.2'));
    });

    it('notices any changed bit', () => fc.assert(fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
      const sealed = await secrets.sealBytes(new TextEncoder().encode('一段不能被改动的话'), 'x');
      sealed[at % sealed.length]! ^= 1 << bit;
      await assert.rejects(secrets.openBytes(sealed, 'x'));
    }), { numRuns: 100 }));

    it('opens what an older key sealed, and knows that it is not fresh', async () => {
      const before = createSecrets([key('old', 2)], cipher, others);
      const sealed = await before.seal('text', 'x');
      assert.equal(await secrets.open(sealed, 'x'), 'text');
      assert.equal(secrets.isFresh(sealed), false);
      assert.equal(secrets.isFresh(await secrets.seal('text', 'x')), true);
      assert.ok((await secrets.indexes('phone', '1')).includes(await before.index('phone', '1')));
    });

    it('opens nothing with other keys of the same name', async () => {
      await assert.rejects(createSecrets([key('new', 9)], cipher, others).open(await secrets.seal('text', 'x'), 'x'));
      await assert.rejects(createSecrets([key('third', 1)], cipher, others).open(await secrets.seal('text', 'x'), 'x'), /no key/);
    });
  });
}

it('one cipher opens what the other sealed, so that an office can change over', async () => {
  const [aes, sm4] = [createSecrets([key('k', 1)], aesGcm, [sm4Cbc]), createSecrets([key('k', 1)], sm4Cbc, [aesGcm])];
  assert.equal(await sm4.open(await aes.seal('一', 'x'), 'x'), '一');
  assert.equal(await aes.open(await sm4.seal('二', 'x'), 'x'), '二');
});

it('SM3 is the one of the standard', () => assert.equal(createHash('sm3').update('abc').digest('hex'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'));

it('indexes are apart by use and by key', async () => {
  const secrets = createSecrets([key('k', 1)]);
  const indexes = [await secrets.index('phone', '1'), await secrets.index('upload', '1'), await createSecrets([key('k', 2)]).index('phone', '1')];
  assert.equal(new Set(indexes).size, 3);
});

it('compares whole texts', () => fc.assert(fc.property(fc.string(), fc.string(), (a, b) => assert.equal(isEqual(a, b), a === b))));

describe('where keys come from', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli keys '));
  after(() => rmSync(dataDir, { recursive: true }));
  const options = { keys: undefined, algorithm: 'aes', dataDir, production: false } as const;

  it('a demo makes its own once, for its user alone', async () => {
    const first = openSecrets(options);
    const sealed = await first.seal('text', 'x');
    assert.equal(await openSecrets(options).open(sealed, 'x'), 'text', 'the second start reads the first one’s');
    if (process.platform !== 'win32') assert.equal(statSync(join(dataDir, 'keys')).mode & 0o777, 0o600);
  });

  it('production wants keys of its own', () => {
    assert.throws(() => openSecrets({ ...options, production: true }), (error: Error) => error instanceof StartError && /LINLI_KEYS is not set/.test(error.message));
    assert.throws(() => openSecrets({ ...options, production: true, keys: `demo-abc:${'1'.repeat(64)}` }), /a demo made/);
    assert.doesNotThrow(() => openSecrets({ ...options, production: true, keys: `2026:${'1'.repeat(64)}` }));
  });

  it('says what is wrong with a list of keys, and never repeats one', () => {
    for (const keys of ['nonsense', 'a:12', ` ,`, `a:${'1'.repeat(64)},a:${'2'.repeat(64)}`, `a:${'z'.repeat(64)}x`]) {
      assert.throws(() => parseRing(keys), (error: Error) => error instanceof StartError && !error.message.includes('zzz') && !error.message.includes('111'), keys);
    }
    assert.equal(parseRing(`new:${Buffer.alloc(32, 3).toString('base64')}\nold:${'ab'.repeat(32)}`).length, 2);
  });

  it('a spoilt file of keys is told, not replaced', () => {
    writeFileSync(join(dataDir, 'keys'), 'spoilt');
    assert.throws(() => openSecrets(options), StartError);
  });
});
