/**
 * The tables of a profile as a screen reader meets them: their head cells say no scope, so the browser is asked whether it
 * knows each for the head of its row or column.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser, openPage, settle } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const site = inject("demoSite");
const [busiest] = indexOf(site).agencies.toSorted(
  (a, b) => b.years.length - a.years.length || (b.years.at(-1)?.handled ?? 0) - (a.years.at(-1)?.handled ?? 0),
);
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

it.each(["", "en/"])("/%sagencies/… has every head of a row and of a column as such", async (home) => {
  const watched = await openPage(browser, site);
  const { page, close } = watched;
  await settle(watched, `${home}agencies/${busiest?.id}/`);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const count = (role: string): number => nodes.filter((node) => node.role?.value === role).length;
  const rows = await page.locator("tbody tr:has(> td) > th").count();
  const heads = await page.locator("thead th").count();
  expect(rows).toBeGreaterThan(15);
  expect(heads).toBeGreaterThan(8);
  // A row that names the rows below it is a head, of which kind is the browser's affair.
  const groups = await page.locator("tbody tr:not(:has(> td)) > th").count();
  expect(count("rowheader") + count("columnheader")).toBe(rows + heads + groups);
  expect(count("rowheader")).toBeGreaterThanOrEqual(rows);
  expect(count("columnheader")).toBeGreaterThanOrEqual(heads);
  await close();
});
