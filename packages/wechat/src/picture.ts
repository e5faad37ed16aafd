/** What a picture is, by its first bytes: WeChat does not say, or says what is no type (`image/jgp`). */
const types: readonly [type: string, pattern: RegExp][] = [
  ['image/jpeg', /^\xff\xd8\xff/], ['image/png', /^\x89PNG\r\n\x1a\n/], ['image/webp', /^RIFF[^]{4}WEBP/], ['image/heic', /^[^]{4}ftyp(?:hei|hev|mif)/], ['image/gif', /^GIF8/],
];

let count = 0;

/** A file of what `getLocalImgData` told: base64, in a `data:` URL on iOS, bare and with line breaks on Android. Throws an `OperationError` where it is none. */
export function toFile(localData: string): File {
  const binary = decoded(localData.replace(/^data:[^,]*,/, '').replace(/\s+/g, ''));
  const type = types.find(([, pattern]) => pattern.test(binary))?.[0];
  if (!type) throw new DOMException('WeChat gave no picture', 'OperationError');
  return new File([Uint8Array.from(binary, character => character.charCodeAt(0))], `IMG_${String(++count).padStart(4, '0')}.${type.slice(6).replace('jpeg', 'jpg')}`, { type });
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
