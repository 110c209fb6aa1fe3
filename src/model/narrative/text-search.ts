/**
 * What the search in the reports' text begins with. Reports are numbered by body, in the order of ids, then year; of every two
 * neighbouring characters a list tells which reports have them (gram-shards.ts, number-lists.ts; docs/data.md).
 */
import { z } from "zod";
import { AgencyId, schemaVersion } from "../dataset.ts";

export const TextSearchDirectory = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  folder: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .describe("Folder below search/ that holds the other files; another one whenever a byte of them differs."),
  reports: z.int().describe("How many reports are numbered."),
  years: z.array(z.int()),
  bodies: z.strictObject({
    years: z
      .string()
      .describe("Of each body a number whose bits tell the years it has, the first year the lowest; runs as 63*12,31."),
    codes: z.string().describe("Region codes in runs, as 410302*14; - where it isn't known."),
    levels: z
      .string()
      .regex(/^([pckt-]\d*)*$/)
      .describe("p province, c city, k county, t town, - not known; each with how many in a row have it."),
  }),
  block: z.int().describe("How many bodies' ids stand in one of the files bodies-<n>.json."),
  shards: z.int().describe("How many files <n>.bin hold the lists, a power of two."),
  listBytes: z.int().describe("Size of lists.bin, which holds the longer lists."),
});
export type TextSearchDirectory = z.infer<typeof TextSearchDirectory>;

export const TextSearchBodies = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  ids: z.array(AgencyId),
});
export type TextSearchBodies = z.infer<typeof TextSearchBodies>;
