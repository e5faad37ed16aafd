import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** The surroundings of PostgreSQL's programs: its messages in English, nothing of a PostgreSQL elsewhere. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))),
  LC_ALL: 'C',
});

/** Runs a program to its end; answers its exit code and what it said. */
export function run(program: string, args: readonly string[], account: Account | undefined, cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...account, cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    const hear = (chunk: Buffer) => { output += chunk.toString(); };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    child.on('close', code => done({ code, output }));
  });
}
