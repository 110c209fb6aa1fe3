/**
 * What a reader downloads, measured in the browser: every response of a page, packed with gzip as a server would.
 * The limits are the project's own: 30 KB for a body's profile, 40 KB for one of six years, 150 KB for pages of many
 * bodies and for the page that compares; the search's script comes only when it is used.
 */
import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { DatasetIndex } from "../../src/model/dataset.ts";
import { openBrowser, openPage, settle } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const site = inject("rootSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

type Weight = { total: number; parts: Record<string, number> };

/** `use` does what a reader does on the page, and what that loads is weighed too. */
async function weigh(address: string, of = site, use?: (page: Page) => Promise<void>): Promise<Weight> {
  const { page, quiet, close } = await openPage(browser, of);
  const bodies: Promise<[string, number]>[] = [];
  const listen = (response: Response): void => {
    if (response.url().startsWith("data:")) return;
    bodies.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).length]));
  };
  page.on("response", listen);
  await settle({ page, quiet }, address);
  if (use !== undefined) {
    await use(page);
    await quiet();
  }
  // Others may come while these are read; one that came when the page is closed could not be read at all.
  for (let read = -1; read !== bodies.length;) {
    read = bodies.length;
    await Promise.all(bodies);
  }
  page.off("response", listen);
  const parts = Object.fromEntries(await Promise.all(bodies));
  await close();
  return { total: Object.values(parts).reduce((a, b) => a + b, 0), parts };
}

/** All findings of a body's reports: what makes its page long. */
const weighFindings = ({ years }: DatasetIndex["agencies"][number]): number =>
  years.reduce((sum, { findings }) => sum + findings.error + findings.warning + findings.note, 0);

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

it("loads what searches only when it is used, and then at most 5 KB of script", async () => {
  const before = await weigh("data/");
  const after = await weigh("data/", site, async (page) => {
    await Promise.all([page.waitForResponse("**/search.json"), page.locator("form[role=search] input").focus()]);
  });
  const scripts = ({ parts }: Weight): number =>
    Object.entries(parts).reduce((sum, [path, bytes]) => sum + (path.endsWith(".js") ? bytes : 0), 0);
  expect(scripts(after)).toBeGreaterThan(scripts(before));
  expect(scripts(after) - scripts(before)).toBeLessThanOrEqual(5_000);
  // It makes the field too, once and for all pages, which come without it.
  expect(scripts(before)).toBeLessThanOrEqual(3_000);
});

describe("with sixty bodies and six years", () => {
  const demo = inject("demoSite");
  const { agencies, regions } = indexOf(demo);
  const fullest = agencies.toSorted(
    (a, b) => weighFindings(b) - weighFindings(a) || b.years.length - a.years.length,
  )[0];
  const city = regions.find(({ level }) => level === "city")?.code ?? "missing";

  it.each([`agencies/${fullest?.id}/`, `en/agencies/${fullest?.id}/`])("/%s weighs at most 40 KB", async (address) => {
    const { total, parts } = await weigh(address, demo);
    expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(40_000);
  });

  const many = ["", "agencies/", `regions/${city}/`, "quality/", "compare/", "data/query/"];
  const themes = ["requests/", "outcomes/", "refusals/", "reviews/", "applicants/"];
  it.each([...many, ...themes].flatMap((a) => [a, `en/${a}`]))("/%s weighs at most 150 KB", async (address) => {
    const { total, parts } = await weigh(address, demo);
    expect(Object.keys(parts).length).toBeGreaterThan(1);
    expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(150_000);
  });
});
