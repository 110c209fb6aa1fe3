/**
 * The printed row behind a number, in a browser: shown on hover and on focus, put away by Escape, itself hoverable; the
 * link opens the report page at the line, marked. Without JavaScript the link works as it is.
 */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, settle, type WatchedPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const site = inject("rootSite");
const demo = inject("demoSite");
const [busiest] = indexOf(site).agencies.toSorted(
  (a, b) => (b.years.at(-1)?.handled ?? 0) - (a.years.at(-1)?.handled ?? 0),
);
const address = `agencies/${busiest?.id}/`;
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

async function withPage(test: (watched: WatchedPage) => Promise<void>, where = address, on = site): Promise<void> {
  const watched = await openPage(browser, on);
  await settle(watched, where);
  await test(watched);
  expect(watched.troubles).toEqual([]);
  await watched.close();
}
const note = (page: Page): Locator => page.locator(".figure-source");
const number = (page: Page): Locator => page.locator(".lede a").first();
const lineAddress = /\/\d{4}\/#(P\d+)?L\d+(\.\d+)?$/;

describe.each(["", "en/"])("a number on /%sagencies/…", (language) => {
  it("quotes its printed row on hover, with its own cell marked", () =>
    withPage(async ({ page }) => {
      await number(page).hover();
      await note(page).waitFor({ state: "visible" });
      expect(await note(page).innerText()).toContain("│");
      const printed = (await number(page).innerText()).replaceAll(",", "");
      const cells = (await note(page).locator("p[lang] > *").allInnerTexts()).slice(1);
      expect(cells).toContain(printed);
      // Marked where the row has that number once.
      const alike = cells.filter((text) => text === printed).length;
      expect(await note(page).locator("strong").allInnerTexts()).toEqual(alike === 1 ? [printed] : []);
    }, language + address));
  it("quotes it on focus, until Escape, and keeps still while pointed at", () =>
    withPage(async ({ page }) => {
      for (let i = 0; i < 40 && (await page.locator(".lede a:focus").count()) === 0; i += 1)
        await page.keyboard.press("Tab");
      await note(page).waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
      expect(await note(page).isVisible()).toBe(false);
      // What has the focus keeps its note, so the pointer's part begins without it.
      await page.locator(".lede a:focus").blur();
      await number(page).hover();
      await note(page).waitFor({ state: "visible" });
      await note(page).hover();
      await page.waitForTimeout(500);
      expect(await note(page).isVisible()).toBe(true);
      await page.mouse.move(0, 0);
      await note(page).waitFor({ state: "hidden" });
    }, language + address));
  it("opens the report at its line, marked", () =>
    withPage(async ({ page }) => {
      const printed = (await number(page).innerText()).replaceAll(",", "");
      await number(page).click();
      await page.waitForURL(lineAddress);
      const line = page.locator(":target");
      expect(await line.locator("td").allInnerTexts()).toContain(printed);
      const colour = (what: Locator): Promise<string> => what.evaluate((e) => getComputedStyle(e).backgroundColor);
      const other = page.locator("tr[id]:not(:target, .total) > td").first();
      expect(await colour(line.locator("td").first())).not.toBe(await colour(other));
    }, language + address));
});

it("stays inside the window at 320 px", () =>
  withPage(async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await number(page).hover();
    await note(page).waitFor({ state: "visible" });
    const box = await note(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }));

it("is read out where the keyboard is on the number, and is no stop of its own", () =>
  withPage(async ({ page }) => {
    await number(page).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await note(page).waitFor({ state: "visible" });
    expect(await note(page).getAttribute("role")).toBe("status");
    expect(await note(page).locator("a:not([tabindex='-1'])").count()).toBe(0);
  }));

it("leads to its line without JavaScript too", async () => {
  const { page, close } = await openPage(browser, site, { javaScriptEnabled: false });
  await page.goto(address);
  const printed = (await number(page).innerText()).replaceAll(",", "");
  await number(page).click();
  expect(page.url()).toMatch(lineAddress);
  expect(await page.locator(":target td").allInnerTexts()).toContain(printed);
  await close();
});

it("offers to report the figure as wrong, with its line and printed row filled in", () =>
  withPage(async ({ page }) => {
    // The site of the tests knows no repository, so the report's page is given the link that it would have.
    await page.route(/\/\d{4}\/$/, async (route) => {
      const response = await route.fetch();
      const link = '<a href="https://github.com/a/b/issues/new?template=wrong-figure.yml&amp;report=x">wrong</a>';
      await route.fulfill({
        response,
        body: (await response.text()).replace(/(<section id="?source"?>)/, `$1${link}`),
      });
    });
    await number(page).hover();
    await note(page).waitFor({ state: "visible" });
    const href = (await note(page).locator("a").getAttribute("href")) ?? "";
    const query = new URL(href).searchParams;
    expect([query.get("template"), query.get("report")]).toEqual(["wrong-figure.yml", "x"]);
    expect(query.get("place")).toMatch(/^.*\d+.*\n.*│.*\n$/);
  }));

it("quotes the rows of earlier years from their own reports", async () => {
  const many = indexOf(demo).agencies.find(
    ({ years }) => years.length > 4 && years.every(({ received }) => (received ?? 0) > 0),
  );
  await withPage(
    async ({ page }) => {
      const earlier = page.locator("table.years td a").first();
      await earlier.hover();
      await note(page).waitFor({ state: "visible" });
      expect(await note(page).innerText()).toContain((await earlier.innerText()).replaceAll(",", ""));
    },
    `agencies/${many?.id}/`,
    demo,
  );
});
