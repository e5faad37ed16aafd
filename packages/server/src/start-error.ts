/** Why the server cannot start, as one plain sentence for the person who started it; `cause` is for the curious. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** What is wrong with a folder, from the code of a failed file operation; rethrows what has nothing to do with it. */
export function folderError(folder: string, error: unknown): StartError {
  const cause = error as NodeJS.ErrnoException;
  const why = folderFaults[cause.code ?? ''];
  if (!why) throw error;
  return new StartError(`${why.replace('%', folder)}, or set LINLI_DATA_DIR to another folder.`, { cause });
}

const denied = 'Linli may not write to the data folder %: give this user the right to';
const full = 'The disk of the data folder % is full: make room';
const noFolder = 'The data folder % cannot be made, because there is a file in its way: remove that';
const folderFaults: Record<string, string> = {
  EACCES: denied, EPERM: denied, EROFS: denied, ENOSPC: full, EDQUOT: full, ENOTDIR: noFolder, EEXIST: noFolder,
};
