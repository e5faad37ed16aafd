import { buildStorybook } from './stories.ts';

process.exit(await buildStorybook());
