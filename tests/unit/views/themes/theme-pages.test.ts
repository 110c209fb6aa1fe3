import { describe, expect, it } from "vitest";
import { formatNumber, formatShare } from "../../../../src/i18n/format.ts";
import { mostListed } from "../../../../src/model/themes.ts";
import { createPageContext, type PageContext } from "../../../../src/views/page-context.ts";
import { renderApplicantsPage } from "../../../../src/views/themes/applicants.ts";
import { renderOutcomesPage } from "../../../../src/views/themes/outcomes.ts";
import { renderRefusalsPage } from "../../../../src/views/themes/refusals.ts";
import { renderRequestsPage } from "../../../../src/views/themes/requests.ts";
import { renderReviewsPage } from "../../../../src/views/themes/reviews.ts";
import type { ThemeData, ThemePage, ThemePart } from "../../../../src/views/themes/theme-page.ts";
import { buildReports, buildThemes, closingReport } from "./build-themes.ts";

const zh = createPageContext("zh", "/");
const en = createPageContext("en", "/repo");
const pages = {
  requests: renderRequestsPage,
  outcomes: renderOutcomesPage,
  refusals: renderRefusalsPage,
  reviews: renderReviewsPage,
  applicants: renderApplicantsPage,
};
const names = Object.keys(pages) as (keyof typeof pages)[];
const partsOf = ({ open, folded }: ThemePage): ThemePart[] => [...open, ...folded];
const partIds = (page: ThemePage): string[] => page.open.map(({ id }) => id);

const few = buildThemes(...buildReports({ bodies: 4, years: [2022, 2023] }));
const many = buildThemes(...buildReports({ bodies: mostListed + 12, years: [2022, 2023] }));
const quiet = buildThemes(...buildReports({ bodies: mostListed + 1, years: [2023], most: 1 }));
const corpora: Record<string, ThemeData> = { few, many, quiet, none: buildThemes() };

/** Every number that the data hold, as either language prints it. */
function numbersIn(data: ThemeData, { locale }: PageContext): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "number") {
      found.add(formatNumber(value, locale));
      found.add(String(value));
      if (value >= 0 && value <= 1) found.add(formatShare(value, locale));
    } else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(data.themes);
  walk(data.index.regions.length);
  return found;
}

const numeral = /\d+(?:,\d{3})*(?:\.\d+)?%?/g;
/** Numbers that are part of the wording: the bounds and rules that a sentence states. */
const inWording = new Set(["10", "20%", "80%", "95%", "100%", "2019"]);
const bodyName = /样例第\d+局/g;

const cases = Object.entries(corpora).flatMap(([corpus, data]) =>
  names.flatMap((name) =>
    [zh, en].map((context) => ({
      corpus,
      name,
      data,
      context,
      locale: context.locale,
      page: pages[name](context, data),
    })),
  ),
);

describe.each(cases)("$name of $corpus bodies, $locale", ({ data, context, page }) => {
  it("prints no broken value", () => {
    expect(JSON.stringify(page)).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(JSON.stringify(page).replaceAll(/":null|\[null|,null/g, "")).not.toContain("null");
  });
  it("says in its sentences only numbers that the data hold", () => {
    const known = numbersIn(data, context);
    // How many areas or grounds a sentence speaks of is counted by the view.
    const counts = new Set(Array.from({ length: 17 }, (_, i) => String(i)));
    for (const { finding } of partsOf(page)) {
      const told = finding.replaceAll(bodyName, "").match(numeral) ?? [];
      for (const text of told) {
        expect(known.has(text) || inWording.has(text) || counts.has(text), `${text} in: ${finding}`).toBe(true);
      }
    }
  });
  it("gives no percentage below ten cases, and n beside every one", () => {
    const texts = partsOf(page).flatMap(({ finding, tables }) => [
      finding,
      ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
    ]);
    for (const text of texts) {
      for (const [, part, all] of text.matchAll(/\d%\s?[（(]([\d,]+)\/([\d,]+)[)）]/g)) {
        expect(Number(all?.replaceAll(",", "")), text).toBeGreaterThanOrEqual(10);
        expect(Number(part?.replaceAll(",", "")), text).toBeLessThanOrEqual(Number(all?.replaceAll(",", "")));
      }
    }
    const cells = partsOf(page).flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
    for (const { text } of cells) if (text.includes("%")) expect(text).toMatch(/[（(][\d,]+\/[\d,]+[)）]/);
  });
  it("has a chart label for each chart, a caption for each table, a cell for each column, ids of its own", () => {
    const parts = partsOf(page);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    for (const { charts, tables, finding } of parts) {
      expect(finding).not.toBe("");
      for (const { label } of charts) expect(label).not.toBe("");
      for (const { caption, columns, rows } of tables) {
        expect(caption).not.toBe("");
        for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      }
    }
  });
});

describe("which parts a page has", () => {
  it.each(names)("%s: few reports stand one by one, scopes and years apart", (name) => {
    const ids = partIds(pages[name](zh, few));
    expect(ids.filter((id) => id !== "years")).toEqual(["y2023-own", "y2022-own"]);
    expect(ids).toContain("years");
    const [part] = pages[name](zh, few).open.slice(-2);
    expect(part?.tables[0]?.rows.some(({ href }) => href?.startsWith("/agencies/"))).toBe(true);
  });
  it.each(names)("%s: many are told by year and area, with no body of their own", (name) => {
    const page = pages[name](zh, many);
    expect(partIds(page)).toEqual(expect.arrayContaining(["year", "years", "areas"]));
    expect(partIds(page).filter((id) => id.startsWith("y20"))).toEqual([]);
    const areas = page.open.find(({ id }) => id === "areas");
    expect(areas?.tables[0]?.rows.map((row) => row.href)).toEqual([
      "/regions/990101/",
      "/regions/990102/",
      "/regions/990201/",
    ]);
    expect(JSON.stringify(page)).not.toMatch(bodyName);
  });
  it("nothing but a notice without reports", () => {
    for (const name of names) expect(partsOf(pages[name](zh, corpora["none"]!))).toEqual([]);
  });
});

describe("what is added up", () => {
  const values = closingReport(() => ({ natural: 3, business: 1 }), { natural: 0, business: 0 }, 1);
  const report = (agencyName: string, overrides = {}) => ({ agencyName, values, ...overrides });

  it("summaries and reports of unstated scope never are", () => {
    const data = buildThemes(
      report("样例甲局"),
      report("样例乙局"),
      report("样例区人民政府", { scope: "summary" }),
      report("样例县人民政府", { scope: "unknown" }),
    );
    const page = renderRequestsPage(zh, data);
    expect(partIds(page)).toEqual(["y2023-own", "y2023-summary", "y2023-unknown"]);
    expect(page.open[0]?.finding).toContain("2 个机关共收到 48 件申请");
    expect(page.open[1]?.finding).toContain("样例区人民政府收到 24 件");
    expect(JSON.stringify(page)).not.toMatch(/\b(72|96)\b/);
  });
  it("contradicted and unknown reports are left out, marked and counted", () => {
    const data = buildThemes(
      report("样例甲局"),
      report("样例乙局"),
      report("样例丙局", {
        figures: { "requests.received.total": { value: 99, raw: "99", effective: 99, standing: "disputed" } },
      }),
      report("样例丁局", {
        figures: { "requests.received.total": { value: null, raw: null, reading: "missing", effective: null } },
      }),
    );
    const [part] = renderRequestsPage(zh, data).open;
    expect(part?.finding).toContain("2 个机关共收到 48 件申请");
    expect(part?.remarks.slice(0, 2)).toEqual([zh.t.themes.leftOutUnknown("1"), zh.t.themes.leftOutDisputed("1")]);
    const cells = part?.tables[0]?.rows.map(({ name, cells: own }) => [name, own[0]?.kind, own[0]?.text]);
    expect(cells).toContainEqual(["样例丙局", "disputed", "99"]);
    expect(cells).toContainEqual(["样例丁局", "state", "未载明"]);
  });
  it("litigation after reconsideration is the same dispute again", () => {
    const after = {
      ...values,
      "reviews.litigationAfterReconsideration.pending": 2,
      "reviews.litigationAfterReconsideration.total": 2,
    };
    const [part] = renderReviewsPage(zh, buildThemes(report("样例甲局", { values: after }), report("样例乙局"))).open;
    expect(part?.finding).toContain("行政复议 6 件");
    expect(part?.finding).toContain("复议后起诉 2 件");
    expect(part?.finding).not.toMatch(/8 件/);
  });
  it("a change over the years only of bodies that report in each of them", () => {
    const reports = buildReports({ bodies: mostListed + 5, years: [2022, 2023] });
    const newcomer = {
      agencyName: "样例新局",
      year: 2023,
      values: closingReport(() => ({ natural: 900, business: 0 }), { natural: 0, business: 0 }, 0),
    };
    const data = buildThemes(...reports, newcomer);
    const years = renderRequestsPage(zh, data).open.find(({ id }) => id === "years");
    const steady = data.themes.groups.filter(({ kind }) => kind === "constant");
    expect(steady.map(({ themes }) => themes.requests.counted)).toEqual([mostListed + 5, mostListed + 5]);
    for (const { themes } of steady) {
      expect(years?.finding).toContain(formatNumber(themes.requests.sums["received"] ?? -1, "zh"));
    }
  });
  it("no series where no body reports every year", () => {
    const data = buildThemes(report("样例甲局", { year: 2022 }), report("样例乙局", { year: 2023 }));
    expect(partIds(renderRequestsPage(zh, data))).toEqual(["y2023-own", "y2022-own"]);
  });
  it("bodies without a report are named once a year, where they are few", () => {
    const data = buildThemes(report("样例甲局", { year: 2022 }), report("样例乙局", { year: 2023 }));
    const absent = renderRequestsPage(zh, data).open.map(({ id, absent: own }) => [id, own.map(({ name }) => name)]);
    expect(absent).toEqual([
      ["y2023-own", ["样例甲局"]],
      ["y2022-own", ["样例乙局"]],
    ]);
  });
});
