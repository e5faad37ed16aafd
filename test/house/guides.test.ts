import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf, guides, stepsOf } from '../packages/guide.ts';
import { find, read } from './sources.ts';

describe('the guides', () => {
  it('are all followed, those that make something', () => assert.deepEqual(find('docs/guides/*.md').filter(guide => stepsOf(read(guide)).length > 0), Object.keys(guides)));

  for (const [guide, example] of Object.entries(guides))
    it(`make the example as it is: ${guide}`, () => {
      const made = stepsOf(read(guide)).flatMap(step => ('file' in step ? [[step.file, step.text] as const] : []));
      assert.ok(made.length > 0);
      const { 'README.md': about, ...files } = Object.fromEntries(filesOf(example));
      assert.ok(about?.includes(guide), 'its page names the guide');
      assert.deepEqual(Object.fromEntries(made), files);
    });
});
