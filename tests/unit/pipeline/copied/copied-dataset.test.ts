/** Copied text on its way into the dataset: the reports' own files, the regions' counts and the overview. */
import { describe, expect, it } from "vitest";
import { forkRandom } from "../../../../src/demo/random.ts";
import type { Dataset } from "../../../../src/model/packed/derived-dataset.ts";
import { assembleFiles } from "../../../../src/pipeline/build-dataset.ts";
import { assessReport } from "../../../fixtures/assess-report.ts";
import { proseOf, toReport } from "../../../fixtures/narratives/random-prose.ts";

const folder = "样例省/样例市/样例区";
const nothing = { registry: [], regions: [], synthetic: true };

function reportOf(name: string, year: number, seed: number): ReturnType<typeof assessReport> {
  const { sections } = toReport(proseOf(seed, 0, 400), { name, year }, forkRandom(seed, year));
  const path = `${folder}/${name}-${year}.txt`;
  return assessReport({ path, agencyName: name, year, kind: "full", regionCode: "990101", sections });
}

const assemble = (files: ReturnType<typeof assessReport>[]): Dataset => assembleFiles(files, nothing, []);
const independent = [3, 4, 5].map((seed) => reportOf(`样例${"甲乙丙".charAt(seed - 3)}局`, 2023, seed));
const repeated = [reportOf("样例丁局", 2022, 1), reportOf("样例丁局", 2023, 1)];
const other = reportOf("样例戊局", 2023, 1);

describe("copied text in the dataset", () => {
  const dataset = assemble([...independent, ...repeated, other]);
  it("stands with the reports that share it and with no other", () => {
    const told = dataset.agencies.flatMap(({ agency, years }) =>
      years.map(({ year, copied }) => [agency.name, year, copied === undefined ? null : copied.found > 300] as const),
    );
    expect(told.filter(([, , found]) => found !== null).map(([name, year]) => [name, year])).toEqual([
      ["样例丁局", 2022],
      ["样例丁局", 2023],
      ["样例戊局", 2023],
    ]);
    expect(told.every(([, , found]) => found !== false)).toBe(true);
  });
  it("is counted by year and region, a body's own years apart from other bodies", () => {
    const years = [
      { year: 2022, considered: 1, found: 1, sameBody: 1, otherBody: 1 },
      { year: 2023, considered: 5, found: 2, sameBody: 1, otherBody: 2 },
    ];
    expect(dataset.copied.years).toEqual(years);
    expect(dataset.copied.reports).toHaveLength(3);
    for (const { code, ...counts } of dataset.copied.regions) {
      expect([code, counts]).toEqual([code, { considered: 6, found: 3, sameBody: 2, otherBody: 3 }]);
    }
    expect(dataset.regions.map(({ copied }) => copied)).toEqual(dataset.regions.map(() => years));
  });
  it("is the same in whatever order the files are read", () => {
    const turned = assemble([other, ...repeated.toReversed(), ...independent]);
    expect(JSON.stringify(turned.copied)).toBe(JSON.stringify(dataset.copied));
    expect(turned.agencies.map(({ years }) => years.map(({ copied }) => copied))).toEqual(
      dataset.agencies.map(({ years }) => years.map(({ copied }) => copied)),
    );
  });
  it("is absent from regions where nothing was found", () => {
    expect(assemble(independent).regions.every((region) => !("copied" in region))).toBe(true);
  });
});
