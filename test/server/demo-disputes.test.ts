import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counsellingFaults, disputeFaults } from '@linli/contract/dispute-rules';
import { fileLimits } from '@linli/contract/files';
import { ConsentPolicy, DisputePolicy, situationsFor, speaksOfCrisis, triageOf, type Triage } from '@linli/contract/policy';
import { centres } from '@linli/server/demo/centres';
import { divisions } from '@linli/server/demo/city';
import { consentPolicies, counsellingConsents } from '@linli/server/demo/disputes/consents';
import { offices } from '@linli/server/demo/disputes/offices';
import { disputePolicy } from '@linli/server/demo/disputes/policy';
import { staff } from '@linli/server/demo/disputes/staff';
import fc from 'fast-check';

type Both<T> = readonly [zh: T, en: T];

const languages = ['zh-CN', 'en'] as const;
const inBoth = <T>(of: (language: (typeof languages)[number]) => T): Both<T> => [of('zh-CN'), of('en')];
const policies = inBoth(disputePolicy);
const [policy] = policies;
const consents = [...consentPolicies, ...counsellingConsents];
const cityDivisions = divisions.filter(({ code }) => code.length >= 4);
const codes = new Set(divisions.map(({ code }) => code));
const kindIds = policy.kinds.map(({ id }) => id);
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** What is the same in every language. */
const data = /\.(?:id|effect|phone|unit|needed|version|division|serves|office|(?:situations\.\d+\.kinds|takes|roles|crisisWords)\.\d+)$/;

/** The words at each place of two values that should differ by language alone. */
function words(zh: unknown, en: unknown, path: string): { path: string; zh: string; en: string }[] {
  if (path.endsWith('.language')) return [];
  if (typeof zh === 'string' && typeof en === 'string' && !data.test(path)) return [{ path, zh, en }];
  if (typeof zh !== 'object' || zh === null || typeof en !== 'object' || en === null) {
    assert.equal(en, zh, path);
    return [];
  }
  assert.deepEqual(Object.keys(en), Object.keys(zh), path);
  return Object.entries(zh).flatMap(([key, value]) => words(value, (en as Record<string, unknown>)[key], `${path}.${key}`));
}

const say = (index: 0 | 1) => ({
  offices: offices.map(({ name, address, ...office }) => ({ ...office, name: name[index], address: address[index] })),
  staff: staff.map(({ name, title, specialities, ...one }) => ({ ...one, name: name[index], title: title[index], specialities: specialities.map(text => text[index]) })),
});
const texts = [
  ...words(...policies, 'policy'),
  ...consents.flatMap(({ version, policy: of }) => words(...inBoth(of), `consents ${version}`)),
  ...words(say(0), say(1), 'people'),
];
const breaking = (rule: (zh: string, en: string) => boolean) => texts.filter(({ zh, en }) => rule(zh, en)).map(({ path, zh, en }) => `${path}: ${zh} | ${en}`);

const han = /\p{Script=Han}/u;

test('every text says something in both languages, and in each only that language', () => {
  assert.ok(texts.length > 400, `only ${texts.length} texts were found`);
  assert.deepEqual(breaking(zh => !han.test(zh)), []);
  assert.deepEqual(breaking((_, en) => en.trim() === '' || han.test(en) || /[，。；：？！（）《》、]/u.test(en)), []);
});

test('Chinese is set as Chinese: no typed space, full-width punctuation', () => {
  assert.deepEqual(breaking(zh => /\s/.test(zh)), []);
  assert.deepEqual(breaking(zh => /[,;:?!()"']/.test(zh)), []);
});

test('the policy and every version of the consents keep the contract', () => {
  for (const language of languages) {
    for (const { policy: of } of consents) ConsentPolicy.parse(of(language));
    for (const { version, policy: of } of consents) assert.equal(of(language).version, version);
    wholePolicy('990101001001', language);
  }
});

test('the eighteen kinds of dispute are there, each once, with an id for good', () => {
  const official = ['婚姻家庭', '邻里', '房屋宅基地', '合同', '生产经营', '损害赔偿', '山林土地', '征地拆迁', '环境污染', '拖欠农民工工资', '劳动争议', '旅游', '电子商务', '消费', '医疗', '道路交通事故', '物业', '其他'];
  assert.deepEqual(policy.kinds.map(({ name }) => name.replace(/纠纷$/, '')).sort(), official.sort());
  assert.deepEqual([...kindIds].sort(), [
    'business', 'consumer', 'contract', 'damages', 'e-commerce', 'expropriation', 'family', 'housing', 'labour', 'land', 'medical', 'neighbours', 'other', 'pollution', 'property-management', 'tourism', 'traffic', 'wages',
  ]);
  assert.deepEqual([kindIds[0], kindIds.at(-1)], ['neighbours', 'other']);
});

test('what a text calls a kind is its name', () => {
  const quoted = texts.flatMap(({ zh }) => [...zh.matchAll(/“([^”]+纠纷)”/g)].map(([, name]) => name!));
  assert.ok(quoted.length > 0);
  assert.deepEqual(quoted.filter(name => !policy.kinds.some(kind => kind.name === name)), []);
});

test('deadlines are those of the law', () => {
  const mediation = Object.fromEntries(policy.kinds.map(({ id, deadlines }) => [id, `${deadlines.mediation.amount} ${deadlines.mediation.unit}`]));
  const { medical, labour, wages, traffic, ...others } = mediation;
  assert.deepEqual({ medical, labour, wages, traffic }, { medical: '30 working-days', labour: '15 calendar-days', wages: '15 calendar-days', traffic: '10 calendar-days' });
  assert.deepEqual([...new Set(Object.values(others))], ['30 calendar-days']);
  assert.deepEqual(policy.kinds.filter(({ deadlines: { reply } }) => reply.amount !== 5 || reply.unit !== 'working-days'), []);
});

test('identifiers are unique, and those that are referred to exist', () => {
  for (const list of [policy.kinds, policy.situations, offices, staff]) {
    assert.deepEqual(duplicates(list.map(({ id }) => id)), []);
    // What a draft may hold.
    assert.deepEqual(list.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id) || id.length > 40), []);
  }
  assert.deepEqual(policy.situations.flatMap(({ kinds }) => kinds).filter(kind => !kindIds.includes(kind)), []);
  // Counselling is no kind of dispute, and an office takes it all the same.
  assert.deepEqual(offices.flatMap(({ takes = [] }) => takes).filter(kind => !kindIds.includes(kind) && kind !== 'counselling'), []);
  assert.deepEqual(staff.filter(({ office, roles }) => (roles.includes('publisher') ? office !== undefined : !offices.some(({ id }) => id === office))).map(({ id }) => id), []);
  assert.deepEqual([...offices, ...staff].filter(({ division }) => !codes.has(division)).map(({ id }) => id), []);
});

test('a resident is asked little', () => {
  const asked = (kind: string) => situationsFor(policy, kind).length;
  assert.ok(asked('neighbours') <= 4);
  assert.deepEqual(kindIds.filter(kind => asked(kind) > 5), []);
  assert.equal(policy.situations[0]!.id, 'danger');
  assert.deepEqual(policy.situations.filter(({ kinds }) => !kinds.length).map(({ id }) => id), ['danger']);
});

const yes = (kind: string | undefined, ...situations: string[]): Triage => triageOf(policy, kind, situations);
const phonesOf = ({ routes }: Triage) => routes.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));

/** What happened, and where it belongs. */
const table: readonly [what: string, kind: string | undefined, situations: string[], outcome: Triage['outcome'], phones: string[]][] = [
  ['water comes through the ceiling', 'neighbours', [], 'here', []],
  ['someone is being beaten, before a kind was chosen', undefined, ['danger'], 'urgent', ['110', '120', '12356']],
  ['a neighbour stands at the door with a knife', 'neighbours', ['danger'], 'urgent', ['110']],
  ['danger counts more than where a matter is', 'neighbours', ['accepted', 'danger'], 'urgent', ['110']],
  ['neighbours came to blows', 'neighbours', ['fight'], 'both', ['110']],
  ['a neighbour beats her child', 'neighbours', ['child'], 'urgent', ['110', '12355']],
  ['the police already mediated', 'neighbours', ['accepted'], 'elsewhere', ['12348']],
  ['an answer to a question that was not asked changes nothing', 'neighbours', ['work-injury', 'violence'], 'here', []],
  ['the lift always fails', 'property-management', [], 'both', ['12345']],
  ['brothers argue about their mother’s care', 'family', [], 'both', ['12348']],
  ['a husband hits his wife', 'family', ['violence'], 'elsewhere', ['110', '12338', '12368', '12348']],
  ['a child is left alone', 'family', ['child', 'violence'], 'urgent', ['110', '12355']],
  ['violence, told as something else', 'other', ['violence'], 'elsewhere', ['110', '12338']],
  ['a fake handbag', 'consumer', [], 'both', ['12315']],
  ['a false investment adviser', 'contract', ['fraud'], 'elsewhere', ['110']],
  ['a friend does not pay back', 'contract', [], 'both', ['12368']],
  ['a dog bit', 'damages', ['injury'], 'both', ['12368', '120', '12348']],
  ['a scratched car', 'traffic', [], 'both', ['122', '12368']],
  ['the driver fled', 'traffic', ['hit-and-run'], 'elsewhere', ['122']],
  ['the traffic police mediate', 'traffic', ['accepted-traffic'], 'elsewhere', ['12368']],
  ['that police came does not stop an accident from being mediated', 'traffic', ['accepted'], 'both', ['122']],
  ['dismissed last week', 'labour', [], 'both', ['12333']],
  ['dismissed eleven months ago', 'labour', ['arbitration-deadline'], 'both', ['12333', '12348']],
  ['hurt on the machine', 'labour', ['work-injury'], 'both', ['12333']],
  ['arbitration has begun', 'labour', ['accepted'], 'elsewhere', ['12368']],
  ['the foreman does not pay', 'wages', [], 'both', ['12333']],
  ['whose hill it is', 'land', ['title'], 'both', ['12345']],
  ['the collective took the field back', 'land', ['contracted-land'], 'both', ['12345']],
  ['the government decided whose hill it is', 'land', ['title', 'government'], 'elsewhere', ['12345', '12388']],
  ['a new house takes the light', 'housing', [], 'here', []],
  ['a building permit was refused', 'housing', ['government'], 'elsewhere', ['12345']],
  ['an operation went wrong', 'medical', [], 'both', ['12345', '12368']],
  ['a patient died', 'medical', ['death'], 'both', ['12345', '12348']],
  ['compensation for land is too low', 'expropriation', [], 'elsewhere', ['12345', '12368']],
  ['partners fall out', 'business', [], 'here', []],
  ['smoke of a restaurant', 'pollution', [], 'both', ['12345']],
  ['a parcel got lost', 'e-commerce', [], 'both', ['12315']],
  ['forced shopping', 'tourism', [], 'both', ['12345']],
  ['a complaint about a village official', 'other', ['government'], 'elsewhere', ['12388']],
];

for (const [what, kind, situations, outcome, phones] of table) {
  test(`triage: ${what}`, () => {
    const triage = yes(kind, ...situations);
    assert.equal(triage.outcome, outcome);
    assert.deepEqual(phones.filter(phone => !phonesOf(triage).includes(phone)), []);
    if (outcome !== 'here') assert.ok(triage.texts.length + triage.routes.length > 0);
  });
}

test('each kind and each situation is in the table of cases', () => {
  assert.deepEqual(kindIds.filter(id => !table.some(([, kind]) => kind === id)), []);
  assert.deepEqual(policy.situations.filter(({ id }) => !table.some(([, , situations]) => situations.includes(id))).map(({ id }) => id), []);
});

test('who is sent elsewhere is told why, and has a number to call', () => {
  fc.assert(fc.property(fc.constantFrom(...kindIds), fc.subarray(policy.situations.map(({ id }) => id)), (kind, situations) => {
    const triage = yes(kind, ...situations);
    if (triage.outcome === 'urgent') assert.ok(phonesOf(triage).includes('110'));
    if (triage.outcome === 'elsewhere') assert.ok(triage.texts.length > 0 && phonesOf(triage).length > 0);
    // A draft that the page let pass must pass at the server too, and the other way round.
    const closed = disputeFaults({ kind, situations }, { policy: wholePolicy('990101001', 'zh-CN'), today: '2026-11-24' }).some(({ code }) => code === 'elsewhere');
    assert.equal(closed, triage.outcome === 'urgent' || triage.outcome === 'elsewhere');
  }));
});

test('no way is offered twice beside mediation', () => {
  for (const { id, mediated } of policy.kinds.filter(kind => kind.mediated)) {
    const beside = situationsFor(policy, id).filter(({ effect }) => effect === 'beside').map(situation => situation.id);
    assert.deepEqual(duplicates(yes(id, ...beside).routes.map(({ name }) => name)), [], `${id} ${mediated}`);
  }
});

test('violence at home is never mediated, and the ways out are named', () => {
  const { routes, texts: told } = yes('family', 'violence');
  assert.deepEqual(routes.map(({ name }) => name), ['报警', '妇女维权热线', '人身安全保护令', '公共法律服务热线']);
  assert.match(told.join(''), /不拿它来调解/);
});

test('the most urgent numbers come first', () => {
  assert.deepEqual(policy.hotlines.slice(0, 3).map(({ phone }) => phone), ['110', '120', '12356']);
  for (const phone of ['119', '122', '12338', '12355', '12348', '12345', '12333', '12315']) assert.ok(policy.hotlines.some(hotline => hotline.phone === phone), phone);
});

test('a number is a national short one, or can ring nowhere', () => {
  const short = new Set(['110', '119', '120', '122', '12315', '12333', '12338', '12345', '12348', '12355', '12356', '12368', '12388']);
  const routes = [...policy.hotlines, ...policy.kinds.flatMap(kind => kind.routes), ...policy.situations.flatMap(situation => situation.routes)];
  assert.deepEqual(routes.filter(({ phone }) => phone !== undefined && !short.has(phone)), []);
  // No place in China has the area code 0490.
  const own = [...offices.map(({ phone }) => phone), ...consents.map(({ policy: of }) => of('zh-CN').handler.phone)];
  assert.deepEqual(own.filter(phone => !/^0490-88\d{5}$/.test(phone)), []);
  // Nor does a sentence name another; article 944 is none.
  const said = texts.filter(({ path }) => !path.startsWith('people')).flatMap(({ zh, en }) => `${zh} ${en}`.match(/\d{3,}/g) ?? []);
  assert.deepEqual(said.filter(number => !short.has(number) && number !== '944'), []);
});

test('limits are those of the contract, and all of it is a demonstration', () => {
  const { files, withdrawMinutes, draftDays, demonstration } = policy;
  assert.deepEqual({ files, withdrawMinutes, draftDays, demonstration }, { files: { most: fileLimits.most, bytes: fileLimits.bytes }, withdrawMinutes: 10, draftDays: 7, demonstration: true });
});

/** Said by people who need help at once, or by those who fear somebody. */
const cries = [
  '我真的不想活了', '我 想 死', '活不下去了', '再不解决我就从楼上跳下去，跳楼给你们看', '她说要自杀', '孩子割腕了，现在在家', '昨天他写了遗书', '我就死给你看', '老人一直说不如死了好',
  '我妈喝农药了', '我想结束自己的生命', '他已经有轻生的念头', '活着没意思', '活着还有什么意义', '一死了之算了', '我怕她想不开', '不讓我見孩子我就自殺', '他扬言要杀了我', '我要跟他同归于尽', '他拿着刀堵在门口',
  '他说要打死我', '早晚砍死他', '我不活了，大家都别想好过', 'I want to KILL MYSELF', 'i just want to die', 'there is no reason to live', 'she keeps talking about suicide', 'He said he will kill me', 'I don’t want to live any more',
];

/** Said in anger, or of the dead: ordinary in a complaint. */
const complaints = [
  '楼上吵死了，气死我了', '每天跑腿累死了', '热死了也不修空调', '烦死人', '臭死了', '笑死人了', '吓死我了', '饿死也不给钱', '死活不肯赔', '他死不认账', '打死我也不信', '路口是个死角', '死胡同里停不了车', '该死的电钻',
  '他家的狗把我家鸡咬死了', '鱼塘的鱼都死了', '除草剂把我的菜苗打死了', '树被毒死了', '老父亲去世后留下遗嘱', '死者家属要求赔偿', '事故造成一死一伤', '工伤死亡赔偿金', '丈夫病死了', '活多钱少', '树栽不活', '这活没干完',
  '楼上天天剁肉馅', '他骂我去死', '要杀价才肯卖', '医生给我动刀以后伤口感染', '日子没法过了', '靠吃安眠药才能睡着', '拼命敲墙', '店里快撑不下去了', '生活困难', '活动室没人管', '他自己不修水管', '地下室淹了，自行车坏了',
  'The noise upstairs is killing us', 'my plants died', 'the deadline passed', 'I cut myself on his fence', 'children jump off the sofa all night', 'I don’t want to live next to them', 'he spent my life savings', 'his dog killed my hens', 'we could not spend it all',
];

test('words of crisis are heard', () => assert.deepEqual(cries.filter(words => !speaksOfCrisis(words, policy.crisisWords)), []));
test('an angry complaint is no crisis', () => assert.deepEqual(complaints.filter(words => speaksOfCrisis(words, policy.crisisWords)), []));
test('words of crisis are lower case, and none is part of another', () => {
  const squeezed = policy.crisisWords.map(word => word.replace(/\s/g, ''));
  assert.deepEqual(squeezed.filter(word => word !== word.toLowerCase()), []);
  assert.deepEqual(duplicates(squeezed), []);
  assert.deepEqual(squeezed.filter(word => squeezed.some(other => other !== word && word.includes(other))), []);
});

test('on each day one version of the consents is in force, the later after the earlier', () => {
  const inForce = (day: string, list: typeof consentPolicies) => list.filter(({ from, until }) => from <= day && (until === undefined || day <= until)).map(({ version }) => version);
  assert.deepEqual(['2025-05-31', '2025-06-01', '2025-12-31', '2026-01-01', '2026-11-24'].map(day => inForce(day, consentPolicies)), [[], ['2025-06'], ['2025-06'], ['2026-01'], ['2026-01']]);
  assert.deepEqual(inForce('2026-11-24', counsellingConsents), ['2026-01']);
});

const inForce = { dispute: consentPolicies.at(-1)!, counselling: counsellingConsents.at(-1)! };

test('only what is needed is asked as needed', () => {
  const needs = ({ policy: of }: (typeof consents)[number]) => of('zh-CN').purposes.map(({ id, needed }) => `${id} ${needed}`);
  assert.deepEqual(needs(inForce.dispute), ['mediation always', 'sensitive sensitive', 'sharing never', 'callback never']);
  assert.deepEqual(needs(inForce.counselling), ['counselling always']);
  for (const { policy: of } of consents) for (const { needed, text } of of('zh-CN').purposes) assert.equal(needed === 'never', text.includes('不同意也照样办理'), text);
});

test('a resident is told what the law wants told, in few words', () => {
  // 个人信息保护法 art. 17: handler, purposes, method, categories, retention, rights and how to use them; art. 30: necessity and impact; art. 31: children.
  const must = [/棠宁市社会治理中心/, /加密/, /姓名|心事/, /保存\d+年/, /查看.*撤回同意.*删除.*改正/, /泄露/, /监护人/, /投诉/];
  for (const { version, policy: of } of consents) {
    const { text, purposes, handler } = of('zh-CN');
    const all = [handler.name, ...text, ...purposes.map(purpose => purpose.text)];
    assert.deepEqual(must.filter(rule => !all.some(sentence => rule.test(sentence))), [], version);
    assert.ok(all.join('').length < 900, `${version} has ${all.join('').length} characters`);
    assert.ok(all.every(sentence => sentence.length <= 110), version);
  }
});

test('how long data are kept is what the words say', () => {
  for (const { version, policy: of } of consents) {
    const { text, purposes } = of('zh-CN');
    const years = Number(/保存(\d+)年，到期删除/.exec(text.join(''))![1]);
    assert.equal(Math.max(...purposes.map(({ keptDays }) => keptDays)), years * 365, version);
  }
});

/** As the server looks it up: specialists first, then the smallest area. */
const officeFor = (division: string, kind: string) => offices.filter(({ serves, takes }) => division.startsWith(serves) && (!takes || takes.includes(kind)))
  .sort((a, b) => Number(!a.takes) - Number(!b.takes) || b.serves.length - a.serves.length)[0]?.id;

function wholePolicy(division: string, language: (typeof languages)[number]): DisputePolicy {
  const index = language === 'en' ? 1 : 0;
  const office = offices.find(({ id }) => id === officeFor(division, ''))!;
  return DisputePolicy.parse({
    ...disputePolicy(language), division, language, consents: inForce.dispute.policy(language), counselling: inForce.counselling.policy(language),
    office: { ...office, name: office.name[index], address: office.address[index] },
    mediators: staff.filter(one => one.offered && division.startsWith(one.division))
      .map(one => ({ ...one, name: one.name[index], specialities: one.specialities.map(text => text[index]) })),
  });
}

test('every division of the city has its office', () => {
  const of = (length: number) => cityDivisions.filter(({ code }) => code.length === length).map(({ code }) => code);
  assert.deepEqual(cityDivisions.filter(({ code }) => !officeFor(code, 'neighbours')), []);
  for (const code of [...of(4), ...of(6), ...of(9)]) assert.equal(offices.find(({ id }) => id === officeFor(code, 'neighbours'))!.serves, code);
  for (const code of of(12)) assert.equal(officeFor(code, 'neighbours'), officeFor(code.slice(0, 9), 'neighbours'));
});

test('some kinds go to those who know them', () => {
  const expected = { medical: 'tangning-medical', labour: 'tangning-labour', wages: 'tangning-labour', traffic: 'tangning-traffic', counselling: 'tangning-counselling', 'property-management': 'tangdong-property', neighbours: 'liuwan-mediation', family: 'liuwan-mediation' };
  for (const [kind, office] of Object.entries(expected)) assert.equal(officeFor('990101001001', kind), office, kind);
  assert.equal(officeFor('990102001001', 'property-management'), 'xiqiao-mediation');
});

test('an office is where its governance centre is, and the city’s in its street', () => {
  for (const { id, division, address, phone, takes } of offices) {
    const centre = centres.find(one => one.division === division && one.kind === 'governance-centre');
    if (!centre) assert.match(address[0], /^棠宁市市民大道3号/, id);
    else assert.deepEqual(takes ? address : [...address, phone], takes ? centre.address : [...centre.address, centre.phone], id);
  }
  // One telephone rings in one place.
  const places = [...offices, ...centres].map(({ phone, address }) => `${phone} ${address[0]}`);
  assert.deepEqual(duplicates([...new Set(places)].map(place => place.split(' ')[0]!)), []);
});

test('each place has its people', () => {
  const having = (role: string, division: string) => staff.filter(one => one.roles.some(other => other === role) && one.division === division).length;
  for (const { code } of divisions.filter(division => division.code.length === 9)) assert.ok(having('mediator', code) >= 2, code);
  for (const { code } of divisions.filter(division => division.code.length === 6)) assert.equal(having('coordinator', code), 1, code);
  assert.deepEqual(['coordinator', 'counsellor', 'auditor', 'publisher'].map(role => having(role, '9901')), [1, 2, 1, 1]);
  for (const { id } of offices) assert.ok(staff.some(({ office }) => office === id), id);
});

test('people are who they seem', () => {
  assert.equal(staff.find(({ id }) => id === 'zhao-min')?.name[0], '赵敏');
  assert.ok(staff.find(({ id }) => id === 'zhao-min')!.division === '990101001');
  assert.deepEqual(duplicates(staff.map(({ name }) => name[0])), []);
  assert.deepEqual(staff.filter(({ id, name }) => id !== name[1].toLowerCase().replaceAll(' ', '-')), []);
  assert.deepEqual(staff.filter(({ office, division }) => office !== undefined && offices.find(({ id }) => id === office)!.serves !== division), []);
  // Who may be asked for mediates, and is good at something; who audits or publishes handles no case.
  assert.deepEqual(staff.filter(({ offered, roles, specialities }) => offered !== roles.includes('mediator') || (offered && !specialities.length)), []);
  assert.deepEqual(staff.filter(({ roles }) => (roles.includes('auditor') || roles.includes('publisher')) && roles.length > 1), []);
});

test('at each place a resident can choose between mediators, and each kind has one who knows it', () => {
  for (const { code } of cityDivisions.filter(division => division.code.length === 12)) assert.ok(wholePolicy(code, 'zh-CN').mediators.length >= 3, code);
  const known = new Set(staff.filter(({ offered }) => offered).flatMap(({ specialities }) => specialities.map(([zh]) => zh)));
  assert.deepEqual(policy.kinds.filter(({ mediated, name }) => mediated && !known.has(name)).map(({ id }) => id), []);
});

test('the examples of the contract can be filed', () => {
  const rules = { policy: wholePolicy('990101001001', 'zh-CN'), today: '2026-11-24' };
  const party = { kind: 'person', name: '林小满', phone: '13800000000' } as const;
  const draft = {
    division: '990101001001', kind: 'neighbours', situations: [], story: '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用。', applicant: party, respondents: [{ kind: 'unknown' as const, note: '502室住户' }],
    wishes: '希望晚上八点以后不再施工。', mediator: 'zhao-min', recused: ['he-guixiang'], files: [], consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive'] },
  };
  assert.deepEqual(disputeFaults(draft, rules), []);
  assert.deepEqual(disputeFaults({ ...draft, consents: { policyVersion: '2025-06', purposes: ['mediation'] } }, rules), [{ path: 'consents.policyVersion', code: 'expired' }]);
  assert.deepEqual(disputeFaults({ ...draft, kind: 'family', consents: { policyVersion: '2026-01', purposes: ['mediation'] } }, rules), [{ path: 'consents.sensitive', code: 'required' }]);
  const request = { division: '990101001001', story: '最近总是睡不着。', topics: ['sleep' as const], way: 'phone' as const, phone: '13800000000', consents: { policyVersion: '2026-01', purposes: ['counselling'] } };
  assert.deepEqual(counsellingFaults(request, rules.policy.counselling), []);
});
