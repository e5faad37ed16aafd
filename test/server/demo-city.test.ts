import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Centre } from '@linli/contract/centres';
import { LifeEventId, TopicId } from '@linli/contract/service';
import { centres } from '@linli/server/demo/centres';
import { divisions } from '@linli/server/demo/city';
import type { Text } from '@linli/server/demo/model';
import { events, topics, words } from '@linli/server/demo/topics';

const codes = new Set(divisions.map(({ code }) => code));
const ofLength = (digits: number) => divisions.filter(({ code }) => code.length === digits);
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const parentOf = (code: string) => code.slice(0, { 4: 2, 6: 4, 9: 6, 12: 9 }[code.length]);

const km = (from: { lat: number; lng: number }, to: { lat: number; lng: number }) =>
  Math.hypot((from.lat - to.lat) * 111.2, (from.lng - to.lng) * 111.3 * Math.cos((from.lat * Math.PI) / 180));

test('the city has one province, three counties, nine townships and some sixty communities', () => {
  assert.deepEqual([2, 4, 6, 9].map(digits => ofLength(digits).length), [1, 1, 3, 9]);
  const communities = ofLength(12).length;
  assert.ok(communities >= 55 && communities <= 70, `${communities} communities`);
});

test('codes are unique, begin with 99, and every division has its parent', () => {
  assert.deepEqual(duplicates([...divisions.map(({ code }) => code)]), []);
  assert.deepEqual(divisions.filter(({ code }) => !code.startsWith('99')), []);
  assert.deepEqual(divisions.filter(({ code }) => code.length > 2 && !codes.has(parentOf(code))), []);
});

test('the last digits of a code say what kind of division it is', () => {
  const rules: [digits: number, from: number, to: number, ending: RegExp][] = [
    [9, 1, 99, /街道$/], [9, 100, 199, /镇$/], [9, 200, 399, /乡$/],
    [12, 1, 199, /社区$/], [12, 200, 399, /村$/],
  ];
  for (const { code, name: [name] } of divisions.filter(division => division.code.length >= 9)) {
    const number = Number(code.slice(-3));
    const rule = rules.find(([digits, from, to]) => digits === code.length && number >= from && number <= to);
    assert.ok(rule?.[3].test(name), `${code} ${name}`);
  }
});

test('siblings have different names, and one name stands in two townships', () => {
  assert.deepEqual(duplicates(divisions.map(({ code, name }) => parentOf(code) + name[0])), []);
  assert.deepEqual(duplicates(ofLength(12).map(({ name }) => name[0])), ['石桥村']);
});

test('every centre has an id of its own and stands in a division, near the city', () => {
  assert.deepEqual(duplicates(centres.map(({ id }) => id)), []);
  assert.deepEqual(duplicates(centres.map(({ phone }) => phone)), []);
  assert.deepEqual(duplicates(centres.map(({ lat, lng }) => `${lat},${lng}`)), []);
  assert.deepEqual(centres.filter(({ division }) => !codes.has(division)), []);
  const middle = centres.find(({ id }) => id === 'tangning-service-centre')!;
  assert.deepEqual(centres.filter(centre => km(middle, centre) > 60).map(({ id }) => id), []);
});

test('every division from the city down has its places', () => {
  const kinds = (code: string) => centres.filter(({ division }) => division === code).map(({ kind }) => kind).sort();
  assert.deepEqual(kinds('9901'), ['service-centre']);
  for (const { code } of ofLength(6)) {
    assert.deepEqual(kinds(code), ['governance-centre', 'marriage-registry', 'service-centre', 'specialist', 'specialist', 'specialist', 'specialist']);
  }
  for (const { code } of ofLength(9)) assert.deepEqual(kinds(code), ['governance-centre', 'police-station', 'service-centre']);
  for (const { code } of ofLength(12)) assert.deepEqual(kinds(code), ['service-station']);
});

test('centres of neighbouring townships lie 1 to 15 km apart', () => {
  const seats = ofLength(9).map(({ code }) => centres.find(({ division, kind }) => division === code && kind === 'service-centre')!);
  for (const seat of seats) {
    const nearest = Math.min(...seats.filter(other => other !== seat).map(other => km(seat, other)));
    assert.ok(nearest >= 1 && nearest <= 15, `${seat.id}: ${nearest.toFixed(1)} km`);
  }
});

test('hours are in order, do not overlap, and no day is ruled twice', () => {
  const orderly = (periods: readonly { opens: string; closes: string }[]) =>
    periods.every(({ opens, closes }, index) => opens < closes && (index === 0 || periods[index - 1]!.closes < opens));
  for (const { id, weekly, exceptions = [] } of centres) {
    assert.ok([...weekly, ...exceptions].every(({ periods }) => orderly(periods)), id);
    const days = weekly.flatMap(rule => rule.days);
    assert.equal(new Set(days).size, days.length, id);
    assert.ok(days.every(day => day >= 1 && day <= 7), id);
    assert.deepEqual(exceptions.filter(({ date }) => Number.isNaN(Date.parse(date))), [], id);
  }
  assert.deepEqual(centres.flatMap(({ exceptions = [] }) => exceptions.map(({ date }) => date)), ['2026-11-25', '2026-11-29']);
  assert.deepEqual(centres.filter(({ kind, holidays }) => (kind === 'police-station') !== (holidays === 'open')), []);
});

test('every centre has 2 to 8 windows, and is a centre of the contract', () => {
  for (const { id, name, kind, division, address, lat, lng, phone, windows, access } of centres) {
    assert.ok(windows.length >= 2 && windows.length <= 8, id);
    Centre.parse({
      id, kind, division, phone, name: name[0], divisionName: division, address: address[0], point: { lat, lng }, hours: { weekly: [], days: [], open: false },
      windows: windows.map(window => ({ ...window, name: window.name[0] })), access: access.map(([words]) => words), language: 'zh-CN',
    });
  }
});

test('every topic and life event of the contract is named, with words of its own', () => {
  assert.deepEqual(topics.map(({ id }) => id).sort(), Object.values(TopicId.def.entries).sort());
  assert.deepEqual(events.map(({ id }) => id).sort(), Object.values(LifeEventId.def.entries).sort());
  for (const { id, synonyms } of [...topics, ...events]) {
    assert.ok(synonyms.length >= 4, id);
    assert.deepEqual(duplicates(synonyms), [], id);
  }
  assert.equal(new Set(words.map(([word]) => word)).size, 8);
});

test('both languages are complete, and English is free of Han characters', () => {
  const texts: Text[] = [
    ...divisions.map(({ name }) => name), ...topics.map(({ name }) => name), ...events.flatMap(({ name, summary }) => [name, summary]), ...words,
    ...centres.flatMap(({ name, address, windows, access, exceptions = [] }) =>
      [name, address, ...windows.map(window => window.name), ...access, ...exceptions.map(exception => exception.name)]),
  ];
  assert.deepEqual(texts.filter(([zh, en]) => !/\p{Script=Han}/u.test(zh) || !en || /\p{Script=Han}/u.test(en)), []);
});
