/** The page about text found elsewhere and the part on a region's page: counts as the dataset has them, no order by amount. */
import { describe, expect, it } from "vitest";
import { schemaVersion } from "../../../../src/model/dataset.ts";
import type { CopiedFile, CopiedReport } from "../../../../src/model/narrative/copied-file.ts";
import { mostReports, renderCopiedPage } from "../../../../src/views/narrative/copied-page.ts";
import { renderCopiedRegion, withCopied } from "../../../../src/views/narrative/copied-region.ts";
import { createPageContext } from "../../../../src/views/page-context.ts";
import { buildAgency, buildIndex } from "../build-index.ts";

const contexts = [createPageContext("zh", "/"), createPageContext("en", "/repo/")];
const regions = [
  ["990000", "province", ["样例省"]],
  ["990100", "city", ["样例省", "样例市"]],
  ["990101", "county", ["样例省", "样例市", "甲区"]],
  ["990102", "county", ["样例省", "样例市", "乙县"]],
] as const;
const indexed = regions.map(([code, level, names], at) => ({
  code,
  level,
  name: names.at(-1) ?? "",
  names: [...names],
  parent: at === 0 ? null : regions[Math.min(at, 2) - 1]![0],
  path: regions.filter((other) => other[0] === code || other[2].length < names.length).map(([own]) => own),
}));
const agency = (id: string, code: string) => {
  const region = indexed.find((one) => one.code === code)!;
  const path = region.path.map((own, at) => ({ code: own, name: region.names[at] ?? "" }));
  return buildAgency({ id, name: id, region: { code, names: region.names, path, told: "record" } });
};
const index = buildIndex({
  regions: indexed,
  agencies: [agency("990100/shi", "990100"), agency("990101/jia", "990101"), agency("990102/yi", "990102")],
});
const report = (agencyId: string, year: number, own: Partial<CopiedReport> = {}): CopiedReport => ({
  agencyId,
  name: `样例局${agencyId}`,
  region: agencyId.slice(0, 6),
  year,
  considered: 100,
  found: 40,
  sameBody: 40,
  otherBody: 0,
  ...own,
});
const reports = [
  report("990100/shi", 2023),
  report("990101/jia", 2022),
  report("990101/jia", 2023, { otherBody: 20 }),
  report("990102/yi", 2023, { found: 90, sameBody: 0, otherBody: 90 }),
];
const file = (own: Partial<CopiedFile> = {}): CopiedFile => ({
  schemaVersion,
  mostBodies: 12,
  years: [
    { year: 2022, considered: 3, found: 1, sameBody: 1, otherBody: 0 },
    { year: 2023, considered: 5, found: 3, sameBody: 2, otherBody: 2 },
  ],
  regions: [
    { code: "990000", considered: 8, found: 4, sameBody: 3, otherBody: 2 },
    { code: "990101", considered: 3, found: 2, sameBody: 2, otherBody: 1 },
    { code: "990102", considered: 2, found: 1, sameBody: 0, otherBody: 1 },
  ],
  reports,
  ...own,
});

describe.each(contexts)("the page about the same words, $locale", (context) => {
  const page = renderCopiedPage(context, { file: file(), index });
  it("counts reports by year, the newest first, as the dataset does", () => {
    expect(page.years?.rows.map(({ cells }) => cells)).toEqual([
      ["5", "3", "2", "2"],
      ["3", "1", "1", "0"],
    ]);
    expect(page.lead).toMatch(/8/);
    expect(page.lead).toMatch(/4/);
  });
  it("counts and lists areas in the order of their codes, whatever their counts", () => {
    expect(page.areas?.rows.map(({ href }) => href)).toEqual(
      ["990000", "990101", "990102"].map((code) => `${context.links.region(code)}#copied`),
    );
    expect(page.areas?.rows.map(({ cells }) => cells)).toEqual([
      ["8", "4", "3", "2"],
      ["3", "2", "2", "1"],
      ["2", "1", "0", "1"],
    ]);
  });
  it("leads from each report to its passages", () => {
    const hrefs = page.reports.flatMap(({ bodies }) => bodies.flatMap(({ years }) => years.map(({ href }) => href)));
    expect(hrefs).toEqual(reports.map(({ agencyId, year }) => context.links.report(agencyId, year, "copied")));
    expect(page.reports.map(({ bodies }) => bodies.length)).toEqual([1, 1, 1]);
    expect(page.tooMany).toBe("");
  });
  it("leaves a long list to the areas' pages, and says so", () => {
    const many = Array.from({ length: mostReports + 1 }, (_, at) => report("990101/jia", at));
    const long = renderCopiedPage(context, { file: file({ reports: many }), index });
    expect(long.reports).toEqual([]);
    expect(long.tooMany).not.toBe("");
  });
  it("says in a sentence that nothing was found, or nothing compared", () => {
    const none = [{ year: 2023, considered: 5, found: 0, sameBody: 0, otherBody: 0 }];
    const leads = [none, []].map(
      (years) => renderCopiedPage(context, { file: file({ years, reports: [] }), index }).lead,
    );
    expect(new Set([page.lead, ...leads]).size).toBe(3);
    for (const lead of leads) expect(lead).not.toMatch(/undefined|NaN/);
  });
});

describe("a region's page", () => {
  const pages = withCopied(
    [{ code: "990000" }, { code: "990100" }, { code: "990101" }, { code: "990103" }],
    file(),
    index,
  );
  const [province, city, county, none] = pages.map(({ copied }) => renderCopiedRegion(contexts[0]!, copied));
  it("counts all reports inside, and lists those of the bodies that it lists", () => {
    expect([province, city, county].map((view) => view?.bodies.map(({ href }) => href))).toEqual([
      [],
      ["/agencies/990100/shi/"],
      ["/agencies/990101/jia/"],
    ]);
    expect(province?.told).toContain("4");
    expect(county?.told).toContain("2");
  });
  it("says nothing where there is nothing", () => {
    expect(none).toBeNull();
  });
});
