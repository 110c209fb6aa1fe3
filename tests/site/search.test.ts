/**
 * Finding a body in the browser: by name, by pinyin, by initials; with the keyboard and the pointer; and the list's filter,
 * whose text stands in the address.
 */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { builtPages } from "./built-pages.ts";
import { openBrowser, openPage, settle, type WatchedPage } from "./open-browser.ts";
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

const field = "form[role=search] input";
const options = (page: Page): Locator => page.getByRole("option");
const bodyAmong = (page: Page): Locator => options(page).filter({ hasText: wanted?.name ?? "missing" });

describe.each([
  ["rootSite", ""],
  ["rootSite", "en/"],
  ["rootSite", "outcomes/"],
  ["repoSite", "en/data/"],
] as const)("the search, %s /%s", (key, address) => {
  const home = address.startsWith("en/") ? "en/" : "";
  it("finds the body by name, by pinyin and by initials, and opens it by keys alone", () =>
    withPage(key, async ({ page }) => {
      for (const typed of ["卫东", "weidong", "wei dong qu", "wdq", "ＷＤＱ"]) {
        await page.goto(address);
        await page.keyboard.press("/");
        await page.keyboard.type(typed);
        await options(page).first().waitFor();
        expect(await bodyAmong(page).count(), typed).toBe(1);
        const box = page.locator(field);
        expect(await box.getAttribute("aria-expanded")).toBe("true");
        const active = (): Promise<string | null> => box.getAttribute("aria-activedescendant");
        const wantedOption = await bodyAmong(page).getAttribute("id");
        for (let n = 0; (await active()) !== wantedOption && n < 8; n += 1) await page.keyboard.press("ArrowDown");
        expect(await page.locator(`#${await active()}`).getAttribute("aria-selected")).toBe("true");
        await Promise.all([page.waitForURL(`**/${home}agencies/${id}/`), page.keyboard.press("Enter")]);
        expect(await page.locator("h1").innerText()).toContain(wanted?.name);
      }
    }));
  it("opens the body that is clicked", () =>
    withPage(key, async ({ page }) => {
      await page.goto(address);
      await page.locator(field).pressSequentially("卫东");
      await Promise.all([page.waitForURL(`**/${home}agencies/${id}/`), bodyAmong(page).click()]);
    }));
  it("says so when there is none, and closes on Escape", () =>
    withPage(key, async ({ page }) => {
      await page.goto(address);
      const box = page.locator(field);
      await box.pressSequentially("qqqq");
      const status = page.locator("form[role=search] [role=status]");
      await expect.poll(async () => (await status.textContent())?.trim()).not.toBe("");
      expect(await options(page).count()).toBe(0);
      await box.press("Escape");
      expect(await page.locator(".search-panel").isVisible()).toBe(false);
    }));
});

describe("the search's economy and manners", () => {
  it("loads no name before it is used", () =>
    withPage("rootSite", async (watched) => {
      const { page } = watched;
      const asked: string[] = [];
      page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
      await settle(watched, "outcomes/");
      expect(asked.filter((path) => path.endsWith("search.json"))).toEqual([]);
      await Promise.all([page.waitForResponse("**/data/v1/search.json"), page.locator(field).focus()]);
    }));
  it("stands once on every page; where no script runs the list of bodies is a link away", async () => {
    for (const page of builtPages(inject("rootSite"))) {
      // Pages to embed, and those that only lead elsewhere, have no masthead.
      if (!/class="?masthead\b/.test(page.html)) continue;
      expect(page.document.querySelectorAll("form[role=search]:not(.agency-filter)").length, page.address).toBe(1);
    }
    const { page, close } = await openPage(browser, inject("rootSite"), { javaScriptEnabled: false });
    for (const address of ["", "en/", "outcomes/"]) {
      await page.goto(address);
      expect(await page.locator("form[role=search]").isVisible()).toBe(false);
      const list = page.locator(/^(en\/)?$/.test(address) ? ".without-script a" : "#menu a").first();
      await list.click();
      expect(new URL(page.url()).pathname).toBe(address === "en/" ? "/en/agencies/" : "/agencies/");
    }
    await close();
  });
  it("gives its key back when it is switched off, on every page from then on", () =>
    withPage("rootSite", async ({ page }) => {
      await page.goto("outcomes/");
      await page.locator(".site-foot button").click();
      await page.goto("data/");
      await page.keyboard.press("/");
      expect(await page.locator(field).evaluate((input) => input === document.activeElement)).toBe(false);
      expect(await page.locator(field).getAttribute("aria-keyshortcuts")).toBeNull();
      expect(await page.locator(".site-foot button").getAttribute("aria-pressed")).toBe("false");
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
