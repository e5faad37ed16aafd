import { expect, waitUntil } from '@open-wc/testing';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { Drafts } from '@linli/sdk/drafts';
import type { Outbox, OutboxEntry } from '@linli/sdk/outbox';
import { openVault } from '@linli/sdk/vault';
import { Intake, wayTo } from '../sdk/intake.ts';
import { openTab, rawContent, sdk, type Sdk } from './outbox-tab.ts';

const draft: DisputeDraft = {
  division: '990101001001', kind: 'neighbours', situations: [], story: '楼上502室晚上十点以后一直用电钻装修。', applicant: { kind: 'person', name: '林小满', phone: '13800000000' },
  respondents: [{ kind: 'unknown', note: '502室' }], wishes: '晚上不再施工', files: [], consents: { policyVersion: '2026-01', purposes: ['mediation'] },
};
const photos = (size = 100_000) => [1, 2].map(fill => ({ name: `${fill}.jpg`, blob: new Blob([new Uint8Array(size).fill(fill)]) }));
const cut = () => { throw new TypeError('Failed to fetch'); };

let count = 0;
const unused = () => `outbox-${Date.now()}-${count++}`;

/** An outbox of a page, and the page's way to the server. */
async function outboxOf(page: Sdk, name: string, fetch: (request: Request) => Promise<Response>): Promise<Outbox> {
  const send = page.createSend({ retries: 0 }, page.fetchTransport({ fetch }));
  return new page.Outbox({ vault: await page.openVault(name), send, files: new page.Files(send) });
}
const first = (outbox: Outbox): OutboxEntry | undefined => outbox.entries[0];
const until = (outbox: Outbox, state: OutboxEntry['state']) => waitUntil(() => first(outbox)?.state === state, `${state}, not ${first(outbox)?.state}: ${first(outbox)?.error?.message}`, { timeout: 8000 });

describe('the outbox', () => {
  it('keeps a submission without network, shows it after a reload, and sends it once the network is back', async () => {
    const [name, intake] = [unused(), new Intake()];
    const before = await outboxOf(sdk, name, cut);
    await before.start();
    const kept = await before.put({ row: 'disputes.file', body: draft, files: photos() });
    expect([kept.state, kept.persistent]).to.deep.equal(['kept', true]);
    await waitUntil(() => first(before)?.error?.kind === 'offline');
    before.stop();

    let online = false;
    const page = await outboxOf(sdk, name, request => (online ? wayTo(intake)(request) : cut()));
    await page.start();
    expect([first(page)?.state, first(page)?.id, intake.filed.length]).to.deep.equal([first(page)?.state, kept.id, 0]);
    await waitUntil(() => first(page)?.error?.kind === 'offline');
    online = true;
    window.dispatchEvent(new Event('online'));
    await until(page, 'sent');
    expect(intake.filed.map(({ files }) => files.map(bytes => [bytes.length, bytes[99_999]]))).to.deep.equal([[[100_000, 1], [100_000, 2]]]);
    page.stop();
  });

  it('sends when the page is opened again, without being told to', async () => {
    const [name, intake] = [unused(), new Intake()];
    await (await outboxOf(sdk, name, cut)).put({ row: 'disputes.file', body: draft });
    const page = await outboxOf(sdk, name, wayTo(intake));
    await page.start();
    await until(page, 'sent');
    expect(intake.filed.length).to.equal(1);
    page.stop();
  });

  it('tries again by itself while the server is away', async () => {
    const intake = new Intake();
    let away = 2;
    const page = await outboxOf(sdk, unused(), request => (away-- > 0 ? Promise.resolve(new Response('<h1>502</h1>', { status: 502 })) : wayTo(intake)(request)));
    await page.start();
    await page.put({ row: 'disputes.file', body: draft });
    await until(page, 'sent');
    expect(intake.filed.length).to.equal(1);
    page.stop();
  });

  for (const [what, target, event] of [['the network is back', window, 'online'], ['the page is looked at again', document, 'visibilitychange']] as const) {
    it(`does not wait out a long pause when ${what}`, async () => {
      const intake = new Intake();
      let closed = true;
      const page = await outboxOf(sdk, unused(), request => (closed ? Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '600' } })) : wayTo(intake)(request)));
      await page.start();
      await page.put({ row: 'disputes.file', body: draft });
      await waitUntil(() => first(page)?.error?.retryAfter === 600);
      await page.flush();
      closed = false;
      target.dispatchEvent(new Event(event));
      await until(page, 'sent');
      page.stop();
    });
  }

  it('sends nothing more once it is stopped', async () => {
    let calls = 0;
    const page = await outboxOf(sdk, unused(), () => { calls++; return cut(); });
    await page.start();
    await page.put({ row: 'disputes.file', body: draft });
    await waitUntil(() => first(page)?.error);
    page.stop();
    const before = calls;
    window.dispatchEvent(new Event('online'));
    await new Promise(resolve => setTimeout(resolve, 2500));
    expect(calls).to.equal(before);
  });

  it('has neither the story nor the code of the receipt in the clear, and leaves nothing when the receipt is taken', async () => {
    const [name, intake] = [unused(), new Intake()];
    const offline = await outboxOf(sdk, name, cut);
    await offline.put({ row: 'disputes.file', body: draft, files: photos() });
    const bytesOf = async () => (await rawContent(`linli-${name}`)).bytes;
    for (const word of [draft.story, '13800000000', 'disputes.file']) expect((await bytesOf()).includes(unescape(encodeURIComponent(word))), word).to.equal(false);

    const page = await outboxOf(sdk, name, wayTo(intake));
    await page.start();
    await until(page, 'sent');
    expect((await bytesOf()).includes('CODE0')).to.equal(false);
    expect((await bytesOf()).length, 'photos are gone').to.be.lessThan(5000);
    const reopened = await outboxOf(sdk, name, cut);
    await reopened.start();
    const receipt = (await reopened.take(first(reopened)!.id))!.result;
    expect(receipt).to.deep.equal(intake.filed[0]!.receipt);
    expect(await (await openVault(name)).list('')).to.deep.equal([]);
    page.stop();
    reopened.stop();
  });

  for (const without of [[], ['locks']] as const) {
    it(`sends once from several pages that are open${without.length ? ', without the browser’s locks' : ''}`, async () => {
      const [name, intake] = [unused(), new Intake()];
      await (await outboxOf(sdk, name, cut)).put({ row: 'disputes.file', body: draft, files: photos() });
      let posts = 0;
      const slow = wayTo(intake, async ({ url }) => {
        if (url.endsWith('/v1/disputes')) posts++;
        await new Promise(resolve => setTimeout(resolve, 20));
      });
      const tabs = [await openTab(...without), await openTab(...without), await openTab(...without)];
      const pages = await Promise.all(tabs.map(tab => outboxOf(tab, name, slow)));
      await Promise.all(pages.map(page => page.start()));
      for (const page of pages) await until(page, 'sent');
      expect([posts, intake.filed.length]).to.deep.equal([1, 1]);
      for (const page of pages) expect(first(page)!.result, 'each page has the receipt').to.deep.equal(intake.filed[0]!.receipt);
      for (const [at, tab] of tabs.entries()) { pages[at]!.stop(); tab.close(); }
    });
  }

  it('goes on in another page where a killed one stopped: the upload from its offset, the filing under its key', async () => {
    const [name, intake] = [unused(), new Intake()];
    const killed = await openTab();
    const never = new Promise<Response>(() => {});
    const dying = await outboxOf(killed, name, wayTo(intake, request => (request.method === 'PUT' && request.url.includes('/upload-1/parts/65536') ? never : undefined)));
    await dying.start();
    const { id } = await dying.put({ row: 'disputes.file', body: draft, files: photos(200_000) });
    await waitUntil(() => intake.uploads.get('upload-1')?.upload.offset === 65_536);
    const sent: string[] = [];
    const page = await outboxOf(sdk, name, wayTo(intake, ({ method, url }) => { sent.push(`${method} ${new URL(url).pathname}`); }));
    await page.start();
    expect([first(page)?.state, sent]).to.deep.equal(['kept', []]);
    killed.close();
    await until(page, 'sent');
    expect(sent.slice(0, 2)).to.deep.equal(['GET /v1/files/upload-1', 'PUT /v1/files/upload-1/parts/65536']);
    expect(intake.filed.map(({ key, files }) => [key, files.map(bytes => [bytes.length, bytes[199_999]])])).to.deep.equal([[id, [[200_000, 1], [200_000, 2]]]]);
    page.stop();
  });

  it('survives a page that is killed again and again, and files once', async () => {
    const [name, intake] = [unused(), new Intake()];
    await (await outboxOf(sdk, name, cut)).put({ row: 'disputes.file', body: draft, files: photos(300_000) });
    for (let round = 0; round < 12 && !intake.filed.length; round++) {
      const tab = await openTab();
      await new Promise<void>((killed, never) => {
        let calls = 0;
        void outboxOf(tab, name, async request => {
          const reply = await wayTo(intake)(request);
          if (++calls < 3) return reply;
          // The work is done, and the page is killed before it hears of it.
          tab.close();
          killed();
          return new Promise(() => {});
        }).then(page => {
          page.subscribe(() => { if (first(page)?.state === 'sent') killed(); });
          return page.start();
        }).catch(never);
      });
    }
    expect(intake.filed.length).to.equal(1);
    const page = await outboxOf(sdk, name, wayTo(intake));
    await page.start();
    await until(page, 'sent');
    expect(intake.filed.map(({ files }) => files.map(bytes => [bytes.length, bytes[299_999]]))).to.deep.equal([[[300_000, 1], [300_000, 2]]]);
    expect(first(page)!.result).to.deep.equal(intake.filed[0]!.receipt);
    page.stop();
  }).timeout(60_000);

  it('says when the disk is full, and sends all the same while the page is open', async () => {
    const intake = new Intake();
    let online = false;
    const page = await outboxOf(sdk, unused(), request => (online ? wayTo(intake)(request) : cut()));
    await page.start();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const entry = await page.put({ row: 'disputes.file', body: draft, files: photos() });
      expect([entry.state, entry.persistent]).to.deep.equal(['kept', false]);
      await page.flush();
      expect([first(page)!.state, first(page)!.persistent]).to.deep.equal(['kept', false]);
      online = true;
      await page.flush();
      expect([first(page)!.state, intake.filed[0]!.files.length]).to.deep.equal(['sent', 2]);
    } finally {
      IDBObjectStore.prototype.put = put;
      page.stop();
    }
  });

  for (const lack of ['indexedDB', 'subtle'] as const) {
    it(`works without ${lack}, as long as the page is open`, async () => {
      const intake = new Intake();
      const tab = await openTab(lack);
      const page = await outboxOf(tab, unused(), wayTo(intake));
      await page.start();
      expect((await page.put({ row: 'disputes.file', body: draft, files: photos() })).persistent).to.equal(false);
      await until(page, 'sent');
      expect(intake.filed[0]!.files.map(bytes => bytes.length)).to.deep.equal([100_000, 100_000]);
      page.stop();
      tab.close();
    });
  }
});

describe('drafts', () => {
  it('survive the page, with photos and the day on which they expire', async () => {
    const name = unused();
    expect(await new Drafts(await openVault(name)).save('dispute', { ...draft, photos: photos() }, { days: 7 })).to.equal(true);
    const loaded = await new Drafts(await openVault(name)).load<typeof draft & { photos: ReturnType<typeof photos> }>('dispute');
    expect(loaded).to.include.keys('value', 'savedAt', 'expiresAt');
    const { value, savedAt, expiresAt } = loaded as { value: typeof draft & { photos: ReturnType<typeof photos> }; savedAt: number; expiresAt: number };
    expect([value.story, value.photos[1]!.name, value.photos[1]!.blob.size, Math.round((expiresAt - savedAt) / 1000)]).to.deep.equal([draft.story, '2.jpg', 100_000, 7 * 86_400]);
  });
});
