/** Linli's tags in Svelte: `import type {} from '@linli/elements/svelte'`. Events are `onlinli-service-opened={event => …}`, before Svelte 5 `on:linli-service-opened`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Tags } from '../dist/tags.js';
import type { Attributes, Handlers } from './props.js';

type Elements = { [Tag in keyof Tags]: Attributes<Tag, HTMLAttributes<Tags[Tag]['element']>, 'on'> & Handlers<Tag, 'on:'> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
