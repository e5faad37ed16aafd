/**
 * Why a file is refused, in the codes of a field: `choice` not a type that is taken · `unsafe` could hurt who opens it ·
 * `format` broken, or cut off · `too-large` more pixels than a screen should be asked to hold.
 */
export type MediaFaultCode = 'choice' | 'unsafe' | 'format' | 'too-large';

/** Thrown for a file that is not taken; the only error that looking at a file ends with. */
export class MediaFault extends Error {
  readonly code: MediaFaultCode;

  constructor(code: MediaFaultCode) {
    super(`The file is refused: ${code}`);
    this.name = 'MediaFault';
    this.code = code;
  }
}

/** Refuses a file of which something does not hold. */
export function ensure(holds: unknown, code: MediaFaultCode = 'format'): asserts holds {
  if (!holds) throw new MediaFault(code);
}

/** Undoes zlib's deflate. Nothing where the data are broken or more than `most` bytes come out. Servers have it, old browsers don't. */
export type Inflate = (deflated: Uint8Array, most: number) => Uint8Array | undefined;
