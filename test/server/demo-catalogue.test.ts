import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CentreKind } from '@linli/contract/centres';
import type { DivisionLevel } from '@linli/contract/division';
import { Guide } from '@linli/contract/guide';
import { TopicId } from '@linli/contract/service';
import { services } from '@linli/server/demo/catalogue';
import { centres } from '@linli/server/demo/centres';
import { toGuide } from '@linli/server/demo/guide';
import type { DemoService, Text } from '@linli/server/demo/model';

/** The items that the catalogue must hold, by the names that the public lists give them. */
const official = [
  '最低生活保障', '特困人员救助供养', '临时救助', '低保边缘家庭认定', '高龄津贴', '困难残疾人生活补贴', '重度残疾人护理补贴', '孤儿基本生活保障', '事实无人抚养儿童基本生活补贴',
  '结婚登记', '离婚登记', '收养登记', '生育登记', '农村部分计划生育家庭奖励扶助', '出生户口登记', '居住证', '居民身份证', '城乡居民养老保险参保', '城乡居民养老待遇申领',
  '养老待遇资格认证', '城乡居民医保参保', '门诊慢特病认定', '失业登记', '就业困难人员认定', '灵活就业社保补贴', '失业保险金申领', '公租房资格确认', '农村宅基地批准',
  '乡村建设规划许可', '林木采伐许可', '设施农业用地备案', '养犬登记', '老年人优待证', '残疾人证新办', '残疾人辅助器具适配', '法律援助', '人民调解申请', '退役军人报到',
  '兵役登记', '业主委员会备案', '社区社会组织备案',
];

/** Words that residents type and that must lead somewhere. */
const mustHave = ['上户口', '老年证', '养狗证', '身份证丢了', '生孩子', '办低保', '吃低保', '80岁'];

const han = /\p{Script=Han}/u;
const typedSpace = /\p{Script=Han} +[A-Za-z\d]|[A-Za-z\d] +\p{Script=Han}/u;
const halfWidth = /\p{Script=Han}[,;:?!()]|[,;?!()]\p{Script=Han}/u;
const fullWidth = /[，。；：？！（）《》、]/u;
/** An example that is the same in both languages: a number, a date, a code. */
const figures = /^[\dA-Z\s.,:;；\-–/]*\d[\dA-Z\s.,:;；\-–/]*$/;

/** Fields that hold lists of words and not one text in two languages. */
const lists = new Set(['audience', 'channels', 'events', 'synonyms']);
interface Found { readonly path: string; readonly text: Text }

const isText = (value: object): value is Text => Array.isArray(value) && value.length === 2 && value.every(item => typeof item === 'string');

/** Every text of a value, with its place. */
function textsOf(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, item]) => (lists.has(key) ? [] : textsOf(item, `${path}.${key}`)));
}

const texts = services.flatMap(service => textsOf(service, service.id));
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** The places of all texts that break a rule. */
const breaking = (rule: (text: Text, path: string) => boolean) => texts.filter(({ text, path }) => rule(text, path)).map(({ path, text }) => `${path}: ${text.join(' | ')}`);
/** The ids of all services that break a rule. */
const offending = (rule: (service: DemoService) => boolean) => services.filter(rule).map(({ id }) => id);
const outside = (least: number, most: number, count: number) => count < least || count > most;

test('the catalogue holds the well-known items, each once', () => {
  assert.deepEqual(duplicates(services.map(({ id }) => id)), []);
  assert.deepEqual(offending(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id)), []);
  assert.deepEqual(services.map(({ name }) => name[0]).sort(), [...official].sort());
});

test('every topic has its services', () => {
  assert.deepEqual(TopicId.options.filter(topic => !services.some(service => service.topic === topic)), []);
});

test('every text says something in both languages, and in each only that language', () => {
  assert.ok(texts.length > 2500, `only ${texts.length} texts were found`);
  assert.deepEqual(breaking(([zh], path) => !han.test(zh) && !(path.endsWith('.example') && figures.test(zh))), []);
  assert.deepEqual(breaking(([, en]) => en.trim() === '' || han.test(en) || fullWidth.test(en)), []);
  assert.deepEqual(breaking(([zh, en]) => zh.length > 600 || en.length > 600), []);
});

test('Chinese is set as Chinese: no typed space beside a letter or digit, full-width punctuation', () => {
  assert.deepEqual(breaking(([zh]) => typedSpace.test(zh)), []);
  assert.deepEqual(breaking(([zh]) => halfWidth.test(zh)), []);
  assert.deepEqual(services.flatMap(({ synonyms }) => synonyms).filter(word => typedSpace.test(word)), []);
});

test('each service has what residents call it', () => {
  assert.deepEqual(offending(({ synonyms }) => outside(6, 14, synonyms.length)), []);
  assert.deepEqual(offending(({ synonyms, name }) => synonyms.includes(name[0])), []);
  assert.deepEqual(offending(({ synonyms }) => duplicates(synonyms).length > 0), []);
  const all = new Set(services.flatMap(({ synonyms }) => synonyms));
  assert.deepEqual(mustHave.filter(word => !all.has(word)), []);
});

test('a limit is instant, a number of days, or says who publishes it', () => {
  assert.deepEqual(offending(({ limit: { instant, statutory, promised, note } }) => !instant && !statutory && !promised && !note), []);
  assert.deepEqual(offending(({ limit: { statutory, promised } }) => statutory !== undefined && promised?.unit === statutory.unit && promised.amount > statutory.amount), []);
});

test('a visit has its reason, and what is wholly online needs none', () => {
  assert.deepEqual(offending(({ visits: { count, reason } }) => count > 0 && !reason), []);
  assert.deepEqual(offending(({ onlineDepth, visits }) => onlineDepth === 4 && visits.count > 0), []);
  assert.deepEqual(offending(({ channels, onlineDepth = 1 }) => channels.includes('online') !== onlineDepth >= 2), []);
});

test('a fee has its basis', () => {
  assert.deepEqual(offending(({ fee: { items, basis } }) => items.length > 0 && !basis), []);
});

test('one complains at another number than one asks at, and none of them can ring anywhere', () => {
  assert.deepEqual(offending(({ phone, complaintPhone }) => phone === complaintPhone), []);
  // No place in China has the area code 0490.
  assert.deepEqual(offending(service => ![service.phone, service.complaintPhone].every(number => /^0490-\d{7}$/.test(number))), []);
});

test('the sentence on handing in says how far one may go', () => {
  const reach = { local: /./, county: /[县区]/, city: /全市|市内|本市|棠宁/, province: /全省|省内|本省/, national: /全国|跨省|任何地方/ };
  assert.deepEqual(services.filter(({ scope, handIn }) => !reach[scope].test(handIn.sentence[0])).map(({ id, scope }) => `${id}: ${scope}`), []);
});

test('a guide is long enough to help and short enough to read', () => {
  assert.deepEqual(offending(({ conditions }) => outside(2, 5, conditions.length)), []);
  assert.deepEqual(offending(({ materials }) => outside(3, 7, materials.length)), []);
  assert.deepEqual(offending(({ steps }) => outside(3, 6, steps.length)), []);
  assert.deepEqual(offending(({ results }) => outside(1, 3, results.length)), []);
  assert.deepEqual(offending(({ questions }) => outside(3, 5, questions.length)), []);
  assert.deepEqual(offending(({ uses }) => outside(5, 3000, uses)), []);
  assert.deepEqual(offending(({ bases }) => bases.length === 0), []);
  assert.deepEqual(offending(({ bases }) => bases.some(({ title }) => !/^《.+》$/.test(title))), []);
});

test('every form has its fields, each with an example', () => {
  const forms = services.flatMap(({ id, materials }) => materials.map(material => ({ id, ...material })));
  assert.deepEqual(forms.filter(({ kind, form }) => kind === 'form' && !form).map(({ id, name }) => `${id}: ${name[0]}`), []);
  assert.deepEqual(forms.filter(({ form }) => form && outside(5, 10, form.fields.length)).map(({ id, name }) => `${id}: ${name[0]}`), []);
});

const levels: Record<number, DivisionLevel> = { 4: 'city', 6: 'county', 9: 'township', 12: 'community' };

test('each service is taken at windows that the places of the city have', () => {
  const windowsOf = (kind: CentreKind, level: DivisionLevel) => new Set(centres.filter(centre => centre.kind === kind && levels[centre.division.length] === level).flatMap(({ windows }) => windows.map(({ name }) => name.join(' | '))));
  assert.deepEqual(offending(({ takenBy }) => takenBy.length === 0), []);
  assert.deepEqual(services.flatMap(({ id, takenBy }) => takenBy.filter(({ kind, level, window }) => !windowsOf(kind, level).has(window.join(' | '))).map(({ kind, level, window }) => `${id}: ${kind} at ${level}, ${window.join(' | ')}`)), []);
});

test('its guides keep the contract in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    for (const [index, service] of services.entries()) {
      const guide = Guide.safeParse({ ...toGuide(service, index, language), places: [] });
      assert.ok(guide.success, `${service.id} in ${language}: ${guide.error?.message}`);
      assert.equal(guide.data.code.length, 12, service.id);
      assert.equal(guide.data.implementationCode.length, 31, service.id);
    }
  }
});
