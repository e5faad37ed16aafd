import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommitteeDetail } from '@linli/contract/committee';
import { toVCard } from '@linli/sdk/vcard';
import fc from 'fast-check';
import ICAL from 'ical.js';

const open = [{ opens: '09:00', closes: '12:00' }, { opens: '13:30', closes: '17:00' }];
const committee: CommitteeDetail = {
  code: '990101001003', name: '棠苑社区居民委员会', kind: 'residents-committee', path: [{ code: '99', name: '示范省' }, { code: '9901', name: '棠宁市' }, { code: '990101', name: '棠东区' }, { code: '990101001', name: '柳湾街道' }],
  phone: '0490-8840022', address: '棠宁市棠东区柳湾街道棠苑社区柳堤路107号', point: { lat: 30.5138, lng: 120.4083 }, version: 1, creditCode: '55990101MF0001024K',
  hours: { weekly: [{ days: [1, 2, 3, 4, 5], periods: open }, { days: [6], periods: [{ opens: '09:00', closes: '11:30' }] }], days: [], open: true },
  duties: ['开具居住证明'], published: true, people: [{ id: 'su', name: '苏晓岚', mobile: '13800000000' }], pledges: [], reports: [], notices: [], quarters: [], source: 'demo', language: 'zh-CN',
  bodies: [{ code: '990101001003', kind: 'residents-committee', name: '棠苑社区居民委员会', posts: [{ id: '990101001003/1', role: 'director', holders: [{ id: 'm', person: 'su', since: '2026-01-10', how: 'elected' }] }] }],
};
const at = new Date('2026-11-24T02:03:04.567Z');

/** The card as a parser made by others reads it. */
const read = (card: string) => {
  const component = new ICAL.Component(ICAL.parse(card));
  return { component, value: (name: string) => component.getFirstPropertyValue(name), property: (name: string) => component.getFirstProperty(name) };
};

describe('a committee’s card', () => {
  it('is what the standard says, byte by byte', () => {
    assert.equal(toVCard({ ...committee, address: '柳堤路107号', language: 'en', name: 'Tangyuan Residents’ Committee' }, { at, url: 'https://example.org/committees?code=990101001003' }), [
      'BEGIN:VCARD', 'VERSION:4.0', 'KIND:org', 'UID;VALUE=text:linli-committee-990101001003', 'FN;LANGUAGE=en:Tangyuan Residents’ Committee', 'ORG;LANGUAGE=en:Tangyuan Residents’ Committee',
      'TEL;VALUE=uri;TYPE=work:tel:+86-490-8840022', 'ADR;LANGUAGE=en;TYPE=work:;;柳堤路107号;;;;', 'GEO:geo:30.5138,120.4083',
      'NOTE;LANGUAGE=en:Office hours: Mon–Fri 9:00–12:00\\, 13:30–17:00; Sat \r\n 9:00–11:30',
      'URL:https://example.org/committees?code=990101001003', 'SOURCE:https://example.org/committees?code=990101001003', 'REV:20261124T020304Z', 'END:VCARD', '',
    ].join('\r\n'));
  });

  it('is read by others', () => {
    const { component, value, property } = read(toVCard(committee, { at }));
    assert.equal(component.name, 'vcard');
    assert.deepEqual(['version', 'kind', 'fn', 'org', 'tel', 'geo', 'note', 'uid'].map(value), [
      '4.0', 'org', committee.name, committee.name, 'tel:+86-490-8840022', 'geo:30.5138,120.4083', '办公时间：周一至周五9:00–12:00，13:30–17:00；周六9:00–11:30', 'linli-committee-990101001003',
    ]);
    assert.equal((property('adr')!.getFirstValue() as unknown as string[])[2], committee.address);
    assert.equal(property('fn')!.getParameter('language'), 'zh-CN');
    assert.equal(String(value('rev')), '2026-11-24T02:03:04Z');
  });

  it('tells of the office alone, never of who serves there', () => {
    assert.doesNotMatch(toVCard(committee).replaceAll('\r\n ', ''), /苏晓岚|13800000000/);
  });

  it('leaves out what is not known', () => {
    const { phone: _, address: __, point: ___, hours: ____, ...bare } = committee;
    assert.deepEqual(toVCard(bare).split('\r\n').map(line => line.split(/[:;]/)[0]), ['BEGIN', 'VERSION', 'KIND', 'UID', 'FN', 'ORG', 'REV', 'END', '']);
  });

  it('can be dialled, whatever kind of number it is', () => {
    const tel = (phone: string) => read(toVCard({ ...committee, phone })).value('tel');
    assert.deepEqual(['0490-8840022', '04908840022', '010-12345678-6', '400-123-4567', '12345'].map(tel), ['tel:+86-490-8840022', 'tel:+86-490-8840022', 'tel:+86-10-12345678;ext=6', 'tel:400-123-4567;phone-context=+86', 'tel:12345;phone-context=+86']);
  });

  it('says days in a row as one, and others apart', () => {
    const note = (...days: number[]) => read(toVCard({ ...committee, hours: { weekly: [{ days, periods: open.slice(0, 1) }], days: [], open: false } })).value('note');
    assert.deepEqual([note(1, 3, 5), note(7, 6, 2, 1), note(4)], ['办公时间：周一、周三、周五9:00–12:00', '办公时间：周一至周二、周六至周日9:00–12:00', '办公时间：周四9:00–12:00']);
  });

  it('keeps any name, in lines of at most 75 octets of whole characters', () => {
    const signs = fc.array(fc.oneof(fc.constantFrom(',', ';', '\\', '"', ':', '\n', '\r\n', '棠', '苑', '👩‍👩‍👧', '𠮷', 'é', ' ', "'", '^', '\\n', '=', '\t'), fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 60 }).map(parts => parts.join(''));
    // The parser takes the second of two backslashes at the end of a component for an escape of what follows.
    const component = signs.map(text => text.replace(/\\+[\u0000-\u001f\u007f]*$/, ''));
    fc.assert(fc.property(signs, component, (name, address) => {
      const card = toVCard({ ...committee, name, address });
      const lines = card.split('\r\n');
      assert.ok(lines.every(line => new TextEncoder().encode(line).length <= 75), 'a line is too long');
      assert.ok(!/[\ud800-\udbff]\r\n|\r(?!\n)|(?<!\r)\n/.test(card), 'a character is cut, or a line ends in another way');
      const { value, property } = read(card);
      // What cannot be seen is left out; a line break is one, however it was written.
      const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      assert.equal(value('fn'), plain(name));
      assert.equal((property('adr')?.getFirstValue() as unknown as string[] | undefined)?.[2] ?? '', plain(address));
    }));
  });
});
