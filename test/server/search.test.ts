import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import fc from 'fast-check';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
const client = createClient({ transport: fetchTransport({ fetch: request => app.fetch(request) }) });
after(() => database.close());

/** What residents type, and what they must find first. */
const words: [typed: string, id: string][] = [
  ['最低生活保障', 'subsistence-allowance'],
  ['低保', 'subsistence-allowance'],
  ['低保怎么办？', 'subsistence-allowance'],
  ['办低保', 'subsistence-allowance'],
  ['吃低保', 'subsistence-allowance'],
  ['我想吃低保需要什么材料', 'subsistence-allowance'],
  ['dibao', 'subsistence-allowance'],
  ['低宝', 'subsistence-allowance'],
  ['居住证', 'residence-permit'],
  ['居主证', 'residence-permit'],
  ['居住正', 'residence-permit'],
  ['juzhuzheng', 'residence-permit'],
  ['juzuzheng', 'residence-permit'],
  ['juzhuzhen', 'residence-permit'],
  ['jzz', 'residence-permit'],
  ['Residence permit', 'residence-permit'],
  ['上户口', 'birth-household-registration'],
  ['孩子上户口怎么办', 'birth-household-registration'],
  ['老年证', 'senior-card'],
  ['养狗证', 'dog-registration'],
  ['身份证丢了', 'identity-card'],
  ['身份证丢了怎么补办', 'identity-card'],
  ['shenfenzheng', 'identity-card'],
  ['我妈80岁有补贴吗', 'old-age-allowance'],
  ['高龄津帖', 'old-age-allowance'],
  ['我今年85岁一个人住能领什么钱', 'old-age-allowance'],
  ['结婚', 'marriage-registration'],
  ['jiehun', 'marriage-registration'],
  ['结婚登记', 'marriage-registration'],
];

const find = async (q: string) => (await client.services.search({ q, division: '990101' })).items;

for (const [typed, id] of words) {
  test(`“${typed}” finds ${id} first`, async () => {
    const items = await find(typed);
    assert.equal(items[0]?.id, id, `found ${items.slice(0, 4).map(item => `${item.id} (${item.match?.kind} ${item.match?.text})`).join(', ')}`);
  });
}

test('生孩子 finds what belongs to having a child', async () => {
  const items = await find('生孩子');
  const ids = items.map(item => item.id);
  for (const id of ['birth-registration', 'birth-household-registration']) assert.ok(ids.includes(id), `${id} is missing from ${ids.join(', ')}`);
});

test('a hit says why it was found', async () => {
  const kindOf = async (q: string) => (await find(q))[0]?.match?.kind;
  assert.equal(await kindOf('最低生活保障'), 'name');
  assert.equal(await kindOf('吃低保'), 'synonym');
  assert.equal(await kindOf('jzz'), 'initials');
  assert.equal(await kindOf('juzhuzheng'), 'pinyin');
  assert.equal(await kindOf('居主证'), 'similar');
  assert.equal((await find('养狗证'))[0]?.match?.text, '养狗证');
});

test('departments and topics are found', async () => {
  const civil = await find('民政局');
  for (const id of ['subsistence-allowance', 'marriage-registration']) assert.ok(civil.some(item => item.id === id), id);
  const police = await find('派出所');
  assert.ok(police.some(item => item.id === 'identity-card') && police.every(item => item.match));
  assert.ok((await find('残疾人')).length >= 3);
});

test('what nobody offers finds nothing', async () => {
  for (const q of ['今天天气怎么样', '股票开户', 'qwxyz', '!!!', '？？']) assert.deepEqual((await find(q)).map(item => `${item.id} ${item.match?.text}`), [], q);
});

test('without words the most used come first', async () => {
  const page = await client.services.search({ limit: 50 });
  assert.ok(page.total >= 41);
  assert.equal(page.items.length, Math.min(50, page.total));
  assert.ok(page.items.every(item => !item.match));
});

test('pages follow one another without gap or repeat', async () => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.services.search({ limit: 7, ...(cursor && { cursor }) });
    ids.push(...page.items.map(item => item.id));
    cursor = page.next;
  } while (cursor);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, (await client.services.search({})).total);
});

test('facets count what each choice leaves', async () => {
  const page = await client.services.search({ q: '补贴', limit: 50 });
  for (const { value, count } of page.facets.topic) {
    const filtered = await client.services.search({ q: '补贴', topic: value, limit: 50 });
    assert.equal(filtered.total, count, value);
    assert.ok(filtered.items.every(item => item.topic === value));
  }
  for (const { value, count } of page.facets.channel) assert.equal((await client.services.search({ q: '补贴', channel: value })).total, count, value);
});

test('only what serves a division is found', async () => {
  assert.ok((await client.services.search({ division: '990103' })).total >= 41);
  assert.ok((await client.services.search({ division: '99' })).total >= 41);
});

test('English answers in English', async () => {
  const page = await client.services.search({ q: '低保' }, { language: 'en' });
  assert.equal(page.language, 'en');
  assert.match(page.items[0]!.name, /[a-z]/);
});

test('suggestions complete what is being typed', async () => {
  const { items } = await client.services.suggest({ q: '居' });
  assert.ok(items.some(item => item.id === 'residence-permit'));
  assert.ok((await client.services.suggest({ q: 'juzh' })).items.some(item => item.id === 'residence-permit'));
});

test('any text is answered or refused, never a fault', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: fc.constantFrom(...'低保居住证80岁怎么办zhangjz %_\\\'"\u0000') , maxLength: 120 })), async q => {
    const url = `http://linli.test/v1/services?${new URLSearchParams({ q })}`;
    const { status } = await app.fetch(new Request(url));
    assert.ok(status === 200 || status === 422, `${status} for ${JSON.stringify(q)}`);
  }), { numRuns: 300 });
});
