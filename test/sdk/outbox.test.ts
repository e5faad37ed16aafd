import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { Drafts } from '@linli/sdk/drafts';
import { isLinliError } from '@linli/sdk/error';
import { Files } from '@linli/sdk/files';
import { Outbox, type OutboxEntry } from '@linli/sdk/outbox';
import { createSend } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { openVault, type Vault } from '@linli/sdk/vault';
import { Intake, problem, wayTo } from './intake.ts';
import { faults, openUploadServer, type Fault, type UploadServer } from './upload-server.ts';

const draft: DisputeDraft = {
  division: '990101001001', kind: 'neighbours', situations: [], story: '楼上502室晚上十点以后一直用电钻装修。', applicant: { kind: 'person', name: '林小满', phone: '13800000000' },
  respondents: [{ kind: 'unknown', note: '502室' }], wishes: '晚上不再施工', files: [], consents: { policyVersion: '2026-01', purposes: ['mediation'] },
};
const photo = (length: number, fill: number) => new Blob([new Uint8Array(length).fill(fill)]);
const photos = [{ name: '一.jpg', blob: photo(90_000, 1) }, { name: '二.jpg', blob: photo(10, 2) }];

describe('the outbox', { timeout: 120_000 }, () => {
  let server: UploadServer;
  before(async () => {
    server = await openUploadServer();
    mock.method(Math, 'random', () => 0);
  });
  after(async () => {
    mock.restoreAll();
    await server.close();
  });

  const open = (vault: Vault, fetch?: (request: Request) => Promise<Response>) => {
    const send = createSend({ baseUrl: server.url, retries: 0 }, fetchTransport({ fetch }));
    return new Outbox({ vault, send, files: new Files(send) });
  };
  const fresh = async (weather: Iterable<Fault> = []) => {
    server.intake = new Intake();
    server.weather(weather);
    return openVault('test');
  };
  const posts = () => server.asked.filter(({ method, path }) => method === 'POST' && path === '/v1/disputes').length;
  const first = (outbox: Outbox): OutboxEntry => outbox.entries[0]!;

  it('sends files, then what they belong to, and keeps the receipt until it is taken', async () => {
    const vault = await fresh();
    const outbox = open(vault);
    const states: string[] = [];
    outbox.subscribe(entries => states.push(entries.map(({ state }) => state).join()));
    const { id } = await outbox.put({ row: 'disputes.file', body: draft, files: photos });
    await outbox.flush();
    const [{ key, body, files, receipt }] = server.intake.filed as [Intake['filed'][number]];
    assert.equal(key, id);
    assert.equal(body['story'], draft.story);
    assert.deepEqual(files.map(bytes => [bytes.length, bytes[0]]), [[90_000, 1], [10, 2]]);
    assert.deepEqual([...new Set(states)], ['kept', 'sending', 'sent']);

    const reopened = open(vault);
    await reopened.flush();
    assert.deepEqual(first(reopened).result, receipt);
    assert.equal(posts(), 1);
    assert.deepEqual((await reopened.take(id))?.result, receipt);
    assert.deepEqual([reopened.entries, await vault.list('')], [[], []]);
  });

  it('sends what has no files, too', async () => {
    const outbox = open(await fresh());
    await outbox.put({ row: 'counselling.request', body: { division: '990101001001', topics: ['sleep'], way: 'message', consents: { policyVersion: '2026-01', purposes: ['counselling'] } } });
    await outbox.flush();
    assert.equal(first(outbox).state, 'sent');
    assert.deepEqual(Object.keys(server.intake.filed[0]!.body), ['division', 'topics', 'way', 'consents']);
  });

  it('files once, whatever the network does and however often the page is opened again', async () => {
    const storm = fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 30 });
    await fc.assert(fc.asyncProperty(storm, fc.array(fc.integer({ min: 1, max: 150_000 }), { maxLength: 3 }), fc.nat(3), async (weather, sizes, reopenings) => {
      const vault = await fresh(weather);
      const files = sizes.map((length, index) => ({ name: `${index}.jpg`, blob: photo(length, index + 1) }));
      let outbox = open(vault);
      const { id } = await outbox.put({ row: 'disputes.file', body: draft, files });
      for (let turn = 0; turn < 80; turn++) {
        await outbox.flush();
        if (first(outbox).state === 'sent') break;
        // The page goes and comes again: only the vault remains.
        if (turn < reopenings) outbox = open(vault);
      }
      assert.equal(first(outbox).state, 'sent', first(outbox).error?.message);
      assert.equal(server.intake.filed.length, 1);
      const [filed] = server.intake.filed as [Intake['filed'][number]];
      assert.deepEqual(filed.files.map(bytes => [bytes.length, new Set(bytes).size, bytes[0]]), sizes.map((length, index) => [length, 1, index + 1]));
      assert.deepEqual(first(outbox).result, filed.receipt);
      assert.equal(filed.key, id);
    }), { numRuns: 120 });
  });

  it('stays with a filing whose answer was lost, even when the page was closed', async () => {
    const vault = await fresh();
    const body = { ...draft, files: [] };
    server.weather((function* () { while (!server.intake.filed.length) yield posts() ? 'lost' : 'none'; })());
    const outbox = open(vault);
    await outbox.put({ row: 'disputes.file', body, files: photos });
    await outbox.flush();
    assert.deepEqual([first(outbox).state, first(outbox).error?.kind, server.intake.filed.length, server.intake.uploads.size], ['kept', 'offline', 1, 0]);
    const reopened = open(vault);
    await reopened.flush();
    assert.deepEqual([first(reopened).result, server.intake.filed.length], [server.intake.filed[0]!.receipt, 1]);
  });

  it('stops where the resident must mend something, and loses nothing', async () => {
    const vault = await fresh();
    const outbox = open(vault);
    const { id } = await outbox.put({ row: 'disputes.file', body: { ...draft, story: 'wrong' }, files: photos });
    await outbox.flush();
    await outbox.flush();
    assert.equal(posts(), 1, 'not again of its own');
    for (const each of [outbox, open(vault)]) {
      if (each !== outbox) await each.flush();
      const { state, error } = first(each);
      assert.ok(isLinliError(error));
      assert.deepEqual([state, error.kind, error.fields], ['refused', 'invalid', [{ path: 'body.story', code: 'format' }]]);
      const content = await each.content(id);
      assert.equal((content!.body as DisputeDraft).story, 'wrong');
      assert.deepEqual(content!.files.map(({ name, blob }) => [name, blob.size]), [['一.jpg', 90_000], ['二.jpg', 10]]);
    }

    const { files } = (await outbox.content(id))!;
    server.weather([]);
    await outbox.put({ row: 'disputes.file', body: draft, files: files.slice(0, 1), key: id });
    await outbox.flush();
    assert.equal(first(outbox).state, 'sent');
    assert.deepEqual(server.intake.filed.map(({ files }) => files.length), [1]);
    assert.equal(server.asked.filter(({ method }) => method === 'PUT').length, 0, 'what was uploaded is not sent again');
    await outbox.take(id);
    assert.deepEqual(await vault.list(''), []);
  });

  it('puts a file that is none at its place, behind those that were uploaded before', async () => {
    const vault = await fresh();
    const send = createSend({ baseUrl: server.url }, fetchTransport());
    const { id, key } = await new Files(send).upload(photo(10, 7), { name: 'a.jpg' });
    const outbox = open(vault);
    const broken = new Blob([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])], { type: 'image/jpeg' });
    await outbox.put({ row: 'disputes.file', body: { ...draft, files: [{ id, key }] }, files: [photos[1]!, { name: 'b.jpg', blob: broken }] });
    await outbox.flush();
    assert.deepEqual([first(outbox).state, first(outbox).error?.fields], ['refused', [{ path: 'body.files.2', code: 'format' }]]);
  });

  it('sends files anew that the server has kept for too long', async () => {
    const vault = await fresh();
    const outbox = open(vault);
    server.weather((function* () { for (;;) yield posts() ? 'reset' : 'none'; })());
    await outbox.put({ row: 'disputes.file', body: draft, files: photos });
    await outbox.flush();
    assert.deepEqual([first(outbox).state, server.intake.uploads.size], ['kept', 2]);
    server.intake.uploads.delete('upload-1');
    server.weather([]);
    await outbox.flush();
    assert.equal(first(outbox).state, 'sent');
    assert.deepEqual(server.intake.filed[0]!.files.map(bytes => bytes.length), [90_000, 10]);
  });

  it('says so where a file that was handed in before is gone, and does not go round in a circle', async () => {
    const outbox = open(await fresh());
    await outbox.put({ row: 'disputes.file', body: { ...draft, files: [{ id: 'upload-9', key: 'key' }] }, files: [photos[1]!] });
    await outbox.flush();
    assert.deepEqual([first(outbox).state, first(outbox).error?.fields, posts()], ['refused', [{ path: 'body.files.0', code: 'gone' }], 1]);
  });

  it('sends a submission once that is put twice', async () => {
    const outbox = open(await fresh());
    const submission = { row: 'disputes.file', body: draft, files: photos, key: 'key-12345' } as const;
    await Promise.all([outbox.put(submission), outbox.put(submission)]);
    await outbox.flush();
    const again = await outbox.put({ ...submission, body: { ...draft, story: '另一件事，也是楼上的。' } });
    assert.deepEqual([again.state, outbox.entries.length, server.intake.filed.length], ['sent', 1, 1]);
  });

  it('leaves what is on its way as it is', async () => {
    const vault = await fresh();
    const submission = { row: 'disputes.file', body: draft, key: 'key-12345' } as const;
    const meanwhile: unknown[] = [];
    const outbox: Outbox = open(vault, wayTo(server.intake, async () => {
      meanwhile.push((await outbox.put({ ...submission, body: { ...draft, wishes: '另一个愿望' } })).state, await outbox.take('key-12345'));
    }));
    await outbox.put(submission);
    await outbox.flush();
    assert.deepEqual([meanwhile, first(outbox).state, server.intake.filed.map(({ body }) => body['wishes'])], [['sending', undefined], 'sent', [draft.wishes]]);
  });

  it('does not send what another page has taken meanwhile', async () => {
    const vault = await fresh();
    const other = open(vault);
    const outbox: Outbox = open(vault, wayTo(server.intake, async () => { await other.take('key-2'); }));
    const bodies = ['key-1', 'key-2'].map(key => ({ row: 'disputes.file', body: draft, key }) as const);
    server.weather((function* (): Generator<Fault> { for (;;) yield 'reset'; })());
    for (const each of bodies) await other.put(each);
    await other.flush();
    await outbox.flush();
    assert.deepEqual([outbox.entries.map(({ id, state }) => [id, state]), server.intake.filed.length], [[['key-1', 'sent']], 1]);
  });

  it('does not send files for ever to a server that always forgets them', async () => {
    let tries = 0;
    const gone = problem('invalid', 422, { fields: [{ path: 'body.files.1', code: 'gone' }] });
    const outbox = open(await fresh(), async request => {
      if (!request.url.endsWith('/v1/disputes')) return wayTo(server.intake)(request);
      tries++;
      return Response.json(gone.body, { status: gone.status });
    });
    await outbox.put({ row: 'disputes.file', body: draft, files: photos });
    await outbox.flush();
    assert.deepEqual([first(outbox).state, first(outbox).error?.fields, tries], ['refused', [{ path: 'body.files.1', code: 'gone' }], 2]);
  });

  it('keeps trying at the others when one is refused', async () => {
    const outbox = open(await fresh());
    await Promise.all(['wrong', draft.story].map(story => outbox.put({ row: 'disputes.file', body: { ...draft, story } })));
    await outbox.flush();
    assert.deepEqual(outbox.entries.map(({ state }) => state), ['refused', 'sent']);
  });

  it('expires in sight, and never after the server may have forgotten the key', async () => {
    const vault = await fresh((function* (): Generator<Fault> { for (;;) yield 'reset'; })());
    const outbox = open(vault);
    const { id, expiresAt } = await outbox.put({ row: 'disputes.file', body: draft, files: photos, days: 90 });
    assert.ok(expiresAt <= Date.now() + 7 * 86_400_000);
    await outbox.flush();
    mock.timers.enable({ apis: ['Date'], now: expiresAt + 1 });
    try {
      server.weather([]);
      const reopened = open(vault);
      await reopened.flush();
      assert.deepEqual([first(reopened).state, first(reopened).row, first(reopened).id, server.asked.length], ['expired', 'disputes.file', id, 0]);
      assert.equal(await reopened.content(id), undefined);
      await reopened.take(id);
      assert.deepEqual(reopened.entries, []);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('drafts', () => {
  it('come back as they were saved, with their photos', async () => {
    const drafts = new Drafts(await openVault('test'));
    const value = { story: '一半', answers: [true, null, 1.5], photos: [{ name: 'a', blob: new Blob(['a'], { type: 'image/png' }) }] };
    assert.equal(await drafts.save('dispute', value, { days: 7 }), false, 'Node has nowhere to keep them');
    value.story = 'changed afterwards';
    const loaded = await drafts.load<typeof value>('dispute');
    assert.ok(loaded && 'value' in loaded);
    assert.deepEqual([loaded.value.story, loaded.value.answers], ['一半', [true, null, 1.5]]);
    assert.deepEqual([await loaded.value.photos[0]!.blob.text(), loaded.value.photos[0]!.blob.type], ['a', 'image/png']);
    // Two looks at the clock may be a millisecond apart.
    assert.ok(Math.abs(loaded.expiresAt - loaded.savedAt - 7 * 86_400_000) < 1000);
  });

  it('are told to have expired, until they are discarded or saved again', async () => {
    const drafts = new Drafts(await openVault('test'));
    await drafts.save('dispute', 1, { days: -1 });
    assert.deepEqual([await drafts.load('dispute'), await drafts.load('dispute')], [{ expired: true }, { expired: true }]);
    await drafts.save('dispute', 2, { days: 1 });
    assert.equal((await drafts.load<number>('dispute') as { value: number }).value, 2);
    await drafts.discard('dispute');
    assert.equal(await drafts.load('dispute'), undefined);
  });

  it('are cleared without what else is kept', async () => {
    const vault = await openVault('test');
    const drafts = new Drafts(vault);
    await vault.set('other', 1, Infinity);
    await Promise.all(['a', 'b'].map(id => drafts.save(id, id, { days: 1 })));
    await drafts.clear();
    assert.deepEqual([await drafts.load('a'), await drafts.load('b'), (await vault.get('other'))?.value], [undefined, undefined, 1]);
    await vault.clear();
    assert.deepEqual(await vault.list(''), []);
  });
});
