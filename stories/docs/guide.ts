import type { ElementTag } from '../../scripts/embed/snippets.ts';

/** A sentence in Chinese and in English: designers read either. */
export type Both = readonly [zh: string, en: string];

/** What is said of an element beside its reference, which its own doc comments say. */
export interface Guide {
  /** Its title in the sidebar. */
  readonly title: string;
  readonly purpose: Both;
  readonly use: readonly Both[];
  readonly avoid: readonly Both[];
  /** Keys, in the order in which one meets them. */
  readonly keys: readonly (readonly [keys: string, does: Both])[];
  /** Roles and names, as the accessibility tree has them. */
  readonly heard: readonly Both[];
  /** How to write what a page puts around it or into it. */
  readonly writing: readonly Both[];
  /** Pixels at the host's 16 px, in the standard scale. */
  readonly sizes: readonly (readonly [what: Both, size: string])[];
  /** The story that shows it in use, and how wide its screen is. */
  readonly picture: { readonly story: string; readonly width: number };
}

export type Guides = Readonly<Record<ElementTag, Guide>>;
