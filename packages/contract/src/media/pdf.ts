import type { Bytes } from '../bytes.ts';
import { ensure, type Inflate } from './fault.ts';
import { tag } from './octets.ts';
import { holdsObject, isNumber, nameAt, namesIn, tokensOf, wordOf, type Token } from './pdf-tokens.ts';

/**
 * What names mean here. `acts`: something acts when the document is opened or clicked, or another file is carried; refused
 * wherever it stands. `short`: the same, but so short that packed data hold it by chance; refused where a name can stand.
 * `mark`: only a stream of objects has it. `packing`: how a stream is packed, or that it is elsewhere.
 */
const meanings = new Map(Object.entries({
  acts: ['JavaScript', 'Launch', 'Rendition', 'RichMedia', 'RichMediaExecute', 'EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'XFA', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR'],
  short: ['JS', 'AA', 'EF'],
  mark: ['ObjStm', 'First'],
  packing: ['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'ASCIIHexDecode', 'AHx', 'ASCII85Decode', 'A85', 'RunLengthDecode', 'RL', 'Crypt', 'DecodeParms', 'DP', 'F'],
  filter: ['Filter'],
  encrypt: ['Encrypt'],
}).flatMap(([meaning, names]) => names.map(name => [name, meaning] as const)));
/** What stands between objects, beside numbers. */
const between = ['xref', 'trailer', 'startxref', 'n', 'f', 'R', 'true', 'false', 'null'];

/**
 * Looks through a PDF and gives it back as it is, so that its signatures hold: it begins and ends as one, and nothing in it
 * acts or carries a file. With `inflate`, objects in packed streams are looked at as well; without it they are not seen.
 * Not caught: links to web pages (a viewer asks first), faults of a viewer itself, who wrote it and when.
 */
export function cleanPdf(bytes: Bytes, inflate?: Inflate): Bytes {
  const tail = tag(bytes, Math.max(0, bytes.length - 1024), 1024);
  ensure(tag(bytes, 0, 5) === '%PDF-' && /%%EOF[\0\s]*$/.test(tail));
  const document = new Document(bytes, inflate);
  for (const token of tokensOf(bytes)) document[token.kind](token);
  document.end();
  return bytes;
}

/** Follows a document through its tokens. */
class Document {
  /** Of the object that is being read: the names that say whether it holds others. Nothing between objects. */
  private names: string[] | undefined;
  private encrypted = false;
  private streams = 0;
  /** Bytes that the streams of objects may still come to. */
  private left = 64 * 1024 * 1024;
  private readonly bytes: Uint8Array;
  private readonly inflate: Inflate | undefined;

  constructor(bytes: Uint8Array, inflate: Inflate | undefined) {
    this.bytes = bytes;
    this.inflate = inflate;
  }

  name({ from }: Token): void {
    const name = nameAt(this.bytes, from);
    const meaning = meanings.get(name);
    if (!meaning) return;
    ensure(meaning !== 'acts' && meaning !== 'short', 'unsafe');
    if (meaning === 'encrypt') this.encrypted = true;
    else this.names?.push(name);
  }

  word(token: Token): void {
    if (isNumber(this.bytes, token)) return;
    const word = wordOf(this.bytes, token);
    if (/^\d*obj/.test(word)) this.names = [];
    else if (word === 'endobj') this.names = undefined;
    else ensure(this.names || between.includes(word));
  }

  /** A string or a comment. Viewers differ over broken documents: so that none sees an object where others don't, none may seem to begin here. */
  text({ from, to }: Token): void {
    // Too short for either.
    if (to - from < 4) return;
    ensure(!holdsObject(this.bytes, from, to), 'unsafe');
    for (const name of namesIn(this.bytes.subarray(from, to))) ensure(meanings.get(name) !== 'acts', 'unsafe');
  }

  stream(token: Token): void {
    this.text(token);
    const { names, inflate } = this;
    ensure(names);
    if (!names.some(name => meanings.get(name) === 'mark')) return;
    // Thousands of them only keep whoever unpacks them busy.
    ensure(++this.streams <= 5000, 'unsafe');
    if (inflate) this.objects(this.bytes.subarray(token.from, token.to), names, inflate);
  }

  end(): void {
    // What is encrypted cannot be looked into.
    ensure(!this.encrypted || !this.streams, 'unsafe');
  }

  private objects(data: Uint8Array, names: readonly string[], inflate: Inflate): void {
    const packings = names.filter(name => meanings.get(name) === 'packing');
    const isPacked = names.includes('Filter');
    ensure(isPacked ? packings.length === 1 && /^Fl/.test(packings[0]!) : !packings.length, 'unsafe');
    const text = isPacked ? inflate(data, this.left) : data;
    ensure(text, 'unsafe');
    this.left -= text.length;
    for (const name of namesIn(text)) ensure(!/^(?:acts|short)$/.test(meanings.get(name) ?? ''), 'unsafe');
  }
}
