import { buildEmbed } from './embed.ts';
import { renewReadmes } from './embed/readmes.ts';
import { buildPackages } from './packages.ts';

try {
  buildPackages();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
console.log('packages/*/dist');
await buildEmbed();
renewReadmes();
console.log('dist/embed');
