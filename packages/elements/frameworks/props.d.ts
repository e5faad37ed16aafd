import type { Tags } from '../dist/tags.js';

/** What may be left out may also be undefined. */
type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** Properties of a tag, and the attributes that are spelt otherwise. */
export type Props<Tag extends keyof Tags> = Optional<Tags[Tag]['properties'] & Tags[Tag]['attributes']>;

/** Handlers of a tag's events, under the event's name after a prefix: `onlinli-service-opened`. */
export type Handlers<Tag extends keyof Tags, Prefix extends string> = {
  [Name in keyof Tags[Tag]['events'] & string as `${Prefix}${Name}`]?: ((event: Tags[Tag]['events'][Name]) => void) | undefined;
};

/** `Common`, what every element of a framework takes, with what a tag adds or narrows. */
export type Attributes<Tag extends keyof Tags, Common, Prefix extends string> = Omit<Common, keyof Props<Tag>> & Props<Tag> & Handlers<Tag, Prefix>;
