import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process was born, as text to compare: a number alone may belong to another by now.
 * Undefined when there is no such process.
 */
export function birthOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    if (process.platform === 'linux') return linuxBirth(pid);
    if (process.platform === 'darwin') return ps(pid, 'lstart=');
  } catch {
    return undefined; // gone in between
  }
  return 'alive';
}

/** Ticks since boot, and which boot; a zombie has gone already. */
function linuxBirth(pid: number): string | undefined {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
  return fields[0] === 'Z' ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
}

/** The command line of a process, or undefined where it can't be told. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'darwin') return ps(pid, 'command=');
  } catch { /* gone */ }
  return undefined;
}

const ps = (pid: number, what: string) => execFileSync('ps', ['-ww', '-o', what, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
