import type { LitElement } from 'lit';
import { renderUploads, Uploads, type SendFile } from '../shared/uploads.ts';
import { uploadsStyles } from '../shared/uploads.styles.ts';
import { wear } from '../shared/wear.ts';

export { renderUploads };

/** Papers and pictures come with the first file that is chosen: who has none need not load them. */
export function startUploads(room: LitElement, upload: SendFile, limits: Uploads['limits'], changed: () => void): Uploads {
  wear(room, uploadsStyles);
  return new Uploads(room, upload, limits, changed);
}
