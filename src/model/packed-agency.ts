/**
 * The published file of one body: the same as AgencyFile, a twentieth of its size. Columns instead of objects; what the
 * form, the figures or an earlier part of the file give back is left out. src/packing packs and unpacks it without loss.
 */
import { z } from "zod";
import { RelationResult } from "./check.ts";
import { Agency, schemaVersion } from "./dataset.ts";
import { PackedCopiedText } from "./narrative/packed-copied-text.ts";
import { PackedClaims } from "./narrative/packed-claims.ts";
import { PeerArea } from "./peers.ts";
import { Edition, FormInUse, SectionId, TableId } from "./report.ts";
import { ReportFormat, Scope, SourceKind } from "./source.ts";

/** A line; or line and column where that isn't 1; or page, line and column; or "?" where it isn't known. */
export const PackedPlace = z.union([
  z.int(),
  z.tuple([z.int(), z.int()]),
  z.tuple([z.int(), z.int(), z.int()]),
  z.literal("?"),
]);
export type PackedPlace = z.infer<typeof PackedPlace>;

const NumberList = z
  .string()
  .regex(/^[-0-9.,e+x]*$/)
  .describe("Numbers parted by commas: nothing is 0, x5 is five times 0, - is a number that isn't known.");
const LetterRuns = z
  .string()
  .regex(/^([a-z]\d*)*$/)
  .describe("A letter for each, with how many in a row have it; the last letter goes for all the rest.");
/** By place in a list, in decimal. */
const byPlace = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d+$/), value);

export const PackedFigures = z.strictObject({
  ids: z.array(z.string()).optional().describe("Only where they are not those of the form, in the dictionary's order."),
  values: NumberList.describe(
    "The printed numbers in the dictionary's order of the figures that the report's form has; nothing is 0, x5 five times 0, - no number.",
  ),
  readings: LetterRuns.describe(
    "p printed, b blank, h dash, m missing, u unreadable, e not in the edition; z a blank and y a dash that the sums prove to be 0.",
  ),
  standings: LetterRuns.describe("c confirmed, u unchecked, d disputed."),
  raws: byPlace(z.string().nullable())
    .optional()
    .describe(
      "Printed texts by place in the list, where they aren't the number in plain digits, or the empty text of a blank.",
    ),
  effective: byPlace(z.number().nullable())
    .optional()
    .describe("Numbers for metrics by place in the list, where they aren't the value, or 0 of z and y."),
});
export type PackedFigures = z.infer<typeof PackedFigures>;

export const PackedCell = z.union([
  z.int(),
  z.string(),
  z.strictObject({ figure: z.string(), text: z.string().optional() }),
]);
export type PackedCell = z.infer<typeof PackedCell>;

const TableWidth = z
  .int()
  .describe("Cells of a row; shorter ones are filled up with blanks unless an empty text ends them.");
const TableRows = z
  .array(z.array(PackedCell))
  .describe(
    "Cells: a number from 0 is a label by its place in the dictionary's labels, -n the next n figures of the form, a text itself.",
  );

/** How a report's tables are laid out; reports of several years often share one. */
export const PackedPrint = z.strictObject({
  cells: z
    .string()
    .optional()
    .describe("Where cells follow from their rows: characters before the first cell's text and between two texts."),
  places: z.array(z.string()).optional().describe("Else where the figures of tables 二, 三 and 四 stand, row by row."),
  tables: z.array(
    z.strictObject({
      id: TableId,
      form: z
        .enum(["2019", "2021"])
        .optional()
        .describe("Of a table laid out as this edition's form: width and rows are the dictionary's."),
      width: TableWidth.optional(),
      rows: TableRows.optional(),
      places: z.string().describe("Where the rows begin."),
    }),
  ),
});
export type PackedPrint = z.infer<typeof PackedPrint>;

export const PackedSection = z.strictObject({
  id: SectionId.optional().describe("Where it isn't the one that the form prints next."),
  heading: z.string().optional().describe("Where it isn't the form's."),
  at: PackedPlace,
  lines: z.array(PackedPlace).optional(),
  paragraphs: z.array(z.string()).optional(),
  passages: z
    .string()
    .regex(/^(?:[PMFU][a-l]*\d*|;)*$/)
    .optional()
    .describe(
      "Of section five, paragraphs parted by semicolons: P problem, M measure, F what became of an earlier year's, U neither; then the themes by their letters, then how many characters, to the paragraph's end where no number stands.",
    ),
});
export type PackedSection = z.infer<typeof PackedSection>;

export const PackedFinding = z.strictObject({
  code: z.string(),
  args: z.record(z.string(), z.unknown()).optional().describe("What the catalogue words the message with."),
  figures: z
    .array(z.union([z.int(), z.string()]))
    .optional()
    .describe("Places in the list of figures, or ids; from and to of a run are two numbers, the second negative."),
  at: PackedPlace.optional(),
  file: z.string().optional().describe("Where it isn't the report's."),
});
export type PackedFinding = z.infer<typeof PackedFinding>;

export const PackedSource = z.strictObject({
  path: z.string(),
  format: ReportFormat,
  kind: SourceKind,
  title: z.string().nullable(),
  address: z.string().nullable(),
  retrieved: z.string().nullable(),
  sha256: z.string(),
});

/** One report, without what only other bodies can tell. */
const report = {
  edition: Edition,
  form: FormInUse.optional().describe("Where tables 二 and 三 are not both of the edition."),
  scope: Scope,
  source: PackedSource,
  figures: PackedFigures,
  lines: z
    .array(z.int())
    .describe("First lines of the tables as printed, then of their figures where places tell these."),
  sections: z.array(PackedSection),
  findings: z.array(PackedFinding).optional(),
  checks: z.array(RelationResult).optional().describe("Only where the sums of the figures give others."),
};

export const PackedMetrics = z.strictObject({
  states: z
    .string()
    .regex(/^[pnrde]*$/)
    .describe(
      "A letter for each metric of metrics.json: p known, n no decisions, r not reported, d contradicted, e not in the edition.",
    ),
  numerators: NumberList,
  denominators: NumberList.describe("- for counts."),
});
export type PackedMetrics = z.infer<typeof PackedMetrics>;

export const PackedSpread = z.strictObject({
  metric: z.int().describe("By place in metrics.json."),
  counted: z.int(),
  tooFew: z.int().optional().describe("0 unless told."),
  unknown: z.int().optional().describe("0 unless told."),
  values: NumberList.optional().describe("In ascending order; the quartiles follow from them."),
  quartiles: NumberList.optional().describe("Where there are no values."),
  deciles: NumberList.optional(),
});
export type PackedSpread = z.infer<typeof PackedSpread>;

export const PackedPeers = z.strictObject({
  area: PeerArea,
  isWidened: z.boolean(),
  count: z.int(),
  spreads: z.array(PackedSpread),
  nearest: z.array(z.int()).describe("By place in the file's list of peers."),
  received: PackedMetrics.omit({ denominators: true }).describe("A letter and a number for each of the nearest."),
  disclosureRate: PackedMetrics,
});
export type PackedPeers = z.infer<typeof PackedPeers>;

export const PackedYear = z.strictObject({
  year: z.int(),
  ...report,
  print: z.int().describe("By place in the file's prints."),
  metrics: PackedMetrics,
  peers: PackedPeers.nullable(),
  copied: PackedCopiedText.optional().describe("Text that also stands in other reports; absent where none was found."),
  told: PackedClaims.optional().describe("What the text tells in numbers; absent where it tells none."),
});
export type PackedYear = z.infer<typeof PackedYear>;

/** What of a report is the same whether other reports are known or not. */
export type PackedContent = Pick<PackedYear, "figures" | "lines" | "sections" | "findings" | "checks">;
export type PackedReport = PackedContent & { print: PackedPrint };

export const PackedAgencyFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  agency: Agency,
  years: z.array(PackedYear).describe("In ascending order of year."),
  prints: z.array(PackedPrint),
  peers: z.strictObject({ ids: z.array(z.string()), names: z.array(z.string()) }),
});
export type PackedAgencyFile = z.infer<typeof PackedAgencyFile>;
