/**
 * `datapackage.json` as far as this project writes and reads it: a Data Package, version 2, whose tables have Table Schemas
 * of their own. Titles are Chinese, descriptions English.
 */
import { z } from "zod";

export const DataResource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.union([z.string(), z.array(z.string()).min(1)]),
  type: z.literal("table").optional(),
  title: z.string(),
  description: z.string(),
  format: z.enum(["csv", "parquet", "json"]),
  mediatype: z.string(),
  encoding: z.literal("utf-8").optional(),
  dialect: z.strictObject({ lineTerminator: z.string() }).optional(),
  bytes: z.int(),
  hash: z.string().optional(),
  /** Of tables alone. */
  rows: z.int().optional(),
  /** Path of the Table Schema. */
  schema: z.string().optional(),
  /** Path of the JSON Schema. */
  jsonSchema: z.string().optional(),
});
export type DataResource = z.infer<typeof DataResource>;

export const DataPackage = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  licenses: z.array(z.strictObject({ name: z.string(), path: z.string(), title: z.string() })),
  keywords: z.array(z.string()),
  resources: z.array(DataResource).min(1),
});
export type DataPackage = z.infer<typeof DataPackage>;
