/** What the manifest analyzer offers to programs, which its own types leave out. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  import type { SourceFile } from 'typescript';
  interface Named { readonly name: string; readonly description?: string }
  interface Typed extends Named { type?: { text: string }; default?: string }
  export interface Attribute extends Typed { readonly fieldName: string }
  export interface Member extends Typed {
    readonly kind: 'field' | 'method';
    readonly privacy?: 'public' | 'protected' | 'private';
    readonly static?: boolean;
    readonly readonly?: boolean;
    readonly attribute?: string;
  }
  export interface Declaration extends Named {
    readonly kind: string;
    readonly tagName?: string;
    readonly summary?: string;
    members?: Member[];
    attributes?: Attribute[];
    events?: Typed[];
    readonly slots?: readonly Named[];
    readonly cssParts?: readonly Named[];
    readonly cssProperties?: readonly Typed[];
  }
  export interface Manifest { readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[] }
  export function create(options: { modules: readonly SourceFile[]; plugins: readonly unknown[] }): Manifest;
  /** The analyzer's own compiler: another version numbers the syntax differently. */
  export const ts: typeof import('typescript');
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly unknown[];
}
