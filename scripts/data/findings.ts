import { isError, type Finding, type FindingCode } from '@linli/server/committees/import-row';
import { closeSync, openSync, writeSync } from 'node:fs';
import { cellOf } from './csv.ts';
import { Unusable } from './database.ts';

/** What is told of each thing, never with the value that was found: it may be somebody's. */
const words: Record<FindingCode, string> = {
  code: 'no code of a committee (9 or 12 digits) or of a body below one (990101001003-mediation)',
  name: 'a name of one line is missing, or it is too long',
  kind: 'no kind that there is',
  'kind-of-code': 'a kind that does not go with the code: a committee has 12 digits, a township’s office 9, what belongs to one a word behind them',
  'division-unknown': 'there is no division of this code: import the divisions first, or correct it',
  parent: 'no code of a body',
  'parent-unknown': 'there is no such body, neither in the file nor here, or it was refused',
  'parent-elsewhere': 'a body of another community, or not one that a committee can belong to',
  duplicate: 'the same as in an earlier row, which counts',
  cycle: 'it is above itself',
  'credit-form': 'no unified social credit code: 18 digits and capital letters without I, O, S, V and Z',
  'credit-code': 'the check character is another one; imported all the same, for a few early codes are like that',
  address: 'an address of one line, of at most 120 characters',
  phone: 'no telephone number with its area code',
  mobile: 'a personal mobile number: give the office’s',
  point: 'degrees as 29.8683, latitude and longitude together',
  'point-swapped': 'latitude and longitude stand in each other’s place',
  'point-outside': 'not in China',
  encoding: 'broken characters: it is not the encoding of the other lines',
  columns: 'more or fewer cells than the first line has columns',
  quotes: 'a quotation mark that is not closed, or stands inside a cell',
  'too-long': 'longer than any row',
  cut: 'the file ends in the middle of this row',
  'no-line-end': 'imported, but no line end follows: see whether the file was cut here',
  form: 'not of the form that Popolo gives it',
  identifier: 'no identifier of at most 80 characters',
  'body-unknown': 'there is no such body, or it was refused',
  'person-unknown': 'there is no such person, or they were refused',
  'post-unknown': 'there is no such post in that body, or it was refused',
  role: 'none of the roles: secretary, deputy-secretary, director, deputy-director, member',
  accession: 'none of the ways into a post: elected, by-election, appointed, acting',
  date: 'no day as 2026-01-31',
  'date-order': 'the end comes before the beginning',
  taken: 'somebody or something else goes by it here',
  nested: 'it is put under its committee: bodies below bodies are not shown',
  personal: 'personal, and left out',
  'left-out': 'left out',
  'mobile-shown': 'this number will be shown to everyone: import it only with its owner’s consent',
  'terms-overlap': 'two terms of one body overlap',
  'holder-overlap': 'somebody holds one post twice at the same time',
  'supervision-member': 'a member of the supervision also sits on the committee',
};

/** Tells findings on stderr, and writes them into `report` as CSV if there is one. */
export function reporter(report: string | undefined, placeOf: (at: number) => string): { tell(finding: Finding): void; close(): void } {
  const file = report === undefined ? undefined : open(report);
  const write = (cells: readonly string[]) => { if (file !== undefined) writeSync(file, `${cells.map(cellOf).join(',')}\r\n`); };
  write(['place', 'level', 'field', 'code', 'message']);
  return {
    tell(finding) {
      const { at, field, code, other } = finding;
      const message = `${words[code]}${typeof other === 'number' ? ` (${placeOf(other)})` : ''}`;
      console.error(`${placeOf(at)}: ${isError(finding) ? '' : 'warning: '}${field ? `${field}: ` : ''}${message}.`);
      write([placeOf(at), isError(finding) ? 'error' : 'warning', field ?? '', code, message]);
    },
    close() { if (file !== undefined) closeSync(file); },
  };
}

function open(path: string): number {
  try {
    // With the mark by which Excel tells UTF-8.
    const file = openSync(path, 'w');
    writeSync(file, '\ufeff');
    return file;
  } catch (cause) {
    throw new Unusable(`The report ${path} cannot be written.`, { cause });
  }
}
