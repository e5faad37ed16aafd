import type { Bytes } from '@linli/contract/bytes';
import type { Endpoint } from '@linli/contract/endpoint';

/** Two hex digits a byte. */
export const hexOf = (bytes: ArrayBuffer | Uint8Array): string => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

/** What a Blob holds, by way of a Response: `Blob.arrayBuffer` is missing before iOS 14. Rejects if the file behind it was deleted or changed since. */
export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await new Response(blob).arrayBuffer());

/** What a row answered with, as a file of the media type that the row names. */
export const blobOf = ({ media = 'application/octet-stream' }: Endpoint, bytes: Bytes): Blob => new Blob([bytes], { type: media });
