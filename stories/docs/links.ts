import { SELECT_STORY } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

/** A page of Storybook as part of its id: `办事查询 Service lookup` becomes `办事查询-service-lookup`. */
export const idOf = (title: string): string => title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '');

/** The address of a page, for whoever opens it in a window of its own. */
export const hrefOf = (id: string): string => `./?path=/${id.endsWith('--docs') ? 'docs' : 'story'}/${id}`;

/** Follows a link to another page of Storybook without loading it all anew. */
export function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-page]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const storyId = link.dataset['page']!;
  addons.getChannel().emit(SELECT_STORY, { storyId, viewMode: storyId.endsWith('--docs') ? 'docs' : 'story' });
}
