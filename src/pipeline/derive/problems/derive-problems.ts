/**
 * All bodies → how many reports name each theme in section five, by year, level and whose words they are. A report counts
 * once a theme, however often it names it; nothing is weighed and no body is compared with another.
 */
import { problemThemes } from "../../../form/narrative/problem-themes.ts";
import { AgencyLevel, schemaVersion, type DerivedAgency, type DerivedYear } from "../../../model/dataset.ts";
import type { ProblemGroup, ProblemsFile } from "../../../model/narrative/problems-file.ts";
import { openProblemFacts } from "./problem-facts.ts";

type Key = Pick<ProblemGroup, "year" | "level" | "words">;

const createGroup = (key: Key): ProblemGroup => ({
  ...key,
  reports: 0,
  readable: 0,
  problems: problemThemes.map(() => 0),
  problemsWithoutTheme: 0,
  measures: problemThemes.map(() => 0),
  measuresWithoutTheme: 0,
  followUps: 0,
});

function addTo(group: ProblemGroup, { facts }: DerivedYear): void {
  group.reports += 1;
  if (facts.problems === null) return;
  const { problems, measures, followUps } = openProblemFacts(facts.problems);
  group.readable += 1;
  for (let place = 0; place < problemThemes.length; place++) {
    group.problems[place]! += problems[place]!;
    group.measures[place]! += measures[place]!;
  }
  group.problemsWithoutTheme += problems.at(-1)!;
  group.measuresWithoutTheme += measures.at(-1)!;
  group.followUps += followUps;
}

const levels: readonly ProblemGroup["level"][] = ["all", ...AgencyLevel.options, "unknown"];
const wordings: readonly ProblemGroup["words"][] = ["original", "extract"];

const inOrder = (a: ProblemGroup, b: ProblemGroup): number =>
  a.year - b.year ||
  levels.indexOf(a.level) - levels.indexOf(b.level) ||
  wordings.indexOf(a.words) - wordings.indexOf(b.words);

export function deriveProblems(agencies: readonly DerivedAgency[]): ProblemsFile {
  const groups = new Map<string, ProblemGroup>();
  const groupOf = (key: Key): ProblemGroup => {
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
    groups: [...groups.values()].sort(inOrder),
  };
}
