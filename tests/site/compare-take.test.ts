/**
 * What readers take away from the compare page, in the browser: address, tables, pictures, citation, and the frame that
 * other sites show. Each holds what is on the screen, with source and data version.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { MetricsFile } from "../../src/model/dataset.ts";
import { PackedAgencyFile } from "../../src/model/packed-agency.ts";
import { unpackAgency } from "../../src/packing/unpack-agency.ts";
import { download, drawings, names, openCompare, visit } from "./compare-visits.ts";
import { openBrowser } from "./open-browser.ts";
import { violations } from "./page-faults.ts";
import { indexOf } from "./templates.ts";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const demo = indexOf(inject("demoSite"));
const { metrics } = MetricsFile.parse(
  JSON.parse(readFileSync(join(inject("demoSite").folder, "data/v1/metrics.json"), "utf8")),
);
const county = demo.regions.find(({ level }) => level === "county")?.code ?? "missing";
const year = Math.max(...demo.agencies.flatMap((agency) => agency.years.map((report) => report.year)));
const address = `compare/?region=${county}&metric=disclosureRate&years=${year}&view=dots`;
const parse = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace("\ufeff", "").trim(), { header: true }).data;

describe.each(["", "en/"])("from /%scompare/ a reader takes", (language) => {
  it("the address of the whole view", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openCompare(page, language + address);
      await page.locator("#compare-copy").click();
      await expect.poll(() => page.locator("#compare-done").innerText()).not.toBe("");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    }));
  it("the table, for scripts and for spreadsheets: a row for each body shown or said to be absent", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openCompare(page, language + address);
      const plain = (await download(page, "#compare-csv")).bytes.toString("utf8");
      const excel = (await download(page, "#compare-excel")).bytes.toString("utf8");
      expect(plain.startsWith("agency_id,")).toBe(true);
      expect(excel.startsWith("\ufeffagency_id,")).toBe(true);
      expect(excel).toContain("\r\n");
      const rows = parse(plain);
      expect(parse(excel)).toEqual(rows);
      const absent = await page.locator("#compare-results .absent li").count();
      expect(rows.length).toBe((await names(page)).length + absent);
      for (const row of rows) {
        expect(row["data_version"]).toBe(demo.dataVersion);
        expect(row["address"]).toBe(page.url());
        if (row["reason"] === "noReport") continue;
        expect(row["source_path"]).not.toBe("");
        expect(row["value"] !== "" || row["reason"] !== "").toBe(true);
        // The published file says the same of the same report.
        const body = await page.request.get(`data/v1/agencies/${row["agency_id"]}.json`);
        const file = unpackAgency(PackedAgencyFile.parse(await body.json()), metrics);
        const report = file.years.find((entry) => entry.year === year);
        const metric = report?.metrics.find(({ id }) => id === "disclosureRate");
        expect(row["numerator"]).toBe(metric?.numerator === null ? "" : String(metric?.numerator));
      }
    }));
  it("the picture as SVG that stands alone, and as PNG that isn't blank", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openCompare(page, `${language}compare/?region=${county}&metric=received&years=${year}&view=bars`);
      const svg = (await download(page, "#compare-svg")).bytes.toString("utf8");
      expect(svg).not.toMatch(/var\(|currentColor|class=|href=|<style/);
      const text = [...parseHTML(svg).document.querySelectorAll("text")].map((line) => line.textContent).join("");
      for (const part of [demo.dataVersion, page.url(), (await names(page))[0] ?? "missing"])
        expect(text).toContain(part);
      const png = await download(page, "#compare-png");
      expect(png.name).toBe("nianbao-received.png");
      expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1200);
      // A blank picture of that size packs to a few kilobytes.
      expect(png.bytes.length).toBeGreaterThan(20_000);
    }));
  it("a citation with the data version and today's date", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openCompare(page, language + address);
      await page.locator(".compare-take summary").first().click();
      const text = await page.locator("#compare-citations").innerText();
      expect(text).toContain(demo.dataVersion);
      expect(text).toContain(page.url());
      expect(text).toContain(await page.evaluate(() => String(new Date().getFullYear())));
    }));
  it("code to embed, whose frame shows the same picture and leads back", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openCompare(page, language + address);
      const own = await drawings(page, "#compare-results");
      const code = (await page.locator("#compare-embed").textContent()) ?? "";
      const frame = parseHTML(code).document.querySelector("iframe");
      await page.goto(frame?.getAttribute("src") ?? "missing");
      await page.locator("html.embed-ready").waitFor();
      expect(await drawings(page, "#embed-picture")).toEqual(own);
      expect(await page.locator("h1").innerText()).toBe(frame?.getAttribute("title"));
      expect(await page.locator("main").innerText()).toContain(demo.dataVersion);
      expect(await page.locator("#embed-full").getAttribute("href")).toBe(`/${language}${address}`);
      expect(await violations(page)).toEqual([]);
    }));
});

it("an embedded page has no script to thank for its chart where scripts are off", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: inject("demoSite").address });
  const page = await context.newPage();
  await page.goto("embed/");
  expect(await page.locator("#embed-picture svg:visible").count()).toBeGreaterThan(0);
  expect(await page.locator("#embed-full").isVisible()).toBe(true);
  await context.close();
});
