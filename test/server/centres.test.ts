import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { OpeningDay } from '@linli/contract/centres';
import { hoursOf, openingDay } from '@linli/server/centres/hours';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import fc from 'fast-check';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const clientAt = (clock: string) => {
  const app = testApp(database.db, { now: () => Date.parse(clock) });
  return createClient({ transport: fetchTransport({ fetch: request => app.fetch(request) }) });
};
const client = clientAt('2026-11-23T10:00:00+08:00');
after(() => database.close());

const office = { weekly: [{ days: [1, 2, 3, 4, 5], periods: [{ opens: '09:00', closes: '12:00' }, { opens: '13:30', closes: '17:00' }] }], holidays: 'closed' as const, exceptions: [] };

test('open, closed at noon, open again, closed in the evening; the clock is Shanghai’s', () => {
  const at = (clock: string) => { const { open, changesAt } = hoursOf(office, Date.parse(clock), 'zh-CN'); return { open, changesAt }; };
  assert.deepEqual(at('2026-11-23T09:00:00+08:00'), { open: true, changesAt: '2026-11-23T12:00:00+08:00' });
  assert.deepEqual(at('2026-11-23T12:00:00+08:00'), { open: false, changesAt: '2026-11-23T13:30:00+08:00' });
  assert.deepEqual(at('2026-11-23T08:59:59Z'), { open: true, changesAt: '2026-11-23T17:00:00+08:00' });
  assert.deepEqual(at('2026-11-23T17:00:00+08:00'), { open: false, changesAt: '2026-11-24T09:00:00+08:00' });
  assert.deepEqual(at('2026-11-27T18:00:00+08:00'), { open: false, changesAt: '2026-11-30T09:00:00+08:00' });
});

test('public holidays close, make-up days open, as the State Council published for 2026', () => {
  const day = (date: string): OpeningDay => openingDay(office, date, 'zh-CN');
  assert.deepEqual(day('2026-10-01'), { date: '2026-10-01', periods: [], reason: { kind: 'holiday', name: '国庆节' } });
  assert.equal(day('2026-10-10').reason?.kind, 'make-up-day');
  assert.deepEqual(day('2026-10-10').periods, office.weekly[0]!.periods);
  assert.deepEqual(day('2026-11-22'), { date: '2026-11-22', periods: [] });
  assert.equal(openingDay(office, '2026-10-01', 'en').reason?.name, 'National Day');
  assert.equal(openingDay({ ...office, holidays: 'open' }, '2026-10-01', 'zh-CN').periods.length, 2);
});

test('a change of the place itself wins over calendar and week', () => {
  const centre = { ...office, exceptions: [{ date: '2026-10-01', periods: [{ opens: '09:00', closes: '11:00' }], name: { 'zh-CN': '国庆值班' } }, { date: '2026-11-25', periods: [], name: { 'zh-CN': '系统升级' } }] };
  assert.deepEqual(openingDay(centre, '2026-10-01', 'zh-CN').reason, { kind: 'extra', name: '国庆值班' });
  assert.deepEqual(openingDay(centre, '2026-11-25', 'zh-CN'), { date: '2026-11-25', periods: [], reason: { kind: 'closure', name: '系统升级' } });
});

test('“open” turns exactly at changesAt, at any moment of the year', () => {
  fc.assert(fc.property(fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') }), now => {
    const hours = hoursOf(office, now, 'zh-CN');
    assert.equal(hours.days.length, 8);
    if (hours.changesAt === undefined) return assert.equal(hours.open, false);
    const change = Date.parse(hours.changesAt);
    assert.ok(change > now);
    assert.equal(hoursOf(office, change, 'zh-CN').open, !hours.open);
    assert.equal(hoursOf(office, change - 1, 'zh-CN').open, hours.open);
  }));
});

test('a guide names where it is taken: home first, then nearer before farther', async () => {
  const guide = await client.services.open('subsistence-allowance', { division: '990101001001' });
  assert.ok(guide.places.length > 1 && guide.places.length <= 8);
  assert.ok('990101001001'.startsWith(guide.places[0]!.division));
  assert.ok(guide.places.every(place => place.windows.length > 0));
  const distant = guide.places.findIndex(place => !'990101001001'.startsWith(place.division));
  assert.ok(guide.places.slice(distant).every(place => !'990101001001'.startsWith(place.division)), 'home first');
});

test('a centre takes what its services say, and each of them names it', async () => {
  const { items: [centre] } = await client.centres.search({ division: '990101001', kind: 'service-centre' });
  const detail = await client.centres.open(centre!.id);
  assert.ok(detail.services.length > 5);
  assert.ok(detail.services.some(({ id }) => id === 'subsistence-allowance'));
  const { items } = await client.centres.search({ division: '990101001', service: 'subsistence-allowance', limit: 50 });
  assert.ok(items.some(({ id }) => id === centre!.id));
});

test('a hall takes only what it has a window for', async () => {
  const { items } = await client.centres.search({ division: '990101', service: 'veteran-reporting', kind: 'specialist', limit: 50 });
  assert.ok(items.length > 0);
  for (const { name } of items) assert.match(name, /退役军人/);
});

test('pages of centres neither skip nor repeat', async () => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.centres.search({ division: '9901', limit: 9, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  assert.ok(ids.length > 60);
  assert.equal(new Set(ids).size, ids.length);
});

test('the English reply has English names', async () => {
  const { items } = await client.centres.search({ division: '990101', limit: 5 }, { language: 'en' });
  for (const { name, address, language } of items) {
    assert.equal(language, 'en');
    assert.doesNotMatch(name + address, /\p{Script=Han}/u);
  }
});
