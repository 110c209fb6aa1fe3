import { describe, expect, it } from "vitest";
import { assembleFiles } from "../../../../src/pipeline/build-dataset.ts";
import { reportArticle } from "../../../../src/markup/report-article.ts";
import type { Dataset } from "../../../../src/model/packed/derived-dataset.ts";
import type { Section } from "../../../../src/model/report.ts";
import { createPageContext } from "../../../../src/views/page-context.ts";
import { renderToldCounts } from "../../../../src/views/narrative/claims.ts";
import { renderReportPage } from "../../../../src/views/report/report-page.ts";
import { assessReport } from "../../../fixtures/assess-report.ts";
import { closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";

const overview = (text: string): Section[] => [
  {
    id: "overview",
    heading: "一、总体情况",
    at: { line: 3, column: 1 },
    paragraphs: text.split("\n").map((line, at) => ({ text: line, at: { line: at + 4, column: 1 } })),
  },
];
function datasetOf(...reports: ReportOverrides[]): Dataset {
  const assessed = reports.map((report) => assessReport(report));
  const dataset = assembleFiles(assessed, { registry: [], synthetic: false, regions: [] }, []);
  return { ...dataset, agencies: dataset.agencies.map((a) => ({ ...a, years: a.years.map((year) => ({ ...year })) })) };
}
function pageThatSays(text: string, overrides: ReportOverrides = {}) {
  const [file] = datasetOf({ kind: "full", values: closingValues, sections: overview(text), ...overrides }).agencies;
  return renderReportPage({ base: "/", file: file!, wanted: 2023, repository: null });
}
const linesOf = (page: ReturnType<typeof pageThatSays>) =>
  page.parts.flatMap(({ table }) => table?.parts.flatMap(({ lines }) => lines) ?? []);
const notesOf = (page: ReturnType<typeof pageThatSays>) =>
  page.parts.flatMap(({ table }) =>
    table === null
      ? []
      : [
          ...(table.whole?.notes ?? []),
          ...table.parts.flatMap(({ head, lines }) => [...(head?.notes ?? []), ...lines.flatMap(({ notes }) => notes)]),
        ],
  );
const linksIn = (page: ReturnType<typeof pageThatSays>): [string, string][] =>
  page.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ pieces }) =>
      pieces.flatMap(({ text, href }): [string, string][] => (href === null ? [] : [[text, href]])),
    ),
  );

describe("a number of the text that the table has too", () => {
  const text = "（二）依申请公开。\n本局收到政府信息公开申请12件，办结11件，主动公开信息90条。";
  const page = pageThatSays(text);
  it("leads to its cell, and the cell back to its paragraph", () => {
    const links = linksIn(page);
    expect(links.map(([words]) => words)).toEqual(["12件", "11件"]);
    const ids = new Set(linesOf(page).map(({ anchor }) => anchor));
    for (const [, href] of links) expect(ids).toContain(href.slice(1));
    const back = linesOf(page).flatMap(({ cells }) => cells.flatMap((cell) => (cell.toldAt ? [cell] : [])));
    expect(back.map((cell) => [cell.text, cell.toldAt])).toEqual([
      ["12", "#L5"],
      ["11", "#L5"],
    ]);
    expect(notesOf(page)).toEqual([]);
  });
  it("leaves every word of the text in its place", () => {
    const shown = page.parts.flatMap(({ paragraphs }) =>
      paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join("")),
    );
    expect(shown.join("\n")).toBe(text);
    expect(reportArticle(page).html).toContain(">12件</a>");
  });
});

describe("a number of the text that differs", () => {
  it("is told beside the row, with the way to the passage", () => {
    const page = pageThatSays("（二）依申请公开。本局收到政府信息公开申请15件。");
    const [note, ...others] = notesOf(page);
    expect(others).toEqual([]);
    expect([note?.told.zh, note?.href]).toEqual([expect.stringContaining("15件"), "#L4"]);
    expect(note?.told.en).toContain("15");
  });
  it("is told of folded rows as well", () => {
    const page = pageThatSays("依申请公开方面，因政府信息公开引发行政复议2件。");
    expect(notesOf(page)).toHaveLength(1);
  });
  it("is never told of an extract, whose words are ours", () => {
    expect(notesOf(pageThatSays("本局收到政府信息公开申请15件。", { kind: "extract" }))).toEqual([]);
    expect(linksIn(pageThatSays("本局收到政府信息公开申请12件。", { kind: "extract" }))).toHaveLength(1);
  });
  it("leads nowhere where it may be another's", () => {
    expect(linksIn(pageThatSays("全区共收到政府信息公开申请12件。", { values: {} }))).toEqual([]);
  });
});

describe("reviews that the text doesn't mention", () => {
  const values = { ...closingValues, "reviews.reconsideration.upheld": 1, "reviews.reconsideration.total": 1 };
  const long = "本局的公开工作照常进行，各科室按月报送材料。".repeat(6);
  const silencesOf = (text: string, overrides: ReportOverrides = {}) =>
    pageThatSays(text, { values, ...overrides }).parts.flatMap(({ silence }) => silence ?? []);
  it("are named once, of a full report with some text", () => {
    expect(silencesOf(long)).toHaveLength(1);
    expect(silencesOf("平稳。")).toEqual([]);
    expect(silencesOf(`${long}没有行政复议。`)).toEqual([]);
    expect(silencesOf(long, { kind: "extract" })).toEqual([]);
    expect(silencesOf(long, { values: closingValues })).toEqual([]);
  });
});

describe("the counts of all texts", () => {
  const say = (year: number, text: string, kind: "full" | "extract" = "full"): ReportOverrides => ({
    ...{ year, kind, values: closingValues, sections: overview(text) },
  });
  const { text } = datasetOf(
    say(2022, "本局收到政府信息公开申请12件，办结11件。"),
    say(2023, "本局收到政府信息公开申请15件。主动公开信息30条。"),
    say(2024, "本局收到政府信息公开申请15件。", "extract"),
  );
  it("are those of the reports, extracts apart", () => {
    expect(text.years).toMatchObject([
      { year: 2022, kind: "full", reports: 1, telling: 1, differing: 0, counts: { agrees: 2 } },
      { year: 2023, kind: "full", reports: 1, telling: 1, differing: 1, counts: { differs: 1, notInTables: 1 } },
      { year: 2024, kind: "extract", reports: 1, telling: 1, differing: 0, counts: { cannotTell: 1 } },
    ]);
    expect(text.byMeasure.filter(({ measure }) => measure === "received")).toHaveLength(2);
  });
  it.each(["zh", "en"] as const)("are told in a sentence and tables (%s)", (locale) => {
    const view = renderToldCounts(createPageContext(locale, "/"), text, null);
    expect(view.lead).toMatch(/2.*4/);
    expect(view.extracts).toMatch(/1/);
    expect(view.years.rows.map(({ cells }) => cells)).toEqual([
      ["1", "1", "2", "1", "0"],
      ["1", "1", "2", "0", "0"],
    ]);
    expect(view.verdicts.map(({ cells }) => cells.at(-1))).toEqual(["2", "1", "0", "0", "0", "0", "0", "1", "0"]);
    expect(view.docs.href).toBeNull();
  });
  it("are none where no full report is held", () => {
    const view = renderToldCounts(createPageContext("zh", "/"), datasetOf(say(2024, "平稳。", "extract")).text, null);
    expect([view.years.rows, view.lead]).toEqual([[], expect.stringContaining("没有")]);
  });
});
