/** Linli's tags in JSX of Solid: `import type {} from '@linli/elements/solid'`. Events are `on:linli-service-opened={event => …}`. */
import type { JSX } from 'solid-js';
import type { Tags } from '../dist/tags.js';
import type { Attributes } from './props.js';

type Elements = { [Tag in keyof Tags]: Attributes<Tag, JSX.HTMLAttributes<Tags[Tag]['element']>, 'on:'> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
