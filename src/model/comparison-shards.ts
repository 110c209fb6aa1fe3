/**
 * The comparison in small pieces, for the browser: what any metric or figure is for any body, without loading all bodies.
 * A measure is a metric or a figure of the form. Pieces hold counts alone; rates are divided by rateOf, as everywhere.
 */
import { z } from "zod";
import { AgencyId, AgencyKind, RegionCode, schemaVersion } from "./dataset.ts";
import { Edition } from "./report.ts";
import { Scope, SourceKind } from "./source.ts";

/**
 * What stands behind a value, one letter each, so that a column of states is a short text.
 * Metrics: p known, n no decisions, r not reported, d disputed, e not in the edition.
 * Figures: p printed, z blank and y dash (0 by the report's sums), d printed and disputed, b blank, h dash, m missing,
 * u unreadable, e not in the edition. Either: - no report for the year.
 */
export const States = z.string().regex(/^[pnrdezybhmu-]*$/);

/** Numerators (of rates) or values (of counts and figures): one for each letter but "-", null where it isn't known. */
const Numbers = z.array(z.number().nullable());

/** "4103" for the area of a city, "4100" for bodies of the province itself, "0000" for bodies of unknown place. */
export const AreaCode = z.string().regex(/^\d{4}$/);

export const ComparisonDirectory = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  dataVersion: z.string(),
  measures: z.array(z.string()).describe("Ids of all metrics, then of all figures: the order of states and values."),
  years: z.array(z.int()),
  areas: z.array(AreaCode),
  start: z
    .strictObject({ bodies: z.array(AgencyId), region: RegionCode.nullable(), year: z.int().nullable() })
    .describe(
      "What the compare page shows when its address chooses nothing: these bodies, or this region, in the year for which most of them report.",
    ),
});
export type ComparisonDirectory = z.infer<typeof ComparisonDirectory>;

/** One body, all years, all measures. */
export const ComparisonBody = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  id: AgencyId,
  name: z.string(),
  place: z.string().describe("Names of its region from the province down, without a separator."),
  years: z.array(
    z.strictObject({
      year: z.int(),
      scope: Scope,
      edition: Edition,
      kind: SourceKind,
      path: z.string(),
      states: States.describe("A letter for each measure."),
      values: Numbers.describe("A number for each measure."),
      denominators: Numbers.describe("A number for each metric; null for counts."),
      lines: z
        .array(z.union([z.int(), z.string()]))
        .describe("For each figure the line of its cell; p and the page, a colon and the line in a PDF; 0 if unknown."),
    }),
  ),
});
export type ComparisonBody = z.infer<typeof ComparisonBody>;

/** The bodies of one area, a column each; `packs` says in which file of the year a measure stands. */
export const ComparisonArea = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  area: AreaCode,
  regions: z.record(z.string(), z.string()).describe("Names of the bodies' regions, and of those above, by code."),
  ids: z.array(AgencyId),
  names: z.array(z.string()),
  codes: z.array(z.string()).describe("Region codes of the bodies; empty where the region isn't known."),
  places: z.array(z.string()).describe("Names of the bodies' regions from the province down, without a separator."),
  kinds: z.array(AgencyKind),
  years: z.array(
    z.strictObject({
      year: z.int(),
      scopes: z.string().describe("A letter for each body: o own, s summary, u unknown, - no report."),
      editions: z.string().describe("A letter for each body: 1 of 2021, 9 of 2019, m mixed, - no report."),
      packs: z.array(z.int()).describe("For each file of the year the place of its first measure in `measures`."),
    }),
  ),
});
export type ComparisonArea = z.infer<typeof ComparisonArea>;

/** Some measures of one area and year. */
export const ComparisonPack = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  columns: z.record(z.string(), z.strictObject({ states: States, values: Numbers, denominators: Numbers.optional() })),
});
export type ComparisonPack = z.infer<typeof ComparisonPack>;

/** Where the figures of one area and year stand, for whoever takes the table away: one entry for each report. */
export const ComparisonSources = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  paths: z.array(z.string()),
  lines: z.array(z.array(z.union([z.int(), z.string()]))),
});
export type ComparisonSources = z.infer<typeof ComparisonSources>;
