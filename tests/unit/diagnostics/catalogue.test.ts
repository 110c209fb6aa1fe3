import { describe, expect, it } from "vitest";
import {
  catalogue,
  diagnosticCodes,
  type CatalogueEntry,
  type DiagnosticArguments,
  type DiagnosticCode,
} from "../../../src/diagnostics/catalogue.ts";
import { describeDiagnostic } from "../../../src/diagnostics/describe.ts";
import { diagnose } from "../../../src/diagnostics/outcome.ts";
import { allFigureIds } from "../../../src/form/figure-ids.ts";

const of = { zh: "自然人", en: "natural persons" };
const row = { zh: "予以公开", en: "Granted" };
const table = { zh: "依申请公开", en: "Requests" };
const figures = allFigureIds.slice(0, 2);
const sum = { of, left: 3, right: 5 };
const years = { ...sum, year: 2023, previousYear: 2022, previousFile: "样例局-2022.txt" };
const cells = { row: "（一）予以公开", found: 6, expected: 7, figures };

/** Arguments for every code: the compiler asks for a new one here. */
const samples: { [Code in DiagnosticCode]: DiagnosticArguments<Code> } = {
  "empty-file": {},
  "file-too-large": { size: 50_000_000, limit: 20_000_000 },
  "too-many-lines": { limit: 200_000, what: "lineLength" },
  "span-clipped": { columns: 1_000_000_000, limit: 1000 },
  "not-text": { looksLike: "PNG" },
  "encoding-unknown": { offset: 9 },
  "encoding-converted": { encoding: "GB18030" },
  "format-unsupported": { extension: "xlsx" },
  "file-unreadable": { reason: "ENOENT" },
  "control-characters": { count: 2 },
  "format-mismatch": { extension: "docx", looksLike: "PDF" },
  "file-broken": { format: "DOCX", reason: "checksum" },
  "file-encrypted": { format: "DOCX" },
  "no-text-layer": {},
  "page-broken": { page: 3 },
  "pdf-limit-exceeded": { what: "pages", limit: 300 },
  "characters-unknown": { count: 12, total: 900 },
  "not-annual-report": { reason: "partOfYear", text: "样例县上半年政府信息公开统计表" },
  "identity-from-text": { what: "agency", value: "样例县财政局", from: "preamble" },
  "agency-name-varies": { name: "样例镇人民政府", other: "样例大镇" },
  "date-impossible": { text: "12年31日" },
  "row-label-joined": { label: "2.重复申请" },
  "parser-failed": { reason: "x is not a function" },
  "not-a-report": {},
  "tables-missing": {},
  "table-missing": { table, figures: 175 },
  "title-missing": {},
  "agency-missing": {},
  "agency-conflict": { chosen: "样例县财政局", other: "样例县税务局", from: "path" },
  "agency-name-invalid": { name: "<script>" },
  "year-missing": {},
  "year-conflict": { chosen: 2023, other: 2022, from: "title" },
  "section-missing": { heading: "一、总体情况" },
  "edition-mixed": {},
  "header-missing": { table },
  "header-differs": { table, found: "本年度止件数", expected: "本年废止件数" },
  "header-unusable": { table, found: "甲 | 乙", figures },
  "row-missing": { row, figures },
  "row-label-differs": { found: "止公开", expected: "禁止公开" },
  "row-unmatched": { label: "", cells: "0 | ␣" },
  "row-label-lost": { row, cells: "0 | 1", figures },
  "row-repeated": { row },
  "row-contradicts": { row, first: "0 | 1", second: "0 | 2", figures },
  "cells-unplaced": cells,
  "cells-placed-by-sums": cells,
  "cells-surplus": { row: "行政处罚", cells: "0 | 0", figures },
  "cell-missing": { figures },
  "cell-blank": { figures },
  "cell-blank-unproven": { figures },
  "cell-unreadable": { figures, raw: "O" },
  "cell-remark": { figures, raw: "22（其中修订16件）", value: 22 },
  "balance-mismatch": sum,
  "outcomes-mismatch": sum,
  "row-total-mismatch": sum,
  "reviews-mismatch": sum,
  "carry-over-mismatch": years,
  "stock-mismatch": years,
  "count-negative": { figures, raw: "-1", value: -1 },
  "count-fractional": { figures, raw: "1.5", value: 1.5 },
  "report-duplicate": { kept: "样例局-2023.txt", differing: 2, figures },
  "region-unknown": { agency: "样例局" },
  "region-ambiguous": { agency: "鼓楼区教育局", places: "样例省甲市鼓楼区、样例省乙市鼓楼区" },
  "region-disagrees": { agency: "样例局", chosen: "样例省甲市", other: "样例省乙市", from: "path" },
  "text-count-differs": { quote: "收到申请9件", of: row, told: 9, table: 11, figures },
  "text-year-differs": { told: 2022, year: 2023, quote: "2022年收到申请" },
  "text-names-other-body": { name: "样例县财政局", other: "样例县教育局" },
  "text-placeholder": { text: "XX局" },
  "sources-row-invalid": { row: 3, reason: "year" },
  "sources-row-orphan": { path: "样例局-2023.txt" },
  "file-changed": { recorded: "0123456789ab", found: "ba9876543210" },
  "no-reports": {},
  "registry-row-invalid": { row: 3, reason: "id" },
  "registry-id-reused": { row: 3, id: "990101/yang-li-ju", name: "样例局" },
  "registry-successor-unknown": { agency: "样例局", successor: "990101/wu-ci-ju" },
  "regions-row-invalid": { row: 3, reason: "code" },
};
const entryOf = (code: DiagnosticCode) => catalogue[code] as CatalogueEntry<unknown>;
const flawed = /undefined|null|NaN|\[object|Infinity|\$\{/;

/** Arguments that choose a wording and do not stand in it. */
const keywords: Partial<Record<DiagnosticCode, string[]>> = { "not-annual-report": ["reason"] };

describe.each(diagnosticCodes)("%s", (code) => {
  const { title, zh, en } = entryOf(code);
  it("has a wording in both languages, whole sentences without gaps", () => {
    expect(zh(samples[code])).toMatch(/\p{Script=Han}.*。$/u);
    expect(en(samples[code])).toMatch(/^([“A-Z0-9]|sources\.csv).*\.$/);
    for (const text of [zh(samples[code]), en(samples[code]), title.zh, title.en]) expect(text).not.toMatch(flawed);
  });
  it("has a title in both languages, without a full stop", () => {
    expect(title.zh).toMatch(/^[^。]*\p{Script=Han}[^。]*$/u);
    expect(title.en).toMatch(/^([A-Z]|sources\.csv)[^.]*(\.csv)?[^.]*$/);
  });
  it("says in both languages what its arguments say", () => {
    const texts = Object.entries(samples[code]).flatMap(([name, value]): string[] =>
      typeof value === "number" && !["size", "limit"].includes(name)
        ? [String(Math.abs(value))]
        : typeof value === "string" && !["from", "what", "label", "raw", ...(keywords[code] ?? [])].includes(name)
          ? [value]
          : [],
    );
    for (const text of texts.filter((t) => t !== "")) {
      expect(zh(samples[code])).toContain(text);
      expect(en(samples[code])).toContain(text);
    }
  });
});

describe("the catalogue", () => {
  it("names codes in kebab-case, each with a title of its own in both languages", () => {
    expect(diagnosticCodes.filter((code) => !/^[a-z]+(-[a-z]+)+$/.test(code))).toEqual([]);
    for (const language of ["zh", "en"] as const) {
      expect(new Set(diagnosticCodes.map((code) => entryOf(code).title[language])).size).toBe(diagnosticCodes.length);
    }
  });
  it("words every branch", () => {
    for (const what of ["lines", "cells", "lineLength"] as const) {
      expect(catalogue["too-many-lines"].zh({ limit: 1, what })).not.toMatch(flawed);
      expect(catalogue["too-many-lines"].en({ limit: 1, what })).not.toMatch(flawed);
    }
    expect(catalogue["not-text"].en({ looksLike: "binary" })).toContain("binary data");
    expect(catalogue["agency-conflict"].zh({ chosen: "甲", other: "乙", from: "title" })).toContain("标题");
    expect(catalogue["report-duplicate"].en({ kept: "a", differing: 0, figures: [] })).toContain("same figures");
    expect(catalogue["row-unmatched"].zh({ label: "备注", cells: "0" })).toContain("备注");
  });
  it("names three figures and counts the others", () => {
    const many = { figures: allFigureIds.slice(0, 5) };
    expect(catalogue["cell-missing"].zh(many)).toContain("等 5 项");
    expect(catalogue["cell-missing"].en(many)).toContain("and 2 more");
  });
  it("gives a difference without crumbs", () =>
    expect(catalogue["balance-mismatch"].en({ of, left: 0.1 + 0.2, right: 0 })).toContain("a difference of 0.3."));
});

it("describes a finding with its severity and wording", () => {
  const finding = diagnose("cell-missing", { figures }, { file: "a.txt", at: { line: 3, column: 1 }, figures });
  expect(describeDiagnostic(finding)).toEqual({
    code: "cell-missing",
    severity: "error",
    file: "a.txt",
    at: { line: 3, column: 1 },
    figures,
    message: { zh: catalogue["cell-missing"].zh({ figures }), en: catalogue["cell-missing"].en({ figures }) },
  });
  expect(diagnose("no-reports", {}, { file: "reports" })).toMatchObject({ at: "unknown", figures: [] });
});
