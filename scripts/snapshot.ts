import { makeSnapshot } from './tab-snapshot.ts';

await makeSnapshot();
console.log('dist/tab/demo.tar.gz');
process.exit();
