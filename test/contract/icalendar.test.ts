import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { icalendar, type CalendarEvent } from '@linli/contract/icalendar';
import fc from 'fast-check';
import ICAL from 'ical.js';

const night: CalendarEvent = {
  uid: 'night-patrol@linli', sequence: 2, stamp: '2026-11-24T04:00:00Z', starts: '2026-11-30T22:00:00+08:00', ends: '2026-12-01T02:00:00+08:00',
  status: 'CONFIRMED', title: '夜间巡逻；带手电,穿反光衣', text: '第一行\n第二行 \\ 反斜杠', place: '棠苑社区，3幢; 门口', point: { lat: 29.871234, lng: 121.541 },
};
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a calendar file', () => {
  it('is read by a parser made by others: over midnight and the end of a month', () => {
    const [event] = eventsOf(icalendar([night]));
    assert.equal(event!.startDate.toJSDate().toISOString(), '2026-11-30T14:00:00.000Z');
    assert.equal(event!.endDate.toJSDate().toISOString(), '2026-11-30T18:00:00.000Z');
    assert.equal(event!.duration.toSeconds(), 4 * 3600);
    assert.deepEqual([event!.uid, event!.sequence, event!.summary, event!.description, event!.location], [night.uid, 2, night.title, night.text, night.place]);
    assert.equal(event!.component.getFirstPropertyValue('status'), 'CONFIRMED');
    assert.deepEqual(event!.component.getFirstPropertyValue('geo'), [29.871234, 121.541]);
  });

  it('ends its lines with CR LF, and none has more than 75 octets', () => {
    const file = icalendar([{ ...night, text: '很长的说明👨‍👩‍👧。'.repeat(60) }], '我的志愿服务');
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.equal(file.replace(/\r\n/g, '').search(/[\r\n]/), -1);
    for (const line of file.split('\r\n')) assert.ok(octets(line) <= 75, line);
  });

  it('may be empty', () => assert.deepEqual(eventsOf(icalendar([], '我的志愿服务')), []));

  it('says when an event was cancelled', () => assert.match(icalendar([{ ...night, status: 'CANCELLED', sequence: 3 }]), /\r\nSEQUENCE:3\r\n[^]*STATUS:CANCELLED\r\n/));

  it('carries any words unharmed, and no line of its own among them', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\r\n;,:"\\ \tA-Z]{0,40}$/), fc.constantFrom('x\r\nEND:VEVENT\r\nBEGIN:VEVENT', '\ud83d', 'a\udc00\udc01', '汉'.repeat(200)));
    const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/gu, '');
    fc.assert(fc.property(words, words, words, (title, text, place) => {
      const file = icalendar([{ ...night, title, text, place }], title);
      for (const line of file.split('\r\n')) {
        assert.ok(octets(line) <= 75);
        assert.ok(!/[\ud800-\udfff]/u.test(line), 'no character is split');
      }
      const events = eventsOf(file);
      assert.equal(events.length, 1);
      assert.deepEqual([events[0]!.summary, events[0]!.description ?? '', events[0]!.location ?? ''], [title, text, place].map(plain));
    }), { numRuns: 500 });
  });
});
