/**
 * A report's page in a browser: both languages, head cells that the browser knows for what they are, the line that an
 * address names marked, the way to its body in either language, and nothing wider than a phone but the tables' frames.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, settle } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const site = inject("rootSite");
const [busiest] = indexOf(site).agencies.toSorted(
  (a, b) => (b.years.at(-1)?.handled ?? 0) - (a.years.at(-1)?.handled ?? 0),
);
const address = `agencies/${busiest?.id}/${busiest?.years.at(-1)?.year}/`;
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

describe("a report's page", () => {
  it("has every label of a row and every head of a column as such for a screen reader", async () => {
    const watched = await openPage(browser, site);
    const { page, close } = watched;
    await settle(watched, address);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const count = (role: string): number => nodes.filter((node) => node.role?.value === role).length;
    const rows = await page.locator("tbody tr:has(> td) > th").count();
    const heads = await page.locator("tr:not(:has(> td)) > th").count();
    expect(rows).toBeGreaterThan(10);
    expect(heads).toBeGreaterThan(8);
    expect([count("rowheader"), count("columnheader")]).toEqual([rows, heads]);
    await close();
  });
  it("says in both languages what it says itself, and marks which is which", async () => {
    const watched = await openPage(browser, site);
    const { page, close } = watched;
    await settle(watched, address);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    const alone = await page
      .locator("main h1, main h2, main th")
      .evaluateAll((all) => all.filter((e) => e.querySelector("[lang=en]") === null).map((e) => e.textContent));
    expect(alone).toEqual([]);
    const english = await page
      .locator("main i")
      .evaluateAll((all) => all.map((e) => [e.getAttribute("lang"), e.textContent]));
    expect(
      english.filter(([lang, text]) => lang !== "en" || /\p{Script=Han}/u.test((text ?? "").replace(/“.*”/, ""))),
    ).toEqual([]);
    await close();
  });
  it("marks the row of a line, and shows where a line is that has no row of its own", async () => {
    const watched = await openPage(browser, site);
    const { page, close } = watched;
    await settle(watched, address);
    const ids = await page.locator("#requests tr[id]").evaluateAll((rows) => rows.map((row) => row.id));
    const lines = ids.map((id) => Number(id.slice(1)));
    const before = lines.find((line) => line < Math.max(...lines) && !lines.includes(line + 1)) ?? 0;
    expect(before).toBeGreaterThan(0);
    const goTo = async (line: number): Promise<void> => {
      await page.goto("about:blank");
      await settle(watched, `${address}#L${line}`);
    };
    await goTo(before);
    expect(await page.locator("tr:target").count()).toBe(1);
    await goTo(before + 1);
    expect(await page.locator(":target").count()).toBe(0);
    const isInSight = async (): Promise<boolean> => {
      const y = (await page.locator(`#L${before}`).boundingBox())?.y ?? -1;
      return y >= 0 && y < (page.viewportSize()?.height ?? 0);
    };
    await expect.poll(isInSight).toBe(true);
    await close();
  });
  it("leads to its body in either language", async () => {
    const watched = await openPage(browser, site);
    const { page, close } = watched;
    for (const [link, prefix] of [
      [".eyebrow a", ""],
      [".masthead > a[lang]", "en/"],
    ] as const) {
      await settle(watched, address);
      await page.locator(link).first().click();
      await page.waitForURL(`**/${prefix}agencies/${busiest?.id}/`);
    }
    await close();
  });
});
