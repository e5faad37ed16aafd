/** Linli's tags in JSX of Preact: `import type {} from '@linli/elements/preact'`. Events are `onlinli-service-opened={event => …}`. */
import type { HTMLAttributes } from 'preact';
import type { Tags } from '../dist/tags.js';
import type { Attributes } from './props.js';

type Elements = { [Tag in keyof Tags]: Attributes<Tag, HTMLAttributes<Tags[Tag]['element']>, 'on'> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
