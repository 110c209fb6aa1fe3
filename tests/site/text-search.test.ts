/**
 * The search in the reports' text in a browser: what it finds is what the published texts hold, its address is the whole
 * search, passages lead to their line, failures are said and mended, and it is accessible in both languages and colours.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { PackedAgencyFile } from "../../src/model/packed-agency.ts";
import { visit } from "./compare-visits.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { sideways, violations } from "./page-faults.ts";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const demo = inject("demoSite");
const folder = join(demo.folder, "data/v1/agencies");
const reports = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .map((path) => JSON.parse(readFileSync(join(folder, path), "utf8")) as PackedAgencyFile)
  .sort((a, b) => (a.agency.id < b.agency.id ? -1 : 1))
  .flatMap(({ agency, years }) => {
    return years.map(({ year, sections }) => ({
      ...{ id: agency.id, year, level: agency.level },
      text: sections.flatMap(({ paragraphs = [] }) => paragraphs).join("\n"),
    }));
  });
const holding = (words: string): typeof reports => reports.filter(({ text }) => text.includes(words));

const phrase = "办结的";
const status = (page: Page): Promise<string> => page.locator("#text-search-status").innerText();
const count = (page: Page): Promise<number> => page.locator("#text-search-results > li").count();
const searched = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.waitForFunction(() => /\d/.test(document.getElementById("text-search-status")?.textContent ?? ""));
};
const showAll = async (page: Page): Promise<void> => {
  const more = page.locator("#text-search-more");
  for (let rounds = 0; (await more.isVisible()) && rounds < 60; rounds += 1) {
    const before = await count(page);
    await more.click();
    await expect.poll(async () => (await count(page)) > before || !(await more.isVisible())).toBe(true);
  }
};

describe("a search", () => {
  it("lists the reports that hold the words, each leading to the line", () =>
    visit(browser, "demoSite", async ({ page }) => {
      const wanted = holding(phrase);
      expect(wanted.length).toBeGreaterThan(10);
      await searched(page, `text/search/?q=${encodeURIComponent(phrase)}`);
      expect(await count(page)).toBe(10);
      await showAll(page);
      expect(await status(page)).toContain(String(wanted.length));
      const links = await page
        .locator("#text-search-results h3 a")
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
      expect(links).toEqual(wanted.map(({ id, year }) => `/agencies/${id}/${year}/`));
      expect(new Set(await page.locator("#text-search-results mark").allInnerTexts())).toEqual(new Set([phrase]));
      const [first] = await page.locator("#text-search-results li li a").all();
      const address = (await first!.getAttribute("href"))!;
      await first!.click();
      await page.waitForURL(`**${address}`);
      expect(await page.locator(`[id="${address.split("#")[1]}"]`).innerText()).toContain(phrase);
    }));
  it("is what its form says, and its address can be gone back to", () =>
    visit(browser, "demoSite", async ({ page }) => {
      const wanted = holding("申请").filter(({ level, year }) => level === "town" && year === 2022);
      await searched(page, "text/search/?q=%E7%94%B3%E8%AF%B7");
      const before = await status(page);
      await page.locator("#text-search-level").selectOption("town");
      await page.locator("#text-search-year").selectOption("2022");
      await expect.poll(() => status(page)).toContain(String(wanted.length));
      expect(new URL(page.url()).searchParams.get("level")).toBe("town");
      await page.goBack();
      await page.goBack();
      await expect.poll(() => status(page)).toBe(before);
      expect(await page.locator("#text-search-level").inputValue()).toBe("");
    }));
  it("works with the keyboard under another base, and says what it can't do or doesn't find", () =>
    visit(browser, "repoSite", async ({ page }) => {
      await page.goto("en/text/search/");
      await page.locator("#text-search-q").focus();
      await page.keyboard.type("件");
      await page.keyboard.press("Enter");
      await expect.poll(() => status(page)).toMatch(/two/);
      await page.locator("#text-search-q").fill("鱻麤");
      await page.keyboard.press("Enter");
      await expect.poll(() => status(page)).toMatch(/^No report/);
      expect(await count(page)).toBe(0);
    }));
  it("shows as text whatever it is asked", () =>
    visit(browser, "rootSite", async ({ page }) => {
      await page.goto(`text/search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}&region=x&year=0x10`);
      await expect.poll(() => status(page)).not.toBe("");
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.locator("#text-search-q").inputValue()).toContain("<img");
    }));
});

it("says what can't be loaded, and tries again when asked", async () => {
  const { page, close } = await openPage(browser, demo);
  await page.context().route("**/search/index.json", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto(`text/search/?q=${encodeURIComponent(phrase)}`);
  await page.locator("#text-search-retry").waitFor();
  await page.context().unroute("**/search/index.json");
  await page.context().route("**/data/v1/agencies/**", (route) => route.fulfill({ status: 404, body: "" }));
  const failed = await status(page);
  await page.locator("#text-search-retry").click();
  await expect.poll(() => status(page)).not.toBe(failed);
  await page.locator("#text-search-retry").waitFor();
  await page.context().unroute("**/data/v1/agencies/**");
  await page.locator("#text-search-retry").click();
  await expect.poll(() => count(page)).toBe(10);
  expect(await page.locator("#text-search-retry").isVisible()).toBe(false);
  await close();
});

it.each([
  ["", "light", 1280],
  ["en/", "dark", 320],
] as const)("with results is accessible (/%s, %s, %d px)", async (language, colorScheme, width) => {
  const { page, troubles, close } = await openPage(browser, demo, { colorScheme, viewport: { width, height: 800 } });
  await searched(page, `${language}text/search/?q=${encodeURIComponent(phrase)}`);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await close();
});

it("without a script says so and leads to the bodies", async () => {
  const { page, close } = await openPage(browser, demo, { javaScriptEnabled: false });
  await page.goto("text/search/");
  expect(await page.locator("#text-search-form").isVisible()).toBe(false);
  expect(await page.locator('main a[href="/agencies/"]').isVisible()).toBe(true);
  await close();
});
