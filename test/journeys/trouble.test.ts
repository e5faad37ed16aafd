import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresPid } from '../server/process.ts';
import { button, desk, found, hears, journey, named, phone, results, search, sees } from './support.ts';

const lookup = 'linli-service-lookup';

journey('without a network nothing is lost, and with it the same words are asked again', phone, async ({ page, site, expects }) => {
  expects(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(site);
  await search(page, '低保');
  await found(page, '最低生活保障');
  const before = await results(page);

  await page.setOfflineMode(true);
  await search(page, '居住证');
  await sees(page, '网络没有连上。连上网后再试一次。您写的内容都还在。');
  assert.equal(await page.$eval(`${lookup} >>> input[type=search]`, field => (field as HTMLInputElement).value), '居住证');
  await sees(page, '上次找到的');
  assert.deepEqual(await results(page), before, 'what was found earlier can still be read');

  await page.setOfflineMode(false);
  await page.locator(button('再试一次')).click();
  await found(page, '居住证');
  assert.equal(await page.$(`${lookup} >>> [role=alert]`), null);
});

journey('a guide that does not arrive says so, and comes at the next try', phone, async ({ page, site, expects }) => {
  expects(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(site);
  await search(page, '低保');
  await found(page, '最低生活保障');
  await page.setOfflineMode(true);
  await page.locator(button('最低生活保障')).click();
  await sees(page, '网络没有连上。连上网后再试一次。');
  await page.setOfflineMode(false);
  await page.locator(button('再试一次')).click();
  await sees(page, '带什么材料');
});

journey('while the database is away residents are told to wait, and then it goes on', desk, async ({ page, site, dataDir, expects }) => {
  expects(/503/);
  const health = async () => (await fetch(`${site}/v1/health`)).status;
  await page.goto(site);
  await sees(page, '按人生大事找');
  assert.equal(await health(), 200);

  // Without its version PostgreSQL refuses to start, so it stays away for as long as this needs.
  const version = join(dataDir, 'postgres/data/PG_VERSION');
  renameSync(version, `${version}.away`);
  process.kill(postgresPid(dataDir), 'SIGKILL');
  await until(async () => await health() === 503);
  await search(page, '居住证');
  await sees(page, '现在用的人多，请过一会儿再试。您写的内容都还在。');
  assert.equal(await health(), 503);

  renameSync(`${version}.away`, version);
  await until(async () => await health() === 200);
  await page.locator(button('再试一次')).click();
  await found(page, '居住证');
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) if (await holds()) return;
  assert.fail(`not within 30 s: ${holds}`);
}

const markup = '<img src=x onerror=alert(1)>';

journey('markup in the data stays text', desk, async ({ page, site }) => {
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (!request.url().startsWith(`${site}/v1/`)) return void request.continue();
    void fetch(request.url(), { headers: request.headers() }).then(async reply => request.respond({
      status: reply.status, contentType: reply.headers.get('content-type')!, body: JSON.stringify(spoil(await reply.json())),
    }));
  });
  const images = () => page.$$('linli-service-lookup >>> img, linli-division-picker >>> img, linli-service-lookup img');
  await page.goto(site);
  await sees(page, `${markup} 低保`);
  await search(page, '低保');
  await found(page, `${markup} 最低生活保障`);
  assert.equal((await images()).length, 0);
  await page.locator(`${lookup} >>> [part=result]`).click();
  await hears(page, `heading ${markup} 最低生活保障`);
  await page.locator(button('看样例和空白表')).click();
  await page.locator(named('dialog', `${markup} 最低生活保障申请书`)).wait();
  assert.equal((await images()).length, 0);
});

/** The same reply with markup before every text that people wrote. */
function spoil(reply: unknown): unknown {
  return JSON.parse(JSON.stringify(reply), (key: string, value: unknown) =>
    typeof value === 'string' && /[\p{Script=Han}]/u.test(value) && key !== 'language' ? `${markup} ${value}` : value);
}
