/**
 * The site for a reader whose browser runs no script: every page has its content, every body can be reached,
 * figures stand as numbers.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { builtPages } from "./built-pages.ts";
import { openBrowser, openPage, type WatchedPage } from "./open-browser.ts";
import { bodiesToLookAt, indexOf, templateAddresses } from "./templates.ts";

const site = inject("rootSite");
const { agencies } = indexOf(site);
let browser: Browser;
let opened: WatchedPage;
beforeAll(async () => {
  browser = await openBrowser();
  opened = await openPage(browser, site, { javaScriptEnabled: false });
});
afterAll(async () => browser?.close());

const textOf = async (address: string): Promise<string> => {
  await opened.page.goto(address);
  return opened.page.locator("main").innerText();
};

/** The page of a region with one body does little but lead to it. */
const leastText = (address: string): number =>
  address.endsWith("404.html") ? 20 : address.includes("regions/") ? 40 : 150;

describe("with JavaScript off", () => {
  it.each(templateAddresses(site))("/%s has its content", async (address) => {
    const text = await textOf(address);
    expect(text.length).toBeGreaterThan(leastText(address));
    expect(await opened.page.locator("h1").isVisible()).toBe(true);
    // Nothing may promise what only a script could deliver.
    expect(text).not.toMatch(/加载中|正在加载|Loading…|Loading\.\.\./);
  });

  it.each(["agencies/", "en/agencies/"])("/%s leads to every body", async (address) => {
    await opened.page.goto(address);
    for (const { id } of agencies) {
      expect(await opened.page.locator(`main a[href$="/agencies/${id}/"]`).first().isVisible(), id).toBe(true);
    }
  });

  it.each(bodiesToLookAt(site).flatMap((entry) => entry.years.map((year) => [entry, year] as const)))(
    "a profile and a report show the four numbers that close: %j",
    async ({ id, years }, year) => {
      const numbers = [year.received, year.carriedIn, year.handled, year.carriedOut];
      const addresses = [`agencies/${id}/${year.year}/`, ...(years.at(-1) === year ? [`agencies/${id}/`] : [])];
      for (const address of addresses) {
        const text = await textOf(address);
        for (const number of numbers) if (number !== null) expect(text).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
      }
    },
  );

  it.each(["compare/", "en/compare/"])("/%s offers a table of all bodies", async (address) => {
    const text = await textOf(address);
    expect(await opened.page.locator("main table").first().isVisible()).toBe(true);
    for (const { name } of agencies) expect(text).toContain(name);
  });
});

it("needs no script to be read: pages without controls bring the search's alone", () => {
  // What describes a page to search engines is data and never runs.
  const scriptsOf = (page: (typeof pages)[number]): number =>
    page.document.querySelectorAll('script:not([type="application/ld+json"])').length;
  const pages = builtPages(site);
  const withMore = pages.filter((page) => scriptsOf(page) > 1).map((page) => page.address);
  // Profiles and reports quote the printed row beside a number; the row and the way to it are there without. The table of
  // kinds on the quality page can be narrowed; without scripts it is whole. The query page leads to the files, the search in the
  // text to the list of bodies.
  expect(
    withMore.filter(
      (address) => !/^(en\/)?(|agencies\/.*|compare\/|quality\/|data\/query\/|text\/search\/)$/.test(address),
    ),
  ).toEqual([]);
});
