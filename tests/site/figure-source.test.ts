/**
 * The printed row behind a number, in a browser: shown on hover and on focus, put away by Escape, itself hoverable; the
 * link opens the report page at the line, marked. Without JavaScript the link works and the description is there.
 */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, type WatchedPage } from "./open-browser.ts";
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
  await watched.page.goto(where, { waitUntil: "networkidle" });
  await test(watched);
  expect(watched.troubles).toEqual([]);
  await watched.close();
}
const note = (page: Page): Locator => page.locator(".figure-source");
const number = (page: Page): Locator => page.locator(".lede a.figure").first();

describe.each(["", "en/"])("a number on /%sagencies/…", (language) => {
  it("quotes its printed row on hover, with its own cell marked", () =>
    withPage(async ({ page }) => {
      await number(page).hover();
      await note(page).waitFor({ state: "visible" });
      expect(await note(page).innerText()).toContain("│");
      const printed = (await number(page).innerText()).replaceAll(",", "");
      expect(await note(page).locator("strong").innerText()).toBe(printed);
    }, language + address));
  it("quotes it on focus, until Escape, and keeps still while pointed at", () =>
    withPage(async ({ page }) => {
      for (let i = 0; i < 80 && (await page.locator("a.figure:focus").count()) === 0; i += 1)
        await page.keyboard.press("Tab");
      await note(page).waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
      expect(await note(page).isVisible()).toBe(false);
      // What has the focus keeps its note, so the pointer's part begins without it.
      await page.locator("a.figure:focus").blur();
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
      await page.waitForURL(/\/\d{4}\/#(P\d+)?L\d+$/);
      const line = page.locator(":target");
      expect((await line.locator(".printed-cell").allInnerTexts()).map((text) => text.trim())).toContain(printed);
      const colour = (what: Locator): Promise<string> => what.evaluate((e) => getComputedStyle(e).backgroundColor);
      expect(await colour(line)).not.toBe(await colour(page.locator(".printed-lines > li:not(:target)").first()));
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

it("has a description that a screen reader reads, without JavaScript too", async () => {
  const { page, close } = await openPage(browser, site, { javaScriptEnabled: false });
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: ".lede a.figure" });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false });
  expect(nodes[0]?.description?.value).toContain("│");
  await number(page).click();
  expect(page.url()).toMatch(/\/\d{4}\/#(P\d+)?L\d+$/);
  await close();
});

it("offers to report the figure as wrong, with its id, line and printed row filled in", () =>
  withPage(async ({ page }) => {
    // The site of the tests knows no repository, so the link that the page would have is put there.
    await page.evaluate(() => {
      const link = document.createElement("a");
      const body = "- id: \n- line: \n- row: \n- expected: ";
      link.href = `https://github.com/a/b/issues/new?${new URLSearchParams({ body }).toString()}`;
      Object.assign(link.dataset, { wrongFigure: "", figureLabel: "id", lineLabel: "line", rowLabel: "row" });
      link.textContent = "wrong";
      document.querySelector("main")?.append(link);
    });
    await number(page).hover();
    await note(page).waitFor({ state: "visible" });
    const href = (await note(page).locator("a").getAttribute("href")) ?? "";
    expect(new URL(href).searchParams.get("body")).toMatch(
      /^- id: requests\.\w+\.total\n- line: .*\d+.*\n- row: .*│.*\n- expected: $/,
    );
  }));

it("fetches the row of another year's number from its report", async () => {
  const many = indexOf(demo).agencies.find(
    ({ years }) => years.length > 4 && years.every(({ received }) => (received ?? 0) > 0),
  );
  await withPage(
    async ({ page }) => {
      const earlier = page.locator(".years-table td a.figure").first();
      await earlier.hover();
      await note(page).waitFor({ state: "visible" });
      expect(await note(page).innerText()).toContain((await earlier.innerText()).replaceAll(",", ""));
    },
    `agencies/${many?.id}/`,
    demo,
  );
});
