import * as z from 'zod/mini';
import { docs } from './docs.ts';

/** A span of days, working (工作日) or calendar (自然日). */
export const Duration = z.object({ amount: z.int().check(z.minimum(1)), unit: z.enum(['working-days', 'calendar-days']) });
export type Duration = z.infer<typeof Duration>;

/* @__PURE__ */ docs.add(Duration, { id: 'Duration', description: 'A span of working or calendar days. 时长。' });
