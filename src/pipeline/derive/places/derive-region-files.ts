/**
 * Bodies → one file a region: its parts and bodies, sums by scope and year over all that lies in it, and how its bodies'
 * own reports spread in the latest year that is covered well; and one file of all regions. Each body is counted once in
 * every region of its path.
 */
import { compareCodePoints } from "../../../model/code-point-order.ts";
import { schemaVersion, type DatasetIndex, type Totals } from "../../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import { mostBodiesListed, type RegionFile, type RegionsFile } from "../../../model/region-file.ts";
import { deriveTotals } from "../derive-totals.ts";
import { spreadOf, type SpreadValues } from "../peer-spread.ts";
import { chosenMetrics } from "../tell-facts.ts";
import { countCopiedByYear } from "../words/copied-counts.ts";
import { describeRegions } from "./describe-regions.ts";

type OwnReport = { file: DerivedAgency; year: DerivedYear };

/** The latest year with more than half as many own reports as the fullest; null without any. */
function yearToShow(totals: readonly Totals[]): number | null {
  const counts = totals
    .filter(({ scope }) => scope === "own")
    .map((own) => [own.year, own.bodies + own.leftOut] as const);
  const most = counts.reduce((all, [, count]) => Math.max(all, count), 0);
  const covered = counts.filter(([, count]) => count * 2 > most).map(([year]) => year);
  return covered.length === 0 ? null : covered.reduce((a, b) => Math.max(a, b));
}

const ownOf = (agencies: readonly DerivedAgency[], wanted: number): OwnReport[] =>
  agencies.flatMap((file) => {
    const year = file.years.find(({ year, scope }) => year === wanted && scope === "own");
    return year === undefined ? [] : [{ file, year }];
  });

const receivedAndRate = chosenMetrics(["received", "disclosureRate"]);

const listBodies = (reports: readonly OwnReport[]): NonNullable<RegionFile["shown"]>["bodies"] =>
  reports
    .map(({ file: { agency }, year }) => {
      const [received, disclosureRate] = receivedAndRate(year.facts);
      return { id: agency.id, name: agency.name, received: received!, disclosureRate: disclosureRate! };
    })
    .sort((a, b) => compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id));

function showYear(
  agencies: readonly DerivedAgency[],
  totals: readonly Totals[],
  valueOf: SpreadValues,
): RegionFile["shown"] {
  const shown = yearToShow(totals);
  if (shown === null) return null;
  const reports = ownOf(agencies, shown);
  const facts = reports.map(({ year }) => year.facts);
  return {
    year: shown,
    reports: reports.length,
    spreads: spreadOf(facts, valueOf, ["received", "disclosureRate"]),
    bodies: reports.length > mostBodiesListed ? [] : listBodies(reports),
  };
}

function copiedOf(bodies: readonly DerivedAgency[]): Pick<RegionFile, "copied"> {
  const years = bodies.flatMap((file) => file.years);
  return years.some(({ shared }) => shared.copied !== null) ? { copied: countCopiedByYear(years) } : {};
}

export type DerivedRegions = { all: RegionsFile; files: RegionFile[] };

/** `index` holds the same bodies as `agencies`. */
export function deriveRegionFiles(
  index: Pick<DatasetIndex, "regions" | "agencies">,
  agencies: readonly DerivedAgency[],
  valueOf: SpreadValues,
): DerivedRegions {
  const inside = new Map<string, DerivedAgency[]>(index.regions.map(({ code }) => [code, []]));
  for (const file of agencies) {
    for (const { code } of file.agency.region.path) if (code !== null) inside.get(code)?.push(file);
  }
  const { all, regions } = describeRegions(index);
  const files = regions.map((described) => {
    const bodies = inside.get(described.region.code) ?? [];
    // One body's numbers stand on its own page.
    const isOne = bodies.length === 1;
    const totals = isOne ? [] : deriveTotals(bodies);
    const shown = isOne ? null : showYear(bodies, totals, valueOf);
    return { schemaVersion, ...described, totals, shown, ...copiedOf(bodies) } satisfies RegionFile;
  });
  return { all, files };
}
