/** What the manifest analyzer offers to programs, which its own types leave out. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  import type { SourceFile } from 'typescript';
  interface Member { readonly name: string; readonly privacy?: 'public' | 'protected' | 'private'; readonly static?: boolean }
  interface Declaration { readonly kind: string; readonly name: string; readonly tagName?: string; members?: Member[] }
  export interface Manifest { readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[] }
  export function create(options: { modules: readonly SourceFile[]; plugins: readonly unknown[] }): Manifest;
  /** The analyzer's own compiler: another version numbers the syntax differently. */
  export const ts: typeof import('typescript');
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly unknown[];
}
