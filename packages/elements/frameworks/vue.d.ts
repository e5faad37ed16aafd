/** Linli's tags in templates of Vue 3: `import type {} from '@linli/elements/vue'`. Events are `@linli-service-opened="…"`. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Tags } from '../dist/tags.js';
import type { Attributes } from './props.js';

type Elements = {
  [Tag in keyof Tags]: new () => Tags[Tag]['element'] & {
    /** What a template may give it. */
    $props: Attributes<Tag, HTMLAttributes, never> & PublicProps;
    /** What a template may listen to. */
    $emit: EmitFn<{ [Name in keyof Tags[Tag]['events']]: (event: Tags[Tag]['events'][Name]) => void }>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
