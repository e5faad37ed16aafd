import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommitteeRow } from '@linli/contract/committee';
import type { HoursRow } from '@linli/contract/desk-volunteer';
import { csvLines, hoursCsv, hoursLines, toCsv } from '@linli/sdk/csv';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

const path = [{ code: '99', name: '示范省' }, { code: '9901', name: '棠宁市' }, { code: '990101', name: '棠东区' }, { code: '990101001', name: '柳湾街道' }];
const row: CommitteeRow = { code: '990101001003', name: '棠苑社区居民委员会', kind: 'residents-committee', path, phone: '0490-8840022', address: '柳堤路107号', point: { lat: 30.5138, lng: 120.4083 } };
const read = (text: string) => parse<Record<string, string>>(text, { columns: true, bom: true, record_delimiter: '\r\n' });

describe('committees as CSV', () => {
  it('has heads, and a line for each', () => {
    assert.equal(toCsv([row]), [
      'code,name,kind,province,city,county,township,phone,address,lat,lng',
      '990101001003,棠苑社区居民委员会,residents-committee,示范省,棠宁市,棠东区,柳湾街道,0490-8840022,柳堤路107号,30.5138,120.4083', '',
    ].join('\r\n'));
    assert.equal(toCsv([]), 'code,name,kind,province,city,county,township,phone,address,lat,lng\r\n');
  });

  it('leaves empty what is not known, also where a city has no counties', () => {
    const { phone: _, address: __, point: ___, ...bare } = row;
    assert.equal(toCsv([{ ...bare, path: path.filter(({ code }) => code.length !== 6) }]).split('\r\n')[1], '990101001003,棠苑社区居民委员会,residents-committee,示范省,棠宁市,,柳湾街道,,,,');
  });

  it('begins with a mark for Excel if asked to', () => {
    assert.equal(toCsv([row], { bom: true }), `\ufeff${toCsv([row])}`);
    assert.deepEqual(read(toCsv([row], { bom: true })), read(toCsv([row])));
  });

  it('is no formula to a spreadsheet', () => {
    for (const name of ['=1+1', '+cmd', '-2', '@SUM(A1)', '＝HYPERLINK("x")', '\t=1', '\r=1', '\n=1']) {
      const cell = read(toCsv([{ ...row, name }]))[0]!['name']!;
      assert.equal(cell, `'${name}`);
    }
    // What is a number stays one, west of Greenwich too.
    assert.equal(read(toCsv([{ ...row, point: { lat: -1.5, lng: -2 } }]))[0]!['lat'], '-1.5');
  });

  it('gives back any name', () => {
    const word = fc.array(fc.oneof(fc.constantFrom(',', '"', '""', '\n', '\r\n', '\r', '棠苑', '👩‍👩‍👧', "'", ';', ' '), fc.string({ unit: 'grapheme' })), { maxLength: 20 }).map(parts => parts.join(''));
    fc.assert(fc.property(fc.array(fc.record({ name: word, address: word }), { maxLength: 8 }), fc.boolean(), (words, bom) => {
      const plain = (text: string) => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '');
      const back = read(toCsv(words.map(more => ({ ...row, ...more })), { bom }));
      assert.deepEqual(back.map(({ name, address }) => [plain(name!), plain(address!)]), words.map(({ name, address }) => [plain(name), plain(address)]));
    }));
  });

  it('is the same line by line', async () => {
    const rows = [row, { ...row, name: 'a,"b"\nc' }];
    const lines: string[] = [];
    async function* coming() { yield* rows; }
    for await (const line of csvLines(coming(), { bom: true })) lines.push(line);
    assert.equal(lines.length, 3);
    assert.equal(lines.join(''), toCsv(rows, { bom: true }));
  });
});

const hours: HoursRow = {
  shift: 's-1', title: '夜间巡逻', starts: '2026-11-30T14:00:00Z', ends: '2026-11-30T18:00:00Z', division: { code: '990101001003', name: '棠苑社区' }, volunteer: 'v-1', name: '林**',
  state: 'done', checkedInAt: '2026-11-30T13:58:12Z', checkedOutAt: '2026-11-30T18:00:00Z', minutes: 240, confirmed: true, edited: false,
};

describe('hours as CSV', () => {
  it('tells times as they are in China, across midnight and the end of a month', () => {
    assert.equal(hoursCsv([hours]), [
      'shift,title,starts,ends,division,divisionName,volunteer,name,state,checkedInAt,checkedOutAt,minutes,confirmed,edited',
      's-1,夜间巡逻,2026-11-30 22:00,2026-12-01 02:00,990101001003,棠苑社区,v-1,林**,done,2026-11-30 21:58,2026-12-01 02:00,240,true,false', '',
    ].join('\r\n'));
  });

  it('leaves empty what there is not, but not a zero', () => {
    const { checkedInAt: _, checkedOutAt: __, minutes: ___, ...bare } = hours;
    const [absent, none] = read(hoursCsv([{ ...bare, state: 'absent', confirmed: false }, { ...hours, minutes: 0 }]));
    assert.deepEqual([absent!['checkedInAt'], absent!['checkedOutAt'], absent!['minutes'], none!['minutes']], ['', '', '', '0']);
  });

  it('is no formula to a spreadsheet, and the same line by line', async () => {
    const rows = [hours, { ...hours, title: '=1+1', name: '张,"*' }];
    const lines: string[] = [];
    async function* coming() { yield* rows; }
    for await (const line of hoursLines(coming(), { bom: true })) lines.push(line);
    assert.equal(lines.join(''), hoursCsv(rows, { bom: true }));
    assert.deepEqual(read(lines.join('')).map(({ title, name }) => [title, name]), [['夜间巡逻', '林**'], ["'=1+1", '张,"*']]);
  });
});
