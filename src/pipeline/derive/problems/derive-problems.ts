/**
 * All bodies → how many reports name each theme in section five, by year, level and whose words they are. A report counts
 * once a theme, however often it names it; nothing is weighed and no body is compared with another.
 */
import { problemThemes } from "../../../form/narrative/problem-themes.ts";
import { AgencyLevel, schemaVersion } from "../../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import type { ProblemGroup, ProblemsFile } from "../../../model/narrative/problems-file.ts";
import { addProblemFacts, noProblems, type ProblemCounts } from "./problem-facts.ts";

type Key = Pick<ProblemGroup, "year" | "level" | "words">;

type Counted = Pick<ProblemGroup, "reports" | "readable"> & { key: Key; counts: ProblemCounts };

const createGroup = (key: Key): Counted => ({ key, reports: 0, readable: 0, counts: noProblems() });

function addTo(group: Counted, { facts }: DerivedYear): void {
  group.reports += 1;
  if (facts.problems === null) return;
  group.readable += 1;
  addProblemFacts(group.counts, facts.problems);
}

const describeGroup = ({
  key,
  reports,
  readable,
  counts: { problems, measures, followUps },
}: Counted): ProblemGroup => ({
  ...key,
  reports,
  readable,
  problems: problems.slice(0, -1),
  problemsWithoutTheme: problems.at(-1)!,
  measures: measures.slice(0, -1),
  measuresWithoutTheme: measures.at(-1)!,
  followUps,
});

const levels: readonly ProblemGroup["level"][] = ["all", ...AgencyLevel.options, "unknown"];
const wordings: readonly ProblemGroup["words"][] = ["original", "extract"];

const inOrder = (a: ProblemGroup, b: ProblemGroup): number =>
  a.year - b.year ||
  levels.indexOf(a.level) - levels.indexOf(b.level) ||
  wordings.indexOf(a.words) - wordings.indexOf(b.words);

export function deriveProblems(agencies: readonly DerivedAgency[]): ProblemsFile {
  const groups = new Map<string, Counted>();
  const groupOf = (key: Key): Counted => {
    const name = `${key.year} ${key.level} ${key.words}`;
    const known = groups.get(name) ?? createGroup(key);
    groups.set(name, known);
    return known;
  };
  for (const { agency, years } of agencies) {
    for (const report of years) {
      const words = report.source.kind === "extract" ? "extract" : "original";
      addTo(groupOf({ year: report.year, level: "all", words }), report);
      addTo(groupOf({ year: report.year, level: agency.level ?? "unknown", words }), report);
    }
  }
  return {
    schemaVersion,
    themes: problemThemes.map(({ id, name, terms }) => ({ id, name, terms: [...terms] })),
    groups: [...groups.values()].map(describeGroup).sort(inOrder),
  };
}
