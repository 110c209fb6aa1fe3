/**
 * Ten things that people come for, each done from the home page of the synthetic site with the keyboard alone, in at most
 * four groups of keys: find an office, what became of its requests, the line behind a number, its peers, a comparison,
 * its address, its table, its citation, who published nothing, how a rate is defined.
 */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startWalk, type Walk } from "./keyboard-walk.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const site = inject("demoSite");
const index = indexOf(site);
const allYears = [...new Set(index.agencies.flatMap(({ years }) => years.map(({ year }) => year)))].sort();

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The synthetic corpus has no ${what}.`);
  return value;
}
/** A county's office with enough decisions for a rate, whose name no other body bears. */
const office = found(
  index.agencies.find(
    ({ kind, level, name, years }) =>
      kind === "office" &&
      level === "county" &&
      (years.at(-1)?.handled ?? 0) >= 10 &&
      index.agencies.filter((other) => other.name === name).length === 1,
  ),
  "office with ten decisions",
);
const latest = found(office.years.at(-1), "report");

/** A county and year in which some of its bodies are not held, by name. */
const gap = found(
  index.regions
    .filter(({ level }) => level === "county")
    .flatMap((county) =>
      allYears.map((year) => ({
        county,
        year,
        absent: index.agencies.filter(
          ({ region, status, years }) =>
            status === "active" &&
            region.path.some(({ code }) => code === county.code) &&
            !years.some((report) => report.year === year),
        ),
      })),
    )
    .find(({ absent }) => absent.length > 0),
  "county with a year without reports",
);

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

async function task(home: string, most: number, steps: (walk: Walk) => Promise<void>): Promise<void> {
  const { page, troubles, close } = await openPage(browser, site, { acceptDownloads: true });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const walk = await startWalk(page, home);
  await steps(walk);
  expect(walk.groups()).toBeLessThanOrEqual(most);
  expect(troubles).toEqual([]);
  await close();
}

async function openOffice(walk: Walk): Promise<void> {
  await walk.search(office.initials);
  await walk.choose(office.name);
}
async function openComparison(walk: Walk): Promise<void> {
  await openOffice(walk);
  await walk.press(walk.page.locator('#peers a[href*="/compare/?"]'));
  await walk.page.locator("html.compare-ready").waitFor();
}
const picture = (page: Page): Promise<string[]> =>
  page.locator("#compare-results svg").evaluateAll((drawings) => drawings.map((drawing) => drawing.outerHTML));
const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();

async function shareAddress(walk: Walk): Promise<void> {
  const before = await picture(walk.page);
  expect(before.length).toBeGreaterThan(0);
  await walk.press(walk.page.locator("#compare-copy"));
  await expect.poll(() => textOf(walk.page, "#compare-done")).not.toBe("");
  const address = new URL(await walk.page.evaluate(() => navigator.clipboard.readText()));
  const other = await openPage(browser, site);
  await other.page.goto(`${address.pathname}${address.search}`);
  await other.page.locator("html.compare-ready").waitFor();
  expect(await picture(other.page)).toEqual(before);
  await other.close();
}

async function downloadTable(walk: Walk): Promise<void> {
  const shown = await walk.page.locator("#compare-results tbody th").allInnerTexts();
  expect(shown.length).toBeGreaterThanOrEqual(3);
  const [download] = await Promise.all([
    walk.page.waitForEvent("download"),
    walk.press(walk.page.locator("#compare-csv")),
  ]);
  const csv = readFileSync(await download.path(), "utf8");
  for (const name of shown) expect(csv).toContain(name);
  expect(csv).toContain(index.dataVersion);
}

async function readCitation(walk: Walk): Promise<void> {
  const citations = walk.page.locator("#compare-citations");
  await walk.press(walk.page.locator("details:has(#compare-citations) > summary"));
  expect(await citations.isVisible()).toBe(true);
  const text = await citations.innerText();
  expect(text).toContain(index.dataVersion);
  expect(text).toContain("metric=disclosureRate");
}

describe.each(["", "en/"])("by keyboard from /%s one can", (home) => {
  it("find an office by its pinyin initials", () =>
    task(home, 2, async (walk) => {
      await openOffice(walk);
      expect(new URL(walk.page.url()).pathname).toBe(`/${home}agencies/${office.id}/`);
      expect(await textOf(walk.page, "h1")).toContain(office.name);
    }));

  it("see what became of its requests", () =>
    task(home, 2, async (walk) => {
      await openOffice(walk);
      const told = (await textOf(walk.page, ".lede")).replaceAll(",", "");
      expect(told).toContain(String(latest.year));
      expect(told).toMatch(new RegExp(`(?<!\\d)${latest.handled}(?!\\d)`));
      expect(await walk.page.locator("#outcomes svg:visible").count()).toBe(1);
    }));

  it("find the line behind a number", () =>
    task(home, 3, async (walk) => {
      await openOffice(walk);
      const number = walk.page.locator(".lede a").first();
      const printed = (await number.innerText()).replaceAll(",", "");
      await walk.press(number);
      const line = walk.page.locator(":target");
      await line.waitFor();
      expect((await line.innerText()).replaceAll(",", "")).toMatch(new RegExp(`(?<!\\d)${printed}(?!\\d)`));
      await expect.poll(() => line.evaluate((e) => e.getBoundingClientRect().top < innerHeight)).toBe(true);
    }));

  it("see who its peers are, and how many", () =>
    task(home, 2, async (walk) => {
      await openOffice(walk);
      const peers = walk.page.locator("#peers");
      const named = await peers.locator('tbody a[href*="/agencies/"]').allInnerTexts();
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) expect(index.agencies.some((agency) => agency.name === name)).toBe(true);
      expect(await peers.innerText()).toMatch(/\d/);
    }));

  it("compare three offices on one rate", () =>
    task(home, 3, async (walk) => {
      await openComparison(walk);
      expect(new URL(walk.page.url()).searchParams.get("metric")).toBe("disclosureRate");
      const shown = await walk.page.locator("#compare-results tbody th").allInnerTexts();
      expect(new Set(shown).size).toBeGreaterThanOrEqual(3);
      expect(await walk.page.locator("#compare-results svg:visible").count()).toBeGreaterThan(0);
    }));

  it("compare three offices of one's own choice", () =>
    task(home, 4, async (walk) => {
      const chosen = index.agencies
        .filter(({ kind, level }) => kind === "office" && level === "county")
        .slice(0, 3)
        .map(({ name }) => name);
      expect(chosen.length).toBe(3);
      await walk.press(walk.page.locator('#menu a[href$="/compare/"]'));
      await walk.page.locator("html.compare-ready").waitFor();
      for (const name of chosen) await walk.enter(walk.page.locator("#compare-who-input"), name, name);
      await expect
        .poll(async () => [...new Set(await walk.page.locator("#compare-results tbody th").allInnerTexts())].sort())
        .toEqual([...chosen].sort());
    }));

  it("take the comparison away: its address with the same picture, its table, its citation", () =>
    task(home, 6, async (walk) => {
      await openComparison(walk);
      // Three groups so far; each of what follows is one more.
      expect(walk.groups()).toBe(3);
      await shareAddress(walk);
      await downloadTable(walk);
      await readCitation(walk);
      expect(walk.groups()).toBe(6);
    }));

  it("see which offices of a county are missing in a year", () =>
    task(home, 2, async (walk) => {
      await walk.search(gap.county.name);
      await walk.choose(gap.county.name);
      expect(new URL(walk.page.url()).pathname).toBe(`/${home}regions/${gap.county.code}/`);
      const coverage = await textOf(walk.page, '[aria-labelledby="agencies"]');
      expect(coverage).toContain(String(gap.year));
      for (const { name } of gap.absent) expect(coverage).toContain(name);
    }));

  it("learn how the rate is defined", () =>
    task(home, 3, async (walk) => {
      await openOffice(walk);
      await walk.press(walk.page.locator('#rates a[href$="/methodology/#disclosureRate"]'));
      const definition = walk.page.locator(".metric:has(:target)");
      await definition.waitFor();
      expect(await definition.locator("code").first().innerText()).toMatch(/[A-Z]/);
      await expect.poll(() => definition.evaluate((e) => e.getBoundingClientRect().top < innerHeight)).toBe(true);
    }));
});
