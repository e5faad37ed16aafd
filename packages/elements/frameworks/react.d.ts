/** Linli's tags in JSX of React 19: `import type {} from '@linli/elements/react'`. Events are `onlinli-service-opened={event => …}`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Tags } from '../dist/tags.js';
import type { Attributes } from './props.js';

type Elements = { [Tag in keyof Tags]: Attributes<Tag, DetailedHTMLProps<HTMLAttributes<Tags[Tag]['element']>, Tags[Tag]['element']>, 'on'> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
