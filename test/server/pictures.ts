import { crc32, deflateSync } from 'node:zlib';

/** A real PNG of one colour, with as many bytes beside the picture as a test wants. */
export function png(width = 4, height = 4, extra: readonly (readonly [type: string, data: Uint8Array])[] = []): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  const chunks: (readonly [string, Uint8Array])[] = [['IHDR', header], ...extra, ['IDAT', deflateSync(rows)], ['IEND', new Uint8Array()]];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks.map(([type, data]) => chunk(type, data))]));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG that says it is larger than it is: who opens it makes room for all of it first. */
export function flood(width: number, height: number): Uint8Array<ArrayBuffer> {
  const picture = Buffer.from(png());
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
  return new Uint8Array(picture);
}

/** A PNG of noise, which no compression makes small: so many bytes, about. */
export function largePng(bytes: number): Uint8Array<ArrayBuffer> {
  const width = 256;
  const height = Math.ceil(bytes / (width * 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let at = 0, seed = 1; at < rows.length; at++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    rows[at] = at % (1 + width * 3) === 0 ? 0 : seed >>> 24;
  }
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', new Uint8Array())]));
}
