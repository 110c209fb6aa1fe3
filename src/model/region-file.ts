/**
 * One region as its page shows it, and all regions as lists and menus show them, so that a page loads the file of its own
 * region and no other. Sums never mix a body's own report with a summary; spreads are of own reports of one year.
 */
import { z } from "zod";
import {
  AgencyId,
  AgencyKind,
  AgencyLevel,
  AgencyStatus,
  IndexedRegion,
  RegionCode,
  schemaVersion,
  Totals,
} from "./dataset.ts";
import { MetricValue } from "./metric.ts";
import { CopiedYear } from "./narrative/copied-file.ts";
import { PeerSpread } from "./peers.ts";
import { SourceKind } from "./source.ts";

/** Above this many bodies a region's page tells how they spread and names none. */
export const mostBodiesListed = 40;

/** A region, or with no code the bodies of the region itself, in none of its parts. */
export const RegionPart = z.strictObject({
  code: RegionCode.nullable(),
  name: z.string().describe("Empty where there is no code."),
  level: AgencyLevel.nullable(),
  depth: z.int().describe("0 for the first level of this list; a part stands after the region that it is in."),
  bodies: z.int().describe("Of the region and of all its parts."),
  reports: z.int(),
  held: z.array(z.int()).describe("For each of `years`, bodies whose report is held."),
  existing: z.array(z.int()).describe("For each of `years`, bodies that existed."),
});
export type RegionPart = z.infer<typeof RegionPart>;

export const ListedBody = z.strictObject({
  id: AgencyId,
  name: z.string(),
  kind: AgencyKind,
  status: AgencyStatus,
  from: z.int().nullable().describe("First year in which the body existed, where a renaming or a split tells it."),
  until: z.int().nullable().describe("Last year in which it existed, where it no longer does."),
  years: z
    .array(z.tuple([z.int(), SourceKind, z.number().nullable()]))
    .describe("Of each report its year, its kind, and the requests received; null where not known."),
});
export type ListedBody = z.infer<typeof ListedBody>;

const Years = z
  .array(z.int())
  .describe("Every year from the first to the last held of any body, so that all grids have the same columns.");

export const RegionFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  region: IndexedRegion,
  years: Years,
  bodies: z.int().describe("Of the region and of all its parts."),
  reports: z.int(),
  held: z.strictObject({ first: z.int(), last: z.int() }).describe("First and last year of its bodies' reports."),
  parts: z.array(RegionPart).describe("Of a province or city: its own bodies, its parts, and its cities' parts."),
  listed: z
    .array(ListedBody)
    .describe("Of a province or city its own bodies, of a county or town all; by kind, then pinyin."),
  totals: z
    .array(Totals)
    .describe("Of all bodies in the region, its parts included; empty where it has one body, whose file tells them."),
  shown: z
    .strictObject({
      year: z.int().describe("The latest year for which more than half as many own reports are held as for any other."),
      reports: z.int(),
      spreads: z.array(PeerSpread),
      bodies: z
        .array(z.strictObject({ id: AgencyId, name: z.string(), received: MetricValue, disclosureRate: MetricValue }))
        .describe(`By name; empty where there are more than ${mostBodiesListed}.`),
    })
    .nullable()
    .describe("Null where no own report is held, or where the region has one body."),
  copied: z
    .array(CopiedYear)
    .optional()
    .describe("Reports with text that also stands elsewhere, by year; absent where none was found."),
});
export type RegionFile = z.infer<typeof RegionFile>;

export const RegionsFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  years: Years,
  parts: z
    .array(RegionPart)
    .describe("Provinces, their cities, and the cities' counties; towns count with their county."),
  listed: z.array(ListedBody).describe(`All bodies; empty where there are more than ${mostBodiesListed}.`),
  unplaced: z.array(AgencyId).describe("Bodies whose region isn't known, by kind, then pinyin."),
});
export type RegionsFile = z.infer<typeof RegionsFile>;
