/**
 * A profile on paper: two sheets of A4, of one year or of many, with its address, the check value of its file and a citation,
 * and without navigation and folds.
 */
import type { Browser } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { BuiltSite } from "./build-sites-setup.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { indexOf } from "./templates.ts";

const [real, demo] = [inject("rootSite"), inject("demoSite")];
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

async function print(site: BuiltSite, address: string): Promise<{ pages: number; text: string; visible: string }> {
  const { page, close } = await openPage(browser, site);
  await page.goto(address, { waitUntil: "load" });
  const bytes = await page.pdf({ format: "A4", preferCSSPageSize: true });
  await page.emulateMedia({ media: "print" });
  const visible = await page.locator("body").innerText();
  await close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pages: pdf.numPages, text: text.replace(/\s+/g, ""), visible };
}

const { agencies } = indexOf(real);
const longest = indexOf(demo)
  .agencies.toSorted(
    (a, b) => b.years.length - a.years.length || (b.years.at(-1)?.received ?? 0) - (a.years.at(-1)?.received ?? 0),
  )
  .slice(0, 3);
const inBoth = (ids: { id: string }[]): string[] => ids.flatMap(({ id }) => [`agencies/${id}/`, `en/agencies/${id}/`]);

it.each(inBoth(agencies))("/%s fits two sheets and says where it is from", async (address) => {
  const { pages, text, visible } = await print(real, address);
  expect(pages).toBeLessThanOrEqual(2);
  expect(text).toMatch(/[0-9a-f]{12}\.https:/);
  expect(text).toContain(`https://nianbao.example/${address}`);
  expect(text).toContain("[DB/OL]");
  expect(visible).not.toMatch(/按名称或拼音|跳到正文|Skip to content/);
});

it.each(inBoth(longest))("/%s of many years fits two sheets", async (address) => {
  expect((await print(demo, address)).pages).toBeLessThanOrEqual(2);
});
