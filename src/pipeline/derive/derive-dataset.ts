/**
 * Grouped reports → the whole dataset: one file per body, index, totals, metrics and findings.
 * `general` are findings that belong to no report, such as a faulty row of sources.csv. Pure: no clock, no files.
 */
import { describeDiagnostic } from "../../diagnostics/describe.ts";
import type { Diagnostic } from "../../diagnostics/outcome.ts";
import { rangesOfFigures } from "../../form/figure-ranges.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import { schemaVersion, type AgencyFile, type DatasetIndex, type DiagnosticsFile } from "../../model/dataset.ts";
import type { DerivedAgency, Dataset } from "../../model/packed/derived-dataset.ts";
import type { UnpublishedFile } from "../../model/published/unpublished-file.ts";
import type { Corpus } from "../../model/registry.ts";
import { createLives, type Lives } from "./agency-life.ts";
import { deriveAgency, summariseYear } from "./derive-agency.ts";
import { deriveRegionFiles } from "./places/derive-region-files.ts";
import { deriveRegions } from "./places/derive-regions.ts";
import { deriveSearch } from "./derive-search.ts";
import { deriveTotals } from "./derive-totals.ts";
import type { Grouping, SetAside } from "./group-reports.ts";
import { metrics } from "./metrics.ts";
import { createSpreadValues } from "./peer-spread.ts";
import { addPeers } from "./peers.ts";
import { deriveProblems } from "./problems/derive-problems.ts";
import { deriveThemes } from "./themes/derive-themes.ts";
import { deriveCopied } from "./words/derive-copied.ts";
import { nothingShared, type SharedTexts } from "./words/shared-texts.ts";
import { countTold } from "./words/count-told.ts";

const describeUnpublished = ({ path, report, diagnostics }: SetAside): UnpublishedFile => ({
  path,
  agencyName: report?.agencyName ?? null,
  year: report?.year ?? null,
  diagnostics: diagnostics.map(describeDiagnostic),
});

/** All findings in the order of their files; within a file in the order in which they were found. */
function collectFindings(agencies: AgencyFile[], setAside: SetAside[], general: Diagnostic[]): DiagnosticsFile {
  const published = agencies.flatMap(({ agency, years }) =>
    years.flatMap(({ year, diagnostics }) => diagnostics.map((d) => ({ ...d, agency: agency.id, year }))),
  );
  const aside = setAside.flatMap(({ agency, report, diagnostics }) =>
    diagnostics.map((d) => ({ ...describeDiagnostic(d), agency, year: report?.year ?? null })),
  );
  const others = general.map((d) => ({ ...describeDiagnostic(d), agency: null, year: null }));
  const diagnostics = [...others, ...published, ...aside].sort((a, b) => compareCodePoints(a.file, b.file));
  return { schemaVersion, diagnostics: diagnostics.map((d) => ({ ...d, figures: rangesOfFigures(d.figures) })) };
}

type Index = Omit<DatasetIndex, "dataVersion">;
type Told = { synthetic: boolean; moved: Lives["moved"] };

function deriveIndex(agencies: DerivedAgency[], setAside: SetAside[], { synthetic, moved }: Told): Index {
  const years = agencies.flatMap((file) => file.years);
  return {
    schemaVersion,
    counts: {
      agencies: agencies.length,
      reports: years.length,
      figures: years.reduce((sum, { facts }) => sum + facts.figures, 0),
      printed: years.reduce((sum, { facts }) => sum + facts.printed, 0),
    },
    synthetic,
    regions: deriveRegions(agencies.map((file) => file.agency)),
    agencies: agencies.map((file) => ({ ...file.agency, years: file.years.map(summariseYear) })),
    moved,
    totals: deriveTotals(agencies),
    unpublished: setAside.map(describeUnpublished),
  };
}

const plainCorpus: Pick<Corpus, "registry" | "synthetic"> = { registry: [], synthetic: false };

export function deriveDataset(
  { groups, setAside }: Grouping,
  general: Diagnostic[],
  { registry, synthetic } = plainCorpus,
  shared: SharedTexts = nothingShared,
): Dataset {
  const lives = createLives(registry, groups);
  const agencies = groups.map((group) => deriveAgency(group, lives.of(group.id), shared.wordsOf));
  const spreadValues = createSpreadValues();
  addPeers(agencies, spreadValues);
  const index = deriveIndex(agencies, setAside, { synthetic, moved: lives.moved });
  const regions = deriveRegionFiles(index, agencies, spreadValues);
  return {
    index,
    agencies,
    regions: regions.files,
    allRegions: regions.all,
    themes: deriveThemes(agencies),
    copied: deriveCopied(agencies, shared.mostBodies),
    problems: deriveProblems(agencies),
    text: countTold(agencies),
    metrics: { schemaVersion, metrics },
    diagnostics: collectFindings(agencies, setAside, [...general, ...lives.findings]),
    search: deriveSearch(
      index.regions,
      agencies.map((file) => file.agency),
    ),
  };
}
