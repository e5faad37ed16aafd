// The process: environment in, one line out when ready or when not, signals.
import { inspect } from 'node:util';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startNode, type Running } from './node.ts';
import { StartError } from './start-error.ts';

let starting: Promise<Running> | undefined;
let asked = 0;

/** Ends in order; asked again a second later, at once. One Ctrl-C arrives several times: from the terminal and from npm. */
async function end(): Promise<void> {
  const again = asked > 0;
  if (again && performance.now() - asked > 1000) process.exit(1);
  if (again) return;
  asked = performance.now();
  await starting?.then(running => running.stop()).catch(() => {});
  process.exit(0);
}

function fail(error: unknown): never {
  const sentence = error instanceof StartError ? error.message : `Linli could not start (${String((error as Error)?.message ?? error).split('\n')[0]}): LINLI_DEBUG=1 shows more.`;
  console.error(process.env.LINLI_DEBUG ? inspect(error) : sentence);
  process.exit(1);
}

process.on('SIGINT', end);
process.on('SIGTERM', end);
process.on('SIGHUP', end);
// Whoever started us may be killed without a word; then this pipe breaks.
process.on('disconnect', end);
process.channel?.unref();

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  process.on('uncaughtException', fault => {
    log.fatal({ fault }, 'an error that nobody caught');
    if (starting) void starting.then(running => running.stop()).finally(() => process.exit(1));
    else process.exit(1);
  });
  starting = startNode(config, log);
  const { url, notice } = await starting;
  process.stdout.write(`${notice ? `${notice}\n` : ''}Linli is ready: ${url}\n`);
} catch (error) {
  fail(error);
}
