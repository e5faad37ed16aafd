import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { openVault } from '@linli/sdk/vault';
import { deleteVault, vaultExists } from '@linli/sdk/vault-database';
import { openTab, rawContent } from './outbox-tab.ts';

const secret = '她打我，我不敢回家 call 13800000000';
const asBytes = (text: string) => unescape(encodeURIComponent(text));
const week = () => Date.now() + 7 * 86_400_000;
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

let count = 0;
/** A database that no test had before. */
const unused = () => `test-${Date.now()}-${count++}`;

describe('the vault', () => {
  it('keeps values and Blobs over a reload', async () => {
    const name = unused();
    const vault = await openVault(name);
    expect(vault.persistent).to.equal(true);
    const blob = new Blob([secret], { type: 'image/png' });
    expect(await vault.set('draft', { story: secret, photos: [{ blob }, { blob: new Blob([]) }] }, week())).to.equal(true);

    const reopened = await openVault(name);
    const { value, savedAt, expiresAt } = (await reopened.get<{ story: string; photos: { blob: Blob }[] }>('draft'))!;
    expect(value!.story).to.equal(secret);
    expect([await value!.photos[0]!.blob.text(), value!.photos[0]!.blob.type, value!.photos[1]!.blob.size]).to.deep.equal([secret, 'image/png', 0]);
    expect(savedAt <= Date.now() && expiresAt > savedAt).to.equal(true);
  });

  it('is there or is not, and asking makes none', async () => {
    const name = unused();
    expect(await vaultExists(name)).to.equal(false);
    expect(await databases()).not.to.include(`linli-${name}`);
    await (await openVault(name)).set('a', secret, week());
    // Whoever has it open does not hold the answer up, nor the end.
    expect(await vaultExists(name)).to.equal(true);
    expect(await (await openVault(name)).get('a')).to.have.property('value', secret);
    await deleteVault(name);
    expect(await databases()).not.to.include(`linli-${name}`);
    expect(await vaultExists(name)).to.equal(false);
  });

  it('writes nothing that can be read: no value, no name, no Blob', async () => {
    const name = unused();
    const vault = await openVault(name);
    await vault.set(`draft/${secret}`, { story: secret, blob: new Blob([secret], { type: `x/${asBytes('secret')}` }) }, week());
    const { bytes } = await rawContent(`linli-${name}`);
    expect(bytes.length).to.be.greaterThan(2 * asBytes(secret).length);
    for (const word of ['她打我', '13800000000', 'draft', 'story', 'x/secret']) {
      expect(bytes.includes(asBytes(word)), word).to.equal(false);
      expect(bytes.includes([...word].map(character => String.fromCharCode(character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8)).join('')), `${word} in UTF-16`).to.equal(false);
    }
    // The same search finds what lies there in the clear.
    await new Promise(resolve => {
      const request = indexedDB.open(`clear-${name}`);
      request.onupgradeneeded = () => request.result.createObjectStore('s').put({ story: secret, blob: new TextEncoder().encode(secret) }, 'draft');
      request.onsuccess = () => { request.result.close(); resolve(undefined); };
    });
    const clear = await rawContent(`clear-${name}`);
    for (const word of ['她打我', '13800000000', 'draft', 'story']) expect(clear.bytes.includes(asBytes(word)), word).to.equal(true);
  });

  it('has keys that no script can take out', async () => {
    const name = unused();
    await openVault(name);
    const { keys } = await rawContent(`linli-${name}`);
    expect(keys.map(({ algorithm, extractable }) => [algorithm.name, extractable])).to.deep.equal([['AES-GCM', false], ['HMAC', false]]);
    for (const key of keys) expect(await crypto.subtle.exportKey('raw', key).then(() => 'out', () => 'refused')).to.equal('refused');
  });

  it('never seals two things alike', async () => {
    const name = unused();
    const vault = await openVault(name);
    await vault.set('a', secret, 2e12);
    const before = (await rawContent(`linli-${name}`)).bytes;
    await vault.set('a', secret, 2e12);
    expect((await rawContent(`linli-${name}`)).bytes).to.not.equal(before);
  });

  it('does not write a photo again with every word that is typed, and drops one that is taken out', async () => {
    const name = unused();
    const vault = await openVault(name);
    const photo = new Blob([new Uint8Array(100_000)]);
    const size = async () => (await rawContent(`linli-${name}`)).bytes.length;
    const put = IDBObjectStore.prototype.put;
    let written = 0;
    IDBObjectStore.prototype.put = function (value: { data?: ArrayBuffer }, key) { written += value.data?.byteLength ?? 0; return put.call(this, value, key); };
    try {
      for (const story of ['a', 'ab', 'abc']) await vault.set('draft', { story, photo }, week());
      const { value } = (await (await openVault(name)).get<{ photo: Blob }>('draft'))!;
      expect(value!.photo.size).to.equal(100_000);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(written).to.be.within(100_000, 102_000);
    expect(await size()).to.be.greaterThan(100_000);
    await vault.set('draft', { story: 'abc' }, week());
    expect(await size()).to.be.lessThan(2000);
  });

  it('keeps a photo that another page has thrown out meanwhile', async () => {
    const name = unused();
    const photo = new Blob(['photo']);
    const [vault, other] = [await openVault(name), await openVault(name)];
    await vault.set('draft', { photo }, week());
    await other.set('draft', { story: 'mine' }, week());
    await vault.set('draft', { photo }, week());
    const { value } = (await (await openVault(name)).get<{ photo: Blob }>('draft'))!;
    expect(await value!.photo.text()).to.equal('photo');
  });

  it('lets what is over go when it is opened, and still knows that it was there', async () => {
    const name = unused();
    const vault = await openVault(name);
    await vault.set('draft', { story: secret, photo: new Blob([new Uint8Array(50_000)]) }, Date.now() + 50);
    await new Promise(resolve => setTimeout(resolve, 60));
    const reopened = await openVault(name);
    expect((await rawContent(`linli-${name}`)).bytes.length).to.be.lessThan(2000);
    const kept = (await reopened.get('draft'))!;
    expect('value' in kept).to.equal(false);
    expect(kept.expiresAt).to.be.lessThan(Date.now());
  });

  it('writes in the order in which it was told', async () => {
    const name = unused();
    const vault = await openVault(name);
    await Promise.all([vault.set('a', { n: 1, blob: new Blob([new Uint8Array(3_000_000)]) }, week()), vault.set('a', { n: 2 }, week()), vault.delete('b'), vault.set('b', 1, week())]);
    const reopened = await openVault(name);
    expect([(await reopened.get('a'))?.value, (await reopened.get('b'))?.value]).to.deep.equal([{ n: 2 }, 1]);
  });

  it('leaves nothing on a device that others use as well, even if another page is open', async () => {
    const name = unused();
    const [vault, other] = [await openVault(name), await openVault(name)];
    await vault.set('draft', secret, week());
    await vault.clear();
    // What was still on its way in leaves nothing behind.
    expect([await vault.set('draft', secret, week()), (await vault.get('draft'))?.value]).to.deep.equal([false, secret]);
    expect(await databases()).to.not.include(`linli-${name}`);
    // The other goes on, with other keys.
    expect(await other.get('draft')).to.equal(undefined);
    expect(await other.set('draft', 'new', week())).to.equal(true);
    expect((await (await openVault(name)).get('draft'))?.value).to.equal('new');
  });

  it('does not bring back what was on its way in when another page wiped the device', async () => {
    const name = unused();
    for (let round = 0; round < 10; round++) {
      const vault = await openVault(name);
      const photo = new Blob([new Uint8Array(2_000_000)]);
      const writing = [vault.set('draft', { photo, secret }, week()), vault.set('other', secret, week())];
      await aTimeout(round * 3);
      await deleteVault(name);
      await Promise.all(writing);
      expect(await databases()).to.not.include(`linli-${name}`);
      expect((await vault.get('other'))?.value ?? secret).to.equal(secret);
    }
  });

  it('is there again after the browser has thrown its storage away', async () => {
    const name = unused();
    const vault = await openVault(name);
    await vault.set('draft', 'old', week());
    await new Promise(resolve => { indexedDB.deleteDatabase(`linli-${name}`).onsuccess = resolve; });
    expect(await vault.get('draft')).to.equal(undefined);
    expect(await vault.set('draft', 'new', week())).to.equal(true);
    expect((await (await openVault(name)).get('draft'))?.value).to.equal('new');
  });

  it('takes no damage from entries that it cannot read', async () => {
    const name = unused();
    const vault = await openVault(name);
    await vault.set('lost', 1, week());
    await new Promise(resolve => {
      const request = indexedDB.open(`linli-${name}`);
      request.onsuccess = () => {
        const transaction = request.result.transaction('vault', 'readwrite');
        transaction.objectStore('vault').delete('keys');
        transaction.oncomplete = () => { request.result.close(); resolve(undefined); };
      };
    });
    const reopened = await openVault(name);
    expect(await reopened.get('lost')).to.equal(undefined);
    expect(await reopened.set('new', 2, week())).to.equal(true);
    expect((await reopened.list('')).map(({ value }) => value)).to.deep.equal([2]);
  });

  describe('keeps in memory, and says so,', () => {
    const works = async ({ openVault: open }: { openVault: typeof openVault }) => {
      const vault = await open(unused());
      expect(vault.persistent).to.equal(false);
      expect(await vault.set('draft', { story: secret, photo: new Blob(['p']) }, week())).to.equal(false);
      const { value } = (await vault.get<{ story: string; photo: Blob }>('draft'))!;
      expect([value!.story, await value!.photo.text()]).to.deep.equal([secret, 'p']);
      let turns = 0;
      await Promise.all([vault.alone(async () => { turns++; }), vault.alone(async () => { turns++; })]);
      expect(turns).to.equal(2);
      await vault.clear();
      expect(await vault.list('')).to.deep.equal([]);
    };

    for (const lack of ['indexedDB', 'subtle'] as const) {
      it(`without ${lack}`, async () => {
        const tab = await openTab(lack);
        await works(tab);
        tab.close();
      });
    }

    it('beside a newer form of itself', async () => {
      const name = unused();
      const vault = await openVault(name);
      await vault.set('draft', 'old', week());
      const newer = await new Promise<IDBDatabase>(resolve => { const request = indexedDB.open(`linli-${name}`, 2); request.onsuccess = () => resolve(request.result); });
      expect(await vault.set('draft', 'new', week())).to.equal(false);
      expect([vault.persistent, (await vault.get('draft'))?.value]).to.deep.equal([false, 'new']);
      newer.close();
    });

    it('while a deletion holds everything up, and on the device once it is over', async () => {
      const name = unused();
      await openVault(name).then(vault => vault.set('a', 1, week()));
      const stubborn = await new Promise<IDBDatabase>(resolve => { const request = indexedDB.open(`linli-${name}`); request.onsuccess = () => resolve(request.result); });
      const deleted = new Promise(resolve => { indexedDB.deleteDatabase(`linli-${name}`).onsuccess = resolve; });
      const vault = await openVault(name);
      expect([vault.persistent, await vault.set('draft', 'new', week())]).to.deep.equal([false, false]);
      stubborn.close();
      await deleted;
      await waitUntil(async () => vault.set('draft', 'newer', week()), 'storage is used again');
      expect((await (await openVault(name)).get('draft'))?.value).to.equal('newer');
    });

    for (const [how, fail] of [
      ['at once', () => { throw new DOMException('full', 'QuotaExceededError'); }],
      ['when it is to be written', (store: IDBObjectStore, write: () => IDBRequest<IDBValidKey>) => { const request = write(); store.transaction.abort(); return request; }],
    ] as const) {
      it(`what a full disk refuses ${how}`, async () => {
        const name = unused();
        const vault = await openVault(name);
        expect(await vault.set('draft', 'old', week())).to.equal(true);
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value: unknown, key) { return fail(this, () => put.call(this, value, key)); };
        try {
          expect(await vault.set('draft', 'new', week())).to.equal(false);
        } finally {
          IDBObjectStore.prototype.put = put;
        }
        expect([vault.persistent, (await vault.get('draft'))?.value, (await vault.list('')).length]).to.deep.equal([false, 'new', 1]);
        expect((await (await openVault(name)).get('draft'))?.value, 'the older one is not lost').to.equal('old');
        expect(await vault.set('draft', 'newest', week()), 'there is room again').to.equal(true);
        expect(vault.persistent).to.equal(true);
        expect((await (await openVault(name)).get('draft'))?.value).to.equal('newest');
      });
    }
  });

  for (const without of [[], ['locks']] as const) {
    it(`lets one page do something at a time${without.length ? ', without the browser’s locks' : ''}`, async () => {
      const name = unused();
      const tabs = await Promise.all([1, 2, 3].map(async () => openTab(...without)));
      let [running, most, done] = [0, 0, 0];
      await Promise.all(tabs.map(async tab => (await tab.openVault(name)).alone(async () => {
        most = Math.max(most, ++running);
        await new Promise(resolve => setTimeout(resolve, 30));
        running--;
        done++;
      })));
      expect([most, done]).to.deep.equal([1, 3]);
      for (const tab of tabs) tab.close();
    });
  }
});
