import { html, nothing, type TemplateResult } from 'lit';
import { changedMind } from './changed-mind.ts';
import type { Host } from './host.ts';
import type { Locale } from './messages.ts';
import { picturesWords } from './pictures.messages.ts';

export interface PicturesView {
  readonly host: Host | undefined;
  readonly language: Locale;
  /** How many there is room for. */
  readonly most: number;
  onPick(files: File[]): void;
}

/** A button for pictures where the host picks them; the page's own field stands below it, and is what remains where that failed. */
export const renderPictures = ({ host, language, most, onPick }: PicturesView): TemplateResult | typeof nothing => {
  if (!host?.pickImages) return nothing;
  const words = picturesWords[language];
  const pick = async ({ currentTarget }: Event): Promise<void> => {
    const failed = (currentTarget as Element).nextElementSibling as HTMLElement;
    failed.hidden = true;
    try {
      onPick(await host.pickImages!(most));
    } catch (error) {
      failed.hidden = changedMind(error);
    }
  };
  return html`
    <button type="button" class="button pick" part="pictures" @click=${pick}>${words.pictures}</button>
    <p class="fault" role="alert" hidden>${words.failed}</p>
  `;
};

/** What the page's own field is for beside that button. */
export const fieldWords = (host: Host | undefined, language: Locale): string | undefined => host?.pickImages && picturesWords[language].file;
