import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, beforeEach, describe, it } from 'node:test';
import { wechat, type WechatSignature } from '@linli/contract/wechat';
import { sign } from '@linli/server/wechat/sign';
import { ask, get, refused } from './calls.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';
import { ticketOf } from './wechat-tickets.ts';
import { appId, newCode, WechatStandIn } from './wechat-world.ts';

const database = await testDatabase();
after(() => database.close());

const page = 'https://h5.example/dispute.html?from=menu';
let weixin: WechatStandIn;
/** What the log hears of faults. */
let faults: unknown[] = [];
let clock = 0;
const now = () => clock;
const appOf = (origins: '*' | readonly string[] = ['https://h5.example']) =>
  testApp(database.db, { wechat: weixin.account(origins), now, log: ({ fault }) => { if (fault) faults.push(fault); } });
const signed = (url = page, app = appOf()) => get(app, wechat.sign, { query: { url } });
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const madeWith = ({ nonce, timestamp, signature }: WechatSignature, url: string) =>
  [1, 2, 3, 4].find(count => sha1(`jsapi_ticket=${ticketOf(count)}&noncestr=${nonce}&timestamp=${timestamp}&url=${url}`) === signature);
const callsOf = (path: string) => weixin.asked.filter(one => one.endsWith(path)).length;

beforeEach(async () => {
  await database.db.deleteFrom('wechat_ticket').execute();
  weixin = new WechatStandIn();
  weixin.now = now;
  clock = Date.now();
  faults = [];
});

it('signs as WeChat’s own documents do', async () => {
  assert.equal(await sign({
    ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg', nonce: 'Wm3WZYTPz0wzccnW', timestamp: 1_414_587_457, url: 'http://mp.weixin.qq.com?params=value',
  }), '0f9de62fce790f9a083d5c99e95740ceb90c27ed');
});

describe('GET /v1/wechat/signature', () => {
  it('is missing without an official account', async () => {
    const app = testApp(database.db, { wechat: undefined });
    await refused(app, wechat.sign, { query: { url: page } }, 'missing');
    await refused(app, wechat.identify, { body: { code: newCode() } }, 'missing');
  });

  it('signs the raw address without what follows its #', async () => {
    for (const path of ['/a?b=%E4%BD%8E&c=1+2', '/邻里?q=低保', '/', '']) {
      const url = `https://h5.example${path}`;
      const answer = await signed(`${url}#/step/2?x=1`);
      assert.equal(answer.appId, appId);
      assert.equal(answer.timestamp, Math.floor(clock / 1000));
      assert.equal(madeWith(answer, url), 1, url);
    }
    const { headers } = await ask(appOf(), wechat.sign, { query: { url: page } });
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.notEqual((await signed()).nonce, (await signed()).nonce);
  });

  it('signs pages of its own origins alone', async () => {
    for (const url of ['https://evil.example/', 'http://h5.example/', 'https://h5.example.evil.example/', 'https://h5.example:8443/', 'https://h5.example@evil.example/', 'https://h5.example\\.evil.example', 'javascript:alert(1)', '#https://h5.example/', 'HTTPS://H5.EXAMPLE/'])
      await refused(appOf(), wechat.sign, { query: { url } }, 'refused', ['query.url', 'elsewhere']);
    await refused(appOf([]), wechat.sign, { query: { url: page } }, 'refused');
    assert.equal(weixin.asked.length, 0, 'WeChat is not asked for them');
    assert.equal(madeWith(await signed('http://192.0.2.7:8787/', appOf('*')), 'http://192.0.2.7:8787/'), 1);
  });

  it('asks WeChat once in almost two hours, and then before the ticket ends', async () => {
    for (const minutes of [0, 1, 60, 48]) {
      clock += minutes * 60_000;
      assert.equal(madeWith(await signed(), page), 1);
    }
    assert.equal(callsOf('getticket'), 1);
    clock += 2 * 60_000;
    assert.equal(madeWith(await signed(), page), 2);
    assert.equal(callsOf('getticket'), 2);
  });

  it('lets one of many processes ask, and the others wait for it', async () => {
    weixin.slow = 300;
    const apps = Array.from({ length: 6 }, () => appOf());
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => signed(page, apps[index % 6])));
    assert.ok(answers.every(answer => madeWith(answer, page) === 1));
    assert.deepEqual(weixin.asked, ['POST /cgi-bin/stable_token', 'GET /cgi-bin/ticket/getticket']);
  });

  it('lets the others use the old ticket while one asks for the next', async () => {
    await signed();
    clock += 7200_000 - 300_000;
    weixin.slow = 400;
    const renewing = signed();
    await new Promise(done => setTimeout(done, 100));
    const started = performance.now();
    assert.equal(madeWith(await signed(), page), 1);
    assert.ok(performance.now() - started < 250, 'nobody waits');
    assert.equal(madeWith(await renewing, page), 2);
    assert.equal(madeWith(await signed(), page), 2);
  });

  it('goes on with the old ticket where WeChat fails, and does not press it', async () => {
    await signed();
    clock += 7200_000 - 300_000;
    weixin.troubles.push(['/cgi-bin/stable_token', 45009]);
    for (let count = 0; count < 5; count++) assert.equal(madeWith(await signed(), page), 1);
    assert.equal(callsOf('stable_token'), 2);
  });

  it('asks for another token where the old one was ended', async () => {
    await signed();
    clock += 7200_000 - 300_000;
    const given = weixin.fetch.bind(weixin);
    // Between the two calls somebody else forces a new one.
    weixin.fetch = async request => { const response = await given(request); if (request.url.includes('stable_token') && callsOf('stable_token') === 2) weixin.endToken(); return response; };
    assert.equal(madeWith(await signed(), page), 2);
    assert.equal(callsOf('stable_token'), 3);
  });

  it('answers each trouble of WeChat as a problem, and tells no secret of it', async () => {
    const kinds: [string, number | 'network' | 'html', string, number | undefined][] = [
      ['/cgi-bin/stable_token', 40164, 'broken', undefined], ['/cgi-bin/stable_token', 40125, 'broken', undefined], ['/cgi-bin/stable_token', 45009, 'busy', 60],
      ['/cgi-bin/stable_token', -1, 'busy', 2], ['/cgi-bin/ticket/getticket', 48001, 'broken', undefined], ['/cgi-bin/ticket/getticket', 'network', 'busy', 2], ['/cgi-bin/stable_token', 'html', 'busy', 2],
    ];
    for (const [path, trouble, kind, wait] of kinds) {
      await database.db.deleteFrom('wechat_ticket').execute();
      weixin.troubles.push([path, trouble]);
      const { body, headers } = await ask(appOf(), wechat.sign, { query: { url: page } });
      assert.equal((body as { kind: string }).kind, kind, `${trouble}`);
      assert.equal(Number(headers.get('retry-after') ?? NaN) || undefined, wait, `${trouble}`);
      // Whoever comes next is told at once to wait, and WeChat is left alone.
      const before = weixin.asked.length;
      const started = performance.now();
      await refused(appOf(), wechat.sign, { query: { url: page } }, 'busy');
      assert.ok(performance.now() - started < 1000);
      assert.equal(weixin.asked.length, before);
      const told = JSON.stringify(faults.map(fault => [String(fault), (fault as Error).stack, String((fault as Error).cause)]));
      for (const secret of [weixin.account().secret, 'token-', 'HoagFK']) assert.ok(!told.includes(secret), secret);
    }
    assert.ok(faults.length >= kinds.length);
  });

  it('keeps the ticket sealed', async () => {
    await signed();
    const row = await database.db.selectFrom('wechat_ticket').selectAll().executeTakeFirstOrThrow();
    assert.ok(!JSON.stringify(row).includes('HoagFK'));
    assert.equal(await testSecrets.open(row.content!, `wechat-ticket.${appId}`), ticketOf(1));
  });
});

describe('POST /v1/wechat/session', () => {
  const identify = (code: string) => get(appOf(), wechat.identify, { body: { code } });

  it('tells a user again, and nobody their openid', async () => {
    const [one, again, other] = [await identify(newCode('user', 7)), await identify(newCode('user', 7)), await identify(newCode('user', 8))];
    assert.equal(one.user, again.user);
    assert.notEqual(one.user, other.user);
    assert.match(one.user, /^[\w-]{43}$/);
  });

  it('refuses a virtual user', async () => {
    await refused(appOf(), wechat.identify, { body: { code: newCode('virtual') } }, 'refused');
  });

  it('takes a code once, and none that is made up', async () => {
    const code = newCode();
    await identify(code);
    await refused(appOf(), wechat.identify, { body: { code } }, 'invalid', ['body.code', 'gone']);
    await refused(appOf(), wechat.identify, { body: { code: newCode('nobody') } }, 'invalid', ['body.code', 'unknown']);
    weixin.troubles.push(['/sns/oauth2/access_token', 'network']);
    await refused(appOf(), wechat.identify, { body: { code: newCode() } }, 'busy');
    assert.ok(!JSON.stringify(faults.map(fault => [String(fault), (fault as Error).stack])).includes('secret='));
  });
});
