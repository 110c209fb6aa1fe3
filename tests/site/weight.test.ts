/**
 * What a reader downloads, measured in the browser: every response of a page, packed with gzip as a server would.
 * The limits are the project's own: 30 KB for a body's profile, 150 KB for the page that compares.
 */
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const site = inject("rootSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

async function weigh(address: string): Promise<{ total: number; parts: Record<string, number> }> {
  const { page, close } = await openPage(browser, site);
  const bodies: Promise<[string, number]>[] = [];
  page.on("response", (response) => {
    if (response.url().startsWith("data:")) return;
    bodies.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).length]));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const parts = Object.fromEntries(await Promise.all(bodies));
  await close();
  return { total: Object.values(parts).reduce((a, b) => a + b, 0), parts };
}

const profiles = indexOf(site).agencies.flatMap(({ id }) => [`agencies/${id}/`, `en/agencies/${id}/`]);

it.each(profiles)("/%s weighs at most 30 KB", async (address) => {
  const { total, parts } = await weigh(address);
  expect(Object.keys(parts).length).toBeGreaterThan(1);
  expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(30_000);
});

it.each(["compare/", "en/compare/"])("/%s weighs at most 150 KB with its chart library", async (address) => {
  const { total, parts } = await weigh(address);
  expect(Object.keys(parts).some((path) => path.endsWith(".js"))).toBe(true);
  expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(150_000);
});
