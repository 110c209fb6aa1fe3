/** The list of all pages: parts of a size, parameters filled in, nothing of a made-up corpus. */
import { describe, expect, it } from "vitest";
import { subjectOfAddress, subjectOf } from "../../../../src/views/frame/cards.ts";
import {
  lastChanges,
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
  sitemapParts,
} from "../../../../src/views/frame/sitemap.ts";
import { buildIndex } from "../build-index.ts";

const index = { ...buildIndex(), synthetic: false };

describe("the list of all pages", () => {
  it("holds templates without parameters in both languages, but none for embedding", () =>
    expect(sitemapParts({ inEach: ["", "data/", "embed/", "unheard/[of]/"], inBoth: [] }, index)).toEqual([
      ["", "data/", "en/", "en/data/"],
    ]));
  it("is cut into parts", () => {
    const many = Array.from({ length: 48_000 }, (_, n) => `page-${n}/`);
    const parts = sitemapParts({ inEach: many, inBoth: [] }, index);
    expect(parts.map((part) => part.length)).toEqual([45_000, 45_000, 6_000]);
    expect(new Set(parts.flat()).size).toBe(96_000);
  });
  it("holds a bilingual page once", () => {
    const report = "agencies/[region]/[slug]/[year]/";
    expect(sitemapParts({ inEach: ["agencies/[region]/[slug]/"], inBoth: [report] }, index)).toEqual([
      ["agencies/990101/yang-li-ju/", "en/agencies/990101/yang-li-ju/", "agencies/990101/yang-li-ju/2023/"],
    ]);
  });
  it("is empty for a made-up corpus", () =>
    expect(sitemapParts({ inEach: [""], inBoth: [] }, { ...index, synthetic: true })).toEqual([]));
  it("is XML with absolute addresses", () => {
    expect(renderSitemap("https://a.example/b/", ["en/"])).toContain("<loc>https://a.example/b/en/</loc>");
    expect(renderSitemapIndex("https://a.example/b/", 2)).toContain("<loc>https://a.example/b/sitemap/2.xml</loc>");
    expect(renderRobots("https://a.example/", false)).toContain("Sitemap: https://a.example/sitemap.xml");
    expect(renderRobots("https://a.example/", true)).not.toContain("Sitemap");
  });
});

describe("when a page last changed", () => {
  const reports = [
    { agency: "990101/a", year: 2023, retrieved: "2024-03-01" },
    { agency: "990101/a", year: 2022, retrieved: "2023-02-01" },
  ];
  it("is the day on which its report was fetched, of a body the newest, of other pages not told", () => {
    const dayOf = lastChanges(reports);
    expect(["agencies/990101/a/2022/", "agencies/990101/a/", "en/agencies/990101/a/", "data/"].map(dayOf)).toEqual([
      "2023-02-01",
      "2024-03-01",
      "2024-03-01",
      null,
    ]);
    const text = renderSitemap("https://a.example/", ["agencies/990101/a/", "data/"], dayOf);
    expect(text.match(/<lastmod>[^<]*/g)).toEqual(["<lastmod>2024-03-01"]);
  });
});

describe("the picture of a page", () => {
  const region = (code: string, level: "province" | "county" | "town", path: string[]) => ({
    ...{ code, level, path, name: code, names: [], parent: path.at(-2) ?? null },
  });
  const regions = [
    region("990000", "province", ["990000"]),
    region("990101", "county", ["990000", "990101"]),
    region("990101001", "town", ["990000", "990101", "990101001"]),
  ];
  const at = (...path: string[]) => ({ path });
  it("of a region is its own", () =>
    expect(subjectOf(at("990000", "990101"), regions)).toEqual({ kind: "region", code: "990101" }));
  it("of a town is its county's", () =>
    expect(subjectOf(at("990000", "990101", "990101001"), regions)).toEqual({ kind: "region", code: "990101" }));
  it("of a region that isn't known is the site's", () =>
    expect(subjectOf(at("000000"), regions)).toEqual({ kind: "home" }));
  it("of a theme, and of any other page, is told by the address", () => {
    expect(subjectOfAddress("refusals/")).toEqual({ kind: "theme", theme: "refusals" });
    expect(subjectOfAddress("")).toEqual({ kind: "home" });
    expect(subjectOfAddress("data/")).toEqual({ kind: "home" });
    expect(subjectOfAddress("agencies/")).toEqual({ kind: "home" });
    expect(subjectOfAddress("agencies/410403/a/")).toBeNull();
  });
  it("is that of the region above where there are too many", () => {
    const many = Array.from({ length: 500 }, (_, n) => region(String(980000 + n), "county", [String(980000 + n)]));
    const all = [...regions, ...many];
    expect(subjectOf(at("990000", "990101"), all)).toEqual({ kind: "region", code: "990000" });
  });
});
