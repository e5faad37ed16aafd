import { deleteVault } from '@linli/sdk/vault-database';

/**
 * What rooms keep on a device: filings that are being written or wait for the network, cases that a resident asked to be
 * remembered, who is signed in by phone, and sign-ups of volunteers that are being written.
 */
export const vaults = { filings: 'filings', cases: 'cases', session: 'session', signups: 'signups' } as const;

/** Leaves nothing of Linli's on the device. `clear` says how a vault goes where a page has some of them open. */
export const wipeDevice = async (clear: (vault: string) => Promise<unknown> = deleteVault): Promise<void> => {
  await Promise.all(Object.values(vaults).map(vault => clear(vault)));
};
