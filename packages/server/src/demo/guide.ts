import type { Guide } from '@linli/contract/guide';
import type { ServiceCard, ServiceType } from '@linli/contract/service';
import type { Language } from '@linli/contract/text';
import type { DemoMaterial, DemoService, Text } from './model.ts';

/** Day on which the demo catalogue was last gone through. */
const updatedOn = '2026-11-20';
/** The invented offices: a unified social credit code (GB 32100) with a right check character and no owner. */
const office = '11990100MF0000001';
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const creditCode = office + alphabet[(31 - weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(office[index]!), 0) % 31) % 31];

const typeDigits: Record<ServiceType, string> = { licence: '01', payment: '05', confirmation: '07', reward: '08', adjudication: '09', 'other-power': '10', 'public-service': '20' };
const levelDigits = { province: 2, city: 3, county: 4, township: 5, community: 6 } as const;

const speaker = (language: Language) => ([zh, en]: Text): string => (language === 'en' ? en : zh);
/** A member only if there is a value: absent and undefined are not the same on the wire. */
const optional = <K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } => (value === undefined ? {} : { [key]: value } as { [k in K]: V });

/** A service of the demo catalogue as a list shows it, in one language. */
export function toCard(service: DemoService, language: Language): ServiceCard {
  const say = speaker(language);
  const { id, audience, topic, limit, scope, channels, fee } = service;
  return {
    id, name: say(service.name), summary: say(service.summary), department: say(service.department), audience: [...audience], topic, scope, channels: [...channels],
    free: fee.items.length === 0,
    limit: { instant: limit.instant, ...optional('statutory', limit.statutory), ...optional('promised', limit.promised), ...optional('note', limit.note && say(limit.note)) },
  };
}

/** Its whole guide but for the places, which depend on who asks. `index` numbers it within the catalogue. */
export function toGuide(service: DemoService, index: number, language: Language): Omit<Guide, 'places'> {
  const say = speaker(language);
  const { type, phone, complaintPhone, handIn, decides, visits, fee, onlineDepth } = service;
  const code = `99${typeDigits[type]}01${String(index + 1).padStart(3, '0')}001`;
  return {
    ...toCard(service, language),
    code,
    implementationCode: `${creditCode}${levelDigits[decides.level]}${code}`,
    type, phone, complaintPhone,
    conditions: service.conditions.map(say),
    handIn: { level: handIn.level, sentence: say(handIn.sentence) },
    decides: { level: decides.level, name: say(decides.name) },
    visits: { count: visits.count, ...optional('reason', visits.reason && say(visits.reason)) },
    fee: { ...optional('basis', fee.basis && say(fee.basis)), items: fee.items.map(({ name, amount }) => ({ name: say(name), amount })), ...optional('note', fee.note && say(fee.note)) },
    ...optional('onlineDepth', onlineDepth),
    materials: service.materials.map(material => toMaterial(material, say)),
    steps: service.steps.map(({ kind, name, who, time, detail }) => ({ kind, name: say(name), who: say(who), time: say(time), detail: say(detail) })),
    bases: [...service.bases],
    results: service.results.map(({ name, kind }) => ({ name: say(name), kind })),
    questions: service.questions.map(({ question, answer }) => ({ question: say(question), answer: say(answer) })),
    updatedOn,
    source: { name: language === 'en' ? 'Demonstration catalogue of Tangning, an invented city' : '棠宁市（虚构城市）演示目录' },
    demonstration: true,
    language,
  };
}

function toMaterial({ name, note, form, ...rest }: DemoMaterial, say: (text: Text) => string): Guide['materials'][number] {
  return {
    ...rest,
    name: say(name),
    ...optional('note', note && say(note)),
    ...optional('form', form && {
      title: say(form.title),
      fields: form.fields.map(({ label, example }) => ({ label: say(label), example: say(example) })),
      ...optional('declaration', form.declaration && say(form.declaration)),
    }),
  };
}
