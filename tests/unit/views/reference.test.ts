import { describe, expect, it } from "vitest";
import { allFigureIds } from "../../../src/form/figure-ids.ts";
import { schemaVersion } from "../../../src/model/dataset.ts";
import { metrics } from "../../../src/pipeline/derive/metrics.ts";
import { wilsonInterval } from "../../../src/model/rate.ts";
import { renderDictionary as renderDictionaryFile } from "../../../src/pipeline/publish/render-dictionary.ts";
import { tabulateReports } from "../../../src/pipeline/publish/reports-table.ts";
import { createPageContext } from "../../../src/views/page-context.ts";
import type { DataPackage } from "../../../src/model/published/data-package.ts";
import { renderData } from "../../../src/views/reference/data-page.ts";
import { formatSize } from "../../../src/views/reference/format-size.ts";
import { renderDictionary } from "../../../src/views/reference/dictionary.ts";
import { renderMethodology } from "../../../src/views/reference/methodology.ts";
import { buildIndex } from "./build-index.ts";

const zh = createPageContext("zh", "/");
const en = createPageContext("en", "/repo");
const dictionary = renderDictionaryFile();
const metricsFile = { schemaVersion, metrics } as const;

describe("the methodology page", () => {
  const view = renderMethodology(zh, metricsFile, dictionary);

  it("has every metric, in both languages, with the statutory rows of its formula", () => {
    expect(view.metrics.map((metric) => metric.id)).toEqual(metrics.map((metric) => metric.id));
    const rate = view.metrics.find((metric) => metric.id === "disclosureRate");
    expect(rate?.numerator).toBe("（一）予以公开；（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
    expect(rate?.denominator).toBe("（七）总计");
    expect(view.metrics.find((metric) => metric.id === "received")?.denominator).toBe("");
    const english = renderMethodology(en, metricsFile, dictionary);
    expect(english.metrics.map((metric) => metric.name)).toEqual(metrics.map((metric) => metric.name.en));
  });
  it("explains every symbol that a formula uses", () => {
    const known = new Set(view.symbols.map((symbol) => symbol.term));
    const used = metrics.flatMap((metric) => metric.formula.match(/[A-Za-z][A-Za-z.]*/g) ?? []);
    expect(used.filter((symbol) => !known.has(symbol))).toEqual([]);
  });
  it("knows the statutory rows behind each symbol", () => {
    expect(view.symbols.filter((symbol) => symbol.cells.includes("")).map((symbol) => symbol.term)).toEqual([]);
    expect(view.symbols.find((symbol) => symbol.term === "C")?.cells[1]?.split("；")).toHaveLength(8);
    // Three rows of the 2021 form and the single one of 2019.
    expect(view.symbols.find((symbol) => symbol.term === "F")?.cells[1]?.split("；")).toHaveLength(4);
  });
  it("counts the equations that a report allows: 7 + 7 + 25 + 3", () => {
    expect(view.relations.map((relation) => relation.cells[0])).toEqual([
      "7 个",
      "7 个",
      "25 个",
      "3 个",
      "相邻两年",
      "相邻两年",
    ]);
    expect(view.relationsIntro).toContain("42 个");
  });
  it("gives the example's interval as it is calculated", () => {
    const interval = wilsonInterval(13, 53);
    const percent = (value: number) => `${Math.round(value * 100)}%`;
    for (const context of [zh, en]) {
      const text = context.t.pages.methodology.intervals.join("");
      expect(text).toContain("24.5%");
      expect(text).toContain(percent(interval.low));
      expect(text).toContain(percent(interval.high));
    }
  });
});

describe("the dictionary", () => {
  const view = renderDictionary(zh, dictionary);
  it("has every figure id once", () => {
    const ids = view.tables.flatMap((table) => table.rows.map((row) => row.id));
    expect(ids.toSorted()).toEqual(allFigureIds.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("tells the editions apart", () => {
    const tableOf = (id: string) => view.tables.find((table) => table.rows.some((row) => row.id === id))?.id;
    expect(tableOf("requests.other.undivided.total")).toBe("requests-2019");
    expect(tableOf("requests.other.unpaid.total")).toBe("requests-2021");
    expect(tableOf("requests.received.total")).toBe("requests-both");
  });
  it("gives both wordings where the editions differ, one where they don't", () => {
    const labelOf = (id: string) => view.tables.flatMap((table) => table.rows).find((row) => row.id === id)?.label;
    expect(labelOf("disclosure.licensing.decisions")).toBe(
      "行政许可｜本年处理决定数量（2021 年表式）；行政许可｜处理决定数量（2019 年表式）",
    );
    expect(labelOf("requests.refused.stateSecret.total")).toBe("（三）不予公开1.属于国家秘密｜总计");
  });
  it("explains the first columns of the CSV, no more and no fewer", () => {
    const columns = tabulateReports([]).fields.slice(0, -allFigureIds.length);
    expect(view.identifying.map((column) => column.term)).toEqual(columns);
  });
});

describe("the data page", () => {
  const files = [
    { path: "agencies/990101/yang-li-ju.json", bytes: 2_000_000 },
    { path: "agencies/990101/b.json", bytes: 500_000 },
    { path: "SHA256SUMS", bytes: 1 },
    { path: "agencies.csv", bytes: 10 },
    { path: "index.json", bytes: 999 },
    { path: "parquet/reports/province=99/year=2023/part-0.parquet", bytes: 3000 },
    { path: "reports-excel.csv", bytes: 1234 },
    { path: "reports.csv", bytes: 1000 },
    { path: "schema/index.schema.json", bytes: 10 },
  ];
  const table = { type: "table", title: "表", description: "Table.", format: "csv", mediatype: "text/csv" } as const;
  const described = {
    resources: [
      { ...table, name: "agencies", path: "agencies.csv", bytes: 10, rows: 1 },
      { ...table, name: "reports", path: "reports.csv", bytes: 1000, rows: 1234 },
      { ...table, name: "reports-excel", path: "reports-excel.csv", bytes: 1234, rows: 1234 },
    ],
  } as unknown as DataPackage;
  const view = renderData(en, { index: buildIndex(), files, described }, "https://example.org/repo/en/");

  it("offers tables first, with sizes, and adds up the files of bodies", () => {
    expect(view.tables.map((file) => [file.path, file.size, file.href, file.more.map(({ href }) => href)])).toEqual([
      ["reports.csv", "1 KB", "/repo/data/v1/reports.csv", ["/repo/data/v1/reports-excel.csv"]],
      ["agencies.csv", "10 B", "/repo/data/v1/agencies.csv", []],
    ]);
    expect(view.tables[0]?.rows).toContain("1,234");
    expect(view.json.map((file) => file.path)).toEqual(["index.json"]);
    expect(view.describing.map((file) => file.path)).toEqual(["SHA256SUMS"]);
    expect(view.folders.map(({ href, size }) => [href, size])).toEqual([
      ["/repo/en/data/query/", "3 KB"],
      ["/repo/en/agencies/", "2.5 MB"],
    ]);
    expect(view.folders[0]?.parts.map(({ href }) => href)).toEqual([
      "/repo/data/v1/parquet/reports/province=99/year=2023/part-0.parquet",
    ]);
    expect(view.whole).toContain(String(files.length));
    expect(view.schemas.map((schema) => schema.href)).toEqual(["/repo/data/v1/schema/index.schema.json"]);
    expect(formatSize(999_960, zh)).toBe("1 MB");
  });
  it("describes every file that is published", () => {
    const { tables, json, describing } = renderData(
      zh,
      { index: buildIndex(), files, described },
      "https://example.org/",
    );
    expect([...tables, ...json, ...describing].map((f) => f.content)).not.toContain(zh.t.pages.data.otherFile);
  });
  it("says when large tables are left to the release", () => {
    expect(view.leftOut).not.toBe("");
    const all = [...files, { path: "figures/99-2023.csv", bytes: 1 }];
    expect(renderData(en, { index: buildIndex(), files: all, described }, "https://example.org/").leftOut).toBe("");
  });
  it("cites the version and the address, and invents no date", () => {
    for (const { text } of view.citations) {
      expect(text).toContain("0123456789ab");
      expect(text).toContain("https://example.org/repo/en/");
      expect(text.replaceAll("0123456789ab", "")).not.toMatch(/\b(19|20)\d\d\b/);
    }
  });
});
