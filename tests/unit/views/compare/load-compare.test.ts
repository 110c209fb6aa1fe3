import { describe, expect, it } from "vitest";
import type { CompareRow } from "../../../../src/views/compare/decode-shards.ts";
import { loadCompare } from "../../../../src/views/compare/load-compare.ts";
import { closingValues } from "../../../fixtures/build-report.ts";
import { decided, publishReports, stateOf, type Published } from "./build-compare.ts";

const blank = { value: null, raw: "", reading: "blank", effective: 0 } as const;
const published = publishReports(
  { agencyName: "甲局", values: closingValues },
  { agencyName: "甲局", year: 2020, edition: "2019", values: decided(3, 40) },
  { agencyName: "乙局", regionCode: "990102", values: decided(9, 9), figures: { "requests.received.business": blank } },
  {
    agencyName: "丙局",
    regionCode: "990201",
    scope: "summary",
    values: decided(5, 50),
    figures: {
      "requests.granted.total": { standing: "disputed" },
      "reviews.reconsideration.total": { value: null, raw: "—", reading: "dash", effective: null, at: "unknown" },
      "requests.refused.stateSecret.total": { at: { page: 2, line: 7, column: 1 } },
    },
  },
  { agencyName: "丁局", regionCode: null, year: 2022, edition: "mixed" },
);
const ids = published.dataset.agencies.map(({ agency }) => agency.id);
const idOf = (name: string): string =>
  published.dataset.agencies.find(({ agency }) => agency.name === name)?.agency.id ?? "";
const years = published.directory.years;

const load = (chosen: Parameters<typeof stateOf>[1], withSources = false, from: Published = published) =>
  loadCompare(stateOf(from, { years, ...chosen }), from.files, from.catalogue, { withSources });
const inOrder = (rows: CompareRow[]): CompareRow[] =>
  rows.toSorted((a, b) => `${a.agency} ${a.year}`.localeCompare(`${b.agency} ${b.year}`));

describe("what the browser loads", () => {
  it("is every metric of every report as it was published, to the last digit", async () => {
    for (const { id } of published.dataset.metrics.metrics) {
      const { rows } = await load({ bodies: ids, metric: id });
      expect(rows).toHaveLength(5);
      for (const { agency, year, scope, edition, measured } of rows) {
        const file = published.dataset.agencies.find((body) => body.agency.id === agency);
        const report = file?.years.find((entry) => entry.year === year);
        const { value, reason, numerator, denominator, interval } = measured;
        const metric = { id, value, reason, numerator, denominator, interval };
        expect(metric).toEqual(report?.metrics.find((entry) => entry.id === id));
        expect({ scope, edition }).toEqual({ scope: report?.scope, edition: report?.edition });
      }
    }
  });
  it("is every figure with its value, or the reason why it has none", async () => {
    for (const { id } of published.catalogue.measures.filter(({ group }) => group !== "metrics")) {
      const { rows } = await load({ bodies: ids, metric: id });
      for (const { agency, year, measured } of rows) {
        const file = published.dataset.agencies.find((body) => body.agency.id === agency);
        const figure = file?.years.find((entry) => entry.year === year)?.figures[id];
        const disputed = figure?.standing === "disputed";
        expect(measured.numerator).toBe(figure?.effective ?? null);
        expect(measured.value).toBe(disputed ? null : (figure?.effective ?? null));
        expect(measured.reason === null).toBe(figure !== undefined && figure.effective !== null && !disputed);
      }
    }
  });
  it("tells a blank that the sums prove to be 0 from a printed 0, and a dash from a missing row", async () => {
    const { rows } = await load({ bodies: [idOf("乙局")], metric: "requests.received.business" });
    expect(rows[0]?.measured).toMatchObject({ value: 0, reason: null, proven: "blank" });
    const { rows: dashes } = await load({ bodies: [idOf("丙局")], metric: "reviews.reconsideration.total" });
    expect(dashes[0]?.measured).toMatchObject({ value: null, reason: "dash", proven: null });
  });
  it("is the same for a region as for its bodies one by one, places of figures among it", async () => {
    for (const metric of [
      "disclosureRate",
      "received",
      "requests.refused.stateSecret.total",
      "disclosure.rules.issued",
    ]) {
      const whole = await load({ region: "990000", metric }, true);
      const single = await load({ bodies: ids.filter((id) => id !== idOf("丁局")), metric });
      expect(inOrder(whole.rows)).toEqual(inOrder(single.rows));
      expect(whole.bodies.map(({ name }) => name)).toEqual(single.bodies.map(({ name }) => name));
    }
  });
  it("says the line of each figure that a measure is made of, and the page in a PDF", async () => {
    const { rows } = await load({ bodies: [idOf("甲局")], metric: "disclosureRate", years: [2023] });
    const report = published.dataset.agencies.find(({ agency }) => agency.name === "甲局")?.years.at(-1);
    const lineOf = (row: string): unknown => report?.figures[`requests.${row}.total`]?.at;
    expect(rows.at(-1)?.source?.path).toBe(report?.source.path);
    expect(rows.at(-1)?.source?.lines.map((line) => ({ line }))).toEqual(
      ["granted", "partlyGranted", "handled"].map((row) =>
        expect.objectContaining({ line: (lineOf(row) as { line: number }).line }),
      ),
    );
    const secret = await load({ bodies: [idOf("丙局")], metric: "requests.refused.stateSecret.total" });
    expect(secret.rows[0]?.source?.lines).toEqual(["p2:7"]);
  });
});

describe("a region", () => {
  it("takes in what lies below it, by level and by kind", async () => {
    const names = async (region: string) => (await load({ region })).bodies.map(({ name }) => name);
    expect(await names("990000")).toEqual(["丙局", "乙局", "甲局"]);
    expect(await names("990100")).toEqual(["乙局", "甲局"]);
    expect(await names("990102")).toEqual(["乙局"]);
    expect((await load({ region: "990000", kind: "township" })).bodies).toEqual([]);
  });
  it("loads the areas and packs that it needs and no others", async () => {
    published.asked.length = 0;
    await load({ region: "990102", metric: "received", years: [2023] });
    expect(published.asked).toEqual(["comparison/areas/9901", "comparison/areas/9901/2023-0"]);
    published.asked.length = 0;
    await load({ region: "990102", metric: "received", years: [2023] }, true);
    expect(published.asked).toContain("comparison/areas/9901/2023-sources");
  });
  it("and a body that the dataset hasn't are said to be unknown", async () => {
    expect((await load({ region: "110000" })).unknown).toEqual(["110000"]);
    expect((await load({ bodies: ["990101/no-such-ju", idOf("甲局")] })).unknown).toEqual(["990101/no-such-ju"]);
    // A kind that a region hasn't is an empty choice, not an unknown region.
    expect((await load({ region: "990000", kind: "township" })).unknown).toEqual([]);
  });
});

describe("a large area", () => {
  const many = publishReports(
    ...Array.from({ length: 240 }, (_, i) => ({
      agencyName: `样例${String.fromCodePoint(0x4e00 + i)}局`,
      values: decided(i, 240),
    })),
  );
  it("is parted into packs, each measure whole in one of them", async () => {
    for (const { id } of many.catalogue.measures) {
      many.asked.length = 0;
      const { rows } = await load({ region: "990101", metric: id, years: [2023] }, false, many);
      expect(rows).toHaveLength(240);
      expect(many.asked).toHaveLength(2);
    }
    const packs = new Set<string>();
    for (const { id } of many.catalogue.measures) {
      many.asked.length = 0;
      await load({ region: "990101", metric: id, years: [2023] }, false, many);
      packs.add(many.asked[1] ?? "");
    }
    expect(packs.size).toBeGreaterThan(1);
  });
});
