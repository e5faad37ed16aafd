import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dateIn, endOf, isWorkday, termEnd, workdaysUntil } from '@linli/server/calendar';
import fc from 'fast-check';

const working = (amount: number) => ({ amount, unit: 'working-days' }) as const;
const calendar = (amount: number) => ({ amount, unit: 'calendar-days' }) as const;

describe('the calendar of offices', () => {
  it('knows holidays and make-up days', () => {
    assert.equal(isWorkday('2025-10-01'), false, 'National Day, a Wednesday');
    assert.equal(isWorkday('2025-09-28'), true, 'a Sunday worked for it');
    assert.equal(isWorkday('2026-11-24'), true, 'a Tuesday');
    assert.equal(isWorkday('2026-11-22'), false, 'a Sunday');
  });

  it('five working days from a Tuesday are the next Tuesday', () => assert.equal(termEnd('2026-11-24', working(5)), '2026-12-01'));
  it('a term over the holidays of 2025 skips them and counts the make-up day', () => {
    // 26 September, a Friday: 28 (make-up), 29, 30; then 1–8 October are free; 9, 10.
    assert.equal(termEnd('2025-09-26', working(5)), '2025-10-10');
  });
  it('calendar days that end on a day off end on the next working day', () => {
    assert.equal(termEnd('2026-10-23', calendar(30)), '2026-11-23', '22 November is a Sunday');
    assert.equal(termEnd('2026-10-24', calendar(30)), '2026-11-23');
  });

  it('is China’s, whatever the server’s zone', () => {
    assert.equal(dateIn(Date.parse('2026-11-24T15:59:59Z')), '2026-11-24');
    assert.equal(dateIn(Date.parse('2026-11-24T16:00:00Z')), '2026-11-25');
    assert.equal(new Date(endOf('2026-11-24')).toISOString(), '2026-11-24T15:59:59.999Z');
  });

  const dates = fc.nat(3000).map(days => addDays('2020-01-01', days));
  it('counts back what it counted forward', () => fc.assert(fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, amount) => {
    const end = termEnd(from, working(amount));
    assert.ok(isWorkday(end));
    assert.equal(workdaysUntil(from, end), amount);
    assert.ok(workdaysUntil(end, from) < 0);
  }), { numRuns: 300 }));
  it('a day off after the end is after the end', () => assert.ok(workdaysUntil('2026-11-28', '2026-11-27') < 0));
});
