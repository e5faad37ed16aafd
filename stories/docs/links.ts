import { SELECT_STORY } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

/** A page of Storybook as part of its id: `办事查询 Service lookup` becomes `办事查询-service-lookup`. */
export const idOf = (title: string): string => title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '');

const viewOf = (id: string) => (id.endsWith('--docs') ? 'docs' : 'story');

/** The address of a page, for whoever opens it in a window of its own. */
export const hrefOf = (id: string): string => `./?path=/${viewOf(id)}/${id}`;

/** Follows a link to another page of Storybook without loading it all anew. */
export const follow = (storyId: string) => (event: MouseEvent): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  addons.getChannel().emit(SELECT_STORY, { storyId, viewMode: viewOf(storyId) });
};

/** The guides, as pages of Storybook: what they say is in `docs/guides`. */
export const guidePages = [
  ['portal', '门户 Portal', '没有框架的网页 A page without a framework'],
  ['react', 'React', '不用包装组件 Without wrappers'],
  ['vue', 'Vue', '模板里直接写标签 Tags straight in templates'],
  ['angular', 'Angular', '用它的编译器和 Vite With its compiler and Vite'],
  ['themes', '主题 Themes', '选主题，用自己的颜色 Choosing a theme, and your own colours'],
  ['languages', '语言 Languages', '选语言，加一种语言 Choosing a language, adding one'],
  ['wechat', '微信 WeChat', '微信里的照片、定位、扫码和分享 Pictures, place, codes and sharing inside WeChat'],
].map(([name, title, text]) => ({ name: name!, title: title!, text: text!, page: `${idOf(`开始 Start/${title}`)}--docs` }));

/** A guide with its links to other guides leading to their pages here. */
export const inStorybook = (guide: string): string =>
  guide.replace(/\]\((\w+)\.md\)/g, (link, name) => { const page = guidePages.find(one => one.name === name)?.page; return page ? `](?path=/docs/${page})` : link; });
