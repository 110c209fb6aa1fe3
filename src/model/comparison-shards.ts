/**
 * The comparison in small pieces, for the browser: what any metric or figure is for any body, without loading all bodies.
 * A measure is a metric or a figure of the form. Pieces hold counts alone; rates are divided by rateOf, as everywhere.
 */
import { z } from "zod";
import { AgencyId, AgencyKind, RegionCode, schemaVersion } from "./dataset.ts";

/**
 * What stands behind a value, one letter each, so that a column of states is a short text.
 * Metrics: p known, n no decisions, r not reported, d disputed, e not in the edition.
 * Figures: p printed, z blank and y dash (0 by the report's sums), d printed and disputed, b blank, h dash, m missing,
 * u unreadable, e not in the edition. Either: - no report for the year. Written as "p37be4": each letter followed by how
 * many of it stand in a row where it is more than one; scopes and editions have letters of their own.
 */
const LetterRuns = z.string().regex(/^([a-z-]([2-9]|[1-9]\d+)?)*$/);

/** "0*37,5,-*4": numbers, a star before how many stand in a row, a hyphen for one that isn't known. */
const NumberRuns = z.string().regex(/^((^|,)(-|-?\d+(\.\d+)?)(\*\d+)?)*$/);

/** The same of lines in a report or of texts that hold neither comma nor star. */
const TextRuns = z.string();

export const TableName = z.enum(["disclosure", "requests", "reviews"]);
export type TableName = z.infer<typeof TableName>;

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
      scopes: LetterRuns.describe("A letter for each body: o own, s summary, u unknown, - no report."),
      editions: LetterRuns.describe("A letter for each body: n of 2021, o of 2019, m mixed, - no report."),
      packs: z.array(z.int()).describe("For each file of the year the place of its first measure in `measures`."),
    }),
  ),
});
export type ComparisonArea = z.infer<typeof ComparisonArea>;

/** Some measures of one area and year. */
export const ComparisonPack = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  states: z
    .array(LetterRuns)
    .describe("Each different column of states once: a letter for each body of the area's list."),
  columns: z.record(
    z.string(),
    z.strictObject({
      states: z.int().describe("Its place in the pack's `states`."),
      values: NumberRuns.describe(
        "A number for each letter but -: a figure, a count, or what stands above a rate's line.",
      ),
      denominators: NumberRuns.optional().describe("The same for what stands below the line; rates only."),
    }),
  ),
});
export type ComparisonPack = z.infer<typeof ComparisonPack>;

/**
 * Where the figures of one area and year stand, for whoever takes the table away, in order of the reports. Most reports are
 * laid out alike, so each layout of a table stands here once, and of a report only which it is and where it begins.
 */
export const ComparisonSources = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  patterns: z
    .array(z.string())
    .describe("Paths with {name} for the body's name, {year} for the year and {} for an opening brace."),
  paths: NumberRuns.describe("For each report its path's place in `patterns`."),
  tables: z.record(
    TableName,
    z.strictObject({
      layouts: z
        .array(TextRuns)
        .describe(
          "For each of the table's figures, in the directory's order, how many lines it stands below the table's first; - if unknown; p, page, colon and line in a PDF.",
        ),
      layout: NumberRuns.describe("For each report its place in `layouts`."),
      start: NumberRuns.describe("For each report the line at which the table begins."),
    }),
  ),
});
export type ComparisonSources = z.infer<typeof ComparisonSources>;
