/**
 * Every kind of page of the real reports in a browser, the fullest of each, in both languages: no violation that axe-core
 * knows of, no word on the console, no failed or foreign request, nothing that scrolls sideways at 320 px.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, openTab, settle } from "./open-browser.ts";
import { sideways, violations } from "./page-faults.ts";
import { fullestPages } from "./templates.ts";

const site = inject("rootSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());
const tabs = {
  light: openTab(() => browser, site, { colorScheme: "light" }),
  dark: openTab(() => browser, site, { colorScheme: "dark" }),
};

const addresses = fullestPages(site).map((page) => page.address);

describe.each(addresses)("/%s", (address) => {
  // Each template is tried in both colours: in one here in Chinese, in the other in English, and the other way round on
  // the synthetic site.
  const colorScheme = address.startsWith("en/") ? "dark" : "light";
  it(`is accessible in ${colorScheme} colours, and no wider than 320 px`, async () => {
    const { page, troubles } = await tabs[colorScheme](address);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe("under /repo/", () => {
  it("asks for nothing that fails or lies elsewhere", async () => {
    const repo = inject("repoSite");
    const watched = await openPage(browser, repo);
    for (const { address } of fullestPages(repo)) await settle(watched, address);
    expect(watched.troubles).toEqual([]);
    await watched.close();
  });
});
