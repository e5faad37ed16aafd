import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { purposesFor, volunteerFaults, type UnfinishedVolunteer, type VolunteerContext } from '@linli/contract/volunteer-faults';
import { VolunteerDraft } from '@linli/contract/volunteer';

const purpose = (id: string, needed: 'always' | 'sensitive' | 'never') => ({ id, needed, title: id, text: id, keptDays: 30 });
const context: VolunteerContext = {
  today: '2026-11-24', phone: '13800000000',
  policy: {
    rules: { minimumAge: 14, adultAge: 18, checkInBefore: 30, checkOutAfter: 120, codeSeconds: 30, nearMetres: 300, mostWishes: 3, mostClaims: 3 },
    consents: {
      version: '2026-01', handler: { name: '街道', phone: '12345' }, text: [], language: 'zh-CN',
      purposes: [purpose('service', 'always'), purpose('membership', 'sensitive'), purpose('minor', 'sensitive'), purpose('feedback', 'never'), purpose('call-up', 'never')],
    },
  },
};
const consents = (...purposes: ('service' | 'membership' | 'minor' | 'feedback' | 'call-up')[]) => ({ policyVersion: '2026-01', purposes });
const common = { name: '林小满', division: '990101001003', skills: [], times: [] } as const;
const member: UnfinishedVolunteer = { kind: 'member', ...common, standing: 'formal', branch: '第一支部', workUnit: '市图书馆', consents: consents('service', 'membership') };
const resident: UnfinishedVolunteer = { kind: 'resident', ...common, birthDate: '1990-01-01', consents: consents('service') };
const guardian = { name: '林建国', phone: '13900000000', relation: 'father', agrees: true } as const;
const minor: UnfinishedVolunteer = { ...resident, birthDate: '2011-05-01', guardian, consents: consents('service', 'minor') };
const faults = (draft: UnfinishedVolunteer, more: Partial<VolunteerContext> = {}) => volunteerFaults(draft, { ...context, ...more }).map(({ path, code }) => `${path} ${code}`);

describe('a report-in or sign-up', () => {
  it('is right as a member, an adult, and a minor with a guardian', () => {
    for (const draft of [member, resident, minor]) {
      assert.deepEqual(faults(draft), []);
      assert.ok(VolunteerDraft.safeParse(draft).success);
    }
  });
  it('says all that is missing', () => assert.deepEqual(faults({ kind: 'member' }), ['name required', 'standing required', 'branch required', 'workUnit required', 'division required', 'consents.policyVersion required', 'consents.service required', 'consents.membership required']));
  it('is not for whoever was born today, or is 13', () => {
    assert.deepEqual(faults({ ...resident, birthDate: '2026-11-24' }), ['birthDate young']);
    assert.deepEqual(faults({ ...resident, birthDate: '2012-11-25' }), ['birthDate young']);
    assert.deepEqual(faults({ ...resident, birthDate: '2026-11-25' }), ['birthDate future']);
    assert.deepEqual(faults({ ...resident, birthDate: '2011-02-30' }), ['birthDate format']);
  });
  it('asks minors for a guardian who is somebody else and agrees', () => {
    assert.deepEqual(faults({ ...minor, guardian: undefined }), ['guardian.name required', 'guardian.phone required', 'guardian.relation required', 'guardian.agrees required']);
    assert.deepEqual(faults({ ...minor, guardian: { ...guardian, phone: '138 0000 0000' } }), ['guardian.phone same']);
    assert.deepEqual(faults({ ...minor, guardian: { ...guardian, name: '林小满' } }), ['guardian.name same']);
    assert.deepEqual(faults({ ...minor, guardian: { ...guardian, agrees: false } }), ['guardian.agrees required']);
    assert.deepEqual(faults({ ...minor, consents: consents('service') }), ['consents.minor required']);
  });
  it('takes nothing of a guardian whom nobody needs', () => assert.deepEqual(faults({ ...resident, guardian }), ['guardian unknown']));
  it('takes no minor as a member', () => assert.deepEqual(faults(member, { birthDate: '2011-05-01' }), ['kind young']));
  it('has no room for a work unit of 300 characters', () => assert.deepEqual(faults({ ...member, workUnit: '单'.repeat(300) }), ['workUnit too-long']));
  it('wants a consent of its own for the membership, and takes none that was not asked for', () => {
    assert.deepEqual(faults({ ...member, consents: consents('service') }), ['consents.membership required']);
    assert.deepEqual(faults({ ...resident, consents: consents('service', 'membership') }), ['consents.purposes unknown']);
    assert.deepEqual(faults({ ...resident, consents: { policyVersion: '2025-01', purposes: ['service'] } }), ['consents.policyVersion expired']);
    assert.deepEqual(purposesFor(minor, context).map(({ id }) => id), ['service', 'minor']);
  });
});
