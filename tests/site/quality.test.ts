/**
 * The pages on findings: every code has one in both languages, old fragments still lead somewhere, findings lead to a place
 * that exists, and the filters count what the files hold. Without scripts there are no filters and nothing is missing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { diagnosticCodes } from "../../src/diagnostics/catalogue.ts";
import { DiagnosticsFile } from "../../src/model/dataset.ts";
import { builtPages } from "./built-pages.ts";
import { openBrowser, openPage, settle } from "./open-browser.ts";

const demo = inject("demoSite");
const { diagnostics } = DiagnosticsFile.parse(
  JSON.parse(readFileSync(join(demo.folder, "data/v1/diagnostics.json"), "utf8")),
);
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

const pageAt = (address: string) => builtPages(demo).find((page) => page.address === address);

describe.each(["", "en/"])("/%squality/", (home) => {
  const overview = pageAt(`${home}quality/`);
  it("leads to a page for every code, each of which says how often it occurs", () => {
    const hrefs = new Set([...(overview?.html ?? "").matchAll(/href="?([^"\s>]+)/g)].map(([, href]) => href));
    for (const code of diagnosticCodes) {
      expect(hrefs, code).toContain(`/${home}quality/${code}/`);
      const examples = pageAt(`${home}quality/${code}/`)?.document.querySelectorAll(".finding-list > li").length;
      expect(examples, code).toBe(Math.min(100, diagnostics.filter((finding) => finding.code === code).length));
    }
  });
  it("keeps a fragment for every code, once", () => {
    const ids = [...(overview?.document.querySelectorAll("[id]") ?? [])].map(({ id }) => id);
    expect(diagnosticCodes.filter((code) => ids.filter((id) => id === code).length !== 1)).toEqual([]);
  });
});

const shownCounts = (rows: { hidden: boolean; code: string; count: string }[]): Record<string, number> =>
  Object.fromEntries(rows.filter(({ hidden }) => !hidden).map(({ code, count }) => [code, Number(count)]));

const countsWhere = (fits: (finding: (typeof diagnostics)[number]) => boolean): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics.filter(fits)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

describe("the filters", () => {
  async function open(address: string) {
    const opened = await openPage(browser, demo);
    await settle(opened, address);
    const read = async () =>
      shownCounts(
        await opened.page.locator("#kind-table tr[data-code]").evaluateAll((rows) =>
          (rows as HTMLTableRowElement[]).map((row) => ({
            hidden: row.hidden !== false,
            code: row.dataset["code"] ?? "",
            count: (row.lastElementChild?.textContent ?? "").trim(),
          })),
        ),
      );
    return { ...opened, read };
  }

  it("count the findings of a degree and a year, say so, and write the choice into the address", async () => {
    const { page, troubles, read, close } = await open("quality/");
    expect(await read()).toEqual(countsWhere(() => true));
    await page.locator("#filter-severity").selectOption("error");
    await page.locator("#filter-year").selectOption("2022");
    await page.waitForFunction(() => (document.querySelector("#kind-filter [role=status]")?.textContent ?? "") !== "");
    const expected = countsWhere(({ severity, year }) => severity === "error" && year === 2022);
    await expect.poll(read).toEqual(expected);
    const total = Object.values(expected).reduce((a, b) => a + b, 0);
    expect(await page.locator("#kind-filter [role=status]").textContent()).toContain(String(total));
    expect(new URL(page.url()).search).toBe("?severity=error&year=2022");
    await page.locator("#kind-filter button[type=reset]").click();
    await expect.poll(read).toEqual(countsWhere(() => true));
    expect(new URL(page.url()).search).toBe("");
    expect(troubles).toEqual([]);
    await close();
  });
  it("take their choice from the address and ignore what they don't know", async () => {
    const { read, troubles, close } = await open("en/quality/?severity=note&year=1800");
    await expect.poll(read).toEqual(countsWhere(({ severity }) => severity === "note"));
    expect(troubles).toEqual([]);
    await close();
  });
  it("aren't there without scripts, and every kind stands in the table", async () => {
    const { page, close } = await openPage(browser, demo, { javaScriptEnabled: false });
    await page.goto("quality/");
    expect(await page.locator("#kind-filter").isVisible()).toBe(false);
    expect(await page.locator("#kind-table tr[data-code]:visible").count()).toBe(
      Object.keys(countsWhere(() => true)).length,
    );
    await close();
  });
});
