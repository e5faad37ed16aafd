import * as z from 'zod/mini';

/** 季度, `2026-Q3`. */
export const Quarter = z.string().check(z.regex(/^20\d\d-Q[1-4]$/));
export type Quarter = z.infer<typeof Quarter>;
