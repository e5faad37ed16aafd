/** What rooms keep on a device: filings that are being written or wait for the network, and cases that a resident asked to be remembered. */
export const vaults = { filings: 'filings', cases: 'cases' } as const;
