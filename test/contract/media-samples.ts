import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { FileType } from '@linli/contract/files';

// Small files that really are what they say, and builders for such as people and attackers make of them.

export type Bytes = Uint8Array<ArrayBuffer>;
type Part = string | readonly number[] | Uint8Array;

/** Bytes of bytes and of characters, one each. */
export const bytesOf = (...parts: readonly Part[]): Bytes => new Uint8Array(Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Uint8Array.from(part)))));
const base64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64'));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const number = (value: number, size: number, little: boolean): number[] => {
  const octets = Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256);
  return little ? octets.reverse() : octets;
};
export const u16 = (value: number) => number(value, 2, false);
export const u32 = (value: number) => number(value, 4, false);
export const u16le = (value: number) => number(value, 2, true);
export const u32le = (value: number) => number(value, 4, true);

/** The bytes with another text of the same length in the place of one. */
export function patched(bytes: Uint8Array, from: string, to: string): Bytes {
  const text = textOf(bytes);
  if (!text.includes(from) || from.length !== to.length) throw new Error('Nothing to patch.');
  return bytesOf(text.replace(from, to));
}

/** Undoes deflate as the server does. */
export const inflate = (deflated: Uint8Array, most: number): Uint8Array | undefined => {
  try {
    return inflateSync(deflated, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};

/** What must not come out again, wherever it was put in. */
export const secret = 'SECRET-30.12,120.5';
/** A ZIP with nothing in it: enough for a program to take the whole file for an archive. */
export const zip = bytesOf('PK\x05\x06', new Uint8Array(18));
export const html = '<script>alert(document.cookie)</script>';

// JPEG: 16 × 16 pixels, baseline and progressive; 48 × 16 with restart markers.
export const jpeg = base64('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAQMEBf/EAB4QAAIDAAEFAAAAAAAAAAAAAAECAAMRBBIjQVFx/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAZEQACAwEAAAAAAAAAAAAAAAAAAQIEUQX/2gAMAwEAAhEDEQA/AM9ORX0ldAk1jdzd+RKWCs6RoMJtVGOaUPj1HvnywoO7p//Z');
export const progressive = base64('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAQABADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAQIDBP/EABUBAQEAAAAAAAAAAAAAAAAAAAME/9oADAMBAAIQAxAAAAHPJC9H/8QAGBAAAwEBAAAAAAAAAAAAAAAAAAEREjH/2gAIAQEAAQUC0h9sKf/EABURAQEAAAAAAAAAAAAAAAAAAAAT/9oACAEDAQE/AbP/xAAWEQADAAAAAAAAAAAAAAAAAAAAART/2gAIAQIBAT8BnZ//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAXEAEBAQEAAAAAAAAAAAAAAAABABFh/9oACAEBAAE/ITDJQjA8v//aAAwDAQACAAMAAAAQa//EABYRAAMAAAAAAAAAAAAAAAAAAAABUf/aAAgBAwEBPxB2f//EABYRAAMAAAAAAAAAAAAAAAAAAAABUf/aAAgBAgEBPxBwP//EABoQAQEBAAMBAAAAAAAAAAAAAAERADFBUXH/2gAIAQEAAT8QsUG5F+YlUo5alX15v//Z');
export const restarting = base64('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQADADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVEAEBAAAAAAAAAAAAAAAAAAAAEv/EABcBAQEBAQAAAAAAAAAAAAAAAAAFAQP/xAAVEQEBAAAAAAAAAAAAAAAAAAAAE//dAAQAAv/aAAwDAQACEQMRAD8AmWyC3YsgWf/QmWyC3YsgWf/RmWyC3YsgWf/Si2swdLFkCz//04trMHSxZAs//9SLazB0sWQLP//Z');

export const segment = (marker: number, ...data: readonly Part[]): Bytes => bytesOf([0xff, marker], u16(bytesOf(...data).length + 2), ...data);
/** A JPEG with further segments behind the first one, JFIF. */
export const jpegWith = (...segments: readonly Uint8Array[]): Bytes => bytesOf(jpeg.subarray(0, 20), ...segments, jpeg.subarray(20));

/** EXIF as phones write it: which way up, the maker, and a place. */
export function tiff(orientation: number, little = false): Bytes {
  const [short, long] = little ? [u16le, u32le] : [u16, u32];
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [...short(tag), ...short(type), ...long(count), ...value];
  const entries = [entry(0x10f, 2, secret.length, long(62)), entry(0x112, 3, 1, [...short(orientation), 0, 0]), entry(0x8825, 4, 1, long(80))];
  return bytesOf(little ? 'II' : 'MM', short(42), long(8), short(3), ...entries, long(0), new Uint8Array(12), secret, short(0), long(0));
}

/** Any profile that has a header as ICC.1 wants it. */
export const profile = (length = 200): Bytes => bytesOf(u32(length), new Uint8Array(32), 'acsp', new Uint8Array(length - 40));

// PNG.
export const pngSignature = bytesOf('\x89PNG\r\n\x1a\n');
export const chunk = (name: string, ...data: readonly Part[]): Bytes => {
  const body = bytesOf(name, ...data);
  return bytesOf(u32(body.length - 4), body, u32(crc32(body)));
};
export const header = (width: number, height: number, bits = 8, colour = 2, interlaced = 0): Bytes => chunk('IHDR', u32(width), u32(height), [bits, colour, 0, 0, interlaced]);
/** Three pixels across, two down. */
export const pixels = chunk('IDAT', deflateSync(new Uint8Array(20).fill(7)));
export const end = chunk('IEND');
export const png = bytesOf(pngSignature, header(3, 2), pixels, end);
/** A PNG with further chunks between its header and its data. */
export const pngWith = (...chunks: readonly Uint8Array[]): Bytes => bytesOf(pngSignature, header(3, 2), ...chunks, pixels, end);

// RIFF: WebP of 16 × 16 pixels, WAV.
export const webp = base64('UklGRlIAAABXRUJQVlA4IEYAAABQAgCdASoQABAABABoJbACdGugAkWb++68rAAA/oEhg1hwjIAhaQcdRQOYlsdbtRjJ399cf3E2FrHZ/8RK7+Ia2wRcgAAA');
export const losslessWebp = base64('UklGRrYCAABXRUJQVlA4TKkCAAAvD8ADAIkfNET0P24x/IMvJCBTkgUW6H8oPAFyJEmKpByGZWbeFWH11+LsXsyD20PdPVRqQLZtO20jMzOUmfv/X9ApwyjMDJIc58lyCLJt22kbOTIzh5lh1P//iw67OgozJ4InOcL8C47ePLBKR5Wrsu3M/h/B819uEL/0svcLv7k8L7CPbNnb0e49WluTB3xVV2lk1F+DaZleL+qifT9/BmVIWkUuNkOTZDBTXsHCF+b1Y0e//924+viz6g4PnUuz/5XXYIp0P+9sgh7mZnNA36Ij4uOmYkSq5P+bhpuZ03H87ZUzjrWgaG3V/MkYNWAJd8nYuTG2Hul70av+Ua48rtrj5cmCp70ejFwWLHCID5kYXa5JVFNs7dNXZ94KT6OG/nHpj35X7PHs/WSmPd1efR5qpykcWcO9yV9TJdFN+MgkokFOaE7Cb0wUYcXHePoceey2a+Fsv1/gKLBxbZJpSd7GH6CoT4JCp3kWqk5RFBzZnldX6RUOAAEiLqNrj/IF9o4vKGk3/EaCByGThwTD2tDR0AF2OV5WwXbumduXFas7DGZTYZbqSdBVHMDvNmCXRIPqpywyL/oT9mi1ljE0hxmMKs67y/7CrwLU3NvDUP9J41bOtVmFlgIwBnsPIEzP8HY1LzMp5Ydd1Mz/r91rJAqo++6OvnLw23Ax7+EsoCWJQu9zexP/N+9V0V9A3PBErToemAN/pm0kNcIJb9uNNFc8I1ZpQ1DIzkz9RaAKHke8GTmjkIWY0SxJdJ9HbWK62ULskqNIoMlx9fN0U0IJwqZ8Xp1l5gdzRioKaU8s/BpnKa+xG6lyICt2JUTDRiMdCQ346O1MWZE4BpMsZNCETmq1TJUSYQhkRBZ6ZlJe6ACSqtqddpEQn6OOzZnRI3GzVIWiD9eQIw8A');
export const alphaWebp = base64('UklGRnYAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IEYAAABQAgCdASoQABAABABoJbACdGugAkWb++68rAAA/oEhg1hwjIAhaQcdRQOYlsdbtRjJ399cf3E2FrHZ/8RK7+Ia2wRcgAAA');
export const riffChunk = (name: string, ...data: readonly Part[]): Bytes => {
  const body = bytesOf(...data);
  return bytesOf(name, u32le(body.length), body, new Uint8Array(body.length % 2));
};
export const riff = (form: string, ...chunks: readonly Uint8Array[]): Bytes => bytesOf('RIFF', u32le(bytesOf(...chunks).length + 4), form, ...chunks);
/** The header of an extended WebP; flags: 32 profile, 16 alpha, 8 EXIF, 4 XMP, 2 moving. */
export const extended = (flags: number, width = 16, height = 16): Bytes => riffChunk('VP8X', [flags, 0, 0, 0], u32le(width - 1).slice(0, 3), u32le(height - 1).slice(0, 3));
export const format = riffChunk('fmt ', u16le(1), u16le(1), u32le(8000), u32le(8000), u16le(1), u16le(8));
export const wav = riff('WAVE', format, riffChunk('data', new Uint8Array(20).fill(128)));

// Boxes: HEIC of 64 × 64 pixels, M4A of a tenth of a second, whole and in fragments.
export const box = (type: string, ...data: readonly Part[]): Bytes => bytesOf(u32(bytesOf(...data).length + 8), type, ...data);
const hvcC = base64('AQQIAAAAAAAAAAAAHvAA/P36+gAADwMgAAEAF0ABDAH//wQIAAADAJ24AAADAAAeugJAIQABACpCAQEECAAAAwCduAAAAwAAHqAggQTZbqSSmubgQEDAgAAAAwCAAAADAIQiAAEAB0QBwXKwIkA=');
export const hevc = base64('AAAAWygBrwQY2v/+gL///7msJ/Qn+hP///jFaf/////6EU8eX+V//0/j7gaL84AU9IxqG/0HiLQEgu/6VaehvC/jkgIcAO/VLTf8rdk+z5DrWFA3ufZDLEiAwOYqOKQ=');
export const m4a = base64('AAAAHGZ0eXBNNEEgAAACAE00QSBpc29taXNvMgAAAAhmcmVlAAABxm1kYXTeAgBMYXZjNTkuMzcuMTAwAAIoZVqoTEKrdzl9tvf6urvdSVaSJJJJJLHSXtv2b0Hi7xncW3cdXLuri3rbm3mb4H0rrXuL7r/SokHh3wOvubdhYrorsnkrZOfuke8uXUzC1OFtMLEsqyqxO11P11RG2tUtqC/67ybJ7I4q0wzVtWaspZNX7VNXjJNhjqmkpwmkxwm4TV4yI7Ogtxi+UXyim4xcYtkQiLjFVEIiiJESIhEUUSIhEURIiEQiJBIiERREiIRCIkEiIRFESIhEIiREiIREgkRCIRXIiHcIiRcjuHcEXI0juHdci4dw7mIuRpHcJGI0j9juZJpRpHcyRiNI4AE+MoksEthVZnO+OtXLkkiSREiRAab5oMu59pyHn5t2XO403zQZXcjTIed6fN4I+RpnNzzbn2nNDfNBldcazQ88259pyFuaDK6403zQZdz7TkPPNA+6403zQZXX2nIeebc/nc0N80GV1xpyHnm3PtOQt80GV1xpuHnm3PtOaOfmgyuuNN80E259pyFubdldcab5oJt2RpyHnm3ZXXGm+aDK6+05Dzzbn87jTfNBldcach55tz7Tim+aDK65wAAAAz9tb292AAAAbG12aGQAAAAAAAAAAAAAAAAAAAPoAAAAZAABAAABAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAAACLXRyYWsAAABcdGtoZAAAAAMAAAAAAAAAAAAAAAEAAAAAAAAAZAAAAAAAAAAAAAAAAQEAAAAAAQAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAACRlZHRzAAAAHGVsc3QAAAAAAAAAAQAAAGQAAAQAAAEAAAAAAaVtZGlhAAAAIG1kaGQAAAAAAAAAAAAAAAAAAB9AAAAHIFXEAAAAAAAtaGRscgAAAAAAAAAAc291bgAAAAAAAAAAAAAAAFNvdW5kSGFuZGxlcgAAAAFQbWluZgAAABBzbWhkAAAAAAAAAAAAAAAkZGluZgAAABxkcmVmAAAAAAAAAAEAAAAMdXJsIAAAAAEAAAEUc3RibAAAAGpzdHNkAAAAAAAAAAEAAABabXA0YQAAAAAAAAABAAAAAAAAAAAAAgAQAAAAAB9AAAAAAAA2ZXNkcwAAAAADgICAJQABAASAgIAXQBUAAAAAAD0hAAA9IQWAgIAFFYhW5QAGgICAAQIAAAAgc3R0cwAAAAAAAAACAAAAAQAABAAAAAABAAADIAAAABxzdHNjAAAAAAAAAAEAAAABAAAAAgAAAAEAAAAcc3RzegAAAAAAAAAAAAAAAgAAAQEAAAC9AAAAFHN0Y28AAAAAAAAAAQAAACwAAAAac2dwZAEAAAByb2xsAAAAAgAAAAH//wAAABxzYmdwAAAAAHJvbGwAAAABAAAAAgAAAAEAAACedWR0YQAAAJZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABtZGlyYXBwbAAAAAAAAAAAAAAAAGlpbHN0AAAAHqluYW0AAAAWZGF0YQAAAAEAAAAAU2VjcmV0AAAAJal0b28AAAAdZGF0YQAAAAEAAAAATGF2ZjU5LjI3LjEwMAAAAB6pY210AAAAFmRhdGEAAAABAAAAAFNlY3JldA==');
export const fragments = base64('AAAAIGZ0eXBpc29tAAACAGlzb21pc282aXNvMm1wNDEAAAL5bW9vdgAAAGxtdmhkAAAAAAAAAAAAAAAAAAAD6AAAAAAAAQAAAQAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAb90cmFrAAAAXHRraGQAAAADAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEBAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAFbbWRpYQAAACBtZGhkAAAAAAAAAAAAAAAAAAAfQAAAAABVxAAAAAAALWhkbHIAAAAAAAAAAHNvdW4AAAAAAAAAAAAAAABTb3VuZEhhbmRsZXIAAAABBm1pbmYAAAAQc21oZAAAAAAAAAAAAAAAJGRpbmYAAAAcZHJlZgAAAAAAAAABAAAADHVybCAAAAABAAAAynN0YmwAAAB+c3RzZAAAAAAAAAABAAAAbm1wNGEAAAAAAAAAAQAAAAAAAAAAAAIAEAAAAAAfQAAAAAAANmVzZHMAAAAAA4CAgCUAAQAEgICAF0AVAAAAAAAfQAAAH0AFgICABRWIVuUABoCAgAECAAAAFGJ0cnQAAAAAAAAfQAAAH0AAAAAQc3R0cwAAAAAAAAAAAAAAEHN0c2MAAAAAAAAAAAAAABRzdHN6AAAAAAAAAAAAAAAAAAAAEHN0Y28AAAAAAAAAAAAAAChtdmV4AAAAIHRyZXgAAAAAAAAAAQAAAAEAAAAAAAAAAAAAAAAAAACedWR0YQAAAJZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABtZGlyYXBwbAAAAAAAAAAAAAAAAGlpbHN0AAAAHqluYW0AAAAWZGF0YQAAAAEAAAAAU2VjcmV0AAAAJal0b28AAAAdZGF0YQAAAAEAAAAATGF2ZjU5LjI3LjEwMAAAAB6pY210AAAAFmRhdGEAAAABAAAAAFNlY3JldAAAAHxtb29mAAAAEG1maGQAAAAAAAAAAQAAAGR0cmFmAAAAJHRmaGQAAAA5AAAAAQAAAAAAAAMZAAAEAAAAAQECAAAAAAAAFHRmZHQBAAAAAAAAAAAAAAAAAAAkdHJ1bgAAAwEAAAACAAAAhAAABAAAAAEBAAADIAAAAL0AAAHGbWRhdN4CAExhdmM1OS4zNy4xMDAAAihlWqhMQqt3OX229/q6u91JVpIkkkkksdJe2/ZvQeLvGdxbdx1cu6uLetubeZvgfSute4vuv9KiQeHfA6+5t2FiuiuyeStk5+6R7y5dTMLU4W0wsSyrKrE7XU/XVEba1S2oL/rvJsnsjirTDNW1Zqylk1ftU1eMk2GOqaSnCaTHCbhNXjIjs6C3GL5RfKKbjFxi2RCIuMVUQiKIkRIiERRRIiERREiIRCIkEiIRFESIhEIiQSIhEURIiEQiJESIhESCREIhFciIdwiJFyO4dwRcjSO4d1yLh3DuYi5GkdwkYjSP2O5kmlGkdzJGI0jgAT4yiSwS2FVmc7461cuSSJJESJEBpvmgy7n2nIefm3Zc7jTfNBldyNMh53p83gj5Gmc3PNufac0N80GV1xrNDzzbn2nIW5oMrrjTfNBl3PtOQ880D7rjTfNBldfach55tz+dzQ3zQZXXGnIeebc+05C3zQZXXGm4eebc+05o5+aDK6403zQTbn2nIW5t2V1xpvmgm3ZGnIeebdldcab5oMrr7TkPPNufzuNN80GV1xpyHnm3PtOKb5oMrrnAAAAAQ21mcmEAAAArdGZyYQEAAAAAAAABAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAMZAQEBAAAAEG1mcm8AAAAAAAAAQw==');

export interface Item { readonly type: string; readonly data: Uint8Array; readonly inside?: boolean }

export interface HeicParts { readonly items?: readonly Item[]; readonly properties?: readonly Uint8Array[]; readonly tables?: readonly Uint8Array[]; readonly size?: readonly [number, number]; readonly behind?: Uint8Array }

/** A HEIC as phones write it: the picture, then what else is given, in `mdat` or `inside` the box `idat`. */
export function heic({ items = [], properties = [], tables = [], size = [64, 64], behind = bytesOf() }: HeicParts = {}): Bytes {
  const all: readonly Item[] = [{ type: 'hvc1', data: hevc }, ...items];
  const infe = all.map(({ type }, index) => box('infe', [2, 0, 0, 0], u16(index + 1), [0, 0], type, '\0', type === 'mime' ? 'application/rdf+xml\0' : ''));
  const ipco = box('ipco', box('hvcC', hvcC), box('ispe', u32(0), u32(size[0]), u32(size[1])), box('irot', [3]), ...properties);
  const idat = bytesOf(...all.filter(({ inside }) => inside).map(({ data }) => data));
  const ftyp = box('ftyp', 'heic', u32(0), 'mif1heic');
  const meta = (start: number) => {
    const places = { file: start, idat: 0 };
    const entries = all.map(({ data, inside }, index) => {
      const at = inside ? places.idat : places.file;
      places[inside ? 'idat' : 'file'] += data.length;
      return bytesOf(u16(index + 1), u16(inside ? 1 : 0), u16(0), u16(1), u32(at), u32(data.length));
    });
    return box('meta', u32(0), box('hdlr', u32(0), u32(0), 'pict', new Uint8Array(13)), box('pitm', u32(0), u16(1)), box('iinf', u32(0), u16(all.length), ...infe),
      box('iprp', ipco, box('ipma', u32(0), u32(1), u16(1), [3, 0x81, 2, 0x83])), ...(idat.length ? [box('idat', idat)] : []), ...tables,
      box('iloc', [1, 0, 0, 0, 0x44, 0], u16(all.length), ...entries));
  };
  const start = ftyp.length + meta(0).length + 8;
  return bytesOf(ftyp, meta(start), box('mdat', ...all.filter(({ inside }) => !inside).map(({ data }) => data)), behind);
}

// Streams of frames: MP3, AMR, and pages: Ogg.
/** A frame of silence, MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
export const frame = bytesOf([0xff, 0xfb, 0x90, 0x64], new Uint8Array(413));
export const mp3 = bytesOf(frame, frame, frame);
export const id3 = (...data: readonly Part[]): Bytes => {
  const { length } = bytesOf(...data);
  return bytesOf('ID3\x04\0\0', [(length >> 21) & 127, (length >> 14) & 127, (length >> 7) & 127, length & 127], ...data);
};
export const amr = bytesOf('#!AMR\n', [0x3c], new Uint8Array(31), [0x3c], new Uint8Array(31), [0x7c]);
export const wideAmr = bytesOf('#!AMR-WB\n', [0x44], new Uint8Array(60), [0x4c], new Uint8Array(5));
export const opus = base64('T2dnUwACAAAAAAAAAAASDiv7AAAAAP1BCw0BE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAAABIOK/sBAAAAZ9KZMQFkT3B1c1RhZ3MNAAAATGF2ZjU5LjI3LjEwMAMAAAAdAAAAZW5jb2Rlcj1MYXZjNTkuMzcuMTAwIGxpYm9wdXMMAAAAdGl0bGU9U2VjcmV0EgAAAERFU0NSSVBUSU9OPVNlY3JldE9nZ1MABPgTAAAAAAAAEg4r+wIAAAAnxickBhcXERITFwiC4jRFRViat+CIYZ6h6NaH6eEDslqgCKNA6AM8NKIzSXGtsrmd44YAkSi2hlAInVXw5F373AQqhHdzHL1k+AidX7B3MqpXPgECbRazmSkPDAidX7B3MqpeWCLnpbuPIDqJ0YAIgw+ZD90fIWFfw5hQJUaFEUsNQVO9IA==');

/** The checksum of Ogg, a bit at a time. */
function oggSum(page: Uint8Array): number {
  let sum = 0;
  for (const octet of page) {
    sum ^= octet << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

/** A page with the parts of packets that `lacing` names. */
export function oggPage(flags: number, index: number, lacing: readonly number[], data: Part, serial = 7): Bytes {
  const page = bytesOf('OggS', [0, flags], new Uint8Array(8), u32le(serial), u32le(index), u32le(0), [lacing.length], lacing, data);
  page.set(u32le(oggSum(page)), 22);
  return page;
}
export const lacingOf = (length: number): number[] => [...new Array<number>(Math.floor(length / 255)).fill(255), length % 255];

/** A Vorbis stream of which the header packets are as they should be; comments of any length, the setup behind them. */
export function vorbis(comments: readonly string[]): Bytes {
  const first = bytesOf('\x01vorbis', u32le(0), [1], u32le(44100), new Uint8Array(12), [0xb8, 1]);
  const notes = bytesOf('\x03vorbis', u32le(3), 'xyz', u32le(comments.length), ...comments.map(comment => bytesOf(u32le(comment.length), comment)), [1]);
  const setup = bytesOf('\x05vorbis', new Uint8Array(600).fill(9));
  const [lacing, data] = [[...lacingOf(notes.length), ...lacingOf(setup.length)], bytesOf(notes, setup)];
  const pages: Bytes[] = [oggPage(2, 0, [30], first)];
  for (let at = 0, from = 0; at < lacing.length; at += 255) {
    const part = lacing.slice(at, at + 255);
    const length = part.reduce((sum, one) => sum + one, 0);
    pages.push(oggPage(at ? 1 : 0, pages.length, part, data.subarray(from, from + length)));
    from += length;
  }
  return bytesOf(...pages, oggPage(0, pages.length, [50], new Uint8Array(50)), oggPage(4, pages.length + 1, [40], new Uint8Array(40)));
}

// WebM of Opus, as written at once and as browsers record, with lengths that were not known.
export const webm = base64('GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAKsEU2bdLpNu4tTq4QVSalmU6yBoU27i1OrhBZUrmtTrIHhTbuMU6uEElTDZ1OsggFLTbuMU6uEHFO7a1OsggKW7AEAAAAAAABZAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmuyrXsYMPQkB7qYZTZWNyZXRNgI1MYXZmNTkuMjcuMTAwV0GNTGF2ZjU5LjI3LjEwMESJiEBbAAAAAAAAFlSua+WuAQAAAAAAAFzXgQFzxYg4X3ygRDddYJyBACK1nIN1bmSIgQCGhkFfT1BVU1aqg2MuoFa7hATEtACDgQLhkZ+BAbWIQOdwAAAAAABiZIEQY6KTT3B1c0hlYWQBATgBgLsAAAAAABJUw2dAlHNztmPAgGfIk0Wjh0NPTU1FTlREh4ZTZWNyZXRnyJpFo4dFTkNPREVSRIeNTGF2ZjU5LjI3LjEwMHNz2GPAi2PFiDhffKBEN11gZ8iiRaOHRU5DT0RFUkSHlUxhdmM1OS4zNy4xMDAgbGlib3B1c2fIokWjiERVUkFUSU9ORIeUMDA6MDA6MDAuMTA4MDAwMDAwAAAfQ7Z1QKvngQCjm4EAAIAIguI0RUVYmrfgiGGeoejWh+nhA7JaoKObgQAVgAijQOgDPDSiM0lxrbK5neOGAJEotoZQo5WBACmACJ1V8ORd+9wEKoR3cxy9ZPijloEAPYAInV+wdzKqVz4BAm0Ws5kpDwyjl4EAUYAInV+wdzKqXlgi56W7jyA6idGAoKShm4EAZQAIgw+ZD90fIWFfw5hQJUaFEUsNQVO9IHWihADN/mAcU7trkbuPs4EAt4r3gQHxggHl8IED');
export const liveWebm = base64('GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwH/////////EU2bdKtNu4tTq4QVSalmU6yBoU27i1OrhBZUrmtTrIHWTbuMU6uEElTDZ1OsggFA7AEAAAAAAABoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmsCrXsYMPQkB7qYZTZWNyZXRNgI1MYXZmNTkuMjcuMTAwV0GNTGF2ZjU5LjI3LjEwMBZUrmvlrgEAAAAAAABc14EBc8WI2hszEKkQqtCcgQAitZyDdW5kiIEAhoZBX09QVVNWqoNjLqBWu4QExLQAg4EC4ZGfgQG1iEDncAAAAAAAYmSBEGOik09wdXNIZWFkAQE4AYC7AAAAAAASVMNn73NztmPAgGfIk0Wjh0NPTU1FTlREh4ZTZWNyZXRnyJpFo4dFTkNPREVSRIeNTGF2ZjU5LjI3LjEwMHNzs2PAi2PFiNobMxCpEKrQZ8iiRaOHRU5DT0RFUkSHlUxhdmM1OS4zNy4xMDAgbGlib3B1cx9DtnVAq+eBAKObgQAAgAiC4jRFRViat+CIYZ6h6NaH6eEDslqgo5uBABWACKNA6AM8NKIzSXGtsrmd44YAkSi2hlCjlYEAKYAInVXw5F373AQqhHdzHL1k+KOWgQA9gAidX7B3MqpXPgECbRazmSkPDKOXgQBRgAidX7B3MqpeWCLnpbuPIDqJ0YCgpKGbgQBlAAiDD5kP3R8hYV/DmFAlRoURSw1BU70gdaKEAM3+YA==');

// PDF, without the table of its objects, which all readers can do without.
export const pdf = (...objects: readonly Part[]): Bytes =>
  bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', ...objects.flatMap((object, index) => [`${index + 1} 0 obj\n`, object, '\nendobj\n']), 'trailer << /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n');
export const catalogue = '<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>';
export const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>';
export const stream = (entries: string, data: Part): Bytes => bytesOf(`<< ${entries} /Length ${bytesOf(data).length} >>\nstream\n`, data, '\nendstream');
export const document = pdf(catalogue, pages, page, stream('/Filter /FlateDecode', deflateSync(bytesOf('0 0 m 9 9 l S'))));

/** Some of every kind. */
export const samples: Readonly<Record<FileType, readonly Bytes[]>> = {
  'image/jpeg': [jpeg, progressive, restarting, jpegWith(segment(0xe1, 'Exif\0\0', tiff(6)), segment(0xe2, 'ICC_PROFILE\0\x01\x01', profile()), segment(0xfe, secret))],
  'image/png': [png, pngWith(chunk('gAMA', u32(45455)), chunk('iCCP', 'p\0\0', deflateSync(profile())), chunk('eXIf', tiff(6)), chunk('tEXt', 'Author\0', secret))],
  'image/webp': [webp, losslessWebp, alphaWebp, riff('WEBP', extended(0x2c), riffChunk('ICCP', profile()), webp.subarray(12), riffChunk('EXIF', tiff(8)), riffChunk('XMP ', secret))],
  'image/heic': [heic(), heic({ items: [{ type: 'Exif', data: bytesOf(u32(0), tiff(1)) }, { type: 'mime', data: bytesOf(secret), inside: true }] })],
  'application/pdf': [document, pdf(catalogue, pages, page, stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(bytesOf('8 0 << /A (b) >>'))))],
  'audio/mpeg': [mp3, bytesOf(id3(secret, new Uint8Array(300)), mp3, 'TAG', secret.padEnd(125))],
  'audio/mp4': [m4a, fragments],
  'audio/wav': [wav, riff('WAVE', format, riffChunk('LIST', 'INFO', secret), riffChunk('data', new Uint8Array(21)))],
  'audio/ogg': [opus, vorbis([secret])],
  'audio/amr': [amr, wideAmr],
  'audio/webm': [webm, liveWebm],
};
