/**
 * What is wrong with a page that a browser shows: violations that axe-core knows of, and what sticks out of a narrow screen.
 * Lists in words, empty where nothing is.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Put in by the debugger, not as a script element, so that the page's content policy stays in force. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    // Violations alone: to gather what passes takes as long again. Of these rules only those of sound and film ask for
    // anything to be fetched, so that no style sheet need be read a second time.
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: { assets: ['media'] } })",
  );
  return results.violations.map(
    (v) =>
      `${v.id}: ${v.help} (${v.nodes.length}; first: ${v.nodes[0]?.target.join(" ")}: ${v.nodes[0]?.failureSummary})`,
  );
}

/** At the width the page is shown in; what stands inside a frame that scrolls by itself is left out. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inFrame = (element: Element): boolean => {
      for (let e = element.parentElement; e !== null; e = e.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)) return true;
      }
      return false;
    };
    const found = [...document.body.querySelectorAll("*")]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !inFrame(e) && e.getClientRects().length > 0)
      .map((e) => `${e.tagName}.${e.getAttribute("class") ?? ""} to ${Math.round(e.getBoundingClientRect().right)}`);
    const scrolls = document.documentElement.scrollWidth;
    return [...found.slice(0, 10), ...(scrolls > width ? [`the page scrolls to ${scrolls}`] : [])];
  });
}
