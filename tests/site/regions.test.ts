/**
 * Finding bodies by place, without JavaScript: every body is reached through the regions' pages, the grids of what is held
 * say in words what they show, and addresses that bodies had before lead to where they are now.
 */
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { builtPages, type BuiltPage } from "./built-pages.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const demo = inject("demoSite");
const root = inject("rootSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const regionPages = (home: "" | "en/"): BuiltPage[] =>
  builtPages(demo).filter(({ address }) => address.startsWith(`${home}regions/`));

describe.each(["", "en/"] as const)("the region pages, /%s", (home) => {
  it("are there for every region, and together lead to every body", () => {
    const { agencies, regions } = indexOf(demo);
    expect(regionPages(home).map(({ address }) => address.split("/").at(-2))).toEqual(regions.map(({ code }) => code));
    const linked = new Set(
      regionPages(home).flatMap(({ html }) =>
        [...html.matchAll(/href="?([^"\s>]*agencies\/\d[^"\s>]*)/g)].map((m) => m[1]),
      ),
    );
    expect(agencies.filter(({ id }) => !linked.has(`/${home}agencies/${id}/`)).map(({ id }) => id)).toEqual([]);
  });
  it("say in words what each cell of a grid shows", () => {
    for (const { document, address } of regionPages(home)) {
      const cells = [...document.querySelectorAll('td[class^="held-"]')];
      // The page of a region with one body leads to it and has no grid.
      const grids = [...document.querySelectorAll("table.coverage")];
      const lists = document.querySelectorAll("main > p > a[href]").length;
      expect(grids.length + lists, address).toBeGreaterThan(0);
      for (const grid of grids) expect(grid.querySelectorAll('td[class^="held-"]').length, address).toBeGreaterThan(0);
      expect(cells.filter((cell) => (cell.textContent ?? "").trim() === "").length, address).toBe(0);
    }
  });
  it("stay small", () => {
    for (const { html, address } of regionPages(home)) expect(gzipSync(html).length, address).toBeLessThan(60_000);
  });
});

it("places the five bodies in their counties and towns", () => {
  const places = indexOf(root).agencies.map(({ region, level }) => [region.code, level]);
  expect(places).toEqual([
    ["410307110", "town"],
    ["410307", "county"],
    ["410308", "county"],
    ["410403", "county"],
    ["410502012", "town"],
  ]);
});

it.each(["", "en/"])("/%s leads to a body by three clicks without JavaScript", async (home) => {
  const { page, close } = await openPage(browser, demo, { javaScriptEnabled: false });
  await page.goto(home);
  const county = indexOf(demo).regions.find(({ level }) => level === "county");
  const body = indexOf(demo).agencies.find(({ region }) => region.code === county?.code);
  await page.locator(`main a[href="/${home}regions/${county?.code}/"]`).first().click();
  expect(await page.locator("h1").innerText()).toBe(county?.name);
  await page.locator(`main a[href="/${home}agencies/${body?.id}/"]`).first().click();
  expect(await page.locator("h1").innerText()).toBe(body?.name);
  await page.locator(`nav.breadcrumb a[href="/${home}regions/${county?.parent}/"]`).click();
  expect(new URL(page.url()).pathname).toBe(`/${home}regions/${county?.parent}/`);
  await close();
});

it("leads former addresses to where their bodies are, and keeps them out of search engines", async () => {
  const { moved } = indexOf(demo);
  expect(moved.length).toBeGreaterThan(0);
  const { page, close } = await openPage(browser, demo, { javaScriptEnabled: false });
  for (const { id, to } of moved) {
    for (const home of ["", "en/"]) {
      const built = builtPages(demo).find(({ address }) => address === `${home}agencies/${id}/`);
      expect(built?.document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
      expect(built?.document.querySelector(`main a[href="/${home}agencies/${to}/"]`)).not.toBeNull();
      await page.goto(`${home}agencies/${id}/`);
      await page.waitForURL(`**/${home}agencies/${to}/`);
    }
  }
  await close();
});
