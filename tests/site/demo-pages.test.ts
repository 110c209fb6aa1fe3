/**
 * One page of each kind of the synthetic site, the fullest, in both languages, and profiles of bodies that were renamed,
 * merged, split, closed or never asked: accessible in light or dark, nothing beyond 320 px, no trouble in the browser.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openTab } from "./open-browser.ts";
import { sideways, violations } from "./page-faults.ts";
import { copiedIn, fullestPages, indexOf } from "./templates.ts";

const site = inject("demoSite");
const { agencies } = indexOf(site);
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());
const tabs = {
  light: openTab(() => browser, site, { colorScheme: "light" }),
  dark: openTab(() => browser, site, { colorScheme: "dark" }),
};

/** The first body of each state, of two names, of no decision at all, of a disputed and of an unproven figure. */
function oddBodies(): string[] {
  const first = (test: (agency: (typeof agencies)[number]) => boolean): string[] =>
    agencies.filter(test).flatMap(({ id }, at) => (at === 0 ? [`agencies/${id}/`] : []));
  const odd = [
    ...(["renamed", "merged", "split", "abolished"] as const).map((state) => first(({ status }) => status === state)),
    first(({ aliases }) => aliases.length > 0),
    first(({ years }) => years.every(({ handled }) => handled === 0)),
    first(({ years }) => years.some(({ findings }) => findings.error > 0)),
    first(({ years }) => years.some(({ received }) => received === null)),
  ];
  expect(odd.map((found) => found.length)).toEqual(odd.map(() => 1));
  return [...new Set(odd.flat())];
}

/** Of reports that share text with another year of their body, and with another body, the first of each. */
function copiedReports(): string[] {
  const { reports } = copiedIn(site);
  const found = [reports.find(({ sameBody }) => sameBody > 0), reports.find(({ otherBody }) => otherBody > 0)];
  return found.map((report) => `agencies/${report?.agencyId}/${report?.year}/`);
}

// Odd bodies in Chinese and English by turns: their templates are tried in both.
const odd = oddBodies().map((address, at) => (at % 2 === 0 ? address : `en/${address}`));
const addresses = [...new Set([...fullestPages(site).map(({ address }) => address), ...odd, ...copiedReports()])];

describe.each(addresses)("/%s", (address) => {
  // The other colours are tried on the site of real reports.
  const colorScheme = address.startsWith("en/") ? "light" : "dark";
  it(`is accessible in ${colorScheme} colours, and no wider than 320 px`, async () => {
    const { page, troubles } = await tabs[colorScheme](address);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
