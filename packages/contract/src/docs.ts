import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';

/** What the OpenAPI document says of a schema. */
export interface SchemaDocs {
  /** Name under `components.schemas`. */
  readonly id?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** What the OpenAPI document says of a row. */
export interface RowDocs {
  readonly summary: string;
  readonly description?: string;
}

/**
 * Words for the OpenAPI document, kept beside the schemas they speak of. Written as statements of their own,
 * `/* @__PURE__ *\/ docs.add(…)`: in this form alone bundlers drop them from what browsers load.
 */
export const docs = /* @__PURE__ */ z.registry<SchemaDocs>();

/** The same for rows. */
export const rowDocs = /* @__PURE__ */ new Map<Endpoint, RowDocs>();
