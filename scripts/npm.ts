import { delimiter, dirname } from 'node:path';

/** npm's program, to be run with an environment in which it meets the Node that runs this, whatever the machine's own is. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
export const npmEnvironment: NodeJS.ProcessEnv = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), npm_config_update_notifier: 'false' };
