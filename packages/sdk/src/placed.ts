import { isLinliError, LinliError } from './error.ts';

/** What is `invalid` with a part, told at the place of that part in the whole; any other error as it is. */
export const placed = (error: unknown, path: string): unknown =>
  isLinliError(error) && error.kind === 'invalid' ? new LinliError('invalid', { ...error, message: error.message, fields: error.fields.map(({ code }) => ({ path, code })) }) : error;
