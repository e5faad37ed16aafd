// `npm run rotate:keys`: seals everything with the first key of LINLI_KEYS, beside a running server.
import { folderBlobs } from '@linli/server/blobs/folder';
import { parseS3, s3Blobs } from '@linli/server/blobs/s3';
import { readConfig } from '@linli/server/config';
import { openSecrets } from '@linli/server/secrets/ring';
import { rotate } from '@linli/server/secrets/rotate';
import { onDatabase, Unusable } from './data/database.ts';

const config = readConfig(process.env);
const began = performance.now();

await onDatabase(async db => {
  if (!config.keys?.includes(',')) throw new Unusable('LINLI_KEYS holds one key: put the new one in front of it (new:…,old:…), start the servers with both, then run this again.');
  const secrets = openSecrets(config);
  const blobs = config.files.startsWith('s3+') ? s3Blobs(parseS3(config.files)) : folderBlobs(config.files);
  const total = await rotate(db, secrets, blobs, (what, done) => { if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${what} ${done.toLocaleString('en')}`); });
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(`${total.toLocaleString('en')} sealed with the first key, in ${((performance.now() - began) / 1000).toFixed(1)} s. Uploads under way are done in a day; the audit log needs its old keys for as long as it is to be verified.`);
});
