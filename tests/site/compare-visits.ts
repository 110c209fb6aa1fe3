/** How the tests of the compare page open it, and what they read off it. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { openPage, type WatchedPage } from "./open-browser.ts";

export type SiteKey = "rootSite" | "repoSite" | "demoSite";

/** A page of its own for one test; anything that went wrong in it fails the test. */
export async function visit(
  browser: Browser,
  key: SiteKey,
  test: (watched: WatchedPage) => Promise<void>,
): Promise<void> {
  const watched = await openPage(browser, inject(key), { acceptDownloads: true });
  await watched.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await test(watched);
  expect(watched.troubles).toEqual([]);
  await watched.close();
}

/** Opens an address and waits until the data is shown. */
export async function openCompare(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("html.compare-ready").waitFor();
}

export const drawings = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} svg.drawing`).evaluateAll((all) => all.map((drawing) => drawing.outerHTML));
export const names = (page: Page): Promise<string[]> => page.locator("#compare-results tbody th").allInnerTexts();
export const chosen = (page: Page): Promise<string[]> => page.locator("#compare-chosen li > span").allInnerTexts();
export const search = (page: Page): string => new URL(page.url()).search;
export const status = (page: Page): Promise<string> => page.locator("#compare-status").innerText();
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.getAttribute("aria-label") ?? ""));

export async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}
