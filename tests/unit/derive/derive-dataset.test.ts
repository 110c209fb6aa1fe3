import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnostics/outcome.ts";
import { allFigureIds, figureIdsOf } from "../../../src/form/figure-ids.ts";
import type { Dataset } from "../../../src/model/packed/derived-dataset.ts";
import { comparisonGroups, sumGroup } from "../../../src/pipeline/derive/comparison-groups.ts";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { metrics } from "../../../src/pipeline/derive/metrics.ts";
import { assessReport } from "../../fixtures/assess-report.ts";
import { caseRow, closingValues, type ReportOverrides } from "../../fixtures/build-report.ts";

const derive = (...reports: ReportOverrides[]): Dataset =>
  deriveDataset(groupReports(reports.map(assessReport), []), []);

describe("a body's file", () => {
  const dataset = derive({ values: closingValues, year: 2023 }, { edition: "2019", year: 2020 });
  const [file] = dataset.agencies;
  it("bears name, pinyin and initials", () =>
    expect(file?.agency).toMatchObject({
      name: "样例市样例区样例局",
      pinyin: "yang li shi yang li qu yang li ju",
      initials: "ylsylqylj",
    }));
  it("holds its years in ascending order, each with the figures of its own form in the form's order", () => {
    expect(file?.years.map((year) => year.year)).toEqual([2020, 2023]);
    const [old, recent] = (file?.years ?? []).map((year) => Object.keys(year.figures));
    const inOrder = (ids: readonly string[]) => allFigureIds.filter((id) => ids.includes(id));
    expect(old).toEqual(inOrder(figureIdsOf({ disclosure: "2019", requests: "2019" })));
    expect(recent).toEqual(figureIdsOf({ disclosure: "2021", requests: "2021" }));
  });
  it("has every metric once a year, in one order", () => {
    for (const year of file?.years ?? []) expect(year.metrics.map((m) => m.id)).toEqual(metrics.map((m) => m.id));
  });
  it("keeps checks, text and tables as they came", () => {
    const { report, checks } = assessReport({ values: closingValues });
    expect(file?.years[1]).toMatchObject({ checks, sections: report.sections, tables: report.tables });
    expect(checks.filter((check) => check.status !== "holds")).toEqual([]);
  });
});

describe("the index", () => {
  it("summarises a year in effective values; litigation after reconsideration is not a case more", () => {
    const { index } = derive({
      values: {
        ...closingValues,
        "reviews.reconsideration.total": 2,
        "reviews.litigationDirect.total": 3,
        "reviews.litigationAfterReconsideration.total": 5,
      },
    });
    expect(index.agencies[0]?.years).toEqual([
      {
        year: 2023,
        edition: "2021",
        scope: "own",
        kind: "extract",
        received: 12,
        carriedIn: 0,
        handled: 11,
        carriedOut: 1,
        reviewCases: 5,
        findings: { error: 0, warning: 0, note: 0 },
      },
    ]);
    expect(index.counts).toEqual({ agencies: 1, reports: 1, figures: 200, printed: 200 });
  });
  it("leaves null what isn't known and counts what is printed", () => {
    const blank = { value: null, raw: "", reading: "blank" as const, effective: null };
    const { index } = derive({ figures: { "requests.received.total": blank, "reviews.reconsideration.total": blank } });
    expect(index.agencies[0]?.years[0]).toMatchObject({ received: null, reviewCases: null, handled: 0 });
    expect(index.counts.printed).toBe(198);
  });
});

describe("totals", () => {
  const name = (agencyName: string, rest: ReportOverrides = {}): ReportOverrides => ({
    agencyName,
    values: closingValues,
    ...rest,
  });
  it("adds reports of one scope and year; an area's summary is never added to its members", () => {
    const { index } = derive(
      name("甲局"),
      name("乙局"),
      name("样例区人民政府", { scope: "summary", values: caseRow("received", 100) }),
      name("丙局", { year: 2022 }),
    );
    expect(index.totals.map((t) => [t.scope, t.year, t.bodies, t.received])).toEqual([
      ["own", 2022, 1, 12],
      ["own", 2023, 2, 24],
      ["summary", 2023, 1, 100],
    ]);
    expect(index.totals[1]).toMatchObject({
      leftOut: 0,
      handled: 22,
      carriedOut: 2,
      outcomes: { granted: 10, partlyGranted: 2, refused: 4, unavailable: 6, notProcessed: 0, other: 0 },
    });
  });
  it("leaves out a report with an unknown or disputed figure, and says so", () => {
    const unknown = { "requests.handled.total": { effective: null } };
    const disputed = { "requests.granted.total": { standing: "disputed" as const } };
    const { index } = derive(name("甲局"), name("乙局", { figures: unknown }), name("丙局", { figures: disputed }));
    expect(index.totals).toHaveLength(1);
    expect(index.totals[0]).toMatchObject({ bodies: 1, leftOut: 2, received: 12 });
  });
  it("adds reports of unknown scope to neither", () =>
    expect(derive(name("甲局", { scope: "unknown" })).index.totals).toEqual([]));
  it("does not add litigation after reconsideration", () => {
    const values = { "reviews.litigationDirect.total": 2, "reviews.litigationAfterReconsideration.total": 4 };
    expect(derive(name("甲局", { values })).index.totals[0]).toMatchObject({ litigation: 2, reconsideration: 0 });
  });
});

describe("the sums that lists and totals show", () => {
  const sumsOf = (report: ReportOverrides) => {
    const [year] = derive(report).agencies[0]?.years ?? [];
    if (year === undefined) throw new Error("no report");
    return (key: string) => sumGroup(key, year);
  };
  it("have those of both editions under one key", () => {
    const recent = { ...caseRow("other.unpaid", 2), ...caseRow("other.unspecified", 3) };
    expect(sumsOf({ edition: "2021", values: recent })("other").sum).toBe(5);
    expect(sumsOf({ edition: "2019", values: caseRow("other.undivided", 4) })("other").sum).toBe(4);
  });
  it("are those of the balance, six outcomes, six kinds of applicant and three kinds of review", () => {
    expect(Object.keys(comparisonGroups)).toHaveLength(4 + 6 + 6 + 15);
    for (const key of ["received", "carriedOut", "refused", "received.legalService", "litigationDirect.pending"])
      expect(sumsOf({})(key)).toEqual({ sum: 0, disputed: false, absent: false });
  });
  it("are marked where a disputed figure enters, and null where a part isn't known", () => {
    const sum = sumsOf({
      figures: {
        "requests.refused.stateSecret.total": { standing: "disputed" },
        "requests.unavailable.notHeld.total": { effective: null },
      },
    });
    expect(sum("refused")).toMatchObject({ sum: 0, disputed: true });
    expect(sum("unavailable")).toMatchObject({ sum: null, disputed: false });
  });
});

describe("findings", () => {
  const finding = (file: string) => diagnose("title-missing", {}, { file });
  it("are told of published reports, files set aside and of no report, in the order of files", () => {
    const good = assessReport({ path: "d.txt" });
    const files = [
      { ...good, diagnostics: [finding("d.txt")] },
      {
        path: "c.txt",
        report: null,
        checks: [],
        diagnostics: [diagnose("empty-file", {}, { file: "c.txt" })],
        sha256: "",
      },
    ];
    const general = [diagnose("sources-row-orphan", { path: "x" }, { file: "a.csv" })];
    const dataset = deriveDataset(groupReports(files, []), general);
    const id = dataset.agencies[0]?.agency.id;
    expect(dataset.diagnostics.diagnostics.map((d) => [d.code, d.agency, d.year])).toEqual([
      ["sources-row-orphan", null, null],
      ["empty-file", null, null],
      ["title-missing", id, 2023],
    ]);
    expect(dataset.index.unpublished).toMatchObject([{ path: "c.txt", agencyName: null, year: null }]);
    expect(dataset.index.agencies[0]?.years[0]?.findings).toEqual({ error: 0, warning: 1, note: 0 });
  });
});

it("gives the same dataset whatever order the files come in", () => {
  const reports = ["甲局", "乙局", "丙局", "𠮷局"].flatMap((agencyName) =>
    [2021, 2022].map((year) => assessReport({ agencyName, year })),
  );
  const twin = assessReport({ agencyName: "甲局", year: 2021, path: "z.txt", regionCode: null });
  const moved = assessReport({ agencyName: "甲局", year: 2022, path: "别处/z.txt" });
  const files = [...reports, twin, moved];
  const text = (order: typeof files) => JSON.stringify(deriveDataset(groupReports(order, []), []));
  const expected = text(files);
  expect(text([...files].reverse())).toBe(expected);
  expect(text([...files.slice(3), ...files.slice(0, 3)])).toBe(expected);
});
