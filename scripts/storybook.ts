import { storybook } from './stories.ts';

process.exit(await storybook('dev', '--host', '127.0.0.1', '--port', '6006', '--no-open', ...process.argv.slice(2)));
