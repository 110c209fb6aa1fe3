/**
 * Finding a body in the browser: by name, by pinyin, by initials; with the keyboard and the pointer; and the list's filter,
 * whose text stands in the address.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, type WatchedPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const wanted = indexOf(inject("rootSite")).agencies.find(({ name }) => name === "卫东区人民政府办公室");
const id = wanted?.id ?? "missing";
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

async function withPage(key: "rootSite" | "repoSite", test: (watched: WatchedPage) => Promise<void>): Promise<void> {
  const watched = await openPage(browser, inject(key));
  await test(watched);
  expect(watched.troubles).toEqual([]);
  await watched.close();
}

describe.each([
  ["rootSite", ""],
  ["rootSite", "en/"],
  ["repoSite", ""],
] as const)("the search box, %s /%s", (key, address) => {
  it.each(["卫东", "weidong", "wei dong qu", "wdq", "ＷＤＱ"])("finds the body by %s and opens it", (typed) =>
    withPage(key, async ({ page }) => {
      await page.goto(address);
      const box = page.locator("main form[data-agency-search] input");
      await box.pressSequentially(typed);
      const options = page.getByRole("option");
      await options.first().waitFor();
      expect(await options.allInnerTexts()).toEqual([expect.stringContaining("卫东区人民政府办公室")]);
      await box.press("ArrowDown");
      const active = await box.getAttribute("aria-activedescendant");
      expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
      await Promise.all([page.waitForURL(`**/${address}agencies/${id}/`), box.press("Enter")]);
      expect(await page.locator("h1").innerText()).toContain("卫东区人民政府办公室");
    }),
  );
  it("opens the body that is clicked", () =>
    withPage(key, async ({ page }) => {
      await page.goto(address);
      await page.locator("main form[data-agency-search] input").pressSequentially("卫东");
      await Promise.all([page.waitForURL(`**/${address}agencies/${id}/`), page.getByRole("option").first().click()]);
    }));
  it("says so when there is none, and closes on Escape", () =>
    withPage(key, async ({ page }) => {
      await page.goto(address);
      const box = page.locator("main form[data-agency-search] input");
      await box.pressSequentially("qqqq");
      const status = page.locator("form[data-agency-search] [data-status]");
      await expect.poll(async () => (await status.textContent())?.trim()).not.toBe("");
      expect(await page.getByRole("option").count()).toBe(0);
      await box.press("Escape");
      expect(await page.locator("form[data-agency-search] [data-panel]").isVisible()).toBe(false);
    }));
});

describe("the list's filter", () => {
  const rows = "main tr[data-agency]:visible";
  it("keeps its text in the address", () =>
    withPage("repoSite", async ({ page }) => {
      await page.goto("agencies/");
      const all = await page.locator(rows).count();
      expect(all).toBeGreaterThan(1);
      await page.locator("form[data-agency-filter] input").fill("wdq");
      await expect.poll(() => page.locator(rows).count()).toBe(1);
      expect(new URL(page.url()).searchParams.get("q")).toBe("wdq");
      await page.reload();
      await expect.poll(() => page.locator(rows).count()).toBe(1);
      await page.locator("form[data-agency-filter] input").fill("");
      await expect.poll(() => page.locator(rows).count()).toBe(all);
    }));
  it("sorts by requests received, most first, and says so", () =>
    withPage("rootSite", async ({ page }) => {
      await page.goto("agencies/");
      await page.locator('th[data-sort="received"] button').click();
      expect(await page.locator('th[data-sort="received"]').getAttribute("aria-sort")).toBe("descending");
      expect(await page.locator(rows).first().innerText()).toContain("卫东区人民政府办公室");
    }));
});
