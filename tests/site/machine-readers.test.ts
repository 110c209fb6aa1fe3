/**
 * What the built site tells programs: feeds that a browser's own XML parser takes, found from the pages' heads; descriptions
 * for search engines that are JSON and within their bytes; dates of pages that the data know.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { builtPages } from "./built-pages.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { listFiles } from "./project-copy.ts";
import { indexOf } from "./templates.ts";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const [root, demo] = [inject("rootSite"), inject("demoSite")];
const feedFiles = listFiles(demo.folder, [""]).filter((path) => /(^|\/)feeds\/.*\.xml$/.test(path));
const descriptionsOf = (page: ReturnType<typeof builtPages>[number]): string[] =>
  [...page.document.querySelectorAll('script[type="application/ld+json"]')].map((each) => each.textContent ?? "");

describe("feeds", () => {
  it("of the whole site and of each region are well-formed, dated, and small", async () => {
    const { page, close } = await openPage(browser, demo);
    await page.goto("data/");
    const regions = indexOf(demo).regions.filter(({ level }) => level !== "town");
    expect(feedFiles.length).toBeGreaterThan(regions.length);
    for (const path of feedFiles) {
      const text = readFileSync(join(demo.folder, path), "utf8");
      expect(text.length, path).toBeLessThan(60_000);
      const found = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, "application/xml");
        const texts = (selector: string) => [...parsed.querySelectorAll(selector)].map((e) => e.textContent ?? "");
        const ids = texts("entry > id");
        return {
          broken: parsed.querySelector("parsererror") !== null,
          entries: ids.length,
          ids: new Set(ids).size,
          days: texts("updated"),
          hrefs: [...parsed.querySelectorAll("entry > link")].map(
            (e) => new URL(e.getAttribute("href") ?? "").pathname,
          ),
        };
      }, text);
      expect(found, path).toMatchObject({ broken: false });
      expect(found.ids, path).toBe(found.entries);
      expect(found.days.every((day) => /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(day))).toBe(true);
      expect(found.days).toEqual([...found.days].sort().reverse());
      for (const href of found.hrefs) expect(statSync(join(demo.folder, href, "index.html")).isFile()).toBe(true);
    }
    await close();
  });
  it("are found from the heads of pages, and aren't promised where there are none", () => {
    const links = (site: typeof demo, pages = /^(en\/)?(data\/|quality\/)?$/): string[] =>
      builtPages(site)
        .filter(({ address }) => pages.test(address))
        .flatMap(({ document }) => [...document.querySelectorAll('link[type="application/atom+xml"]')])
        .map((link) => link.getAttribute("href") ?? "");
    const found = [...new Set(links(demo))];
    expect(found).toHaveLength(4);
    for (const href of found) expect(feedFiles).toContain(href.slice(demo.base.length));
    const ofRegions = links(demo, /^(en\/)?regions\/\d+\/$/).map((href) => href.slice(demo.base.length));
    expect(ofRegions.sort()).toEqual(feedFiles.filter((path) => path.includes("feeds/regions/")).sort());
    const published = listFiles(root.folder, [""]).filter((path) => /feeds\/.*\.xml$/.test(path));
    if (published.length === 0) expect(links(root)).toEqual([]);
  });
});

describe("descriptions for search engines", () => {
  it("stand on pages of the data, of bodies and of places, are JSON, and take at most 300 bytes on a body's page", () => {
    const described = builtPages(root).filter((page) => descriptionsOf(page).length > 0);
    const types = new Set<string>();
    for (const page of described) {
      for (const text of descriptionsOf(page)) {
        const { "@type": type, "@context": vocabulary } = JSON.parse(text) as Record<string, string>;
        expect(vocabulary).toBe("https://schema.org");
        types.add(type ?? "");
        if (type === "GovernmentOrganization") expect(Buffer.byteLength(text) + 46).toBeLessThanOrEqual(300);
      }
    }
    expect([...types].sort()).toEqual(["BreadcrumbList", "Dataset", "GovernmentOrganization"]);
    expect(described.filter(({ address }) => /^agencies\/.*\/\d{4}\/$/.test(address))).toEqual([]);
  });
  it("name files that are there", () => {
    const page = builtPages(root).find(({ address }) => address === "data/");
    const [text = "{}"] = page === undefined ? [] : descriptionsOf(page);
    const { distribution } = JSON.parse(text) as { distribution: { contentUrl: string; contentSize: string }[] };
    expect(distribution.length).toBeGreaterThan(3);
    for (const { contentUrl, contentSize } of distribution)
      expect(`${statSync(join(root.folder, new URL(contentUrl).pathname)).size} B`, contentUrl).toBe(contentSize);
  });
  it("have beside them the list of all files", () => {
    const page = builtPages(root).find(({ address }) => address === "data/");
    const href = page?.document.querySelector('link[rel="describedby"]')?.getAttribute("href") ?? "missing";
    const listed = JSON.parse(readFileSync(join(root.folder, href), "utf8")) as { resources: unknown[] };
    expect(listed.resources.length).toBeGreaterThan(0);
  });
  it("say nothing of a made-up corpus", () =>
    expect(builtPages(demo).filter(({ html }) => html.includes("ld+json")).length).toBe(0));
});
