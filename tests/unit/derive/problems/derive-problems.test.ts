import { describe, expect, it } from "vitest";
import { ProblemsFile, type ProblemGroup } from "../../../../src/model/narrative/problems-file.ts";
import { ProblemThemeId } from "../../../../src/model/narrative/passage.ts";
import { packSections } from "../../../../src/packing/packed-sections.ts";
import { addProblemFacts, noProblems, problemFactsOf } from "../../../../src/pipeline/derive/problems/problem-facts.ts";
import { sectionsWith } from "../../../fixtures/problems/section-five.ts";
import type { ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildDataset } from "../../views/profile/build-profile.ts";

const at = (id: ProblemThemeId): number => ProblemThemeId.options.indexOf(id);
const report = (agencyName: string, texts: string[], more: ReportOverrides = {}): ReportOverrides => ({
  agencyName,
  path: `样例省/${agencyName}-${more.year ?? 2023}.txt`,
  kind: "full",
  sections: sectionsWith(texts, more.year ?? 2023),
  ...more,
});

describe("themes of problems and measures", () => {
  const { problems } = buildDataset(
    report("甲样县财政局", ["更新不及时，解读材料偏少，更新太慢。", "下一步，将组织培训。"]),
    report("乙样县财政局", ["还存在一些不足。"]),
    report("丙样县财政局", ["工作总体平稳。"]),
    report("丁样县财政局", ["更新不及时。"], { kind: "extract" }),
    report("甲样县财政局", ["2021年提出的问题已解决。"], { year: 2022 }),
  );
  const groupOf = (year: number, level: ProblemGroup["level"], words: ProblemGroup["words"]): ProblemGroup =>
    problems.groups.find((group) => group.year === year && group.level === level && group.words === words)!;

  it("are counted once a report, over the reports in which something was told apart", () => {
    const group = groupOf(2023, "all", "original");
    expect(group).toMatchObject({ reports: 3, readable: 2, problemsWithoutTheme: 1, measuresWithoutTheme: 0 });
    expect(group.problems[at("timeliness")]).toBe(1);
    expect(group.problems[at("interpretation")]).toBe(1);
    expect(group.measures[at("staff")]).toBe(1);
    expect(group.problems[at("staff")]).toBe(0);
  });
  it("are counted apart where the words are a summary of ours", () => {
    expect(groupOf(2023, "all", "extract")).toMatchObject({ reports: 1, readable: 1 });
  });
  it("tell what became of an earlier year's problems", () => {
    expect(groupOf(2022, "all", "original").followUps).toBe(1);
    expect(groupOf(2023, "all", "original").followUps).toBe(0);
  });
  it("add up over the levels to all reports", () => {
    const all = groupOf(2023, "all", "original");
    const parts = problems.groups.filter(
      ({ year, level, words }) => year === 2023 && level !== "all" && words === "original",
    );
    expect(parts.reduce((sum, { reports }) => sum + reports, 0)).toBe(all.reports);
  });
  it("fit the published form", () => {
    expect(() => ProblemsFile.parse(problems)).not.toThrow();
  });
});

describe("what a report keeps of its section five", () => {
  it("comes back from one number", () => {
    const sections = packSections(sectionsWith(["保密审查不严。今后加强培训。"], 2023));
    const facts = noProblems();
    addProblemFacts(facts, problemFactsOf({ sections })!);
    expect(facts.problems.flatMap((one, place) => (one === 1 ? [place] : []))).toEqual([at("review")]);
    expect(facts.measures.flatMap((one, place) => (one === 1 ? [place] : []))).toEqual([at("staff")]);
    expect(facts.followUps).toBe(0);
  });
  it("is nothing where nothing was told apart", () => {
    expect(problemFactsOf({ sections: packSections(sectionsWith(["工作平稳。"], 2023)) })).toBeNull();
  });
});
