import type { Hours } from '@linli/contract/centres';
import type { CommitteeDetail } from '@linli/contract/committee';
import type { Language } from '@linli/contract/text';

/** What a contact card says beside what the committee says. */
export interface VCardOptions {
  /** Address of the committee's page. */
  readonly url?: string | undefined;
  /** When the card is made; now if absent. */
  readonly at?: Date | undefined;
}

/**
 * A committee's office as a contact card: vCard 4.0 (RFC 6350), to be saved as `.vcf`. Name, phone, address, place and office
 * hours in the committee's language; of the people who serve there nothing, for a card is passed on.
 */
export function toVCard(committee: CommitteeDetail, { url, at = new Date() }: VCardOptions = {}): string {
  const { code, name, phone, address, point, hours, language } = committee;
  const said = `;LANGUAGE=${language}`;
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID;VALUE=text:linli-committee-${code}`,
    `FN${said}:${escaped(name)}`,
    `ORG${said}:${component(name)}`,
    ...(phone ? [`TEL;VALUE=uri;TYPE=work:${telUri(phone)}`] : []),
    // An address comes whole: what of it is a street and what a town is not for us to guess.
    ...(address ? [`ADR${said};TYPE=work:;;${component(address)};;;;`] : []),
    ...(point ? [`GEO:geo:${point.lat},${point.lng}`] : []),
    ...(hours?.weekly.length ? [`NOTE${said}:${escaped(hoursIn(hours, language))}`] : []),
    ...(url ? [`URL:${new URL(url).href}`, `SOURCE:${new URL(url).href}`] : []),
    `REV:${at.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ].map(line => `${folded(line)}\r\n`).join('');
}

/** Signs that mean something in a value, and no others of those that cannot be seen. */
const escaped = (text: string): string => text.replace(/[\\,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** The same where semicolons part what a value is made of; elsewhere not every reader takes the escape away. */
const component = (text: string): string => escaped(text).replace(/;/g, '\\;');

/** `tel:+86-490-8830022;ext=6`; short and 400 numbers, which one can dial in the country alone, say so (RFC 3966). */
function telUri(phone: string): string {
  const [, area, number, extension] = /^0(\d{2,3})-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(phone) ?? [];
  return area ? `tel:+86-${area}-${number}${extension ? `;ext=${extension}` : ''}` : `tel:${phone.replace(/[^\d-]/g, '')};phone-context=+86`;
}

const days: Record<Language, readonly string[]> = { 'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] };
const signs = {
  'zh-CN': { title: '办公时间：', to: '至', day: '、', period: '，', between: '', rule: '；' },
  en: { title: 'Office hours: ', to: '–', day: ', ', period: ', ', between: ' ', rule: '; ' },
};

/** `办公时间：周一至周五9:00–12:00，13:30–17:00；周六9:00–12:00`. */
function hoursIn({ weekly }: Hours, language: Language): string {
  const { title, to, day, period, between, rule } = signs[language];
  const clock = (time: string) => time.replace(/^0(?=\d:)/, '');
  return title + weekly.filter(({ periods }) => periods.length).map(({ days: open, periods }) =>
    runsOf(open).map(([first, last]) => (first === last ? days[language][first - 1] : `${days[language][first - 1]}${to}${days[language][last - 1]}`)).join(day)
    + between + periods.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(period)).join(rule);
}

/** Days that follow each other, as first and last: 1, 2, 3, 5 as 1–3 and 5. */
function runsOf(open: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const day of [...open].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && day <= run[1] + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** A line has at most 75 octets; it goes on behind a space, and no character is cut. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const more = utf8.encode(character).length;
    if (octets + more > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += more;
  }
  return result;
}
const utf8 = /* @__PURE__ */ new TextEncoder();
