/** The database that a vault is in. */
export const databaseOf = (vault: string): string => `linli-${vault}`;

/**
 * Whether a vault of that name is on the device; makes none. A page need not load what reads vaults before there is
 * something to read. `false` where a browser has no database.
 */
export const vaultExists = (name: string): Promise<boolean> => new Promise(resolve => {
  try {
    const request = indexedDB.open(databaseOf(name));
    let made = false;
    request.onupgradeneeded = () => {
      made = true;
      request.transaction!.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(!made);
    };
    request.onerror = () => resolve(!made);
  } catch {
    resolve(false);
  }
});

/** Resolves at once where another page holds on to it: it goes when that page lets go. */
export const deleteDatabase = (name: string): Promise<unknown> => new Promise(resolve => {
  try {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  } catch (error) {
    resolve(error);
  }
});

/** Takes a vault off the device without a look at what is in it. */
export const deleteVault = (name: string): Promise<unknown> => deleteDatabase(databaseOf(name));
