import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareViews } from "../../../../src/views/compare/compare-query.ts";
import { decided, inEn, inZh, publishReports, showState } from "./build-compare.ts";

const years = [2020, 2021, 2022, 2023];
const published = publishReports(
  ...years.map((year) => ({
    agencyName: "甲局",
    year,
    edition: year < 2021 ? ("2019" as const) : ("2021" as const),
    values: decided(year - 2015, 20),
  })),
  { agencyName: "乙局", year: 2023, values: decided(3, 4) },
  { agencyName: "丙局", year: 2023, values: decided(19, 20) },
  { agencyName: "丁局", year: 2023, scope: "summary", values: decided(100, 400) },
  { agencyName: "戊局", year: 2023, values: decided(0, 0) },
  {
    agencyName: "己局",
    year: 2023,
    values: decided(6, 30),
    figures: { "requests.received.total": { standing: "disputed" } },
  },
);
const ids = published.dataset.agencies.map(({ agency }) => agency.id);
const all = { bodies: ids, years: [2023] };
const namesIn = (rows: { name: string }[] | undefined): string[] => (rows ?? []).map(({ name }) => name);

describe("a picture of the compare page", () => {
  it("keeps a summary apart from the bodies' own cases", async () => {
    const { picture } = await showState(published, { ...all, metric: "received" });
    expect(picture.sections.map(({ scope }) => scope)).toEqual(["own", "summary"]);
    expect(namesIn(picture.sections[1]?.rows)).toEqual(["丁局"]);
  });
  it("stands in order of name, and in order of value only when asked", async () => {
    const byName = await showState(published, { ...all, metric: "disclosureRate" });
    expect(namesIn(byName.picture.sections[0]?.rows)).toEqual(["丙局", "乙局", "己局", "戊局", "甲局"]);
    const byValue = await showState(published, { ...all, metric: "disclosureRate", sort: "value" });
    const rows = byValue.picture.sections[0]?.rows ?? [];
    expect(namesIn(rows).slice(0, 3)).toEqual(["丙局", "甲局", "己局"]);
    // Those without a rate come last, by name.
    expect(namesIn(rows).slice(3)).toEqual(["乙局", "戊局"]);
  });
  it("draws no percentage of fewer than ten cases and says why there is no rate", async () => {
    const { picture } = await showState(published, { ...all, metric: "disclosureRate", view: "dots" });
    const drawing = picture.sections[0]?.drawing;
    if (drawing?.type !== "dots") throw new Error("no dots");
    const byLabel = new Map(drawing.rows.map((row) => [row.label, row]));
    expect(byLabel.get("乙局")).toMatchObject({ value: null, interval: null, text: "4 件中 3 件" });
    expect(byLabel.get("戊局")).toMatchObject({ value: null, text: inZh.shared.reasons.noDecisions });
    expect(byLabel.get("丙局")?.interval).not.toBeNull();
  });
  it("marks a disputed number", async () => {
    const { picture } = await showState(published, { ...all, metric: "received" });
    const row = picture.sections[0]?.rows.find(({ name }) => name === "己局");
    expect(row?.words).toMatchObject({ drawn: 30, disputed: true });
    const cells = picture.sections[0]?.table.rows.find(({ name }) => name === "己局")?.cells;
    expect(cells?.[1]).toMatchObject({ kind: "disputed", text: "30" });
  });
  it("lists bodies without a report, with the years", async () => {
    const { picture } = await showState(published, { bodies: ids, years, metric: "received" });
    expect(picture.absent.map(({ name }) => name)).not.toContain("甲局");
    expect(picture.absent.find(({ name }) => name === "乙局")?.reason).toContain("2020、2021、2022");
  });
  it("names a few bodies, and a kind within a region, in its title", async () => {
    const { picture } = await showState(published, { bodies: ids.slice(0, 2), years, metric: "received" });
    expect(picture.title).toContain(published.dataset.agencies[0]?.agency.name);
    expect(picture.title).toContain("2020–2023");
    const { picture: kind } = await showState(published, { region: "990101", kind: "department", years: [2023] });
    expect(kind.title).toContain(inZh.t.kind.names.department);
  });
  it("shows bars where dots or a funnel need a percentage, and says so", async () => {
    for (const view of ["dots", "funnel"] as const) {
      const { picture } = await showState(published, { ...all, metric: "requests.refused.stateSecret.total", view });
      expect(picture.view).toBe("bars");
      expect(picture.switched).toBe(inZh.t.noShare[view]);
    }
  });
  it("draws no more rows than can be read, and tables them all", async () => {
    const many = publishReports(
      ...Array.from({ length: 61 }, (_, i) => ({
        agencyName: `样例${String.fromCodePoint(0x4e00 + i)}局`,
        values: decided(i, 70),
      })),
    );
    const { picture } = await showState(many, { region: "990101", years: [2023], metric: "received" });
    expect(picture.sections[0]?.drawing).toBeNull();
    expect(picture.sections[0]?.remarks).toHaveLength(1);
    expect(picture.sections[0]?.table.rows).toHaveLength(61);
    const { picture: funnel } = await showState(many, {
      region: "990101",
      years: [2023],
      metric: "disclosureRate",
      view: "funnel",
    });
    expect(funnel.sections[0]?.drawing?.type).toBe("funnel");
  });
});

describe("a funnel", () => {
  it("pools one scope and year, small bodies among them, and leaves disputed ones out", async () => {
    const { picture } = await showState(published, {
      bodies: ids,
      years: [2022, 2023],
      metric: "disclosureRate",
      view: "funnel",
    });
    expect(picture.sections.map(({ scope, year }) => [scope, year])).toEqual([
      ["own", 2023],
      ["own", 2022],
      ["summary", 2023],
    ]);
    const drawing = picture.sections[0]?.drawing;
    if (drawing?.type !== "funnel") throw new Error("no funnel");
    // 甲 8/20, 乙 3/4, 丙 19/20, 己 6/30, 戊 0/0 has none.
    expect(drawing.pooled.value).toBeCloseTo((8 + 3 + 19 + 6) / (20 + 4 + 20 + 30), 9);
    expect(drawing.points.map(({ n }) => n)).toEqual([20, 30, 20]);
    expect(drawing.points.map(({ outside }) => outside)).toEqual([true, true, false]);
    const positions = picture.sections[0]?.rows.map(({ name, position }) => [name, position]);
    expect(positions).toEqual([
      ["丙局", "above"],
      ["乙局", null],
      ["己局", "below"],
      ["戊局", null],
      ["甲局", "within"],
    ]);
    expect(picture.sections[0]?.finding).toContain("4");
  });
  it("isn't drawn where every n is small", async () => {
    const { picture } = await showState(published, {
      bodies: ids.filter((_, at) => published.dataset.agencies[at]?.agency.name === "乙局"),
      years: [2023],
      metric: "disclosureRate",
      view: "funnel",
    });
    expect(picture.sections[0]?.drawing).toBeNull();
    expect(picture.sections[0]?.finding).not.toMatch(/%/);
  });
});

describe("panels", () => {
  const show = async (metric: string) => {
    const bodies = ids.filter((_, at) => published.dataset.agencies[at]?.agency.name === "甲局");
    const { picture } = await showState(published, { bodies, years, metric, view: "years" });
    const drawing = picture.sections[0]?.drawing;
    if (drawing?.type !== "years") throw new Error("no panels");
    return drawing.panels[0]?.points ?? [];
  };
  it("join years across the change of form only for what both forms print", async () => {
    expect((await show("disclosureRate")).map(({ joined }) => joined)).toEqual([false, true, true, true]);
    expect((await show("otherRate")).map(({ joined }) => joined)).toEqual([false, false, true, true]);
  });
  it("leave a gap for a year without a report", async () => {
    const gapped = publishReports(
      { agencyName: "甲局", year: 2020, edition: "2019", values: decided(2, 20) },
      { agencyName: "甲局", year: 2023, values: decided(4, 20) },
      { agencyName: "乙局", year: 2021, values: decided(4, 20) },
      { agencyName: "乙局", year: 2022, values: decided(3, 4) },
    );
    const { picture } = await showState(gapped, { region: "990101", years, metric: "disclosureRate", view: "years" });
    const drawing = picture.sections[0]?.drawing;
    if (drawing?.type !== "years") throw new Error("no panels");
    const [second, first] = drawing.panels;
    expect(first?.points.map(({ value }) => value)).toEqual([0.1, null, null, 0.2]);
    expect(first?.points.some(({ joined }) => joined)).toBe(false);
    expect(second?.points[2]).toMatchObject({ value: null, few: true, text: "3/4" });
  });
});

describe("any picture", () => {
  it("says nothing that is no word, in either language and any view", async () => {
    const states = fc.record({
      metric: fc.constantFrom(...published.directory.measures),
      view: fc.constantFrom(...compareViews),
      years: fc.subarray(years, { minLength: 1 }),
      bodies: fc.subarray(ids),
      sort: fc.constantFrom("name" as const, "value" as const),
      wording: fc.constantFrom(inZh, inEn),
    });
    await fc.assert(
      fc.asyncProperty(states, async ({ wording, ...state }) => {
        const { picture } = await showState(published, state, { wording });
        const { measure, ...words } = picture;
        expect(measure.id).toBe(state.metric);
        expect(JSON.stringify(words)).not.toMatch(/NaN|undefined|Infinity|\[object/);
        for (const { rows } of picture.sections)
          for (const { words: own, row } of rows) {
            const few = (row.measured.denominator ?? 10) < 10;
            if (few && measure.unit === "share") expect(own.text + own.short + own.bounds).not.toMatch(/%/);
          }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
