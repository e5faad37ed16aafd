/** An event for calendar apps. Instants are ISO 8601; a change keeps the `uid` and raises the `sequence`. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** When this state of it came about. */
  readonly stamp: string;
  readonly starts: string;
  readonly ends: string;
  /** `TENTATIVE` while one waits. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly title: string;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly point?: { readonly lat: number; readonly lng: number } | undefined;
}

/** `20261205T010000Z`: UTC needs no time zone in the file, and apps show it where they are. */
const utc = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

/** TEXT of RFC 5545: backslash, semicolon, comma and line breaks are escaped; other controls may not stand in it at all. */
const escaped = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/gu, '').replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

const octets = (character: string): number => {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/** A content line in pieces of at most 75 octets, none of which splits a character. */
function folded(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 75) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += size;
  }
  return `${result}\r\n`;
}

const linesOf = ({ uid, sequence, stamp, starts, ends, status, title, text, place, point }: CalendarEvent): (string | undefined)[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(starts)}`,
  `DTEND:${utc(ends)}`,
  `STATUS:${status}`,
  `SUMMARY:${escaped(title)}`,
  text && `DESCRIPTION:${escaped(text)}`,
  place && `LOCATION:${escaped(place)}`,
  point && `GEO:${point.lat.toFixed(6)};${point.lng.toFixed(6)}`,
  'END:VEVENT',
];

/** A calendar as RFC 5545 has it. `name` makes it one to subscribe to, which apps read again within hours. */
export const icalendar = (events: readonly CalendarEvent[], name?: string): string =>
  [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linli//Linli//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT2H', 'X-PUBLISHED-TTL:PT2H'] : []),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ].filter(line => line !== undefined && line !== '').map(line => folded(line!)).join('');
