import { Suspense, createElement as h, lazy, type ComponentType } from 'react';

/** A part of the pages of documentation, fetched by the first of them: no story waits for Storybook's own blocks. */
export function later(part: 'Container' | 'DocsPage'): ComponentType {
  const Part = lazy(async () => ({ default: (await import('./docs-page.ts'))[part] as ComponentType }));
  return props => h(Suspense, null, h(Part, props));
}
