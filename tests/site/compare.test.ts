/**
 * The compare page in the browser: its address holds the whole view, each choice changes chart, table and address,
 * the CSV holds what is shown, and what an address says wrongly is left out and named.
 */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, type WatchedPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const agencies = indexOf(inject("rootSite")).agencies;
const wanted = agencies.find(({ name }) => name === "卫东区人民政府办公室")?.id ?? "missing";
const others = agencies.filter(({ id }) => id !== wanted).map(({ id }) => id);
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

async function withPage(key: "rootSite" | "repoSite", test: (watched: WatchedPage) => Promise<void>): Promise<void> {
  const watched = await openPage(browser, inject(key), { acceptDownloads: true });
  await test(watched);
  expect(watched.troubles).toEqual([]);
  await watched.close();
}

/** Opens an address and waits until the data is shown. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("html.compare-ready").waitFor();
}
const chart = (page: Page) => page.locator("#compare-results svg:visible");
const names = (page: Page): Promise<string[]> => page.locator("#compare-results tbody th").allInnerTexts();
const search = (page: Page): string => new URL(page.url()).search;

describe.each([
  ["rootSite", ""],
  ["repoSite", "en/"],
] as const)("the compare page, %s /%s", (key, language) => {
  it("shows every body at first, with a chart over a table", () =>
    withPage(key, async ({ page }) => {
      await open(page, `${language}compare/`);
      expect(await page.locator("#compare-bodies input:checked").count()).toBe(agencies.length);
      expect(await chart(page).count()).toBe(1);
      expect(await chart(page).getAttribute("aria-label")).toContain("53");
      expect((await names(page)).length).toBeGreaterThan(0);
      expect(await page.locator(".compare-fixed").isVisible()).toBe(false);
    }));
  it("shows exactly what an address says", () =>
    withPage(key, async ({ page }) => {
      await open(page, `${language}compare/?bodies=${wanted}&metric=disclosureRate&years=2023&view=dots`);
      expect(await names(page)).toEqual(["卫东区人民政府办公室"]);
      expect(await page.locator("#compare-results tbody").innerText()).toContain("24.5%");
      expect(await chart(page).locator("circle").count()).toBe(1);
      expect(await page.locator("#compare-metric").inputValue()).toBe("disclosureRate");
      expect(await page.locator("#compare-ignored").isVisible()).toBe(false);
    }));
  it("writes each choice to the address, and a reload shows it again", () =>
    withPage(key, async ({ page }) => {
      await open(page, `${language}compare/?bodies=${wanted}&metric=received&years=2023&view=bars`);
      await page.locator("#compare-metric").selectOption("unavailableRate");
      await page.locator('#compare-views input[value="table"]').check();
      expect(search(page)).toBe(`?bodies=${wanted}&metric=unavailableRate&years=2023&view=table`);
      expect(await chart(page).count()).toBe(0);
      const before = await page.locator("#compare-results").innerText();
      await page.reload();
      await page.locator("html.compare-ready").waitFor();
      expect(await page.locator("#compare-results").innerText()).toBe(before);
    }));
  it("comes back to the same view from another page", () =>
    withPage(key, async ({ page }) => {
      await open(page, `${language}compare/?bodies=${wanted}&metric=received&years=2023&view=bars`);
      await page.locator("#compare-metric").selectOption("caseload");
      const address = page.url();
      await page.locator("#compare-results tbody a").first().click();
      await page.waitForURL(`**/agencies/${wanted}/2023/`);
      await page.goBack();
      await page.locator("html.compare-ready").waitFor();
      expect(page.url()).toBe(address);
      await expect.poll(() => page.locator("#compare-metric").inputValue()).toBe("caseload");
    }));
  it("follows the address when it changes under the page", () =>
    withPage(key, async ({ page }) => {
      await open(page, `${language}compare/?bodies=${wanted}&metric=received&years=2023&view=bars`);
      await page.evaluate(() => history.pushState(null, "", "?bodies=&metric=caseload&years=2023&view=bars"));
      await page.goBack();
      await expect.poll(() => page.locator("#compare-metric").inputValue()).toBe("received");
      await page.goForward();
      await expect.poll(() => page.locator("#compare-metric").inputValue()).toBe("caseload");
      expect(await names(page)).toEqual([]);
    }));
  it("leaves out what it doesn't understand and names it as text", () =>
    withPage(key, async ({ page }) => {
      const hostile = encodeURIComponent("<img src=x onerror=alert(1)>");
      await open(page, `${language}compare/?bodies=${wanted},nobody&metric=${hostile}&view=pie`);
      const notice = page.locator("#compare-ignored");
      expect(await notice.innerText()).toContain("bodies=nobody");
      expect(await notice.innerText()).toContain("metric=<img src=x onerror=alert(1)>");
      expect(await notice.innerText()).toContain("view=pie");
      expect(await page.locator("main img").count()).toBe(0);
      expect(await names(page)).toEqual(["卫东区人民政府办公室"]);
    }));
  it("says why a chosen body has no data", () =>
    withPage(key, async ({ page }) => {
      await open(
        page,
        `${language}compare/?bodies=${[wanted, ...others].join(",")}&metric=received&years=2024&view=bars`,
      );
      const absent = await page.locator("#compare-results .absent li").allInnerTexts();
      expect(absent.some((line) => line.includes("卫东区人民政府办公室") && line.includes("2024"))).toBe(true);
    }));
  it("downloads what is shown", () =>
    withPage(key, async ({ page }) => {
      await open(page, `${language}compare/?bodies=${wanted}&metric=disclosureRate&years=2023&view=bars`);
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#compare-download").click()]);
      expect(download.suggestedFilename()).toBe("nianbao-disclosureRate.csv");
      const csv = readFileSync((await download.path()) ?? "", "utf8");
      expect(csv.startsWith("\ufeff")).toBe(true);
      const lines = csv.trim().split("\r\n");
      expect(lines.length).toBe(2);
      expect(lines[1]).toContain(`${wanted},卫东区人民政府办公室,2023,own,disclosureRate,(A + B) / T,13,53,0.24`);
    }));
});

describe("the compare page with the keyboard", () => {
  it("keeps the focus on the choice that was changed, and announces the result", () =>
    withPage("rootSite", async ({ page }) => {
      await open(page, `compare/?bodies=${wanted}&metric=received&years=2023&view=bars`);
      const box = page.locator(`#compare-bodies input[value="${others[0]}"]`);
      await box.focus();
      await page.keyboard.press("Space");
      expect(await box.isChecked()).toBe(true);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(others[0]);
      expect(search(page)).toContain(others[0]);
      expect(await page.locator("#compare-status").innerText()).toContain("本年新收");
    }));
  it("copies the address of the whole view", () =>
    withPage("rootSite", async ({ page }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await open(page, "compare/");
      await page.locator("#compare-copy").click();
      await expect.poll(() => page.locator("#compare-done").innerText()).not.toBe("");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain("compare/?bodies=");
      expect(copied).toContain("&metric=received&years=");
    }));
});

describe("the compare page when its data can't be had", () => {
  it("keeps the fixed table", async () => {
    const { page, close } = await openPage(browser, inject("rootSite"));
    await page.route("**/data/comparison.json", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto("compare/");
    await page.locator("html.compare-failed").waitFor();
    expect(await page.locator(".compare-fixed tbody tr").count()).toBeGreaterThan(0);
    expect(await page.locator(".compare-fixed").isVisible()).toBe(true);
    await close();
  });
});
