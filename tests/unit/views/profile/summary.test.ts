import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../src/i18n/locale.ts";
import type { Dataset } from "../../../../src/model/packed/derived-dataset.ts";
import { comparisonGroups, sumGroup } from "../../../../src/pipeline/derive/comparison-groups.ts";
import { renderProfile } from "../../../../src/views/profile/profile-page.ts";
import { textOfSegments } from "../../../../src/views/profile/segments.ts";
import { caseRow, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildDataset, contextIn } from "./build-profile.ts";

const unread = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;
const name = "样例市样例区样例局";

function sentencesOf(dataset: Dataset, locale: Locale): string[] {
  const file = dataset.agencies.find(({ agency }) => agency.name === name);
  if (file === undefined) throw new Error("no body");
  const metrics = dataset.metrics.metrics;
  const page = renderProfile(contextIn(locale), { file, metrics, site: undefined });
  return [page.sentence, ...page.summary].map(textOfSegments);
}
const both = (...reports: ReportOverrides[]) => {
  const dataset = buildDataset(...reports);
  return { zh: sentencesOf(dataset, "zh"), en: sentencesOf(dataset, "en") };
};
const decided = (n: number, granted = n): Record<string, number> => ({
  ...caseRow("received", n),
  ...caseRow("handled", n),
  ...caseRow("granted", granted),
  ...caseRow("unavailable.notHeld", n - granted),
});

describe("appeals", () => {
  it("are told with their numbers, singular and plural", () => {
    const cases = (n: number): ReportOverrides => ({
      values: {
        "reviews.reconsideration.upheld": n,
        "reviews.reconsideration.total": n,
        "reviews.litigationDirect.corrected": 1,
        "reviews.litigationDirect.total": 1,
      },
    });
    expect(both(cases(2)).zh[1]).toBe("行政复议 2 件，未经复议直接起诉 1 件（其中纠正 1 件）。");
    expect(both(cases(2)).en[1]).toBe(
      "There were 2 administrative reconsiderations and 1 lawsuit filed directly (1 corrected).",
    );
    expect(both(cases(1)).en[1]).toMatch(/^There was 1 administrative reconsideration and/);
  });
  it("are claimed neither to be nor not to be where counts are unread or don't add up", () => {
    expect(both({ figures: { "reviews.reconsideration.total": unread } }).zh[1]).toContain("没有写明");
    expect(both({ values: { "reviews.reconsideration.upheld": 2 } }).zh[1]).not.toMatch(/\d|没有行政复议/);
    expect(both({}).zh[1]).toContain("没有行政复议");
  });
});

describe("the change since last year", () => {
  const last = { year: 2022 };
  it("is told in numbers of both years", () =>
    expect(both({ ...last, values: decided(4) }, { values: decided(9) }).zh[2]).toBe(
      "与 2022 年相比，新收由 4 件增至 9 件，办结由 4 件增至 9 件。",
    ));
  it("gives rates only where both years have ten decisions, with n and interval", () => {
    const rates = (a: number, b: number): string =>
      both({ ...last, values: decided(a, 3) }, { values: decided(b, 3) }).zh[2] ?? "";
    expect(rates(9, 30)).not.toContain("%");
    expect(rates(20, 30)).toMatch(/15%（3\/20，95% 区间 \d.*）.*10%（3\/30，95% 区间 \d.*）/);
    expect(rates(20, 30)).toContain("偶然");
  });
  it("isn't told where last year is missing, unread, disputed or of another scope", () => {
    const told = (before: ReportOverrides): string => both(before, { values: decided(9) }).zh[2] ?? "";
    expect(told({ year: 2021 })).toContain("没有收录 2022 年");
    const broken = [
      { ...last, figures: { "requests.received.total": unread } },
      { ...last, values: { ...decided(4), ...caseRow("handled", 7) } },
      { ...last, scope: "summary" as const, values: decided(4) },
    ];
    for (const before of broken) expect(told(before)).not.toMatch(/增|减|同为/);
  });
  it("isn't spoken of where there is one report", () => expect(both({}).zh).toHaveLength(2));
});

/** Every number that a dataset prints of the body and its peers, as the page formats counts and shares. */
function numbersIn(dataset: Dataset): Set<string> {
  const numbers = new Set<string>(["95%"]);
  const count = (value: number | null | undefined): void => {
    if (value != null) numbers.add(new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(value));
  };
  const share = (value: number | null | undefined): void => {
    if (value != null)
      numbers.add(new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(value));
  };
  for (const { years } of dataset.agencies) {
    for (const { year, figures, metrics, peers } of years) {
      numbers.add(String(year)).add(String(year - 1));
      for (const figure of Object.values(figures)) count(figure.effective);
      for (const { value, numerator, denominator, interval } of metrics) {
        [value, numerator, denominator].forEach(count);
        [value, interval?.low, interval?.high].forEach(share);
      }
      for (const { counted, quartiles } of peers?.spreads ?? []) {
        [counted, quartiles?.median].forEach(count);
        share(quartiles?.median);
      }
    }
  }
  // A group of outcomes is a sum of rows.
  for (const year of dataset.agencies.flatMap(({ years }) => years))
    for (const key of Object.keys(comparisonGroups)) count(sumGroup(key, year).sum);
  return numbers;
}

describe("every sentence, whatever the figures", () => {
  const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 4000 }));
  const rows = ["received", "carriedIn", "granted", "partlyGranted", "unavailable.notHeld", "handled", "carriedOut"];
  const reviews = ["upheld", "corrected", "total"].flatMap((column) =>
    ["reconsideration", "litigationDirect"].map((block) => `reviews.${block}.${column}`),
  );
  const report = fc.record({
    rows: fc.record(Object.fromEntries(rows.map((row) => [row, number]))),
    reviews: fc.record(Object.fromEntries(reviews.map((id) => [id, number]))),
    unread: fc.subarray([...rows.map((row) => `requests.${row}.total`), ...reviews], { maxLength: 2 }),
    closes: fc.boolean(),
  });
  type Drawn = {
    rows: Record<string, number>;
    reviews: Record<string, number>;
    unread: string[];
    closes: boolean;
  };
  function overridesOf(drawn: Drawn, more: ReportOverrides): ReportOverrides {
    const { granted = 0, partlyGranted = 0, received = 0, carriedIn = 0 } = drawn.rows;
    const handled = granted + partlyGranted + (drawn.rows["unavailable.notHeld"] ?? 0);
    const closing = { handled, received: handled, carriedIn: 0, carriedOut: 0 };
    const values = { received, carriedIn, ...drawn.rows, ...(drawn.closes ? closing : {}) };
    return {
      ...more,
      values: Object.assign({}, ...Object.entries(values).map(([row, n]) => caseRow(row, n)), drawn.reviews),
      figures: Object.fromEntries(drawn.unread.map((id) => [id, unread])),
    };
  }

  it("holds only numbers of the dataset, no leftover of a program, and the right number of things", () => {
    fc.assert(
      fc.property(
        report,
        fc.option(report, { nil: undefined }),
        fc.array(report, { maxLength: 9 }),
        (own, last, peers) => {
          const dataset = buildDataset(
            overridesOf(own, {}),
            ...(last === undefined ? [] : [overridesOf(last, { year: 2022 })]),
            ...peers.map((peer, i) => overridesOf(peer, { agencyName: `样例区${String.fromCodePoint(0x4e00 + i)}局` })),
          );
          const known = numbersIn(dataset);
          for (const locale of ["zh", "en"] as const) {
            for (const sentence of sentencesOf(dataset, locale)) {
              expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}|\[object/);
              for (const [found] of sentence.matchAll(/\d[\d,]*(\.\d+)?%?/g)) {
                const plain = found.replace(/,$/, "");
                expect(known.has(plain), `${plain} in: ${sentence}`).toBe(true);
              }
              expect(sentence).not.toMatch(/(?<![\d,.])1 (requests|lawsuits|administrative reconsiderations|bodies)\b/);
              expect(sentence).not.toMatch(
                /(?<![\d,.])(?!1 )\d[\d,]* (request|lawsuit|administrative reconsideration)\b(?!s)/,
              );
            }
          }
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  }, 120_000);
  it("claims nothing of the balance where its sums fail or a number is unread", () => {
    fc.assert(
      fc.property(report, report, (own, last) => {
        const dataset = buildDataset(overridesOf(own, {}), overridesOf(last, { year: 2022 }));
        const [before, now] = dataset.agencies[0]?.years ?? [];
        const ids = ["requests.received.total", "requests.handled.total"];
        const figures = [before, now].flatMap((year) => ids.map((id) => year?.figures[id]));
        const isClear = figures.every((figure) => figure?.effective != null && figure.standing !== "disputed");
        const change = sentencesOf(dataset, "zh")[2] ?? "";
        expect(/增至|减至|同为/.test(change)).toBe(isClear);
      }),
      { numRuns: 60, seed: 12 },
    );
  }, 120_000);
});
