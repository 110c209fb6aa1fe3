/** Feeds: what the format demands, dates from the data alone, ids that stay, and names that can't break the markup. */
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { feedsOf, listRegionPages, regionFeeds, renderFeed, siteFeeds } from "../../../../src/views/feeds/feeds.ts";
import { renderAtom, type Feed } from "../../../../src/views/feeds/render-atom.ts";
import { createPageContext } from "../../../../src/views/page-context.ts";
import { buildIndex } from "../build-index.ts";

const index = buildIndex();
const context = createPageContext("en", "/repo/");
const [first] = index.agencies;
if (first === undefined) throw new Error("no body");
const year = first.years[0]?.year ?? 0;
const report = { agency: first.id, year, retrieved: "2024-02-03" };

const parse = (text: string) => parseHTML(text.replace(/^<\?xml[^>]*>\n/, "")).document;
const render = (name: string, retrieved = report.retrieved, site = "https://a.example") => {
  const dated = feedsOf([{ ...report, retrieved }], index).get(name) ?? [];
  return renderFeed(name, dated, index, context, site);
};

describe("a feed", () => {
  it("has all that the format demands", () => {
    const document = parse(render("reports"));
    const root = document.documentElement;
    for (const name of ["id", "title", "updated", "author", "subtitle", "rights"])
      expect(root.querySelectorAll(`:scope > ${name}`).length, name).toBe(1);
    expect(root.getAttribute("xmlns")).toBe("http://www.w3.org/2005/Atom");
    expect(root.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(
      "https://a.example/repo/en/feeds/reports.xml",
    );
    for (const name of ["id", "title", "updated", "link", "summary"])
      expect(root.querySelectorAll(`entry > ${name}`).length, name).toBe(1);
  });
  it("takes every date from the data, its own from the newest entry", () => {
    const times = [...parse(render("reports")).querySelectorAll("updated")].map((each) => each.textContent);
    expect(times).toEqual(["2024-02-03T00:00:00Z", "2024-02-03T00:00:00Z"]);
  });
  it("keeps an entry's id when its report is fetched again", () => {
    const idOf = (text: string) => parse(text).querySelector("entry > id")?.textContent;
    expect(idOf(render("reports", "2025-01-01"))).toBe(idOf(render("reports")));
    expect(idOf(render("reports"))).toBe(`tag:a.example,2026:agencies/${first.id}/${year}`);
  });
  it("of a region holds its bodies' reports", () => {
    const names = [...feedsOf([report], index).keys()];
    const codes = first.region.path.flatMap(({ code }) => (code?.length === 6 ? [`regions/${code}`] : []));
    expect(codes.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(["reports", ...codes]));
    const text = render(codes[0] ?? "");
    expect(parse(text).querySelectorAll("entry").length).toBe(1);
    const region = { code: codes[0]?.replace("regions/", "") ?? "", name: "" };
    const [feed] = regionFeeds(context, region, true);
    expect(text).toContain(`href="https://a.example${feed?.href}"`);
    expect(regionFeeds(context, region, false)).toEqual([]);
    const pages = listRegionPages([report], index);
    expect(pages.filter(({ hasFeed }) => hasFeed).map(({ code }) => `regions/${code}`)).toEqual(
      codes.filter((name) => pages.some(({ code }) => name === `regions/${code}`)),
    );
  });
  it("isn't there without a date, and nothing leads to it", () => {
    expect(feedsOf([], index).size).toBe(0);
    expect(siteFeeds(context, [], index)).toEqual([]);
    expect(siteFeeds(context, [report], index).map(({ href }) => href)).toContain("/repo/en/feeds/reports.xml");
  });
  it("holds markup of others as text, and no character that XML can't have", () => {
    const feed: Feed = {
      ...{ id: "x", title: "a]]><b>&", subtitle: "", author: "", rights: "", language: "en" },
      ...{ self: "https://a.example/x.xml", page: "https://a.example/" },
      entries: [
        { id: "e", title: '<script>"\u0000\u0008', day: "2024-01-01", href: "https://a.example/?a&b", summary: "" },
      ],
    };
    const text = renderAtom(feed);
    expect(text).not.toMatch(/<script|<b>|&b"|[\u0000\u0008]/);
    expect(() => renderAtom({ ...feed, entries: [] })).toThrow();
  });
});
