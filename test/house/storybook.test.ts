import assert from 'node:assert/strict';
import { it } from 'node:test';
import { guides } from '../../stories/docs/guides.ts';
import { read } from './sources.ts';

const order = read('.storybook/preview.ts');

for (const [tag, { title, picture, ...said }] of Object.entries(guides)) {
  const stories = read(`stories/${tag.replace('linli-', '')}.stories.ts`);
  it(`the documentation of ${tag} is that of its stories`, () => {
    assert.ok(stories.includes(`title: '${title}'`), 'their title');
    assert.ok(stories.includes(`export const ${picture.story}:`), 'the story of its picture');
    assert.ok(order.includes(`'${title}'`), 'its place in the sidebar');
  });
  it(`the documentation of ${tag} is whole, in both languages`, () => {
    const sentences = Object.values(said).flat(2) as unknown[];
    assert.ok(sentences.length > 15);
    for (const one of sentences) assert.ok(Array.isArray(one) ? one.every(Boolean) : one);
  });
}
