import { describe, expect, it } from "vitest";
import { mostListed, ThemeId, ThemesFile } from "../../../src/model/themes.ts";
import { buildReports, buildThemes, closingReport } from "../views/themes/build-themes.ts";

const cases = (n: number) => closingReport(() => ({ natural: n, business: 1 }), { natural: 0, business: 0 }, 0);
const { themes } = buildThemes(...buildReports({ bodies: mostListed + 10, years: [2022, 2023] }));

describe("sums by theme", () => {
  it("fit their schema", () => expect(ThemesFile.safeParse(themes).error).toBeUndefined());
  it.each(ThemeId.options)("%s: areas and what stands in none of them add up to all", (theme) => {
    for (const year of [2022, 2023]) {
      const of = (kind: string, level: (code: string) => boolean) =>
        themes.groups.filter((group) => group.kind === kind && group.year === year && level(group.region ?? ""));
      const all = of("all", () => true)[0]!.themes[theme];
      const counties = of("region", (code) => !code.endsWith("00"));
      expect(counties.length).toBe(3);
      for (const [key, sum] of Object.entries(all.sums)) {
        expect(counties.reduce((total, group) => total + group.themes[theme].sums[key]!, 0)).toBe(sum);
      }
      const parts = [...counties, ...of("rest", () => true)];
      expect(parts.reduce((total, group) => total + group.themes[theme].counted, 0)).toBe(all.counted);
      expect(of("rest", (code) => code !== "" && !code.endsWith("00"))).toEqual([]);
    }
  });
  it("close: what came in is what was decided and what is left", () => {
    for (const group of themes.groups) {
      const { received, carriedIn, handled, carriedOut } = group.themes.requests.sums as Record<string, number>;
      expect(received! + carriedIn!).toBe(handled! + carriedOut!);
      const { organisations, "received.naturalPerson": natural } = group.themes.applicants.sums as Record<
        string,
        number
      >;
      expect(organisations! + natural!).toBe(group.themes.applicants.sums["received"]);
    }
  });
  it("give shares with n, and no interval below ten", () => {
    const shares = themes.groups.flatMap((group) => group.themes.outcomes.shares);
    expect(shares.length).toBeGreaterThan(0);
    for (const { value, numerator, denominator, interval } of shares) {
      if (value === null) continue;
      expect(value).toBeCloseTo(numerator! / denominator!, 6);
      expect(interval === null).toBe(denominator! < 10);
    }
  });
});

describe("reports listed one by one", () => {
  it("are all of a year with few, none of a year with many, and summaries of the higher levels", () => {
    expect(themes.counts.map(({ reports, listed }) => [reports, listed])).toEqual([
      [mostListed + 10, 0],
      [mostListed + 10, 0],
    ]);
    const small = buildThemes(...buildReports({ bodies: 3, years: [2023] })).themes;
    expect(small.counts).toEqual([{ year: 2023, scope: "own", reports: 3, listed: 3 }]);
    expect(small.reports.map(({ groups }) => groups["received"])).toEqual(
      small.reports.map(({ groups }) => groups["handled"]! + groups["carriedOut"]!),
    );
  });
});

describe("how bodies spread", () => {
  const data = buildThemes(
    { agencyName: "样例甲局", values: cases(0) },
    { agencyName: "样例乙局", values: cases(2) },
    { agencyName: "样例丙局", values: {} },
    { agencyName: "样例丁局", scope: "summary", values: cases(99) },
  );
  const [spread] = data.themes.spreads;
  it("counts every own report once, zeros apart", () => {
    expect(spread?.received.bodies).toBe(3);
    expect(spread?.received.bands.map(({ bodies }) => bodies)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(spread?.received.quartiles.median).toBe(6);
  });
  it("gives a rate only to bodies with ten decisions", () => {
    expect(spread?.disclosureRate).toMatchObject({ bodies: 1, tooFew: 1, none: 1 });
  });
});
