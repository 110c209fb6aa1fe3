/**
 * The dataset in memory, before it is written: what the published files are made of, with each report held packed.
 */
import type { AgencyFile, AgencyYear, DatasetIndex, DiagnosticsFile, MetricsFile } from "../dataset.ts";
import type { CopiedFile } from "../narrative/copied-file.ts";
import type { PackedClaims } from "../narrative/packed-claims.ts";
import type { ProblemsFile } from "../narrative/problems-file.ts";
import type { SharedWords } from "../narrative/shared-words.ts";
import type { TextFile } from "../narrative/text-file.ts";
import type { PackedReport } from "../packed-agency.ts";
import type { SearchFile } from "../published/search-file.ts";
import type { RegionFile, RegionsFile } from "../region-file.ts";
import type { ThemesFile } from "../themes.ts";
import type { ReportFacts } from "./report-facts.ts";

/**
 * Held packed; figures, text, tables, checks and findings are unpacked when asked for. `content`: a digest of what was read.
 * `shared`: what only other reports tell of its text.
 */
export type DerivedYear = AgencyYear & {
  packed: PackedReport;
  facts: ReportFacts;
  content: string | null;
  shared: SharedWords;
  claims: PackedClaims | null;
};
export type DerivedAgency = Omit<AgencyFile, "years"> & { years: DerivedYear[] };

/** All of it in memory, before it is written and gets its version. */
export type Dataset = {
  index: Omit<DatasetIndex, "dataVersion">;
  agencies: DerivedAgency[];
  regions: RegionFile[];
  allRegions: RegionsFile;
  themes: ThemesFile;
  copied: CopiedFile;
  problems: ProblemsFile;
  text: TextFile;
  metrics: MetricsFile;
  diagnostics: DiagnosticsFile;
  search: SearchFile;
};
