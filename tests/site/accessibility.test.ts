/**
 * Every kind of page in a real browser, both languages, light and dark: no violation that axe-core knows of,
 * no word on the console, no failed or foreign request, nothing that scrolls sideways at 320 px.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, settle } from "./open-browser.ts";
import { sideways, violations } from "./page-faults.ts";
import { templateAddresses } from "./templates.ts";

const site = inject("rootSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

describe.each(templateAddresses(site))("/%s", (address) => {
  it.each(["light", "dark"] as const)("is accessible in %s colours", async (colorScheme) => {
    const { page, troubles, close } = await openPage(browser, site, { colorScheme });
    await settle(page, address);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("fits 320 px", async () => {
    const { page, close } = await openPage(browser, site, { viewport: { width: 320, height: 640 } });
    await settle(page, address);
    expect(await sideways(page)).toEqual([]);
    await close();
  });
});

describe("under /repo/", () => {
  it("asks for nothing that fails or lies elsewhere", async () => {
    const repo = inject("repoSite");
    const { page, troubles, close } = await openPage(browser, repo);
    for (const address of templateAddresses(repo)) await settle(page, address);
    expect(troubles).toEqual([]);
    await close();
  });
});
