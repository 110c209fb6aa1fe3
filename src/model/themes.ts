/**
 * What the thematic pages show: sums over bodies' own reports by year, as a whole and by region, how the bodies spread,
 * and, where a year has few reports, each report by itself. Summaries are never added; they are only listed.
 */
import { z } from "zod";
import { AgencyId, RegionCode, schemaVersion } from "./dataset.ts";
import { MetricValue } from "./metric.ts";
import { Edition } from "./report.ts";
import { Scope } from "./source.ts";

export const ThemeId = z.enum(["requests", "outcomes", "refusals", "reviews", "applicants"]);
export type ThemeId = z.infer<typeof ThemeId>;

/** Above this many reports of one year and scope, reports are not listed one by one but told by region. */
export const mostListed = 40;

export const ThemeSums = z.strictObject({
  counted: z.int().describe("Reports that the sums are made of."),
  unknown: z.int().describe("Reports left out because a figure needed here isn't known."),
  disputed: z.int().describe("Reports left out because a figure needed here is contradicted by its own report."),
  sums: z
    .record(z.string(), z.number())
    .describe("By row or column of the form; `refused.stateSecret`, `received.business`, `reconsideration.upheld`."),
  metrics: z.array(MetricValue).describe("Metrics of the sums: all cases of the group taken together."),
  shares: z
    .array(MetricValue)
    .describe("Parts of a whole by key of `sums`, such as a ground's share of all refusals; not by region."),
});
export type ThemeSums = z.infer<typeof ThemeSums>;

/**
 * all: every own report of the year. constant: bodies with a usable report in each of the years compared.
 * region: everything inside a province, city or county. rest: bodies of a province or city itself, in none of its parts;
 * with no region, bodies whose region isn't known.
 */
export const ThemeGroupKind = z.enum(["all", "constant", "region", "rest"]);
export type ThemeGroupKind = z.infer<typeof ThemeGroupKind>;

export const ThemeGroup = z.strictObject({
  kind: ThemeGroupKind,
  year: z.int(),
  region: RegionCode.nullable(),
  reports: z.int(),
  editions: z.record(Edition, z.int()).describe("Reports by the edition of the form that they use."),
  themes: z.record(ThemeId, ThemeSums),
});
export type ThemeGroup = z.infer<typeof ThemeGroup>;

/** Bodies whose value is at least `from` and below the next band's `from`; the last band of shares takes 1 as well. */
export const ThemeBand = z.strictObject({ from: z.number(), bodies: z.int() });
export type ThemeBand = z.infer<typeof ThemeBand>;

export const ThemeSpread = z.strictObject({
  year: z.int(),
  received: z.strictObject({
    bodies: z.int(),
    bands: z.array(ThemeBand),
    quartiles: z
      .strictObject({ lower: z.number(), median: z.number(), upper: z.number() })
      .describe("Printed counts: the body at a quarter, at half, at three quarters of the way up."),
  }),
  disclosureRate: z.strictObject({
    bodies: z.int().describe("Bodies with ten or more decisions."),
    tooFew: z.int().describe("Bodies with one to nine decisions, for which a share says nothing."),
    none: z.int().describe("Bodies without a decision, or whose decisions aren't known."),
    bands: z.array(ThemeBand),
  }),
});
export type ThemeSpread = z.infer<typeof ThemeSpread>;

export const ThemeReport = z.strictObject({
  agency: AgencyId,
  name: z.string(),
  year: z.int(),
  scope: Scope,
  edition: Edition,
  metrics: z.array(MetricValue),
  groups: z.record(z.string(), z.number().nullable()).describe("As `sums`, null where a part isn't known."),
  disputed: z.array(z.string()).describe("Keys of `groups` that a disputed figure enters."),
});
export type ThemeReport = z.infer<typeof ThemeReport>;

export const ThemesFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  counts: z
    .array(z.strictObject({ year: z.int(), scope: Scope, reports: z.int(), listed: z.int() }))
    .describe("Reports by year and scope, and how many of them `reports` lists."),
  groups: z.array(ThemeGroup),
  spreads: z.array(ThemeSpread),
  reports: z.array(ThemeReport),
});
export type ThemesFile = z.infer<typeof ThemesFile>;
