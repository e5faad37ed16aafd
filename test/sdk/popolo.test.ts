import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { CommitteeDetail } from '@linli/contract/committee';
import { createClient } from '@linli/sdk/light';
import { toPopolo, type Popolo } from '@linli/sdk/popolo';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { testApp, testDatabase } from '../server/support.ts';

const database = await testDatabase({ seeded: true });
after(() => database.close());
const app = testApp(database.db, { now: () => Date.parse('2026-11-24T10:00:00+08:00') });
const { committees } = createClient({ transport: fetchTransport({ fetch: request => app.fetch(request) }) });

const codes = ['990101001', '990101001003', '990102100201', '990102100202'];
const details: CommitteeDetail[] = await Promise.all(codes.map(code => committees.open(code, { language: 'zh-CN' })));
const popolo = toPopolo(details);
const of = <K extends keyof Popolo>(list: K, id: string) => (popolo[list] as readonly { id: string }[]).find(item => item.id === id);

describe('committees as Popolo', () => {
  it('have each thing once', () => {
    for (const [list, items] of Object.entries(popolo)) assert.equal(new Set(items.map(({ id }: { id: string }) => id)).size, items.length, list);
    assert.equal(popolo.organizations.length, details.flatMap(({ bodies }) => bodies).length);
    assert.equal(popolo.persons.length, details.flatMap(({ people }) => people).length);
  });

  it('refer to nothing that is not there', () => {
    const has = (list: keyof Popolo, id: string | undefined) => id === undefined || of(list, id) !== undefined;
    for (const area of popolo.areas) assert.ok(has('areas', area.parent_id), area.id);
    for (const { id, parent_id, area_id } of popolo.organizations) assert.ok(has('organizations', parent_id) && has('areas', area_id), id);
    for (const post of popolo.posts) assert.ok(has('organizations', post.organization_id), post.id);
    for (const { id, person_id, organization_id, post_id } of popolo.memberships) assert.ok(has('persons', person_id) && has('organizations', organization_id) && has('posts', post_id), id);
    for (const { id, organization_id } of popolo.events) assert.ok(has('organizations', organization_id), id);
  });

  it('tell of a committee in the standard’s own words', () => {
    assert.deepEqual(of('organizations', '990102100201'), {
      id: '990102100201', name: '莲溪村村民委员会', classification: 'villagers-committee', area_id: '990102100201', identifiers: [{ scheme: 'USCC', identifier: details[2]!.creditCode }],
      contact_details: [{ type: 'voice', value: '0490-8840418' }, { type: 'address', value: '棠宁市临溪区枫汀镇莲溪村中心路14号' }],
    });
    assert.deepEqual(of('organizations', '990102100201-collective'), { id: '990102100201-collective', name: '莲溪村股份经济合作社', classification: 'collective', parent_id: '990102100201', contact_details: [{ type: 'voice', value: '0490-8840510' }] });
    assert.deepEqual(of('areas', '990102100201'), { id: '990102100201', identifier: '990102100201', classification: 'community', parent_id: '990102100', geometry: { type: 'Point', coordinates: [120.298, 30.4033] } });
    assert.deepEqual(of('areas', '990102'), { id: '990102', identifier: '990102', classification: 'county', name: '临溪区', parent_id: '9901' });
    assert.deepEqual(popolo.events.filter(({ organization_id }) => organization_id === '990102100201'), [
      { id: '990102100201/term/2026-01-15', classification: 'term', organization_id: '990102100201', start_date: '2026-01-15', end_date: '2031-01-15', identifiers: [{ scheme: 'term', identifier: '12' }] },
    ]);
  });

  it('show that one person holds several posts', () => {
    const su = popolo.persons.find(({ name }) => name === '苏晓岚')!;
    assert.deepEqual(Object.keys(su), ['id', 'name']);
    const held = popolo.memberships.filter(({ person_id }) => person_id === su.id);
    assert.deepEqual(held.map(({ organization_id, role, start_date, accession }) => [organization_id, role, start_date, accession]), [['990101001003', 'director', '2026-01-10', 'elected'], ['990101001003-party', 'secretary', '2025-10-18', 'elected']]);
  });

  it('have vacant posts without a membership, and names for posts', () => {
    const vacant = popolo.posts.find(({ organization_id, role }) => organization_id === '990101001003' && role === 'deputy-director')!;
    assert.deepEqual(vacant, { id: '990101001003/2', label: '副主任', role: 'deputy-director', organization_id: '990101001003', seats: 1 });
    assert.ok(!popolo.memberships.some(({ post_id }) => post_id === vacant.id));
    assert.ok(popolo.posts.some(({ label, role }) => label === '理事长' && role === 'director'));
  });

  it('give a mobile number and a link only of whom and where there is one', () => {
    const [first] = details;
    const [post, ...posts] = first!.bodies[0]!.posts;
    const [holder] = post!.holders;
    const shown = toPopolo([{ ...first!, people: first!.people.map((person, index) => (index ? person : { ...person, mobile: '13800000000' })),
      bodies: [{ ...first!.bodies[0]!, posts: [{ ...post!, holders: [{ ...holder!, source: { name: '公告', url: 'https://example.org/a' } }] }, ...posts] }] }]);
    assert.deepEqual(shown.persons[0]!.contact_details, [{ type: 'cell', value: '13800000000' }]);
    assert.deepEqual(shown.memberships[0]!.sources, [{ url: 'https://example.org/a', note: '公告' }]);
    assert.ok(shown.persons.slice(1).every(person => !('contact_details' in person)));
  });

  it('are JSON, the same when read again', () => assert.deepEqual(JSON.parse(JSON.stringify(popolo)), popolo));
});
