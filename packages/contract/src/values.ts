import * as z from 'zod/mini';
import { docs } from './docs.ts';

/** WGS-84, degrees. Map adapters convert to GCJ-02 where a map needs it. */
export const Point = z.object({ lat: z.number().check(z.minimum(-90), z.maximum(90)), lng: z.number().check(z.minimum(-180), z.maximum(180)) });
export type Point = z.infer<typeof Point>;

/** `2026-11-23`, `2026-11-23T09:00:00+08:00`: as patterns, for the general checks of dates cost more bytes than all of the contract's own. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
export const IsoInstant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/));

/* @__PURE__ */ docs.add(Point, { id: 'Point', description: 'WGS-84 degrees. 坐标（WGS-84）。' });
