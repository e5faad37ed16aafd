// `npm run test:browsers`: fetches the browsers that are not here yet, then proves the classic bundle in each.
import { kernels } from './testing/kernels.ts';

for (const { name, find, fetch } of kernels) {
  if (find()) continue;
  console.log(`Fetching ${name} …`);
  await fetch().catch((error: Error) => console.log(`${name} is not here: ${error.message}.`));
}
process.argv.splice(2, 0, 'browsers');
process.env['LINLI_SCREENSHOTS'] ??= 'screenshots/browsers';
await import('./test.ts');
