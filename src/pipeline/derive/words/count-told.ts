/** All reports → what their texts tell in numbers, counted by year, by measure and by how it stands to the tables. */
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import { Measure, Verdict } from "../../../model/narrative/claim.ts";
import type { TextFile } from "../../../model/narrative/text-file.ts";
import { schemaVersion } from "../../../model/published/dataset-version.ts";
import { SourceKind } from "../../../model/source.ts";
import { verdictsOf } from "../../../packing/words/packed-claims.ts";

type Year = TextFile["years"][number];
type Counts = Year["counts"];

const add = (counts: Counts, verdict: Verdict): void => void (counts[verdict] = (counts[verdict] ?? 0) + 1);

type Told = ReturnType<typeof verdictsOf>;
const noneTold: Told = [];

/** `told`: by its claims. */
function addYear(years: Map<string, Year>, { year, source: { kind }, claims }: DerivedYear, told: Told): void {
  const key = `${year} ${kind}`;
  const sum = years.get(key) ?? { year, kind, reports: 0, telling: 0, differing: 0, silent: 0, counts: {} };
  years.set(key, sum);
  sum.reports += 1;
  if (claims === null) return;
  if (told.length > 0) sum.telling += 1;
  if (told.some(({ verdict }) => verdict === "differs" || verdict === "tableZero")) sum.differing += 1;
  if (claims.silent !== undefined) sum.silent += 1;
  for (const { verdict } of told) add(sum.counts, verdict);
}

/** In the order of the model, whatever the order in which they were met. */
const inOrder = (counts: Counts): Counts =>
  Object.fromEntries(Verdict.options.flatMap((v) => (counts[v] === undefined ? [] : [[v, counts[v]]])));

export function countTold(agencies: readonly DerivedAgency[]): TextFile {
  const years = new Map<string, Year>();
  const measures = new Map<string, Counts>();
  for (const year of agencies.flatMap((file) => file.years)) {
    const told = year.claims === null ? noneTold : verdictsOf(year.claims);
    addYear(years, year, told);
    for (const { measure, verdict } of told) {
      const key = `${measure} ${year.source.kind}`;
      const counts = measures.get(key) ?? {};
      measures.set(key, counts);
      add(counts, verdict);
    }
  }
  const byMeasure = Measure.options.flatMap((measure) =>
    SourceKind.options.flatMap((kind) => {
      const counts = measures.get(`${measure} ${kind}`);
      return counts === undefined ? [] : [{ measure, kind, counts: inOrder(counts) }];
    }),
  );
  return {
    schemaVersion,
    measures: Measure.options,
    verdicts: Verdict.options,
    years: [...years.values()]
      .sort((a, b) => a.year - b.year || (a.kind < b.kind ? -1 : 1))
      .map((year) => ({ ...year, counts: inOrder(year.counts) })),
    byMeasure,
  };
}
