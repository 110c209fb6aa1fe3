/**
 * The query page in the browser: its numbers are the dataset's, its address holds the whole query, choices work with the
 * keyboard, nothing is read twice or without need, and it is accessible in both languages and colours.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { allFigureIds } from "../../src/form/figure-ids.ts";
import { download, visit } from "./compare-visits.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { sideways, violations } from "./page-faults.ts";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const demo = inject("demoSite");
const csv = readFileSync(join(demo.folder, "data/v1/reports.csv"), "utf8");
const reports = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
const years = [...new Set(reports.map(({ year }) => year ?? ""))].sort();
const last = years.at(-1) ?? "";
const received = "requests.received.total";
const sumOf = (rows: Record<string, string>[], id: string): number =>
  rows.reduce((sum, row) => sum + Number(row[id] ?? 0), 0);

const openQuery = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator("#query-results > *").first().waitFor();
};
const status = (page: Page): Promise<string> => page.locator("#query-status").innerText();
const rows = async (page: Page): Promise<string[][]> => {
  const lines = await page.locator("#query-results tbody tr").all();
  return Promise.all(lines.map((line) => line.locator("td").allInnerTexts()));
};
const saved = async (page: Page, button = "#query-csv"): Promise<Record<string, string>[]> => {
  const { bytes } = await download(page, button);
  return Papa.parse<Record<string, string>>(bytes.toString("utf8"), { header: true, skipEmptyLines: true }).data;
};

describe("the numbers", () => {
  it("of every figure, year and scope are those of the CSV", () =>
    visit(browser, "demoSite", async ({ page }) => {
      const ids = allFigureIds.filter((id) => id.endsWith(".total")).slice(0, 12);
      await openQuery(page, `data/query/?region=&years=${years.join(",")}&group=year,scope&columns=${ids.join(",")}`);
      const groups = await saved(page);
      expect(groups.length).toBeGreaterThan(years.length);
      expect(sumOf(groups, "rows")).toBe(reports.length);
      for (const group of groups) {
        const own = reports.filter(({ year, scope }) => year === group["year"] && scope === group["scope"]);
        expect(Number(group["rows"])).toBe(own.length);
        for (const id of ids) expect(Number(group[id]), `${group["year"]} ${id}`).toBe(sumOf(own, id));
      }
    }));
  it("of rows one by one are those of the CSV, in words where none is printed", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openQuery(page, `data/query/?region=&years=${last}&columns=agency,name,${received}`);
      const wanted = reports.filter(({ year }) => year === last);
      const got = await saved(page);
      expect(got.map((row) => [row["agency"], row["name"], row[received]])).toEqual(
        wanted.map((row) => [row["agency"], row["name"], row[received]]),
      );
      const shown = await rows(page);
      expect(shown).toHaveLength(wanted.length);
      expect(shown.flat().filter((cell) => cell.trim() === "" || /NaN|undefined|null/.test(cell))).toEqual([]);
    }));
  it("are the same from the table of figures", () =>
    visit(browser, "demoSite", async ({ page }) => {
      const where = `where=figure:eq:${received}&where=reading:eq:printed`;
      await openQuery(page, `en/data/query/?table=figures&region=&years=${last}&columns=value&${where}&group=scope`);
      for (const group of await saved(page)) {
        const own = reports.filter(({ year, scope }) => year === last && scope === group["scope"]);
        expect(Number(group["value"])).toBe(sumOf(own, received));
      }
    }));
});

describe.each(["", "en/"])("/%sdata/query/", (language) => {
  it("writes each choice to the address, keeps it over a reload, and goes back step by step", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openQuery(page, `${language}data/query/`);
      const first = await rows(page);
      await page.locator("#query-group-1").selectOption("level");
      await expect.poll(() => page.url()).toContain("group=level");
      await expect.poll(() => rows(page)).not.toEqual(first);
      const second = await rows(page);
      await page.locator("#query-results [data-sort=rows]").click();
      await expect.poll(() => page.locator("th[aria-sort=ascending]").count()).toBe(1);
      await page.goBack();
      await page.reload();
      await page.locator("#query-results tbody tr").first().waitFor();
      expect(await rows(page)).toEqual(second);
      await page.goBack();
      await expect.poll(() => rows(page)).toEqual(first);
    }));
  it("can be used with the keyboard alone", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openQuery(page, `${language}data/query/?years=${last}&columns=name`);
      const all = (await rows(page)).length;
      await page.locator("#query-columns-input").focus();
      await page.keyboard.type(received);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#query-results th").count()).toBe(2);
      await page.locator("#query-where-input").focus();
      await page.keyboard.type(received);
      await page.keyboard.press("Enter");
      await page.locator("#query-where-chosen input").focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("30");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.url()).toContain(`where=${received}:ge:30`);
      await expect.poll(async () => (await rows(page)).length).toBeLessThan(all);
      const wanted = reports.filter((row) => row["year"] === last && Number(row[received]) >= 30);
      expect((await saved(page)).map((row) => row["name"]).sort()).toEqual(wanted.map((row) => row["name"]).sort());
      await page.locator("#query-where-chosen button").focus();
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await rows(page)).length).toBe(all);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("query-where-input");
    }));
  it.each([
    ["light", 320],
    ["dark", 1280],
  ] as const)("is accessible in %s colours at %d px", async (colorScheme, width) => {
    const { page, troubles, close } = await openPage(browser, demo, { colorScheme, viewport: { width, height: 800 } });
    const where = "where=scope:eq:own&where=name:filled";
    await openQuery(page, `${language}data/query/?years=${last}&columns=agency,name,${received}&${where}&bad=1`);
    await page.locator("#query-columns-input").focus();
    await page.keyboard.type("total");
    await page.locator("#query-columns-list [role=option]").first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("an address", () => {
  it("that is hostile shows as text what it doesn't understand", () =>
    visit(browser, "repoSite", async ({ page }) => {
      const hostile = encodeURIComponent("<img src=x onerror=alert(1)>");
      await openQuery(page, `data/query/?columns=name,${hostile}&where=name:has:${hostile}&group=__proto__`);
      expect(await page.locator("#query-ignored").innerText()).toContain("<img src=x");
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.locator("#query-where-chosen input").inputValue()).toContain("<img");
    }));
});

describe("reading", () => {
  it("asks for ranges, of the partitions wanted only, and for nothing twice", () =>
    visit(browser, "demoSite", async ({ page }) => {
      const asked: string[] = [];
      page.context().on("request", (request) => {
        if (request.url().endsWith(".parquet")) asked.push(`${request.url()} ${request.headers()["range"]}`);
      });
      await openQuery(page, `data/query/?years=${last}&columns=name`);
      expect(asked.every((request) => request.includes(`year=${last}/`) && request.includes("bytes="))).toBe(true);
      expect(new Set(asked).size).toBe(asked.length);
    }));
  it("of much is asked for first, and nothing is read before", async () => {
    const { page, close } = await openPage(browser, demo);
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(request.url()));
    const path = (n: number): string => `parquet/reports/province=${n + 10}/year=${last}/part-0.parquet`;
    const files = Array.from({ length: 40 }, (_, n) => [path(n), 5_000_000]);
    const json = { dataVersion: "x", files, places: [], years: [Number(last)] };
    await page.route("**/query/files.json", (route) => route.fulfill({ json }));
    await page.goto(`data/query/?region=&years=${last}&columns=name`);
    await page.locator("#query-ask").waitFor();
    expect(await page.locator("#query-ask-text").innerText()).toMatch(/MB/);
    expect(asked.filter((url) => url.endsWith(".parquet"))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const said = await status(page);
    await page.locator("#query-cancel").click();
    await expect.poll(() => status(page)).not.toBe(said);
    expect(await page.locator("#query-ask").isVisible()).toBe(false);
    expect(asked.filter((url) => url.endsWith(".parquet"))).toEqual([]);
    await close();
  });
  it("works with a server that ignores ranges", async () => {
    const { page, close } = await openPage(browser, demo);
    await page.context().route("**/*.parquet", async (route) => {
      const headers = { ...route.request().headers() };
      delete headers["range"];
      const response = await route.fetch({ headers });
      await route.fulfill({ response });
    });
    await openQuery(page, `data/query/?region=&years=${last}&group=scope&columns=${received}`);
    const wanted = reports.filter(({ year }) => year === last);
    expect(sumOf(await saved(page), received)).toBe(sumOf(wanted, received));
    await close();
  });
  it("that fails leaves the table and says so", async () => {
    const { page, close } = await openPage(browser, demo);
    await openQuery(page, `data/query/?years=${last}&columns=name`);
    const [before, said] = [await rows(page), await status(page)];
    await page.context().route("**/*.parquet", (route) => route.fulfill({ status: 503, body: "" }));
    await page.locator(`#query-years input[value="${years[0]}"]`).check();
    await page.locator(`#query-tables input[value="figures"]`).check();
    await expect.poll(() => status(page)).not.toBe(said);
    expect(await rows(page)).toEqual(before);
    await close();
  });
});

it("without a script says what it would do and leads to the files", async () => {
  const { page, close } = await openPage(browser, demo, { javaScriptEnabled: false });
  await page.goto("data/query/");
  expect(await page.locator(".query-without").isVisible()).toBe(true);
  expect(await page.locator("#query").isVisible()).toBe(false);
  expect(await page.locator('main a[href="/data/"]').count()).toBe(1);
  await close();
});
