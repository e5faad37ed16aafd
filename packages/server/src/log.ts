import { pino, type DestinationStream, type Logger } from 'pino';
import type { RequestLine } from './app.ts';
import type { LogLevel } from './config.ts';

/** Structured lines on stdout. Nothing in them tells who asked, from where, or for what. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault } };
  // Lines that come while others are being written wait and go together; those of the last moment are written as the process ends.
  return pino(options, destination ?? pino.destination({ dest: 1, sync: false }));
}

/** One line a request: faults of the server stand out, all else is information. */
export const logRequest = (log: Logger) => ({ fault, ...line }: RequestLine): void => {
  const rounded = { ...line, ms: Math.round(line.ms * 10) / 10 };
  if (line.status < 500) log.info(rounded, 'request');
  else log[line.status === 503 ? 'warn' : 'error']({ ...rounded, fault }, 'request failed');
};

/** A fault without its message where that may quote a value: PostgreSQL repeats what it was sent. */
function fault(error: unknown): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : typeof error;
  const { code, routine } = error as { code?: unknown; routine?: unknown };
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line)).map(line => line.trim());
  const quotes = typeof routine === 'string' || error.name === 'SyntaxError';
  return { type: error.name, code, routine, ...(!quotes && { message: error.message }), frames, ...(error.cause !== undefined && { cause: fault(error.cause) }) };
}
