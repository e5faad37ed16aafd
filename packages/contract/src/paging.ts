import * as z from 'zod/mini';
import { docs } from './docs.ts';

/** Opaque mark of where the next page begins; valid for the very query that it came from. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^[\w-]+$/));
export type Cursor = z.infer<typeof Cursor>;

/** Rows on a page. */
export const Limit = z.int().check(z.minimum(1), z.maximum(50));

/** A page of results; `next` is absent on the last one. */
export const page = /* @__NO_SIDE_EFFECTS__ */ <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), next: z.optional(Cursor) });

/* @__PURE__ */ docs.add(Cursor, { description: 'Opaque mark of where the next page begins. 下一页的起点。' });
/* @__PURE__ */ docs.add(Limit, { description: 'How many rows, 1–50. 每页条数。', examples: [10] });
