/**
 * Every kind of page in a real browser, both languages, light and dark: no violation that axe-core knows of,
 * no word on the console, no failed or foreign request, nothing that scrolls sideways at 320 px.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage, settle } from "./open-browser.ts";
import { templateAddresses } from "./templates.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const site = inject("rootSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

/** Put in by the debugger, not as a script element, so that the page's content policy stays in force. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  return results.violations.map(
    (v) =>
      `${v.id}: ${v.help} (${v.nodes.length}; first: ${v.nodes[0]?.target.join(" ")}: ${v.nodes[0]?.failureSummary})`,
  );
}

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
    // What sticks out of the page, apart from what stands inside a frame that scrolls by itself.
    const sticksOut = await page.evaluate(() => {
      const inFrame = (element: Element): boolean => {
        for (let e = element.parentElement; e !== null; e = e.parentElement) {
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)) return true;
        }
        return false;
      };
      return [...document.body.querySelectorAll("*")]
        .filter((e) => e.getBoundingClientRect().right > 321 && !inFrame(e) && e.getClientRects().length > 0)
        .map((e) => `${e.tagName}.${e.getAttribute("class") ?? ""} to ${Math.round(e.getBoundingClientRect().right)}`);
    });
    expect(sticksOut.slice(0, 10)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
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
