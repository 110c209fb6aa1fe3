import { describe, expect, it } from "vitest";
import type { ProblemGroup, ProblemsFile } from "../../../../src/model/narrative/problems-file.ts";
import { deriveProblems } from "../../../../src/pipeline/derive/problems/derive-problems.ts";
import { renderProblemsPage } from "../../../../src/views/narrative/problems-page.ts";
import { contextIn } from "../profile/build-profile.ts";

const { themes, schemaVersion } = deriveProblems([]);
const group = (more: Partial<ProblemGroup>): ProblemGroup => ({
  year: 2023,
  level: "all",
  words: "original",
  reports: 20,
  readable: 20,
  problems: themes.map((_, place) => place),
  problemsWithoutTheme: 1,
  measures: themes.map(() => 2),
  measuresWithoutTheme: 0,
  followUps: 3,
  ...more,
});
const pageOf = (groups: ProblemGroup[], locale: "zh" | "en" = "zh") => {
  const file: ProblemsFile = { schemaVersion, themes, groups };
  return renderProblemsPage(contextIn(locale), file, null);
};
const cellsOf = (page: ReturnType<typeof pageOf>): string[] =>
  page.parts.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((c) => c.text))),
  );

describe("the page of problems and measures", () => {
  it("has no percentage where fewer than ten reports are behind it", () => {
    expect(cellsOf(pageOf([group({})])).some((text) => text.includes("%"))).toBe(true);
    expect(cellsOf(pageOf([group({ readable: 9, reports: 9 })])).some((text) => text.includes("%"))).toBe(false);
  });
  it("says in words that there is nothing to count, and draws nothing", () => {
    for (const groups of [[], [group({ readable: 0 })]]) {
      const page = pageOf(groups);
      expect(page.parts).toEqual([]);
      expect(page.notice).not.toBeNull();
    }
  });
  it("speaks of originals where there are any, and says how many extracts it leaves out", () => {
    const extracts = group({ words: "extract", reports: 7, readable: 7 });
    expect(pageOf([group({}), extracts]).notice).toBeNull();
    expect(pageOf([group({}), extracts]).parts[0]!.remarks).toContain("7");
    expect(pageOf([extracts]).notice).not.toBeNull();
  });
  it("has years and levels only where there are several", () => {
    const ids = (groups: ProblemGroup[]): string[] => pageOf(groups).parts.map(({ id }) => id);
    expect(ids([group({}), group({ level: "city" })])).toEqual(["year"]);
    const levels = [group({ level: "city" }), group({ level: "town", readable: 3 })];
    expect(ids([group({ year: 2022 }), group({}), ...levels])).toEqual(["year", "years", "levels"]);
  });
  it("lists every term of every theme, in both languages", () => {
    for (const locale of ["zh", "en"] as const) {
      const told = pageOf([group({})], locale).terms.themes;
      expect(told.map(({ terms }) => terms.split("、"))).toEqual(themes.map(({ terms }) => terms));
    }
  });
  it("prints no broken number", () => {
    expect(JSON.stringify(pageOf([group({}), group({ level: "town" })], "en"))).not.toMatch(/NaN|undefined|Infinity/);
  });
});
