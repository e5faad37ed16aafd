import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chinaClock, chinaDate, chinaWeekday } from '@linli/contract/china-time';
import { mostAtOnce, occurrences, type Repeat } from '@linli/contract/repeat';
import fc from 'fast-check';

const first = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) }).map(at => new Date(at).toISOString());
const repeat = fc.record({
  every: fc.constantFrom('day', 'week'),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  until: fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2032, 0) }).map(at => new Date(at).toISOString().slice(0, 10)),
}) as fc.Arbitrary<Repeat>;

describe('what repeats', () => {
  it('happens once without a rule', () => assert.deepEqual(occurrences('2026-12-05T09:00:00+08:00'), ['2026-12-05T01:00:00.000Z']));

  it('happens each Saturday until a day that still counts', () => assert.deepEqual(
    occurrences('2026-12-05T01:00:00Z', { every: 'week', until: '2026-12-26' }).map(chinaDate), ['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26']));

  it('happens on the days of China, not on those of UTC', () => {
    // Half past midnight on a Monday in China is still Sunday elsewhere.
    const found = occurrences('2026-11-30T00:30:00+08:00', { every: 'week', days: [1, 3], until: '2026-12-07' });
    assert.deepEqual(found.map(at => [chinaDate(at), chinaWeekday(at), chinaClock(at)]), [['2026-11-30', 1, '00:30'], ['2026-12-02', 3, '00:30'], ['2026-12-07', 1, '00:30']]);
  });

  it('knows the end of February', () => assert.deepEqual(
    occurrences('2028-02-28T10:00:00+08:00', { every: 'day', until: '2028-03-01' }).map(chinaDate), ['2028-02-28', '2028-02-29', '2028-03-01']));

  it('begins with the first, goes on at the same clock time on the days that were named, and ends', () => fc.assert(fc.property(first, repeat, (start, rule) => {
    const found = occurrences(start, rule);
    assert.equal(found[0], start);
    assert.ok(found.length <= mostAtOnce + 1);
    const days = rule.every === 'day' ? [1, 2, 3, 4, 5, 6, 7] : rule.days?.length ? rule.days : [chinaWeekday(start)];
    for (const [index, at] of found.entries()) {
      assert.equal(chinaClock(at), chinaClock(start));
      if (index) assert.ok(at > found[index - 1]! && days.includes(chinaWeekday(at)) && chinaDate(at) <= rule.until);
    }
  })));

  it('tells when it would be too often', () => {
    assert.equal(occurrences('2026-01-01T00:00:00Z', { every: 'day', until: '2026-04-10' }).length, 100);
    assert.equal(occurrences('2026-01-01T00:00:00Z', { every: 'day', until: '2035-01-01' }).length, mostAtOnce + 1);
  });
});
