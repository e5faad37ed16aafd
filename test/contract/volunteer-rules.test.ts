import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ageOn, distanceBucket, isTooYoung, minutesOf, needsGuardian, overlap, sameAsChild, servedMinutes } from '@linli/contract/volunteer-rules';
import fc from 'fast-check';

const ages = { minimumAge: 14, adultAge: 18 };
const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map(at => new Date(at).toISOString());
const date = fc.integer({ min: 0, max: 40_000 }).map(day => new Date(Date.UTC(1930, 0, 1 + day)).toISOString().slice(0, 10));

describe('the age of a volunteer', () => {
  it('grows on the birthday', () => assert.deepEqual([ageOn('2012-11-24', '2026-11-23'), ageOn('2012-11-24', '2026-11-24')], [13, 14]));
  it('grows on 1 March for whoever was born on 29 February', () => assert.deepEqual([ageOn('2012-02-29', '2026-02-28'), ageOn('2012-02-29', '2026-03-01'), ageOn('2012-02-29', '2028-02-29')], [13, 14, 16]));
  it('is nothing on the day of birth', () => assert.equal(ageOn('2026-11-24', '2026-11-24'), 0));
  it('asks for a guardian from 14 to the day before 18', () => {
    const of = (birthDate: string) => [isTooYoung(birthDate, '2026-11-24', ages), needsGuardian(birthDate, '2026-11-24', ages)];
    assert.deepEqual(of('2026-11-24'), [true, false]);
    assert.deepEqual(of('2012-11-25'), [true, false]);
    assert.deepEqual(of('2012-11-24'), [false, true]);
    assert.deepEqual(of('2008-11-25'), [false, true]);
    assert.deepEqual(of('2008-11-24'), [false, false]);
  });
  it('is in one of three: too young, with a guardian, alone', () => fc.assert(fc.property(date, date, (birth, day) => {
    assert.equal(Number(isTooYoung(birth, day, ages)) + Number(needsGuardian(birth, day, ages)) + Number(ageOn(birth, day) >= 18), 1);
  })));
});

it('nobody is one’s own guardian, however the number or the name is written', () => {
  assert.equal(sameAsChild({ name: '林建国', phone: '+86 138-0000-0000' }, { name: '林小满', phone: '13800000000' }), 'phone');
  assert.equal(sameAsChild({ name: '林 小满', phone: '13900000000' }, { name: '林小满', phone: '13800000000' }), 'name');
  assert.equal(sameAsChild({ name: '林建国', phone: '13900000000' }, { name: '林小满', phone: '13800000000' }), undefined);
  assert.equal(sameAsChild({}, {}), undefined);
});

describe('two shifts', () => {
  const span = fc.tuple(instant, fc.integer({ min: 1, max: 1440 })).map(([starts, minutes]) => ({ starts, ends: new Date(Date.parse(starts) + minutes * 60_000).toISOString() }));
  it('overlap each other or not at all, and each itself', () => fc.assert(fc.property(span, span, (a, b) => {
    assert.equal(overlap(a, b), overlap(b, a));
    assert.ok(overlap(a, a));
    assert.ok(!overlap(a, { starts: a.ends, ends: new Date(Date.parse(a.ends) + 60_000).toISOString() }), 'one begins as the other ends');
  })));
  it('are compared as instants, not as words', () => assert.ok(overlap({ starts: '2026-12-05T09:00:00+08:00', ends: '2026-12-05T11:00:00+08:00' }, { starts: '2026-12-05T02:00:00Z', ends: '2026-12-05T04:00:00Z' })));
});

describe('the time served', () => {
  it('is never below nothing nor above the plan', () => fc.assert(fc.property(instant, instant, fc.integer({ min: 0, max: 1440 }), (came, left, planned) => {
    const served = servedMinutes(came, left, planned);
    assert.ok(served >= 0 && served <= planned && Number.isInteger(served));
  })));
  it('is what lies between where that is less than the plan', () => assert.equal(servedMinutes('2026-12-05T01:05:30Z', '2026-12-05T02:05:00Z', 120), 59));
  it('crosses midnight and the end of a month', () => assert.equal(minutesOf({ starts: '2026-11-30T22:00:00+08:00', ends: '2026-12-01T02:00:00+08:00' }), 240));
});

it('a distance is kept as one of four', () => {
  const from = { lat: 29.87, lng: 121.54 };
  const north = (metres: number) => distanceBucket(from, { lat: from.lat + metres / 111_195, lng: from.lng });
  assert.deepEqual([0, 99, 101, 299, 301, 999, 1001, 900_000].map(north), ['100', '100', '300', '300', '1000', '1000', 'over', 'over']);
});
