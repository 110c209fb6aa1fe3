/**
 * The published dataset: an index, one file per agency, metrics, search names and the diagnostics.
 * The site reads nothing else; each file validates against the JSON Schema made from the schema here.
 */
import { z } from "zod";
import { RelationResult } from "./check.ts";
import { schemaVersion } from "./published/dataset-version.ts";
import { Bilingual, PublishedDiagnostic } from "./diagnostic.ts";
import { FigureId, Figures } from "./figure.ts";
import { MetricDefinition, MetricValue } from "./metric.ts";
import { CopiedText } from "./narrative/copied-text.ts";
import { PeerGroup } from "./peers.ts";
import { FormTable } from "./packed/form-table.ts";
import { ToldCounts } from "./narrative/packed-claims.ts";
import { UnpublishedFile } from "./published/unpublished-file.ts";
import { Edition, FormInUse, PrintedTable, Section, TableId } from "./report.ts";
import { ReportFormat, Scope, SourceKind } from "./source.ts";

export { schemaVersion };

/** `<region code>/<pinyin slug>`; "000000" where the region isn't known. */
export const AgencyId = z.string().regex(/^\d{6}(\d{3})?\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** Six digits for province, city and county, nine for a town: GB/T 2260 and its extension. */
export const RegionCode = z.string().regex(/^\d{6}(\d{3})?$/);

export const AgencyLevel = z.enum(["province", "city", "county", "town"]);
export type AgencyLevel = z.infer<typeof AgencyLevel>;

/**
 * government: a people's government of a county and above. office: its general office. department: bureau, commission and
 * the like. township, subdistrict: the government of a town, the office of a subdistrict. other: none of these, or not known.
 */
export const AgencyKind = z.enum(["government", "office", "department", "township", "subdistrict", "other"]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** renamed, merged, split and abolished bodies are different states; none of them frees the id. */
export const AgencyStatus = z.enum(["active", "renamed", "merged", "split", "abolished"]);
export type AgencyStatus = z.infer<typeof AgencyStatus>;

export const Region = z.strictObject({
  code: RegionCode.nullable().describe("GB/T 2260 code, or null where nothing told it."),
  names: z
    .array(z.string())
    .describe("From the province down, as the folder path or the registry names them; may be empty."),
  path: z
    .array(z.strictObject({ code: RegionCode.nullable(), name: z.string() }))
    .describe("The same with codes, as far as they are known; empty where the region is unknown."),
  told: z
    .enum(["record", "registry", "path", "name", "phone"])
    .nullable()
    .describe("What told the code: sources.csv, agencies.csv, the folders, the body's name, a telephone area code."),
});
export type Region = z.infer<typeof Region>;

/** Another body that this one came from or became. */
export const AgencyReference = z.strictObject({
  id: AgencyId,
  name: z.string(),
  published: z.boolean().describe("True where its address has a page, if only one that leads on to another body."),
});
export type AgencyReference = z.infer<typeof AgencyReference>;

export const Agency = z.strictObject({
  id: AgencyId,
  name: z.string(),
  aliases: z.array(z.string()),
  region: Region,
  pinyin: z.string().describe("Toneless pinyin, syllables parted by spaces, and its initials: for search."),
  initials: z.string(),
  kind: AgencyKind,
  level: AgencyLevel.nullable(),
  status: AgencyStatus,
  until: z.int().nullable().describe("Last year in which the body existed, where it no longer does."),
  predecessors: z.array(AgencyReference),
  successors: z.array(AgencyReference),
  formerIds: z.array(AgencyId).describe("Ids under which the body was published before; their addresses lead here."),
});
export type Agency = z.infer<typeof Agency>;

export const FindingCounts = z.strictObject({ error: z.int(), warning: z.int(), note: z.int() });
export type FindingCounts = z.infer<typeof FindingCounts>;

/** What lists, cards and the coverage grid need of one report; counts are `effective` values. */
export const YearSummary = z.strictObject({
  year: z.int(),
  edition: Edition,
  scope: Scope,
  kind: SourceKind,
  received: z.number().nullable(),
  carriedIn: z.number().nullable(),
  handled: z.number().nullable(),
  carriedOut: z.number().nullable(),
  reviewCases: z.number().nullable(),
  findings: FindingCounts,
});
export type YearSummary = z.infer<typeof YearSummary>;

/**
 * The six outcome groups and the four numbers of the balance, added over bodies of one scope and one year.
 * `litigation` is that filed directly; litigation after reconsideration is the same dispute again and is never added.
 */
export const Totals = z.strictObject({
  scope: z.enum(["own", "summary"]),
  year: z.int(),
  bodies: z.int().describe("Bodies that the sums are made of; 0 when all were left out."),
  leftOut: z
    .int()
    .describe("Further bodies, left out of the sums because a figure needed here is not known or is disputed."),
  received: z.number(),
  carriedIn: z.number(),
  handled: z.number(),
  carriedOut: z.number(),
  outcomes: z.strictObject({
    granted: z.number(),
    partlyGranted: z.number(),
    refused: z.number(),
    unavailable: z.number(),
    notProcessed: z.number(),
    other: z.number(),
  }),
  reconsideration: z.number(),
  litigation: z.number(),
});
export type Totals = z.infer<typeof Totals>;

/** A region that has bodies, or contains one that has. */
export const IndexedRegion = z.strictObject({
  code: RegionCode,
  name: z.string(),
  level: AgencyLevel,
  parent: RegionCode.nullable(),
  names: z.array(z.string()).describe("From the province down, its own name last."),
  path: z.array(RegionCode).describe("Codes from the province down, its own last."),
});
export type IndexedRegion = z.infer<typeof IndexedRegion>;

export const DatasetIndex = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  dataVersion: z.string().describe("First 12 hex digits of the SHA-256 over all published data: the version to cite."),
  counts: z.strictObject({ agencies: z.int(), reports: z.int(), figures: z.int(), printed: z.int() }),
  synthetic: z.boolean().describe("True when the reports are made up to try the site; every page says so."),
  regions: z.array(IndexedRegion).describe("In the order of their codes."),
  agencies: z.array(z.strictObject({ ...Agency.shape, years: z.array(YearSummary) })),
  moved: z
    .array(z.strictObject({ id: AgencyId, name: z.string(), to: AgencyId }))
    .describe("Ids without reports of their own whose address leads to another body: former ids, absorbed bodies."),
  totals: z.array(Totals),
  unpublished: z.array(UnpublishedFile),
});
export type DatasetIndex = z.infer<typeof DatasetIndex>;

export const AgencyYear = z.strictObject({
  year: z.int(),
  edition: Edition,
  form: FormInUse,
  scope: Scope,
  source: z.strictObject({
    path: z.string(),
    format: ReportFormat,
    kind: SourceKind,
    title: z.string().nullable(),
    address: z.string().nullable(),
    retrieved: z.string().nullable(),
    sha256: z.string(),
  }),
  figures: Figures,
  checks: z.array(RelationResult),
  metrics: z.array(MetricValue),
  diagnostics: z.array(PublishedDiagnostic),
  sections: z.array(Section),
  tables: z.array(PrintedTable),
  peers: PeerGroup.nullable().describe(
    "Bodies alike; null where the body's level isn't known, and for all but the latest report.",
  ),
  copied: CopiedText.optional().describe("Text that also stands in other reports; absent where none was found."),
  told: ToldCounts,
});
export type AgencyYear = z.infer<typeof AgencyYear>;

export const AgencyFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  agency: Agency,
  years: z.array(AgencyYear).describe("In ascending order of year."),
});
export type AgencyFile = z.infer<typeof AgencyFile>;

export const MetricsFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  metrics: z.array(MetricDefinition),
});
export type MetricsFile = z.infer<typeof MetricsFile>;

export const DiagnosticsFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  diagnostics: z.array(
    z.strictObject({
      ...PublishedDiagnostic.shape,
      figures: z
        .array(z.string())
        .describe("Figure ids; first..last for three or more that follow one another in the dictionary's order."),
      agency: AgencyId.nullable(),
      year: z.int().nullable(),
    }),
  ),
});
export type DiagnosticsFile = z.infer<typeof DiagnosticsFile>;

/** Every figure id with its names: the columns of reports.csv explained. */
export const DictionaryFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  labels: z.array(z.string()).describe("Labels of the printed tables; files of bodies name them by their place here."),
  tables: z.array(FormTable).describe("The form's tables as nearly all reports print them."),
  figures: z.array(
    z.strictObject({
      id: FigureId,
      table: TableId,
      name: Bilingual,
      unit: z
        .enum(["count", "tenThousandYuan", "asPrinted"])
        .describe("asPrinted: the form names no unit, or reports print different ones."),
      /** The labels that the form prints, by edition; an edition without this figure is absent. */
      labels: z.array(
        z.strictObject({
          edition: z.enum(["2019", "2021"]),
          group: z.string().nullable(),
          row: z.string(),
          column: z.string(),
        }),
      ),
    }),
  ),
});
export type DictionaryFile = z.infer<typeof DictionaryFile>;
