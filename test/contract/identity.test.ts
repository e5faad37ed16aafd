import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alphabet, charactersOf, checkCharacter, grouped, plainCode } from '@linli/contract/code-alphabet';
import { isCaseCode, isCaseNumber } from '@linli/contract/case-number';
import { creditCheck, identityFault, isCreditCode, isPhone, maskedIdentity, maskedName, maskedPhone, plainPhone } from '@linli/contract/identity';
import fc from 'fast-check';

const today = '2026-11-24';

describe('resident identity numbers (GB 11643)', () => {
  for (const number of ['110101199003070011', '11010119491231018X', '11010119491231018x', '110101200802290016', '810000199003070015', '820000198512240024', '830000200001010034', '911840198111111237', '931124198103240018'])
    it(`takes ${number}`, () => assert.equal(identityFault(number, today), undefined));
  const wrong: Record<string, 'format' | 'checksum'> = {
    '110101199003070012': 'checksum', '11010120090229001X': 'format', '1101011990030700111': 'format', '11010119900307001': 'format', '110101900307001': 'format',
    '110101209003070010': 'format', '11010119901307001X': 'format', '010101199003070011': 'format', 'ABCDEFGHIJKLMNOPQR': 'format', '': 'format',
  };
  for (const [number, fault] of Object.entries(wrong)) it(`refuses ${number || 'nothing'}: ${fault}`, () => assert.equal(identityFault(number, today), fault));

  it('finds any one wrong digit', () => fc.assert(fc.property(fc.nat(16), fc.nat(9), (at, digit) => {
    const number = '110101199003070011';
    const changed = number.slice(0, at) + digit + number.slice(at + 1);
    assert.equal(identityFault(changed, today) === undefined, changed === number);
  })));
});

describe('unified social credit codes (GB 32100)', () => {
  for (const code of ['55110101MF0000013H', '54110101MF0000005R', '55110101MF00001010', '11110101000000000A', '55110101mf0000013h']) it(`takes ${code}`, () => assert.ok(isCreditCode(code)));
  for (const code of ['55110101MF0000013J', '55110101MF00001011', '5511010IMF0000013H', '', '55110101MF0000013']) it(`doubts ${code || 'nothing'}`, () => assert.ok(!isCreditCode(code)));

  const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const seventeen = fc.tuple(fc.string({ unit: fc.constantFrom(...signs), minLength: 2, maxLength: 2 }), fc.string({ unit: fc.constantFrom(...signs.slice(0, 10)), minLength: 6, maxLength: 6 }), fc.string({ unit: fc.constantFrom(...signs), minLength: 9, maxLength: 9 })).map(parts => parts.join(''));
  it('has one check character that makes any of them whole', () => fc.assert(fc.property(seventeen, start => assert.deepEqual(signs.filter(last => isCreditCode(start + last)), [creditCheck(start)]))));
});

describe('phones', () => {
  for (const [typed, plain] of [['138 0000 0001', '13800000001'], ['+86 138-0000-0001', '13800000001'], ['１３８００００００００１'.slice(0, 11), '13800000000'], ['0571-88123456', '0571-88123456'], ['(0490)8812345', '04908812345']] as const)
    it(`reads ${typed}`, () => { assert.equal(plainPhone(typed), plain); assert.ok(isPhone(typed)); });
  for (const typed of ['12345', '1380000000', '138000000012', 'phone', '12800000000', '']) it(`refuses ${typed || 'nothing'}`, () => assert.ok(!isPhone(typed)));
  it('masks', () => {
    assert.equal(maskedPhone('13812345678'), '138****5678');
    assert.equal(maskedPhone('0571-88123456'), '0571*******56');
    assert.equal(maskedIdentity('110101199003070011'), '1101**********0011');
    assert.deepEqual(['张小满', '欧阳禾', '张', 'John Smith', '阿依古丽·买买提'].map(maskedName), ['张*', '欧阳*', '张*', 'J***', '阿*']);
  });
});

describe('case numbers', () => {
  const numbers = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(bytes => { const seven = charactersOf(bytes); return seven + checkCharacter(seven); });

  it('finds any one wrong character', () => fc.assert(fc.property(numbers, fc.nat(7), fc.constantFrom(...alphabet), (number, at, character) => {
    const changed = number.slice(0, at) + character + number.slice(at + 1);
    assert.equal(isCaseNumber(changed), changed === number);
  })));

  it('finds any two that changed places', () => fc.assert(fc.property(numbers, fc.nat(7), fc.nat(7), (number, a, b) => {
    const characters = [...number];
    [characters[a], characters[b]] = [characters[b]!, characters[a]!];
    assert.equal(isCaseNumber(characters.join('')), characters.join('') === number);
  })));

  it('are read as people write them', () => fc.assert(fc.property(numbers, number => {
    assert.equal(plainCode(grouped(number)), number);
    assert.equal(plainCode(` ${number.toLowerCase().slice(0, 4)} - ${number.slice(4)}\n`), number);
  })));

  it('hold no letter that is taken for a digit', () => assert.ok(!/[01IO]/.test(alphabet) && alphabet.length === 32));
  it('codes have sixty bits', () => { assert.ok(isCaseCode('7KQM3XWDP4TZ')); assert.ok(!isCaseCode('7KQM3XWDP4T0')); assert.ok(!isCaseCode('7KQM3XWDP4T')); });
});
