/** Whether somebody thought better of what a host was asked to do: nothing failed, and nothing needs to be said. */
export const changedMind = (error: unknown): boolean => (error as Error | undefined)?.name === 'AbortError';
