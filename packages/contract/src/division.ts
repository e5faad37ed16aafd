import * as z from 'zod/mini';
import { docs } from './docs.ts';

/**
 * Code of an administrative division: 2 digits province, 4 city, 6 county (GB/T 2260), 9 township,
 * 12 community (statistical codes), so that a parent's code begins its children's.
 */
export const DivisionCode = z.string().check(z.regex(/^\d{2}(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?$/));
export type DivisionCode = z.infer<typeof DivisionCode>;

/** 省级、地级、县级、乡级、村级. */
export const DivisionLevel = z.enum(['province', 'city', 'county', 'township', 'community']);
export type DivisionLevel = z.infer<typeof DivisionLevel>;

/** A division by code and name, as it stands in a path. */
export const DivisionName = z.object({ code: DivisionCode, name: z.string() });
export type DivisionName = z.infer<typeof DivisionName>;

/* @__PURE__ */ docs.add(DivisionCode, { id: 'DivisionCode', description: 'GB/T 2260 and statistical codes: 2, 4, 6, 9 or 12 digits. 行政区划代码。' });
/* @__PURE__ */ docs.add(DivisionLevel, { id: 'DivisionLevel', description: '省级 province, 地级 city, 县级 county, 乡级 township, 村级 community.' });
/* @__PURE__ */ docs.add(DivisionName, { id: 'DivisionName', description: 'A division by code and name. 区划代码和名称。' });
