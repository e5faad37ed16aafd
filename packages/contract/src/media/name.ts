import type { FileType } from '../files.ts';

/** Endings that fit a type; the first is put on where none does. */
const endings: Readonly<Record<FileType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'], 'image/png': ['png'], 'image/webp': ['webp'], 'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'audio/mpeg': ['mp3'], 'audio/mp4': ['m4a', 'm4b', 'mp4', '3gp'], 'audio/wav': ['wav'], 'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/amr': ['amr', 'awb'], 'audio/webm': ['webm', 'weba'],
};

/** Nobody sees them, or they turn the order of others around: controls, marks and overrides of direction, zero widths, tags, lone halves. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
/** Not allowed in names on some systems, or with a meaning in headers and addresses. */
const special = /[<>:"|?*%;]/g;
/** Names of devices, which Windows opens whatever the ending. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;
const longest = 100;

/**
 * A file's name that can be shown, saved on any system and put into Content-Disposition: the last part of a path, nothing
 * unseen, at most 100 characters, with an ending that fits the type. A wrong one is taken off: `照片.jpg.exe` of a JPEG is
 * `照片.jpg`. Where nothing is left, `文件`.
 */
export function safeName(name: string, type: FileType): string {
  const last = name.replace(unseen, '').normalize('NFC').split(/[\\/]/).pop()!.replace(special, '_');
  let [stem, ending] = apart(last.replace(/[.\s]+$/, ''));
  const fits = (one: string) => endings[type].includes(one.toLowerCase());
  if (!fits(ending)) [stem, ending] = fits(apart(stem)[1]) ? apart(stem) : [stem, endings[type][0]!];
  const safe = (trimmed(stem) || '文件').replace(devices, '_$&');
  // Not half a character at the cut.
  return `${trimmed(safe.slice(0, longest - ending.length - 1).replace(/[\ud800-\udbff]$/, ''))}.${ending}`;
}

/** What comes before the ending, and the ending, which begins with a letter: `合同.第2版` and `2026.11.24` have none. */
function apart(name: string): [stem: string, ending: string] {
  const [dotted = '', ending = ''] = /\.([a-z][a-z\d]{0,4})$/i.exec(name) ?? [];
  return [name.slice(0, name.length - dotted.length), ending];
}

/** Hidden files begin with a dot; Windows drops dots and spaces at the end. */
const trimmed = (name: string): string => name.replace(/^[.\s]+|[.\s]+$/g, '');
