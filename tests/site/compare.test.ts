/**
 * The compare page in the browser: its address holds the whole view, each choice changes picture, table and address, one
 * can go back, choose with the keyboard alone, and what an address says wrongly is left out and named.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { compareViews } from "../../src/views/compare/compare-query.ts";
import {
  chosen,
  drawings,
  focused,
  names,
  openCompare,
  search,
  status,
  visit,
  type SiteKey,
} from "./compare-visits.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { sideways, violations } from "./page-faults.ts";
import { indexOf } from "./templates.ts";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const demo = indexOf(inject("demoSite"));
/** Three bodies of one county, of names that no other body has, in order of name. */
const three = demo.agencies
  .filter(({ name, level, years }) => level === "county" && years.length > 3 && name.length > 4)
  .filter(({ name }, _, all) => all.filter((other) => other.name === name).length === 1)
  .slice(0, 3)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const county = demo.regions.find(({ level }) => level === "county")?.code ?? "missing";
const province = demo.regions[0]?.code ?? "missing";
const years = [...new Set(demo.agencies.flatMap((agency) => agency.years.map(({ year }) => year)))].sort();
const run = `${years[0]}-${years.at(-1)}`;
const byId = three.map(({ id }) => id).join(",");

const real = indexOf(inject("repoSite"));
const wanted = real.agencies.find(({ name }) => name === "卫东区人民政府办公室")?.id ?? "missing";

describe.each([
  ["demoSite", ""],
  ["repoSite", "en/"],
] as const)("the compare page, %s /%s", (key, language) => {
  const { agencies } = key === "demoSite" ? demo : real;
  const [one, other] =
    key === "demoSite" ? [three[0]?.id, three[1]?.id] : [wanted, agencies.find(({ id }) => id !== wanted)?.id];
  const year = agencies.find(({ id }) => id === one)?.years.at(-1)?.year ?? 0;
  const address = `${language}compare/?bodies=${one}&metric=received&years=${year}&view=bars`;

  it("shows something useful at first, with a chart over a table, and loads no file of all bodies", () =>
    visit(browser, key, async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await openCompare(page, `${language}compare/`);
      expect(await page.locator("#compare-results svg:visible").count()).toBeGreaterThan(0);
      expect((await names(page)).length).toBeGreaterThan(2);
      expect(await page.locator(".compare-fixed").isVisible()).toBe(false);
      expect(asked.filter((path) => /data\/(comparison|search|index)\.json$/.test(path))).toEqual([]);
    }));
  it("writes each choice to the address, shows it again after a reload, and goes back step by step", () =>
    visit(browser, key, async ({ page }) => {
      await openCompare(page, address);
      await page.locator('#compare-views input[value="table"]').check();
      await expect.poll(() => page.locator("#compare-results svg").count()).toBe(0);
      await page.locator('#compare-sorts input[value="value"]').check();
      expect(search(page)).toBe(`?bodies=${one}&metric=received&years=${year}&view=table&sort=value`);
      const before = await page.locator("#compare-results").innerText();
      await page.reload();
      await page.locator("html.compare-ready").waitFor();
      expect(await page.locator("#compare-results").innerText()).toBe(before);
      await page.goBack();
      await expect.poll(() => page.locator('#compare-sorts input[value="name"]').isChecked()).toBe(true);
      await page.goBack();
      await expect.poll(() => page.locator("#compare-results svg:visible").count()).toBe(1);
      await page.goForward();
      await expect.poll(() => page.locator("#compare-results svg").count()).toBe(0);
    }));
  it("comes back to the same view from another page", () =>
    visit(browser, key, async ({ page }) => {
      await openCompare(page, address);
      await page.locator('#compare-views input[value="years"]').check();
      await expect.poll(() => search(page)).toContain("view=years");
      const shown = page.url();
      await page.locator("#compare-results tbody a").first().click();
      await page.waitForURL(`**/agencies/${one}/${year}/`);
      await page.goBack();
      await page.locator("html.compare-ready").waitFor();
      expect(page.url()).toBe(shown);
      expect(await page.locator('#compare-views input[value="years"]').isChecked()).toBe(true);
    }));
  it("leaves out what it doesn't understand and names it as text", () =>
    visit(browser, key, async ({ page }) => {
      // A body that isn't there is asked for once, which is no trouble of the page.
      const hostile = encodeURIComponent("<img src=x onerror=alert(1)>");
      await openCompare(page, `${language}compare/?bodies=${one},nobody&metric=${hostile}&view=pie&years=${year}`);
      const notice = page.locator("#compare-ignored");
      for (const part of ["bodies=nobody", "metric=<img src=x onerror=alert(1)>", "view=pie"])
        expect(await notice.innerText()).toContain(part);
      expect(await page.locator("main img").count()).toBe(0);
      expect(new Set(await names(page)).size).toBe(1);
    }));
  it("says why a chosen body has no data", () =>
    visit(browser, key, async ({ page }) => {
      const absent = agencies.find((agency) => agency.years.every((report) => report.year !== year));
      if (absent === undefined) throw new Error("every body reports every year");
      await openCompare(page, `${language}compare/?bodies=${one},${absent.id}&metric=received&years=${year}`);
      const lines = await page.locator("#compare-results .absent li").allInnerTexts();
      expect(lines.some((line) => line.includes(absent.name) && line.includes(String(year)))).toBe(true);
      expect(other).toBeDefined();
    }));
});

describe("with the keyboard alone", () => {
  const type = async (page: Page, text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.locator("#compare-who-list [role=option]").first().waitFor();
  };
  it.each(["", "en/"])(
    "/%scompare/: one chooses three bodies, a rate and a view, and takes one out again",
    (language) =>
      visit(browser, "demoSite", async ({ page }) => {
        await openCompare(page, `${language}compare/`);
        await page.locator("#compare-who-input").focus();
        for (const { pinyin, name } of three) {
          await type(page, pinyin.replaceAll(" ", ""));
          expect(
            await page.evaluate(() => document.activeElement?.getAttribute("aria-activedescendant")),
          ).not.toBeNull();
          await page.keyboard.press("Enter");
          await expect.poll(() => chosen(page)).toContain(name);
          // The focus stays, the field is ready for the next, and the change is said.
          expect(await focused(page)).toBe("compare-who-input");
          expect(await page.locator("#compare-who-input").inputValue()).toBe("");
          expect(await status(page)).toContain(name);
        }
        expect(search(page)).toContain(`bodies=${byId}`);
        await page.locator("#compare-measure-input").focus();
        await page.keyboard.type("disclosureRate");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowUp");
        await page.keyboard.press("Enter");
        await expect.poll(() => search(page)).toContain("metric=disclosureRate");
        expect(await page.locator("#compare-measure-input").inputValue()).not.toBe("disclosureRate");
        await page.locator('#compare-views input[value="bars"]').focus();
        await page.keyboard.press("ArrowRight");
        await expect.poll(() => search(page)).toContain("view=dots");
        await page.locator("#compare-chosen button").first().focus();
        await page.keyboard.press("Enter");
        await expect.poll(() => chosen(page)).toEqual(three.slice(1).map(({ name }) => name));
        expect(await focused(page)).toContain(three[1]?.name);
      }),
  );
  it("one changes to a region, to one kind of its bodies, and closes a list with Escape", () =>
    visit(browser, "demoSite", async ({ page }) => {
      await openCompare(page, `compare/?bodies=${byId}`);
      const region = demo.regions.find(({ level }) => level === "city");
      await page.locator("#compare-who-input").focus();
      await type(page, region?.name ?? "");
      await page.keyboard.press("Escape");
      expect(await page.locator("#compare-who-list").isVisible()).toBe(false);
      await type(page, region?.name ?? "");
      await page.keyboard.press("Enter");
      await expect.poll(() => search(page)).toContain(`region=${region?.code}`);
      await page.locator("#compare-kind").selectOption("office");
      await expect.poll(() => search(page)).toContain("kind=office");
      const offices = demo.agencies.filter(
        ({ kind, region: place }) => kind === "office" && place.path.some(({ code }) => code === region?.code),
      );
      await expect
        .poll(async () => (await names(page)).every((name) => offices.some((office) => name.includes(office.name))))
        .toBe(true);
      expect((await names(page)).length).toBeGreaterThan(0);
    }));
});

describe("one address, one picture", () => {
  const year = years.at(-1);
  const addresses = [
    ...compareViews.map((view) => `compare/?bodies=${byId}&metric=disclosureRate&years=${run}&view=${view}`),
    `en/compare/?region=${province}&metric=disclosureRate&years=${year}&view=funnel&sort=value`,
    `en/compare/?region=${county}&kind=department&metric=requests.received.naturalPerson&years=${year}&view=bars`,
  ];
  /** Each address in a browser of its own kind, one after the other. */
  async function show(colorScheme: "light" | "dark"): Promise<string[][]> {
    const { page, troubles, close } = await openPage(browser, inject("demoSite"), { colorScheme });
    const shown: string[][] = [];
    for (const address of addresses) {
      await openCompare(page, address);
      shown.push([...(await drawings(page, "#compare-results")), await page.locator("#compare-results").innerText()]);
    }
    expect(troubles).toEqual([]);
    await close();
    return shown;
  }
  it("for every reader, in every view", async () => {
    const shown = await show("light");
    expect(await show("dark")).toEqual(shown);
    expect(new Set(shown.map((view) => view.join(""))).size).toBe(addresses.length);
    expect(shown.flat().join(" ")).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

describe("every view", () => {
  it.each(compareViews.map((view, at) => [view, at % 2 === 0 ? "light" : "dark"] as const))(
    "%s is accessible in %s colours and no wider than 320 px",
    async (view, colorScheme) => {
      const viewport = { width: 320, height: 800 };
      const { page, close } = await openPage(browser, inject("demoSite"), { colorScheme, viewport });
      await openCompare(page, `compare/?region=${county}&metric=disclosureRate&years=${run}&view=${view}`);
      for (const summary of await page.locator(".compare-take summary").all()) await summary.click();
      await page.locator("#compare-who-input").focus();
      await page.keyboard.type("ju");
      await page.locator("#compare-who-list [role=option]").first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      await close();
    },
  );
});

describe("when data can't be had", () => {
  const withRoute = async (pattern: string, key: SiteKey, test: (page: Page) => Promise<void>): Promise<void> => {
    const { page, close } = await openPage(browser, inject(key));
    await page.route(pattern, (route) => route.fulfill({ status: 503, body: "" }));
    await test(page);
    await close();
  };
  it("keeps the fixed comparison", () =>
    withRoute("**/data/v1/comparison/**", "rootSite", async (page) => {
      await page.goto("compare/");
      await page.locator("html.compare-failed").waitFor();
      expect(await page.locator(".compare-fixed tbody tr").count()).toBeGreaterThan(0);
      expect(await page.locator(".compare-fixed svg:visible").count()).toBeGreaterThan(0);
    }));
  it("keeps the picture when a later part fails, and says so", () =>
    withRoute("**/data/v1/comparison/areas/**", "demoSite", async (page) => {
      await openCompare(page, `compare/?bodies=${byId}&metric=received`);
      const before = await names(page);
      await page.evaluate((code) => history.pushState(null, "", `?region=${code}`), county);
      await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
      await expect.poll(() => status(page)).not.toContain("3");
      expect(await names(page)).toEqual(before);
    }));
});
