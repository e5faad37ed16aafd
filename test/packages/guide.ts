import { find, read } from '../house/sources.ts';

/** What a guide has its reader do: save a file, or run a command. */
export type Step = { readonly file: string; readonly text: string } | { readonly command: string };

/** A page's steps in their order: code under its bold file name, and the lines of what is to be typed. */
export const stepsOf = (page: string): Step[] =>
  [...page.matchAll(/(?:^\*\*`([^`\n]+)`\*\*\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, file, language, text = '']): Step[] => {
    if (file) return [{ file, text }];
    return language === 'sh' ? text.trim().split('\n').map(command => ({ command })) : [];
  });

/** The guides, each with the example that it makes. */
export const guides: Readonly<Record<string, string>> = { 'docs/guides/angular.md': 'angular', 'docs/guides/portal.md': 'plain', 'docs/guides/react.md': 'react', 'docs/guides/vue.md': 'vue' };

/** An example's files below its folder, as the repository has them. */
export const filesOf = (example: string): Map<string, string> =>
  new Map(find(`examples/${example}/**`).filter(file => /\.\w+$/.test(file)).map(file => [file.replace(`examples/${example}/`, ''), read(file)]));
